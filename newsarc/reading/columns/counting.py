"""How many columns a row of single spaces has: as many as the row above it, or fewer where some have ended.

A row alone can be cut in several ways. Rows below each other share their columns, so all rows of a page
are cut together: the number of columns falls where some end, and rises only below a headline. The numbers
that make the whole page most likely win (a hidden Markov model, searched whole).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from newsarc.reading.columns.cutting import part_glued, row_by_measure
from newsarc.reading.columns.fitting import goes_on, learn_fit
from newsarc.reading.columns.rows import MOST_COLUMNS, MOST_OVER, CutRow, RowPiece, printed_cells
from newsarc.text.characters.widths import cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsarc.model.sources import SourceLine
    from newsarc.reading.columns.fitting import Fit

_MOST_TOKENS = 80
_SEVERAL = 1.6  # times a column's width: a wider row that was not cut may be of several columns
# Costs are logarithms: three stand for one in twenty.
_BEGIN = 3.0  # for a row in which columns begin
_ENDED = (0.0, 1.0, 2.0, 4.0)  # for a row in which no column has ended, one, several, and all but one
_OTHERS_ENDED = 2.0  # for a row in which others have ended than the last ones
_RISE = 8.0  # for one with more columns than the row above it, and no headline between
_GLUE = 2.0  # for a space that is missing
_Cut = tuple[float, tuple[str, ...]]  # what it costs, and the pieces
_NO_CUT: _Cut = (inf, ())


@dataclass(frozen=True, slots=True)
class CountedRow:
    """A row as it was cut, and of how many columns; none if it is a headline or other text.

    Of a row that `is_placed` each piece says the column that it is in.
    """

    row: CutRow
    columns: int
    is_doubtful: bool
    is_placed: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """The tokens between the spaces of a source line, and how many spaces it lacks.

    For each token there are the pieces that end with it: the token that each starts with, and its cost.
    """

    line: SourceLine
    tokens: tuple[str, ...]
    glued: int
    pieces: tuple[tuple[tuple[int, str, float], ...], ...]


def cut_together(lines: Sequence[SourceLine], measure: float) -> list[CountedRow]:
    """Cut the rows of a page that were written with single spaces."""
    first = [row_by_measure(line, measure) for line in lines]
    fit = learn_fit(first, measure)
    rows = [_row_of(row, fit) for row in first]
    above_rows = (None, *rows)
    options = [_options(row, above, fit) for above, row in zip(above_rows, rows, strict=False) if row.tokens]
    counts = _likeliest_counts(options)
    cut: list[CountedRow] = []
    above: Sequence[str] = ()
    for row in rows:
        if not row.tokens:
            cut.append(CountedRow(CutRow(row.line, ()), 0, is_doubtful=False))
            continue
        count = next(counts)
        is_same = count == len(above)
        pieces = _cheapest(row, above if is_same else ())[count][1]
        cut.append(_counted(row, pieces, fit))
        above = pieces
    return cut


def _counted(row: _Row, pieces: Sequence[str], fit: Fit) -> CountedRow:
    if not pieces:
        whole = row.line.text.strip()
        is_doubtful = printed_cells(whole) > _SEVERAL * fit.measure
        return CountedRow(CutRow(row.line, (RowPiece(0, whole),)), 0, is_doubtful)
    cut = tuple(RowPiece(column, piece) for column, piece in enumerate(pieces))
    return CountedRow(CutRow(row.line, cut), len(cut), any(map(fit.is_rare, pieces)))


def _row_of(row: CutRow, fit: Fit) -> _Row:
    """Take a row's tokens, those that a mark glued parted, and weigh the pieces that they make up."""
    text = row.line.text.strip()
    tokens = tuple(text.split(" ")) if text else ()
    parted = (text,) if len(tokens) > _MOST_TOKENS else tokens
    if parted == tokens and any(printed_cells(token) > fit.measure + MOST_OVER for token in tokens):
        parted = tuple(" ".join(piece.text for piece in part_glued(row, fit.measure).pieces).split(" "))
    pieces = tuple(tuple(_pieces_ending_at(parted, end, fit)) for end in range(1, len(parted) + 1))
    return _Row(row.line, parted, max(0, len(parted) - len(tokens)), pieces)


