"""Bands of rows that share their columns, and the headlines side by side above them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from newsarc.model.sources import SourceLine
from newsarc.reading.columns.beside import beginning_columns, settle_columns
from newsarc.reading.columns.rows import FINAL, MOST_OVER, NARROWEST, CutRow
from newsarc.reading.recognition import recognize
from newsarc.text.characters.widths import cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.reading.columns.counting import CountedRow
    from newsarc.reading.columns.rows import RowPiece

_MOST_HEADS = 6  # rows
_MOST_BLANKS = 3  # rows, inside a band


@dataclass(frozen=True, slots=True)
class Band:
    """Rows of columns, or a single row that is none; the rows of headlines above them.

    Where it has a number of `columns`, each piece begins at the number of its own.
    """

    heads: tuple[CutRow, ...]
    rows: tuple[CutRow, ...]
    begins: tuple[int, ...] = ()  # columns that articles begin in, where places do not tell
    columns: int | None = None


def counted_bands(rows: Sequence[CountedRow]) -> Iterator[Band]:
    """Gather rows whose number of columns is given, and does not rise.

    Where a page lost its blank lines, one is put below each band.
    """
    lost_gaps = all(counted.row.pieces for counted in rows)
    for are_placed, group in groupby(rows, lambda counted: counted.is_placed):
        if are_placed:
            placed = list(group)
            yield Band((), tuple(counted.row for counted in placed), columns=placed[0].columns)
        else:
            yield from _gathered(list(group), lost_gaps=lost_gaps)


def _gathered(rows: Sequence[CountedRow], *, lost_gaps: bool) -> Iterator[Band]:
    heads: list[CutRow] = []
    band: list[CutRow] = []
    columns = 0
    for counted in rows:
        if band and (not counted.columns or counted.columns > columns) and counted.row.pieces:
            yield _settled(heads, band)
            heads, band = [CutRow(SourceLine(counted.row.line.number, ""), ())] if lost_gaps else [], []
        (band if band or counted.columns else heads).append(counted.row)
        columns = counted.columns if counted.row.pieces else columns
    yield _settled(heads, band)


def _settled(heads: Sequence[CutRow], rows: Sequence[CutRow]) -> Band:
    begins = beginning_columns(rows[0]) if rows else ()
    return Band(tuple(heads), tuple(settle_columns(rows, begins)), begins)


def find_bands(rows: Sequence[CutRow]) -> Iterator[Band]:
    """Gather rows of two pieces and more, and what stands between and above them."""
    index = 0
    while index < len(rows):
        start = index + _heads_at(rows, index)
        end = _end_of_band(rows, start)
        yield Band(tuple(rows[index:start]), tuple(rows[start:end]))
        index = end


def _heads_at(rows: Sequence[CutRow], index: int) -> int:
    """Count the rows that are headlines side by side, over more columns than there are headlines."""
    if index and rows[index - 1].pieces:
        return 0
    most = 0
    for end in range(index, min(index + _MOST_HEADS, len(rows) - 1)):
        count = len(rows[end].pieces)
        if most > 1 and count > most and len(rows[end + 1].pieces) > most:
            return end - index
        if not (count or most) or any(map(_is_text, rows[end].pieces)):
            return 0
        most = max(most, count)
    return 0


def _is_text(piece: RowPiece) -> bool:
    """Tell whether a piece is of a text and of no headline."""
    return "。" in piece.text or recognize(piece.text).begins_opener


def _end_of_band(rows: Sequence[CutRow], start: int) -> int:
    """Return where the band ends whose first row is given; behind that row if it is none of columns."""
    widest = 0.0
    end = start
    while end < len(rows) and (end == start or _is_inside(rows, start, end, widest)):
        if end == start and len(rows[start].pieces) < 2:
            return start + 1
        widest = max([widest, *(cells(piece.text) for piece in rows[end].pieces)])
        end += 1
    while not rows[end - 1].pieces:
        end -= 1
    return end


def _is_inside(rows: Sequence[CutRow], start: int, at: int, widest: float) -> bool:
    """Tell whether a row goes on with the columns above it."""
    count = len(rows[at].pieces)
    following = next((row for row in rows[at + 1 : at + 1 + _MOST_BLANKS] if row.pieces), None)
    is_cut_below = following is not None and len(following.pieces) > 1
    if count > 1:
        return not _heads_at(rows, at)
    if not count:
        return is_cut_below
    if rows[at - 1].pieces and (at + 1 == len(rows) or not rows[at + 1].pieces or not is_cut_below):
        return _is_below_a_column(rows[start:at], rows[at]) or _goes_on_below(
            rows[start:at], widest, rows[at]
        )
    # A row of one piece above cut rows is the headline of the next band.
    return not is_cut_below and _goes_on_below(rows[start:at], widest, rows[at])


def _is_below_a_column(band: Sequence[CutRow], row: CutRow) -> bool:
    """Tell whether a row of one piece stands where a column of the rows above it does, no wider."""
    piece = row.pieces[0]
    full = max(band, key=lambda above: len(above.pieces))
    starts = [above.start for above in full.pieces]
    column = max((at for at, start in enumerate(starts) if start <= piece.start + 1), default=0)
    end = starts[column + 1] if column + 1 < len(starts) else starts[-1] + max(map(len, _texts(band)))
    return piece.start + len(piece.text) <= end


def _texts(band: Sequence[CutRow]) -> Iterator[str]:
    return (piece.text for row in band for piece in row.pieces)


def _goes_on_below(band: Sequence[CutRow], widest: float, row: CutRow) -> bool:
    """Tell whether a row of one piece is in a column of the band above: the others have ended."""
    width = cells(row.pieces[0].text)
    first_above = next(above for above in reversed(band) if above.pieces).pieces[0]
    is_later_column = row.pieces[0].start > first_above.start + 2 * NARROWEST
    goes_on = not FINAL.search(first_above.text) and (width >= widest - 3 or FINAL.search(row.pieces[0].text))
    return is_later_column or (width <= widest + MOST_OVER and bool(goes_on))
