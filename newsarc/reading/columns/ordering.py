"""The lines of a band of rows, column after column."""

from __future__ import annotations

from collections import Counter
from statistics import median
from typing import TYPE_CHECKING

from newsarc.model.sources import SourceLine
from newsarc.reading.columns.beside import share_headlines
from newsarc.reading.columns.heads import place_heads
from newsarc.reading.columns.rows import MOST_COLUMNS, NARROWEST
from newsarc.text.characters.widths import cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.columns.bands import Band
    from newsarc.reading.columns.rows import CutRow, RowPiece

_INDENT = 2  # places; a line may begin one further in for its marks


def is_columns(band: Sequence[CutRow]) -> bool:
    """Tell whether rows are columns of text: more than one, none narrow."""
    if len(band) < 2:
        return False
    widths = [cells(piece.text) for row in band for piece in row.pieces]
    return median(widths) >= NARROWEST and 1 < max(len(row.pieces) for row in band) <= MOST_COLUMNS


def column_after_column(band: Band) -> list[SourceLine]:
    """Return the lines of a band in reading order: each headline above the first of its columns."""
    anchors = _anchors(band.rows) if band.columns is None else [*map(float, range(band.columns))]
    columns = _columns(band.rows, anchors)
    if band.begins:
        above, heads = share_headlines(band.heads, band.begins, columns)
    else:
        above, heads = (), place_heads(band.heads, anchors, columns)
    ordered = [line for column, lines in enumerate(columns) for line in (*heads.get(column, ()), *lines)]
    return [*(row.line for row in above), *ordered]


def _anchors(band: Sequence[CutRow]) -> list[float]:
    """Return where the columns of a band begin."""
    counts = Counter(len(row.pieces) for row in band if row.pieces)
    # One row alone may have been cut once too often.
    most = max((count for count, times in counts.items() if times > 1), default=max(counts))
    full = [row for row in band if len(row.pieces) == most]
    return [median(row.pieces[column].start for row in full) for column in range(most)]


def _columns(band: Sequence[CutRow], anchors: Sequence[float]) -> list[list[SourceLine]]:
    """Return the lines of each column of a band."""
    columns: list[list[SourceLine]] = [[] for _ in anchors]
    for row in band:
        if not row.pieces:
            for lines in columns:
                lines.append(SourceLine(row.line.number, ""))
        for column, piece in zip(_places(row.pieces, anchors), row.pieces, strict=True):
            columns[column].append(SourceLine(row.line.number, _indented(piece, anchors[column])))
    return columns


def _indented(piece: RowPiece, anchor: float) -> str:
    """Return a piece behind the blanks by which it begins further in than its column does."""
    blanks = int(piece.start - anchor)
    return " " * blanks + piece.text if blanks >= _INDENT else piece.text


def _places(pieces: Sequence[RowPiece], anchors: Sequence[float]) -> list[int]:
    """Give each piece of a row its column: in order, and near to where the column begins."""
    places: list[int] = []
    for index, piece in enumerate(pieces):
        lowest = places[-1] + 1 if places else 0
        highest = max(lowest, len(anchors) - (len(pieces) - index))
        options = range(lowest, highest + 1)
        places.append(
            min(options, key=lambda column: abs(anchors[min(column, len(anchors) - 1)] - piece.start))
        )
    return [min(place, len(anchors) - 1) for place in places]
