"""Advertisements: frames with a few lines of display type and much white, and no text to read on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.reading.geometry.drawing import holds, overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.model.places import Box
    from newsarc.reading.geometry.blocks import Block
    from newsarc.reading.geometry.drawing import Drawing

_MOST_IN_BLOCK = 4  # lines; more are a text
_FEWEST_LINES = 2
_RIGHT_BELOW = 3.0  # ems
_FILLED = 0.45  # of the frame by its lines; a headline on a tint fills more


def take_adverts(blocks: Sequence[Block], drawing: Drawing) -> tuple[list[Block], list[Block], Drawing]:
    """Return the blocks of a page's articles, those of its advertisements, and the page with these as boxes.

    They are read behind the articles, so that none of their lines stands over a text.
    """
    found: list[Block] = []
    frames: list[Box] = []
    for frame in drawing.frames:
        inside = sorted(
            (block for block in blocks if holds(frame, block.box)),
            key=lambda block: (block.box.top, block.box.left),
        )
        if _is_advert(frame, inside) and not _stands_over_text(frame, blocks):
            found += [block for block in inside if block not in found]
            frames.append(frame)
    rest = [block for block in blocks if block not in found]
    if not rest:
        return list(blocks), [], drawing
    return rest, found, replace(drawing, pictures=(*drawing.pictures, *frames))


def _is_advert(frame: Box, inside: Sequence[Block]) -> bool:
    lines = [line for block in inside for line in block.lines]
    is_short = all(len(block.lines) <= _MOST_IN_BLOCK for block in inside)
    filled = sum(_area(line.box) for line in lines)
    return is_short and len(lines) >= _FEWEST_LINES and filled < _FILLED * _area(frame)


def _stands_over_text(frame: Box, blocks: Sequence[Block]) -> bool:
    """Tell a headline with a picture in one frame: its text begins right below, with nothing over it."""
    return any(
        len(block.lines) > _MOST_IN_BLOCK
        and -block.size < block.box.top - frame.bottom < _RIGHT_BELOW * block.size
        and overlap(block.box.left, block.box.right, frame.left, frame.right) > 0
        for block in blocks
    )


def _area(box: Box) -> float:
    return max(0.0, box.right - box.left) * max(0.0, box.bottom - box.top)
