"""Set finds below each other with their text on both sides: keyword in context."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from newsarc.text.characters.display import display_width, end_within, pad_left, start_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BLOCK = 1_000  # lines that are set together: a long list is not kept in memory

KwicLine = tuple[str, str, str, str]
"""A name, the text before the find, the find, and the text behind it."""


def align(lines: Iterable[KwicLine], width: int) -> Iterator[KwicLine]:
    """Pad names and the texts before, so that the finds begin in one column; cut to `width` cells a side.

    >>> list(align([("7", "今年的", "开门红", "来了"), ("12", "爭取", "開門紅", "！")], 4))
    [(' 7', '年的', '开门红', '来了'), ('12', '爭取', '開門紅', '！')]
    """
    remaining = iter(lines)
    while block := [_cut(line, width) for line in islice(remaining, _BLOCK)]:
        names = max(display_width(name) for name, *_ in block)
        lefts = max(display_width(left) for _, left, _, _ in block)
        for name, left, find, right in block:
            yield pad_left(name, names), pad_left(left, lefts), find, right


def _cut(line: KwicLine, width: int) -> KwicLine:
    name, left, find, right = line
    return name, left[start_within(left, len(left), width) :], find, right[: end_within(right, 0, width)]
