"""Pieces of rows that an extractor wrote one below the other, though they stand side by side.

`pdftotext` writes the lines of two columns that it took for one piece row by row: as one line where they
begin at the same height, else as two, the left one first.
"""

from __future__ import annotations

from dataclasses import replace
from heapq import nlargest
from itertools import combinations, groupby
from typing import TYPE_CHECKING, NamedTuple

from newsarc.reading.columns.cutting import RowPiece, printed_cells
from newsarc.reading.columns.fitting import MOST_OVER, goes_on
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.reading.columns.counting import CountedRow

_FEWEST_CUT = 2  # rows of a piece of the page that prove its columns
_MISSING = 1.0  # for each column that has no line in a row: a logarithm, as of a line that goes on
_BEAM = 16


class _Reading(NamedTuple):
    """The columns that the rows so far are in, and how well their lines go on."""

    fits: float
    columns: tuple[tuple[int, ...], ...]
    last: tuple[str, ...]  # the last line of each column
    filled: int  # columns that have a line in the row that is being written


def with_lines_in_turns(rows: Sequence[CountedRow], measure: float) -> list[CountedRow]:
    """Give the lines of one column, between rows that are cut, the column that they go on in.

    Only a page whose pieces are parted by blank rows is written so.
    """
    parted = [list(group) for _, group in groupby(rows, lambda counted: bool(counted.row.pieces))]
    if len(parted) <= 2:
        return list(rows)
    return [row for piece in parted for row in (_settled(piece, measure) if _has_turns(piece) else piece)]


def _has_turns(rows: Sequence[CountedRow]) -> bool:
    cut = sum(counted.columns > 1 for counted in rows)
    return _FEWEST_CUT <= cut <= len(rows) - 2


def _settled(rows: Sequence[CountedRow], measure: float) -> Sequence[CountedRow]:
    opener = next((at for at, counted in enumerate(rows) if recognize(_text(counted)).begins_opener), 0)
    first_cut = next(at for at, counted in enumerate(rows) if counted.columns > 1)
    start = opener if opener <= first_cut else 0
    body = rows[start:]
    if any(printed_cells(piece.text) > measure + MOST_OVER for each in body for piece in each.row.pieces):
        return rows
    most = max(counted.columns for counted in body)
    places = _best_columns([[piece.text for piece in counted.row.pieces] for counted in body], most)
    return [*rows[:start], *(_placed(counted, at, most) for counted, at in zip(body, places, strict=True))]


def _text(counted: CountedRow) -> str:
    return counted.row.pieces[0].text


def _placed(counted: CountedRow, places: Sequence[int], most: int) -> CountedRow:
    pieces = tuple(
        RowPiece(place, piece.text) for place, piece in zip(places, counted.row.pieces, strict=True)
    )
    return replace(counted, row=replace(counted.row, pieces=pieces), columns=most, is_placed=True)


def _best_columns(rows: Sequence[Sequence[str]], most: int) -> tuple[tuple[int, ...], ...]:
    """Return the columns of each row's pieces in which all lines go on best."""
    beam = [_Reading(0.0, (), ("",) * most, most)]
    for pieces in rows:
        beam = nlargest(
            _BEAM, (step for reading in beam for step in _steps(reading, pieces)), key=lambda each: each.fits
        )
    return beam[0].columns


def _steps(reading: _Reading, pieces: Sequence[str]) -> Iterator[_Reading]:
    """Yield what a row may add: it goes on with the row above to the right, or is a row of its own."""
    most = len(reading.last)
    used = reading.columns[-1][-1] if reading.columns else most
    for places in combinations(range(most), len(pieces)):
        goes_right = places[0] > used
        missing = 0 if goes_right else most - reading.filled
        last = list(reading.last)
        fits = reading.fits - _MISSING * missing
        for place, piece in zip(places, pieces, strict=True):
            fits += goes_on(last[place], piece)
            last[place] = piece
        filled = reading.filled + len(pieces) if goes_right else len(pieces)
        yield _Reading(fits, (*reading.columns, places), tuple(last), filled)
