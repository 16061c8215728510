"""Pieces of rows that an extractor wrote one below the other, though they stand side by side.

`pdftotext` writes the lines of two columns that it took for one piece row by row: as one line where they
begin at the same height, else as two, the left one first.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from heapq import nlargest
from itertools import combinations, groupby, pairwise
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from newsarc.reading.columns.counting import CountedRow
from newsarc.reading.columns.fitting import goes_on
from newsarc.reading.columns.rows import FINAL, MOST_OVER, CutRow, RowPiece, printed_cells
from newsarc.reading.recognition import recognize
from newsarc.text.characters.widths import cells
from newsarc.text.repairs import is_letter_spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.sources import SourceLine

_FEWEST_CUT = 2  # rows of a piece of the page that prove its columns
_MISSING = 1.0  # for each column that has no line in a row: a logarithm, as of a line that goes on
_BEAM = 16
_COMMON = 3  # a line in so many has the page's width, or one a cell off
_WIDER = 1.3  # times the page's width at least, a row of two lines
_SHORT = 2.0  # cells that a full line may lack
_PROOF = 2.0  # by which lines must go on better in columns: a logarithm


class _Reading(NamedTuple):
    """The columns that the last row is in, those of the rows before it, and how well their lines go on."""

    fits: float
    columns: tuple[int, ...]
    before: _Reading | None
    last: tuple[str, ...]  # the last line of each column
    filled: int  # columns that have a line in the row that is being written


def with_lines_in_turns(rows: Sequence[CountedRow], measure: float) -> list[CountedRow]:
    """Give each line of one column that stands between cut rows the column in which it goes on.

    Only a page whose pieces are parted by blank rows is written so.
    """
    parted = [list(group) for _, group in groupby(rows, lambda counted: bool(counted.row.pieces))]
    if len(parted) <= 2:
        return list(rows)
    return [row for piece in parted for row in (_settled(piece, measure)[0] if _has_turns(piece) else piece)]


def cut_rare_rows(lines: Sequence[SourceLine]) -> list[CountedRow]:
    """Cut the few rows of a page that hold two lines of its columns' width, with the lines around them.

    Those of a piece of the page are cut only if its lines go on better so.
    """
    texts = [line.text.strip() for line in lines]
    measure = _commonest_width(texts)
    pieces = [_two_lines(text, measure) for text in texts] if measure else []
    if all(len(each) < 2 for each in pieces):
        return []
    rows = [
        CountedRow(CutRow(line, each), len(each), is_doubtful=False)
        for line, each in zip(lines, pieces, strict=True)
    ]
    parted = [list(group) for _, group in groupby(rows, lambda each: bool(each.columns))]
    return [row for piece in parted for row in _if_better(piece, measure)]


def _commonest_width(texts: Sequence[str]) -> float:
    """Return the width that at least a third of the lines have, to a cell; else none."""
    widths = Counter(round(cells(text)) for text in texts if text)
    if not widths:
        return 0.0
    near = {width: widths[width - 1] + times + widths[width + 1] for width, times in widths.items()}
    measure = max(widths, key=lambda width: (near[width], widths[width]))
    return float(measure) if _COMMON * near[measure] >= sum(widths.values()) else 0.0


def _two_lines(text: str, measure: float) -> tuple[RowPiece, ...]:
    """Cut a row at the space between two lines, of which the first is full or ends a sentence."""
    if not text:
        return ()
    may_be_two = " " in text and _WIDER * measure < printed_cells(text) <= 2 * (measure + MOST_OVER) + 1
    if may_be_two and not is_letter_spaced(text):
        for space in (at for at, character in enumerate(text) if character == " "):
            first, second = text[:space], text[space + 1 :]
            is_line = printed_cells(first) >= measure - _SHORT or FINAL.search(first)
            if is_line and max(map(printed_cells, (first, second))) <= measure + MOST_OVER:
                return RowPiece(0, first), RowPiece(1, second)
    return (RowPiece(0, text),)


def _if_better(rows: list[CountedRow], measure: float) -> Sequence[CountedRow]:
    """Place the lines of a piece of the page in two columns if they go on better there than as they stand."""
    if all(row.columns < 2 for row in rows):
        return rows
    placed, fits = _settled(rows, measure)
    return placed if fits - _fit_as_printed(rows) > _PROOF else [_whole(row) for row in rows]


def _fit_as_printed(rows: Sequence[CountedRow]) -> float:
    return sum(
        goes_on(above.row.pieces[-1].text, below.row.pieces[0].text) for above, below in pairwise(rows)
    )


def _whole(row: CountedRow) -> CountedRow:
    return replace(row, row=CutRow(row.row.line, (RowPiece(0, row.row.line.text.strip()),)), columns=1)


def _has_turns(rows: Sequence[CountedRow]) -> bool:
    cut = sum(counted.columns > 1 for counted in rows)
    return _FEWEST_CUT <= cut <= len(rows) - 2


def _settled(rows: Sequence[CountedRow], measure: float) -> tuple[Sequence[CountedRow], float]:
    """Place the lines in columns from the opener on, and tell how well they go on there."""
    opener = next((at for at, counted in enumerate(rows) if recognize(_text(counted)).begins_opener), 0)
    first_cut = next(at for at, counted in enumerate(rows) if counted.columns > 1)
    start = opener if opener <= first_cut else 0
    body = rows[start:]
    if any(printed_cells(piece.text) > measure + MOST_OVER for each in body for piece in each.row.pieces):
        return rows, -inf
    most = max(counted.columns for counted in body)
    best = _best_columns([[piece.text for piece in counted.row.pieces] for counted in body], most)
    placed = [_placed(counted, at, most) for counted, at in zip(body, _columns_of(best), strict=True)]
    return [*rows[:start], *placed], best.fits


def _text(counted: CountedRow) -> str:
    return counted.row.pieces[0].text


def _placed(counted: CountedRow, places: Sequence[int], most: int) -> CountedRow:
    pieces = tuple(
        RowPiece(place, piece.text) for place, piece in zip(places, counted.row.pieces, strict=True)
    )
    return replace(counted, row=replace(counted.row, pieces=pieces), columns=most, is_placed=True)


def _best_columns(rows: Sequence[Sequence[str]], most: int) -> _Reading:
    """Return the reading of the rows in whose columns all lines go on best."""
    beam = [_Reading(0.0, (), None, ("",) * most, most)]
    for pieces in rows:
        beam = nlargest(
            _BEAM, (step for reading in beam for step in _steps(reading, pieces)), key=lambda each: each.fits
        )
    return beam[0]


def _columns_of(reading: _Reading) -> list[tuple[int, ...]]:
    """Return the columns of each row that was read."""
    columns: list[tuple[int, ...]] = []
    while reading.before is not None:
        columns.append(reading.columns)
        reading = reading.before
    return columns[::-1]


def _steps(reading: _Reading, pieces: Sequence[str]) -> Iterator[_Reading]:
    """Yield what a row may add: it goes on with the row above to the right, or is a row of its own."""
    most = len(reading.last)
    used = reading.columns[-1] if reading.columns else most
    for places in combinations(range(most), len(pieces)):
        goes_right = places[0] > used
        missing = 0 if goes_right else most - reading.filled
        last = list(reading.last)
        fits = reading.fits - _MISSING * missing
        for place, piece in zip(places, pieces, strict=True):
            fits += goes_on(last[place], piece)
            last[place] = piece
        filled = reading.filled + len(pieces) if goes_right else len(pieces)
        yield _Reading(fits, places, reading, tuple(last), filled)
