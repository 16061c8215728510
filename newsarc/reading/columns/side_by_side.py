"""Columns that an extractor left side by side: the rows are cut and read column after column.

`pdftotext -layout` parts columns by wide gaps; pdfplumber by a single space, where only the widths
of the pieces can prove that columns meet.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

from newsarc.model.sources import SourceLine
from newsarc.reading.columns.common_measure import shared_measure
from newsarc.reading.columns.counting import CountedRow, cut_together
from newsarc.reading.columns.cutting import (
    FINAL,
    MOST_COLUMNS,
    CutRow,
    RowPiece,
    cut_at_gutters,
    cut_at_starts,
    cut_by_measure,
    printed_cells,
)
from newsarc.reading.columns.rivers import unfold_at_rivers
from newsarc.reading.columns.starts import column_starts
from newsarc.text.characters.widths import cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u05ff]+")
_NOT_LATIN = re.compile(r"[^\W\d_A-Za-z\u00c0-\u024f\u0370-\u05ff]")  # a letter of another script
_NARROWEST = 6  # cells; what is narrower is a table or a list of names
_INDENT = 2  # places; a line may begin one further in for its marks


@dataclass(frozen=True, slots=True)
class Columns:
    """The lines of a page in reading order; a source line that was cut stands there once a piece."""

    lines: tuple[SourceLine, ...]
    bands: int  # how many stretches of the page had columns side by side
    doubtful_lines: frozenset[int]  # where columns seem to meet, and the widths do not prove where


def unfold_columns(source: Sequence[SourceLine]) -> Columns:
    """Put side-by-side columns one after the other; other lines stay as and where they are."""
    if not _is_han(source):
        lines, bands = unfold_at_rivers(source)
        return Columns(tuple(lines), bands, frozenset())
    by_gaps = _unfold(source, _rows_with_gutters(source))
    if by_gaps.bands:
        return by_gaps
    measure = shared_measure([line.text for line in source])
    if measure is None:
        return by_gaps
    counted = cut_together(source, measure)
    unfolded = _unfold_bands(source, _counted_bands(counted))
    unsure = (row.row.line.number for row in counted if row.is_doubtful)
    return replace(unfolded, doubtful_lines=frozenset(unsure)) if unfolded.bands else unfolded


def _is_han(source: Sequence[SourceLine]) -> bool:
    """Tell whether the text is set in cells of one width, which prove where columns meet."""
    whole = "\n".join(line.text for line in source)
    if not _NOT_LATIN.search(whole):
        return False
    latin, letters = (sum(map(len, runs.findall(whole))) for runs in (_LATIN, _LETTERS))
    return 2 * latin < letters


def _is_too_wide(text: str, measure: float) -> bool:
    """Tell whether a piece holds more than squeezing a mark or two can gain."""
    return printed_cells(text) > measure + 1.6


def _rows_with_gutters(source: Sequence[SourceLine]) -> list[CutRow]:
    """Cut rows at their wide gaps, and what is still too wide for a column by its width."""
    rows = [CutRow(line, cut_at_gutters(line.text)) for line in source]
    measure, times = _measure_of_pieces(rows)
    starts = column_starts([line.text for line in source], measure)
    rows = [cut_at_starts(row, places) for row, places in zip(rows, starts, strict=True)]
    if measure < _NARROWEST or times < 4:
        return rows
    return [
        CutRow(
            row.line,
            tuple(part for piece in row.pieces for part in _parts(piece, measure)),
        )
        if len(row.pieces) > 1
        else row
        for row in rows
    ]


def _measure_of_pieces(rows: Sequence[CutRow]) -> tuple[int, int]:
    """Return the width that most pieces of the rows have that were cut, and how many have it."""
    pieces = [piece for row in rows if len(row.pieces) > 1 for piece in row.pieces]
    widths = Counter(round(printed_cells(piece.text)) for piece in pieces)
    return max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))


def _parts(piece: RowPiece, measure: float) -> tuple[RowPiece, ...]:
    return cut_by_measure(piece, measure) if _is_too_wide(piece.text, measure) else (piece,)


def _unfold(source: Sequence[SourceLine], rows: Sequence[CutRow]) -> Columns:
    return _unfold_bands(source, _bands(rows))


def _unfold_bands(source: Sequence[SourceLine], found: Iterable[Sequence[CutRow]]) -> Columns:
    lines: list[SourceLine] = []
    bands = 0
    for band in found:
        if _is_columns(band):
            bands += 1
            lines.extend(_column_after_column(band))
        else:
            lines.extend(row.line for row in band)
    return Columns(tuple(lines) if bands else tuple(source), bands, frozenset())


def _counted_bands(rows: Sequence[CountedRow]) -> Iterator[list[CutRow]]:
    """Gather rows whose number of columns is given, and does not rise."""
    band: list[CutRow] = []
    columns = 0
    for counted in rows:
        if band and (not counted.columns or counted.columns > columns) and counted.row.pieces:
            yield band
            band = []
        band.append(counted.row)
        columns = counted.columns if counted.row.pieces else columns
    if band:
        yield band


def _bands(rows: Sequence[CutRow]) -> Iterator[list[CutRow]]:
    """Gather rows of two pieces and more, and the blank rows between two such.

    A row of one piece under them may still be the last of a column.
    """
    band: list[CutRow] = []
    widest = 0.0
    for index, row in enumerate(rows):
        following = next((later for later in rows[index + 1 : index + 4] if later.pieces), None)
        is_cut_below = following is not None and len(following.pieces) > 1
        is_row = len(row.pieces) > 1 or (band and not row.pieces and is_cut_below)
        # A row of one piece above cut rows is the headline of the next band.
        if is_row or (band and not is_cut_below and _goes_on_below(band, widest, row)):
            band.append(row)
            widest = max([widest, *(cells(piece.text) for piece in row.pieces)])
        else:
            if band:
                yield band
            band, widest = [], 0.0
            yield [row]
    if band:
        yield band


def _goes_on_below(band: Sequence[CutRow], widest: float, row: CutRow) -> bool:
    """Tell whether a row of one piece is in a column of the band above: the others have ended."""
    if not row.pieces:
        return False
    width = cells(row.pieces[0].text)
    first_above = next(above for above in reversed(band) if above.pieces).pieces[0]
    is_later_column = row.pieces[0].start > first_above.start + 2 * _NARROWEST
    goes_on = not FINAL.search(first_above.text) and (width >= widest - 3 or FINAL.search(row.pieces[0].text))
    return is_later_column or (width <= widest + 1.6 and bool(goes_on))


def _is_columns(band: Sequence[CutRow]) -> bool:
    if len(band) < 2:
        return False
    widths = [cells(piece.text) for row in band for piece in row.pieces]
    return median(widths) >= _NARROWEST and 1 < max(len(row.pieces) for row in band) <= MOST_COLUMNS


def _column_after_column(band: Sequence[CutRow]) -> list[SourceLine]:
    counts = Counter(len(row.pieces) for row in band if row.pieces)
    # One row alone may have been cut once too often.
    most = max((count for count, times in counts.items() if times > 1), default=max(counts))
    full = [row for row in band if len(row.pieces) == most]
    anchors = [median(row.pieces[column].start for row in full) for column in range(most)]
    columns: list[list[SourceLine]] = [[] for _ in anchors]
    for row in band:
        if not row.pieces:
            for lines in columns:
                lines.append(SourceLine(row.line.number, ""))
        for column, piece in zip(_places(row.pieces, anchors), row.pieces, strict=True):
            columns[column].append(SourceLine(row.line.number, _indented(piece, anchors[column])))
    return [line for column in columns for line in column]


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
