"""What stands right over and under the blocks of a page, and how large each is of the display type round it.

A headline stands over a text; an advert, a band or a pull quote over other type or inside a text.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newsarc.model.places import Box
from newsarc.reading.labelling.features.steps import step

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SURROUNDINGS = ("over", "under", "of display")
_LARGER = 1.04  # than the text's type
_TEXT_LINES = 3
_NEAR = 3.0  # ems of the text
_SHARES = (0.5, 0.7, 0.85, 0.97)


def surroundings(
    blocks: Mapping[int, Sequence[Box]], sizes: Mapping[int, float], body: float
) -> dict[int, dict[str, str]]:
    """Return for each block, by its number in reading order, what stands round it; nothing of a text."""
    is_display = {block: sizes[block] > _LARGER * body for block in blocks}
    boxes = {block: _around(lines) for block, lines in blocks.items()}
    kinds = {
        block: "display" if is_display[block] else "text" if len(lines) >= _TEXT_LINES else "short"
        for block, lines in blocks.items()
    }
    found: dict[int, dict[str, str]] = {block: {} for block in blocks}
    for block in blocks:
        if kinds[block] != "text":
            over, under = _neighbours(block, boxes)
            found[block]["over"] = _told(over, boxes[block], boxes, kinds, body)
            found[block]["under"] = _told(under, boxes[block], boxes, kinds, body)
    for is_set_large, run in groupby(sorted(blocks), key=is_display.__getitem__):
        if is_set_large:
            together = list(run)
            largest = max(sizes[block] for block in together)
            for block in together:
                found[block]["of display"] = step(sizes[block] / largest, _SHARES)
    return found


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def _neighbours(block: int, boxes: Mapping[int, Box]) -> tuple[int | None, int | None]:
    """Return the nearest block above and the nearest below that share a stretch of the line with one."""
    left, top, right, bottom = boxes[block]
    middle = (top + bottom) / 2
    over = under = None
    lowest, highest = float("-inf"), float("inf")
    for other, (start, upper, end, lower) in boxes.items():
        if start >= right or end <= left or other == block:
            continue
        if lowest < lower <= middle:
            over, lowest = other, lower
        elif highest > upper >= middle:
            under, highest = other, upper
    return over, under


def _told(
    other: int | None, box: Box, boxes: Mapping[int, Box], kinds: Mapping[int, str], body: float
) -> str:
    if other is None:
        return "none"
    gap = max(boxes[other].top - box.bottom, box.top - boxes[other].bottom)
    return kinds[other] + (" near" if gap < _NEAR * body else " far")
