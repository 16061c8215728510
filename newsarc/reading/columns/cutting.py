"""A row of columns side by side, cut into pieces: at wide gaps, or where the pieces' widths prove it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from math import inf
from typing import TYPE_CHECKING

from newsarc.text.characters.classes import CLOSING, CLOSING_AFTER_STOP
from newsarc.text.characters.widths import cell, cells
from newsarc.text.repairs import close_thin_spaces, is_letter_spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.sources import SourceLine

FINAL = re.compile(f"[。！？…][{CLOSING_AFTER_STOP}]*$|[）)]$")
_GUTTERS = "   ", "\N{IDEOGRAPHIC SPACE}" * 2, "\t"
_GUTTER = re.compile(" {3,}|\N{IDEOGRAPHIC SPACE}{2,}|\t+")
_TRACKED_GUTTER = re.compile(
    " {6,}|\N{IDEOGRAPHIC SPACE}{3,}|\t+"
)  # letter-spacing widens each printed space too
_STOP_INSIDE = re.compile("[。！？] ")
_IN_BRACKETS = re.compile("（[^（）]*(?:）|$)")  # names of those who wrote, with spaces between
_HANGING = f"{CLOSING}…"
_MOST_TOKENS = 160
_MOST_TOKENS_A_PIECE = 40
_MOST_GLUED = 3  # in one row
_PRICE_OF_GLUE = 2.0
MOST_COLUMNS = 9
NARROWEST = 6  # cells of a column; what is narrower is a table or a list of names
WIDEST_ROW = 500  # characters; nine columns of a broadsheet have less
_NEAR = 2  # places by which a line may begin elsewhere than its column does
_WIDEST_CHANCE = 5  # places of a gap inside a line
_TOO_WIDE = 8  # characters a cell of the measure; a cell is two characters at most, of which half are spaces


@dataclass(frozen=True, slots=True)
class RowPiece:
    """A part of a row, and where in the row it begins."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class CutRow:
    """A source line and the pieces it was cut into; none if it is blank."""

    line: SourceLine
    pieces: tuple[RowPiece, ...]


def cut_at_gutters(raw: str) -> tuple[RowPiece, ...]:
    """Cut a row at its gaps of three spaces and more; where it is letter-spaced, of six."""
    body = raw.rstrip()
    if not any(gutter in raw for gutter in _GUTTERS):  # as in nearly all rows
        return (RowPiece(len(body) - len(body.lstrip()), body.lstrip()),) if body else ()
    gutters = _TRACKED_GUTTER if is_letter_spaced(_GUTTER.sub(" ", body.strip())) else _GUTTER
    pieces: list[RowPiece] = []
    start = len(body) - len(body.lstrip())
    for gutter in gutters.finditer(body, start):
        pieces.append(RowPiece(start, body[start : gutter.start()]))
        start = gutter.end()
    return (*pieces, RowPiece(start, body[start:])) if body[start:] else tuple(pieces)


def close_gaps(row: CutRow, starts: Sequence[int], measure: float = inf) -> CutRow:
    """Put pieces together again that a gap parts where no column begins: there a letter was lost, or is wide.

    A line of a column stays within its measure.
    """
    pieces: list[RowPiece] = []
    for piece in row.pieces if starts else ():
        if pieces and all(abs(piece.start - start) > _NEAR for start in starts):
            begin, end = pieces[-1].start, piece.start + len(piece.text)
            joined = row.line.text[begin:end]
            gap = piece.start - begin - len(pieces[-1].text)
            if gap <= _WIDEST_CHANCE and printed_cells(joined) <= measure + gap / 2 + 1.6:
                pieces[-1] = RowPiece(begin, joined)
                continue
        pieces.append(piece)
    return replace(row, pieces=tuple(pieces)) if pieces else row


def cut_at_starts(row: CutRow, starts: Sequence[int]) -> CutRow:
    """Cut the pieces of a row also where columns begin."""
    if not starts:
        return row
    pieces = [part for piece in row.pieces for part in _parted_at(piece, starts)]
    return replace(row, pieces=tuple(pieces))


def _parted_at(piece: RowPiece, starts: Sequence[int]) -> Iterator[RowPiece]:
    inside = (start for start in starts if piece.start < start < piece.start + len(piece.text))
    for begin, end in pairwise((piece.start, *inside, piece.start + len(piece.text))):
        text = piece.text[begin - piece.start : end - piece.start].rstrip()
        blanks = len(text) - len(text.lstrip())
        yield RowPiece(begin + blanks, text.lstrip())


def ends_sentences(lines: Sequence[str]) -> bool:
    """Tell whether most lines end a sentence: then each is a paragraph."""
    return 2 * sum(FINAL.search(line) is not None for line in lines) > len(lines)


def widest_row(measure: float) -> float:
    """Return how wide a row of columns can be, with its spaces and hanging marks."""
    return MOST_COLUMNS * (measure + 1.6)


def cut_by_measure(piece: RowPiece, measure: float) -> tuple[RowPiece, ...]:
    """Cut a row at those of its spaces that leave pieces as wide as a column line can be."""
    if printed_cells(piece.text) <= measure + 1.6 and not _STOP_INSIDE.search(piece.text):
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
        if printed_cells(text) <= measure + 1.6:
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
            measure - 1.1 <= width <= 2 * (measure + 1.1) and abs(printed_cells(end) - measure) <= 1.1
            for end, width in ends
        ):
            yield at


def _cost(row: CutRow, measure: float) -> float:
    last = len(row.pieces) - 1
    return sum(_misfit(piece.text, measure, is_last=place == last) for place, piece in enumerate(row.pieces))


def printed_cells(text: str) -> float:
    """Return a piece's width without the spaces that an extractor put round numbers and marks."""
    return cells(close_thin_spaces(text) if " " in text else text)


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
    if over > 1.6:
        return 10.0 + over
    if over > 1.1 and " " in piece:
        return 3.0
    if over >= -2.6:
        return 0.0 if over >= -1.1 else 0.5
    if FINAL.search(piece):
        return 1.0
    return 2.0 if is_last else 3.0
