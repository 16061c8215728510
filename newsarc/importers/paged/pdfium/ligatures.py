"""Glyphs of more than one character: pdfium gives each of these characters the box of the whole."""

from __future__ import annotations

from itertools import compress, count
from operator import eq
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DOUBLE = 2  # ff, tt
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
    >>> part_ligatures("off", [0, 6, 6], [6, 14, 14], [10, 10, 10])
    ([0, 6.0, 10.0], [6, 10.0, 14.0])
    >>> part_ligatures("ooff", [0, 0, 6, 6], [6, 6, 9, 9], [10, 10, 10, 10])
    ([0, 0, 6, 6], [6, 6, 9, 9])
    """
    found = list(_with_one_box(lefts, rights))
    begins, ends = {first for first, _ in found}, {end for _, end in found}
    stretches = [
        (first, end)
        for first, end in found
        if len(set(text[first:end])) > 1
        or rights[first] - lefts[first] > _TWO_WIDE * heights[first]
        or (_is_double(text[first:end]) and first not in ends and end not in begins)
    ]
    if not stretches:
        return lefts, rights
    begun, ended = list(lefts), list(rights)
    for first, end in stretches:
        left, step = lefts[first], (rights[first] - lefts[first]) / (end - first)
        begun[first:end] = [left + step * place for place in range(end - first)]
        ended[first:end] = [left + step * place for place in range(1, end - first + 1)]
    return begun, ended


def _is_double(text: str) -> bool:
    """Tell two small letters, as fonts have them in one glyph; drawn twice, those beside them are too."""
    return len(text) == _DOUBLE and text.islower()


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
