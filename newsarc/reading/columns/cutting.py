"""A row of columns side by side, cut where the widths of its pieces prove it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from newsarc.reading.columns.rows import (
    FINAL,
    FULL_WITHIN,
    MOST_COLUMNS,
    MOST_OVER,
    CutRow,
    RowPiece,
    printed_cells,
)
from newsarc.text.characters.classes import CLOSING
from newsarc.text.characters.widths import cell, cells
from newsarc.text.repairs import close_thin_spaces, is_letter_spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.sources import SourceLine

_STOP_INSIDE = re.compile("[。！？] ")
_IN_BRACKETS = re.compile("（[^（）]*(?:）|$)")  # names of those who wrote, with spaces between
_HANGING = f"{CLOSING}…"
_MOST_TOKENS = 160
_MOST_TOKENS_A_PIECE = 40
_MOST_GLUED = 3  # in one row
_PRICE_OF_GLUE = 2.0
_NEARLY_FULL_WITHIN = 2.6  # cells: a line that lacks no more than one character may be full for all that
_TOO_WIDE = 8  # characters a cell of the measure; a cell is two characters at most, of which half are spaces


def widest_row(measure: float) -> float:
    """Return how wide a row of columns can be, with its spaces and hanging marks."""
    return MOST_COLUMNS * (measure + MOST_OVER)


def cut_by_measure(piece: RowPiece, measure: float) -> tuple[RowPiece, ...]:
    """Cut a row at those of its spaces that leave pieces as wide as a column line can be."""
    if printed_cells(piece.text) <= measure + MOST_OVER and not _STOP_INSIDE.search(piece.text):
        return (piece,) if piece.text else ()
    tokens = piece.text.split(" ")
    if len(tokens) > _MOST_TOKENS:
        return (piece,)
    offsets = [0, *accumulate(len(token) + 1 for token in tokens)]
    cuts = (
        RowPiece(piece.start + offsets[start], " ".join(tokens[start:end]))
        for start, end in pairwise(_cheapest_cuts(tokens, measure))
    )
    return tuple(cut for cut in cuts if cut.text)


def _cheapest_cuts(tokens: Sequence[str], measure: float) -> list[int]:
    """Return between which tokens a row is cut where the pieces fit best; both ends are among them."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(tokens) + 1):
        options = (
            (best[start][0] + _misfit(piece, measure, is_last=end == len(tokens)), start)
            for start, piece in _pieces_ending_at(tokens, end, measure)
        )
        best.append(min(options))
    cuts = [len(tokens)]
    while cuts[-1] > 0:
        cuts.append(best[cuts[-1]][1])
    return cuts[::-1]


def _pieces_ending_at(tokens: Sequence[str], end: int, measure: float) -> Iterator[tuple[int, str]]:
    """Yield the pieces before a cut, and where they start: none that is hopelessly too wide."""
    piece = tokens[end - 1]
    yield end - 1, piece
    for start in range(end - 2, max(-1, end - 1 - _MOST_TOKENS_A_PIECE), -1):
        piece = f"{tokens[start]} {piece}"
        if len(piece) > _TOO_WIDE * measure:
            return
        yield start, piece


def row_by_measure(line: SourceLine, measure: float) -> CutRow:
    """Cut a row of single spaces; the columns that have ended are the last ones.

    What is wider than a row of columns can be is none, and stays whole.
    """
    if len(line.text) > 4 * widest_row(measure) or printed_cells(line.text.strip()) > widest_row(measure):
        return CutRow(line, (RowPiece(0, line.text.strip()),))
    pieces = cut_by_measure(RowPiece(0, line.text.strip()), measure)
    return CutRow(line, tuple(RowPiece(column, piece.text) for column, piece in enumerate(pieces)))


def part_glued(row: CutRow, measure: float) -> CutRow:
    """Cut a row also where a mark hangs over the column's edge and left no space to the next column."""
    for _ in range(_MOST_GLUED):
        better = min(_partings(row, measure), key=lambda parted: _cost(parted, measure), default=row)
        if _cost(better, measure) + _PRICE_OF_GLUE >= _cost(row, measure):
            break
        row = better
    return row


def _partings(row: CutRow, measure: float) -> Iterator[CutRow]:
    """Yield the row as it would be with one more space, a column's width into a piece or before its end."""
    texts = [piece.text for piece in row.pieces]
    for place, text in enumerate(texts):
        if printed_cells(text) <= measure + MOST_OVER:
            continue
        for at in _edges(text, measure):
            parted = [*texts[:place], f"{text[:at].rstrip()} {text[at:].lstrip()}", *texts[place + 1 :]]
            spaced = row.line._replace(text=" ".join(parted))
            yield replace(row_by_measure(spaced, measure), line=row.line)


def _edges(text: str, measure: float) -> Iterator[int]:
    """Yield where a column may end in a piece: behind a mark, its width from either end.

    Without the spaces that an extractor put in, a text is at least half as wide: more is not looked at.
    """
    widths = [0.0, *accumulate(map(cell, text))]
    hanging = [at for at in range(1, len(text)) if text[at - 1] in _HANGING and text[at] not in _HANGING]
    for at in hanging:
        ends = (text[:at], widths[at]), (text[at:], widths[-1] - widths[at])
        if any(
            measure - FULL_WITHIN <= width <= 2 * (measure + FULL_WITHIN)
            and abs(printed_cells(end) - measure) <= FULL_WITHIN
            for end, width in ends
        ):
            yield at


def _cost(row: CutRow, measure: float) -> float:
    last = len(row.pieces) - 1
    return sum(_misfit(piece.text, measure, is_last=place == last) for place, piece in enumerate(row.pieces))


def _misfit(piece: str, measure: float, *, is_last: bool) -> float:
    """Weigh how badly a piece fits as a line of a column: full lines cost nothing."""
    if is_letter_spaced(piece):
        return tracked_misfit(piece, measure)
    over = printed_cells(piece) - measure
    return misfit_of_spaces(piece) + _misfit_of_width(piece, over, is_last=is_last)


def tracked_misfit(piece: str, measure: float) -> float:
    """Weigh how badly a letter-spaced piece fits: it was spread to fill its line."""
    return abs(cells(piece.replace(" ", "")) - measure + 2) / 2


def misfit_of_spaces(piece: str, *, stop: float = 3.0, space: float = 0.6, most: float = 1.5) -> float:
    """Weigh what a piece has inside it that is rather found between columns."""
    return (
        stop * len(_STOP_INSIDE.findall(piece))
        + min(most, space * (spaces_inside(_IN_BRACKETS.sub("", piece)) if " " in piece else 0))
        + (4.0 if piece[:1] in CLOSING and piece else 0.0)
    )


def spaces_inside(text: str) -> int:
    """Count a text's spaces, but for those that an extractor put round numbers and marks."""
    return close_thin_spaces(text).count(" ") if " " in text else 0


def _misfit_of_width(piece: str, over: float, *, is_last: bool) -> float:
    """Weigh how many cells a piece is over its column's width, or under it."""
    if over > MOST_OVER:
        return 10.0 + over
    if over > FULL_WITHIN and " " in piece:
        return 3.0
    if over >= -_NEARLY_FULL_WITHIN:
        return 0.0 if over >= -FULL_WITHIN else 0.5
    if FINAL.search(piece):
        return 1.0
    return 2.0 if is_last else 3.0
