"""Glyphs of more than one character: pdfium gives each of these characters the box of the whole."""

from __future__ import annotations

from itertools import compress, count
from operator import eq
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TWO_WIDE = 1.5  # heights; narrower, a character with the box of its like is drawn twice


def part_ligatures(
    text: str, lefts: Sequence[float], rights: Sequence[float], heights: Sequence[float]
) -> tuple[Sequence[float], Sequence[float]]:
    """Return where characters begin and end, those of one glyph side by side.

    >>> part_ligatures("ffi.", [0, 0, 0, 9], [9, 9, 9, 12], [10, 10, 10, 10])
    ([0.0, 3.0, 6.0, 9], [3.0, 6.0, 9.0, 12])
    >>> part_ligatures("——", [0, 0], [20, 20], [10, 10])
    ([0.0, 10.0], [10.0, 20.0])
    >>> part_ligatures("字字", [0, 0], [10, 10], [10, 10])
    ([0, 0], [10, 10])
    """
    stretches = [
        (first, end)
        for first, end in _with_one_box(lefts, rights)
        if len(set(text[first:end])) > 1 or rights[first] - lefts[first] > _TWO_WIDE * heights[first]
    ]
    if not stretches:
        return lefts, rights
    begun, ended = list(lefts), list(rights)
    for first, end in stretches:
        left, step = lefts[first], (rights[first] - lefts[first]) / (end - first)
        begun[first:end] = [left + step * place for place in range(end - first)]
        ended[first:end] = [left + step * place for place in range(1, end - first + 1)]
    return begun, ended


def _with_one_box(lefts: Sequence[float], rights: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of characters with one box; a blank that is not drawn has none."""
    first = end = -1
    for at in compress(count(1), map(eq, lefts[1:], lefts)):
        if rights[at] != rights[at - 1] or rights[at] <= lefts[at]:
            continue
        if at != end:
            if end > 0:
                yield first, end
            first = at - 1
        end = at + 1
    if end > 0:
        yield first, end
