"""How many columns a row of single spaces has: as many as the row above it, or fewer where some have ended.

A row alone can be cut in several ways. Rows below each other share their columns, so all rows of a page
are cut together: the number of columns falls where some end, and rises only below a headline. The numbers
that make the whole page most likely win (a hidden Markov model, searched whole).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from newsarc.reading.columns.cutting import (
    FINAL,
    MOST_COLUMNS,
    CutRow,
    RowPiece,
    part_glued,
    printed_cells,
    row_by_measure,
)
from newsarc.reading.columns.fitting import MOST_OVER, learn_fit
from newsarc.reading.lines.junctions import known_junctions
from newsarc.text.characters.widths import cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsarc.model.sources import SourceLine
    from newsarc.reading.columns.fitting import Fit

_MOST_TOKENS = 80
# Costs are logarithms: three stand for one in twenty.
_BEGIN = 1.5  # for a row in which columns begin
_END = 1.0  # for a row in which a column has ended, and four where two have
_RISE = 8.0  # for one with more columns than the row above it, and no headline between
_GLUE = 2.0  # for a space that is missing
_JUNCTION = 0.5  # of what the characters tell on either side of a line's end
_Cut = tuple[float, tuple[str, ...]]  # what it costs, and the pieces
_NO_CUT: _Cut = (inf, ())


@dataclass(frozen=True, slots=True)
class CountedRow:
    """A row as it was cut, and of how many columns; none if it is a headline or other text."""

    row: CutRow
    columns: int
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """The tokens between the spaces of a source line, and how many spaces it lacks."""

    line: SourceLine
    tokens: tuple[str, ...]
    glued: int


def cut_together(lines: Sequence[SourceLine], measure: float) -> list[CountedRow]:
    """Cut the rows of a page that were written with single spaces."""
    first = [row_by_measure(line, measure) for line in lines]
    fit = learn_fit(first, measure)
    rows = [_row_of(row, measure) for row in first]
    above_rows = (None, *rows)
    options = [_options(row, above, fit) for above, row in zip(above_rows, rows, strict=False) if row.tokens]
    counts = _likeliest_counts(options)
    cut: list[CountedRow] = []
    above: Sequence[str] = ()
    for row in rows:
        count = next(counts) if row.tokens else 0
        pieces = _cheapest(row.tokens, fit, above)[count][1] if count else ()
        cut.append(_counted(row, pieces, fit))
        above = pieces if row.tokens else above
    return cut


def _counted(row: _Row, pieces: Sequence[str], fit: Fit) -> CountedRow:
    whole = row.line.text.strip()
    if not pieces:
        is_doubtful = printed_cells(whole) > MOST_OVER * fit.measure
        return CountedRow(CutRow(row.line, (RowPiece(0, whole),) if whole else ()), 0, is_doubtful)
    cut = tuple(RowPiece(column, piece) for column, piece in enumerate(pieces))
    return CountedRow(CutRow(row.line, cut), len(cut), any(map(fit.is_rare, pieces)))


def _row_of(row: CutRow, measure: float) -> _Row:
    """Take a row's tokens, those that a mark glued parted."""
    text = row.line.text.strip()
    tokens = tuple(text.split(" ")) if text else ()
    if len(tokens) > _MOST_TOKENS:
        return _Row(row.line, (text,), 0)
    parted = tokens
    if any(printed_cells(token) > measure + MOST_OVER for token in tokens):
        parted = tuple(" ".join(piece.text for piece in part_glued(row, measure).pieces).split(" "))
    return _Row(row.line, parted, len(parted) - len(tokens))


def _options(row: _Row, above: _Row | None, fit: Fit) -> dict[int, _Cut]:
    """Return the cheapest cut of a row for each number of columns that it may have; none is a headline.

    A single line under a blank row goes on in no column above it.
    """
    cuts = enumerate(_cheapest(row.tokens, fit, ()))
    options = {count: (cost + _GLUE * row.glued, pieces) for count, (cost, pieces) in cuts if cost < inf}
    if above is not None and not above.tokens:
        options.pop(1, None)
    return {**options, 0: (fit.as_headline(row.line.text.strip()), ())}


def _cheapest(tokens: Sequence[str], fit: Fit, above: Sequence[str]) -> list[_Cut]:
    """Return the cheapest cut of a row's tokens into each number of pieces, none to nine, and its cost.

    Where the pieces above are known, each goes on in the one below it.
    """
    best: list[list[_Cut]] = [[(0.0, ()), *[_NO_CUT] * MOST_COLUMNS]]
    for end in range(1, len(tokens) + 1):
        cuts = [_NO_CUT] * (MOST_COLUMNS + 1)
        for start, piece in _pieces_ending_at(tokens, end, fit.measure):
            cost = fit.of(piece) + fit.in_names(piece, "".join(tokens[end : end + 1]))
            for count, (before, pieces) in enumerate(best[start][:-1]):
                total = before + cost - _going_on(above, count, piece)
                if total < cuts[count + 1][0]:
                    cuts[count + 1] = total, (*pieces, piece)
        best.append(cuts)
    return best[-1]


def _pieces_ending_at(tokens: Sequence[str], end: int, measure: float) -> Iterator[tuple[int, str]]:
    """Yield the pieces that end before a cut, and where they start; of many tokens none that is too wide."""
    piece = tokens[end - 1]
    printed = cells(piece)
    yield end - 1, piece
    for start in range(end - 2, -1, -1):
        piece = f"{tokens[start]} {piece}"
        printed += cells(tokens[start])
        if printed > measure + 2 * MOST_OVER:
            return
        yield start, piece


def _going_on(above: Sequence[str], column: int, piece: str) -> float:
    """Return how well a line goes on below another; nothing where that one ends a paragraph."""
    if column >= len(above) or not above[column] or not piece or FINAL.search(above[column]):
        return 0.0
    return _JUNCTION * known_junctions().fit(above[column][-1], piece[0])


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
    ended = len(above) - len(below)
    change = _END * ended * ended if ended >= 0 else _RISE
    return change - sum(_going_on(above, column, piece) for column, piece in enumerate(below))