def _options(row: _Row, above: _Row | None, fit: Fit) -> dict[int, _Cut]:
    """Return the cheapest cut of a row for each number of columns that it may have; none is a headline.

    A single line under a blank row goes on in no column above it.
    """
    cuts = enumerate(_cheapest(row, ()))
    options = {count: (cost + _GLUE * row.glued, pieces) for count, (cost, pieces) in cuts if cost < inf}
    if above is not None and not above.tokens:
        options.pop(1, None)
    return {**options, 0: (fit.as_headline(row.line.text.strip()), ())}


def _cheapest(row: _Row, above: Sequence[str]) -> list[_Cut]:
    """Return the cheapest cut of a row's tokens into each number of pieces, none to nine, and its cost.

    Where the pieces above are known, each goes on in the one below it.
    """
    best: list[list[_Cut]] = [[(0.0, ()), *[_NO_CUT] * MOST_COLUMNS]]
    for pieces_here in row.pieces:
        cuts = [_NO_CUT] * (MOST_COLUMNS + 1)
        for start, piece, cost in pieces_here:
            for count, (before, pieces) in enumerate(best[start][:-1]):
                total = before + cost - (goes_on(above[count], piece) if count < len(above) else 0.0)
                if total < cuts[count + 1][0]:
                    cuts[count + 1] = total, (*pieces, piece)
        best.append(cuts)
    return best[-1]


def _pieces_ending_at(tokens: Sequence[str], end: int, fit: Fit) -> Iterator[tuple[int, str, float]]:
    """Yield the pieces that end before a cut, where they start, and their costs.

    Of many tokens there is none that is too wide.
    """
    piece, following = tokens[end - 1], "".join(tokens[end : end + 1])
    printed = cells(piece)
    yield end - 1, piece, fit.of(piece) + fit.in_names(piece, following)
    for start in range(end - 2, -1, -1):
        piece = f"{tokens[start]} {piece}"
        printed += cells(tokens[start])
        if printed > fit.measure + 2 * MOST_OVER:
            return
        yield start, piece, fit.of(piece) + fit.in_names(piece, following)


def _likeliest_counts(rows: Sequence[Mapping[int, _Cut]]) -> Iterator[int]:
    """Return the numbers of columns that cost least over all rows."""
    total: dict[int, float] = {0: 0.0}
    above: Mapping[int, _Cut] = {0: (0.0, ())}
    came_from: list[dict[int, int]] = []
    for row in rows:
        steps = {
            count: min((total[before] + _step(above[before][1], pieces), before) for before in total)
            for count, (_, pieces) in row.items()
        }
        came_from.append({count: before for count, (_, before) in steps.items()})
        total = {count: cost + row[count][0] for count, (cost, _) in steps.items()}
        above = row
    counts = [min(total, key=lambda count: (total[count], count))]
    for backwards in reversed(came_from):
        counts.append(backwards[counts[-1]])
    return iter(counts[-2::-1])


def _step(above: Sequence[str], below: Sequence[str]) -> float:
    """Return what it costs that a row cut into these pieces follows another."""
    if not below:
        return 0.0
    if not above:
        return _BEGIN
    if len(below) > len(above):
        return _RISE
    ended = len(above) - len(below)
    return _ENDED[min(ended, 2) + (ended > 1 and len(below) == 1)] - _continuity(above, below)


def _continuity(above: Sequence[str], below: Sequence[str]) -> float:
    """Return how well the pieces above go on in those below, in order; mostly the last columns have ended."""
    first = sum(map(goes_on, above, below))
    if len(above) == len(below):
        return first
    best = [0.0] + [-inf] * len(below)
    for piece in above:
        for at in range(len(below), 0, -1):
            best[at] = max(best[at], best[at - 1] + goes_on(piece, below[at - 1]))
    return max(first, best[-1] - _OTHERS_ENDED)
