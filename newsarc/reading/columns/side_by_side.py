"""Columns that an extractor left side by side: the rows are cut and read column after column.

`pdftotext -layout` parts columns by wide gaps; pdfplumber by a single space, where only the widths
of the pieces can prove that columns meet.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsarc.reading.columns.bands import Band, counted_bands, find_bands
from newsarc.reading.columns.common_measure import shared_measure
from newsarc.reading.columns.counting import cut_together
from newsarc.reading.columns.cutting import cut_by_measure
from newsarc.reading.columns.gutters import close_gaps, cut_at_gutters, cut_at_starts
from newsarc.reading.columns.ordering import column_after_column, is_columns
from newsarc.reading.columns.rivers import unfold_at_rivers
from newsarc.reading.columns.rows import MOST_OVER, NARROWEST, CutRow, RowPiece, printed_cells
from newsarc.reading.columns.starts import column_starts
from newsarc.reading.columns.turns import cut_rare_rows, with_lines_in_turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsarc.model.sources import SourceLine


_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u05ff]+")
_NOT_LATIN = re.compile(r"[^\W\d_A-Za-z\u00c0-\u024f\u0370-\u05ff]")  # a letter of another script
_FEWEST = 4  # pieces of one width


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
    by_gaps = _unfold(source, find_bands(_rows_with_gutters(source)))
    if by_gaps.bands:
        return by_gaps
    measure = shared_measure([line.text for line in source])
    if measure is None:
        return _unfold(source, counted_bands(cut_rare_rows(source)))
    counted = with_lines_in_turns(cut_together(source, measure), measure)
    unfolded = _unfold(source, counted_bands(counted))
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
    return printed_cells(text) > measure + MOST_OVER


def _rows_with_gutters(source: Sequence[SourceLine]) -> list[CutRow]:
    """Cut rows at their wide gaps, and what is still too wide for a column by its width."""
    rows = [CutRow(line, cut_at_gutters(line.text)) for line in source]
    measure = _measure_of_pieces(rows)
    starts = column_starts([line.text for line in source], measure)
    rows = [
        cut_at_starts(close_gaps(row, places, measure) if places else close_gaps(row, below), places)
        for row, places, below in zip(rows, starts, [*starts[1:], ()], strict=True)
    ]
    if measure < NARROWEST:
        return rows
    above = [(), *(row.pieces for row in rows)]
    return [
        replace(row, pieces=tuple(part for piece in row.pieces for part in _parts(piece, measure)))
        if len(row.pieces) > 1 or len(pieces) > 1
        else row
        for row, pieces in zip(rows, above, strict=False)
    ]


def _measure_of_pieces(rows: Sequence[CutRow]) -> float:
    """Return the width of the columns: that which the page proves, or which most pieces have; else none."""
    pieces = [piece for row in rows if len(row.pieces) > 1 for piece in row.pieces]
    if not pieces:
        return 0.0
    proven = shared_measure([" ".join(row.line.text.split()) for row in rows])
    if proven is not None:
        return proven
    widths = Counter(round(printed_cells(piece.text)) for piece in pieces)
    measure, times = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return float(measure) if times >= _FEWEST else 0.0


def _parts(piece: RowPiece, measure: float) -> tuple[RowPiece, ...]:
    is_too_wide = _is_too_wide(piece.text.replace(" ", ""), measure)  # it may be letter-spaced in part
    return cut_by_measure(piece, measure) if is_too_wide else (piece,)


def _unfold(source: Sequence[SourceLine], found: Iterable[Band]) -> Columns:
    lines: list[SourceLine] = []
    bands = 0
    for band in found:
        if is_columns(band.rows):
            bands += 1
            lines.extend(column_after_column(band))
        else:
            lines.extend(row.line for row in (*band.heads, *band.rows))
    return Columns(tuple(lines) if bands else tuple(source), bands, frozenset())
