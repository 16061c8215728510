"""Rows cut at their wide gaps, and at the places where columns begin."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from newsarc.reading.columns.rows import MOST_OVER, CutRow, RowPiece, printed_cells
from newsarc.text.repairs import is_letter_spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GUTTERS = "   ", "\N{IDEOGRAPHIC SPACE}" * 2, "\t"
_GUTTER = re.compile(" {3,}|\N{IDEOGRAPHIC SPACE}{2,}|\t+")
# Letter-spacing widens each printed space too.
_TRACKED_GUTTER = re.compile(" {6,}|\N{IDEOGRAPHIC SPACE}{3,}|\t+")
_NEAR = 2  # places by which a line may begin elsewhere than its column does
_WIDEST_CHANCE = 5  # places of a gap inside a line


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
            if gap <= _WIDEST_CHANCE and printed_cells(joined) <= measure + gap / 2 + MOST_OVER:
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
