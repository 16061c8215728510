"""A row of columns side by side, cut into pieces: at wide gaps, or where the pieces' widths prove it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.text.characters.classes import CLOSING, CLOSING_AFTER_STOP, HAN
from newsarc.text.characters.widths import cells
from newsarc.text.repairs import close_digit_spaces, close_mark_spaces, is_letter_spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.sources import SourceLine

FINAL = re.compile(f"[。！？…][{CLOSING_AFTER_STOP}]*$|[）)]$")
_GUTTER = re.compile(" {3,}|\N{IDEOGRAPHIC SPACE}{2,}|\t+")
_HAN = re.compile(f"[{HAN}]")
_STOP_INSIDE = re.compile("[。！？] ")
_WIDEST = 40  # cells; no newspaper column is wider
_MOST_TOKENS = 160
_MOST_TOKENS_A_PIECE = 40
_MOST_GLUED = 3  # in one row
_PRICE_OF_GLUE = 2.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a row, and where in the row it begins."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A source line and the pieces it was cut into; none if it is blank."""

    line: SourceLine
    pieces: tuple[Piece, ...]


def cut_at_gutters(raw: str) -> tuple[Piece, ...]:
    """Cut a row at its gaps of three spaces and more."""
    body = raw.rstrip()
    pieces: list[Piece] = []
    start = len(body) - len(body.lstrip())
    for gutter in _GUTTER.finditer(body, start):
        pieces.append(Piece(start, body[start : gutter.start()]))
        start = gutter.end()
    return (*pieces, Piece(start, body[start:])) if body[start:] else tuple(pieces)


def shared_measure(raws: Sequence[str]) -> float | None:
    """Return the width that most space-parted pieces of the long Han lines have, if most have one."""
    all_long = [raw.strip() for raw in raws if len(_HAN.findall(raw)) > 20]
    long_lines = [raw for raw in all_long if " " in raw]
    widths = Counter(
        round(cells(token)) for raw in long_lines for token in close_digit_spaces(raw).split(" ")
    )
    if len(long_lines) < max(4, 0.6 * len(all_long)):
        return None
    measure, times = max(
        (
            (width, widths[width - 1] / 2 + count + widths[width + 1] / 2)
            for width, count in widths.items()
            if 8 <= width <= _WIDEST
        ),
        key=lambda item: item[1],
        default=(0, 0.0),
    )
    totals = Counter(round(printed_cells(raw)) for raw in long_lines)
    row = max(totals.items(), key=lambda item: (item[1], item[0]))[0]
    # Every row of two columns and more holds at least one full piece, and most rows are full.
    return float(measure) if measure and times >= 0.5 * len(long_lines) and row > 1.8 * measure else None


def cut_by_measure(piece: Piece, measure: float) -> tuple[Piece, ...]:
    """Cut a row at those of its spaces that leave pieces as wide as a column line can be."""
    if printed_cells(piece.text) <= measure + 1.6 and not _STOP_INSIDE.search(piece.text):
        return (piece,) if piece.text else ()
    tokens = piece.text.split(" ")
    if len(tokens) > _MOST_TOKENS:
        return (piece,)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(tokens) + 1):
        is_last = end == len(tokens)
        options = (
            (best[start][0] + _misfit(" ".join(tokens[start:end]), measure, is_last=is_last), start)
            for start in range(max(0, end - _MOST_TOKENS_A_PIECE), end)
        )
        best.append(min(options))
    ends = [len(tokens)]
    while ends[-1] > 0:
        ends.append(best[ends[-1]][1])
    pieces: list[Piece] = []
    for start, end in pairwise(ends[::-1]):
        offset = len(" ".join([*tokens[:start], ""]))
        pieces.append(Piece(piece.start + offset, " ".join(tokens[start:end])))
    return tuple(cut for cut in pieces if cut.text)


def row_by_measure(line: SourceLine, measure: float) -> Row:
    """Cut a row of single spaces; the columns that have ended are the last ones."""
    pieces = cut_by_measure(Piece(0, line.text.strip()), measure)
    return Row(line, tuple(Piece(column, piece.text) for column, piece in enumerate(pieces)))


def part_glued(row: Row, measure: float) -> Row:
    """Cut a row also where a mark hangs over the column's edge and left no space to the next column."""
    for _ in range(_MOST_GLUED):
        better = min(_partings(row, measure), key=lambda parted: _cost(parted, measure), default=row)
        if _cost(better, measure) + _PRICE_OF_GLUE >= _cost(row, measure):
            break
        row = better
    return row


def _partings(row: Row, measure: float) -> Iterator[Row]:
    """Yield the row as it would be with one more space, a column's width into a piece or before its end."""
    texts = [piece.text for piece in row.pieces]
    for place, text in enumerate(texts):
        if printed_cells(text) <= measure + 1.6:
            continue
        for at in range(1, len(text)):
            ends = printed_cells(text[:at]), printed_cells(text[at:])
            if text[at] not in CLOSING and any(abs(width - measure) <= 1.1 for width in ends):
                parted = [*texts[:place], f"{text[:at].rstrip()} {text[at:].lstrip()}", *texts[place + 1 :]]
                glued = replace(row.line, text=" ".join(parted))
                yield replace(row_by_measure(glued, measure), line=row.line)


def _cost(row: Row, measure: float) -> float:
    last = len(row.pieces) - 1
    return sum(_misfit(piece.text, measure, is_last=place == last) for place, piece in enumerate(row.pieces))


def printed_cells(text: str) -> float:
    """Return a piece's width without the spaces that an extractor put round numbers and marks."""
    return cells(close_mark_spaces(close_digit_spaces(text)))


def _misfit(piece: str, measure: float, *, is_last: bool) -> float:
    """Weigh how badly a piece fits as a line of a column: full lines cost nothing."""
    if is_letter_spaced(piece):  # then it was spread to fill its line
        return abs(cells(piece.replace(" ", "")) - measure + 2) / 2
    width = printed_cells(piece)
    extra = (
        3.0 * len(_STOP_INSIDE.findall(piece))
        + min(1.5, 0.6 * close_mark_spaces(close_digit_spaces(piece)).count(" "))
        + (4.0 if piece[:1] in CLOSING and piece else 0.0)
    )
    return extra + _misfit_of_width(piece, width - measure, is_last=is_last)


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
