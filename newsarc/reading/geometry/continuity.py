"""How well one block goes on in another: what the cuts of a page and the drawing order are judged by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.reading.geometry.drawing import overlap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsarc.reading.geometry.blocks import Block

_FINAL = re.compile(r"[。！？!?.…：:][”’」』）)\"']*$")
_LARGER = 1.12  # than the text's type; what is set so is display type
_SMALLER = 0.97
_INDENT = 0.7  # ems
_SHORT_OF_EDGE = 1.2  # ems
_FEWEST_INDENTED = 0.04  # of the lines of text
# Costs. A broken sentence is the unit; the others were weighed against it on pages set for learning.
_BROKEN_SENTENCE = 1.0
_SENTENCE_FROM_NOWHERE = 0.7
_OTHER_MEASURE = 0.4
_HEAD_NOT_OVER_TEXT = 0.5
_NOT_DRAWN_NEXT = 0.5
_BACK_UP = 0.15
_NEXT_COLUMN = 0.15  # of a byline in the middle over several columns
_JUST_ABOVE = 3.0  # ems
_TEXT_BEFORE_HEAD = 0.6
_PER_EM = 0.004  # of distance: what is near goes on rather
_BESIDE = 4.0  # ems from a headline that runs downwards to its text


@dataclass(frozen=True, slots=True)
class Passage:
    """What is known of a block as a piece of running text, display type, or what stands aside."""

    is_head: bool
    is_aside: bool  # a caption, a pull quote: text goes on past it
    breaks_off: bool = False
    begins_inside: bool | None = None  # None where the page does not tell
    is_text: bool = False


def passages_of(blocks: Sequence[Block], body: float, asides: frozenset[int]) -> list[Passage]:
    """Tell of each block how it begins and ends."""
    has_indents = _has_indents(blocks, body)
    return [
        _passage(block, body, is_aside=index in asides, has_indents=has_indents)
        for index, block in enumerate(blocks)
    ]


def is_display(block: Block, body: float) -> bool:
    """Tell display type by its size."""
    return block.size > _LARGER * body or block.is_vertical


def _has_indents(blocks: Sequence[Block], body: float) -> bool:
    """Tell whether paragraphs are indented, so that a line at the edge goes on."""
    lines = [
        (line.box.left - block.box.left) / line.size
        for block in blocks
        if len(block.lines) > 2 and not is_display(block, body)
        for line in block.lines
    ]
    return sum(_INDENT < indent < 3 for indent in lines) > max(1, _FEWEST_INDENTED * len(lines))


def _passage(block: Block, body: float, *, is_aside: bool, has_indents: bool) -> Passage:
    if is_display(block, body) and not is_aside:
        return Passage(is_head=True, is_aside=False)
    if is_aside or block.size < _SMALLER * body or len(block.lines) == 1:
        return Passage(is_head=False, is_aside=is_aside)
    first, last = block.lines[0], block.lines[-1]
    is_full = block.box.right - last.box.right < _SHORT_OF_EDGE * last.size
    breaks_off = is_full and not _FINAL.search(last.text)
    is_indented = first.box.left - block.box.left > _INDENT * first.size
    return Passage(
        is_head=False,
        is_aside=False,
        breaks_off=breaks_off,
        begins_inside=(not is_indented) if has_indents else None,
        is_text=True,
    )


class Continuity:
    """What it costs to read one block after another."""

    def __init__(
        self,
        blocks: Sequence[Block],
        passages: Sequence[Passage],
        body: float,
        drawn: Mapping[int, int] | None = None,
    ) -> None:
        self._blocks, self._passages = blocks, passages
        self._body, self._drawn = body, drawn
        self._known: dict[tuple[int, int], float] = {}

    def is_aside(self, block: int) -> bool:
        """Tell whether reading passes a block by."""
        return self._passages[block].is_aside

    def is_head(self, block: int) -> bool:
        """Tell display type."""
        return self._passages[block].is_head

    def is_upright_head(self, block: int) -> bool:
        """Tell display type that runs downwards."""
        return self._passages[block].is_head and self._blocks[block].is_vertical

    def cost(self, before: int, after: int) -> float:
        """Return the cost of reading a block right after another."""
        if (before, after) not in self._known:
            self._known[before, after] = self._weigh(before, after)
        return self._known[before, after]

    def _weigh(self, before: int, after: int) -> float:
        here, there = self._passages[before], self._passages[after]
        cost = _PER_EM * self._distance(before, after)
        if here.breaks_off and (not there.is_text or there.begins_inside is False):
            cost += _BROKEN_SENTENCE
        if here.is_text and not here.breaks_off and there.is_text and there.begins_inside:
            cost += _SENTENCE_FROM_NOWHERE
        if here.is_text and there.is_text:
            cost += self._cost_of_place(before, after)
            if self._drawn is not None and self._drawn[after] != self._drawn[before] + 1:
                cost += _NOT_DRAWN_NEXT
        elif there.is_text and not self._is_over(before, after):
            cost += _NEXT_COLUMN if self._is_just_above(before, after) else _HEAD_NOT_OVER_TEXT
        elif here.is_text and self._is_over(after, before):
            cost += _TEXT_BEFORE_HEAD
        return cost

    def _distance(self, before: int, after: int) -> float:
        one, other = self._blocks[before].box, self._blocks[after].box
        across = overlap(one.left, one.right, other.left, other.right)
        down = overlap(one.top, one.bottom, other.top, other.bottom)
        return (max(0.0, -across) + max(0.0, -down)) / self._body

    def _cost_of_place(self, before: int, after: int) -> float:
        """Return what it costs that two columns of text differ in measure, or lie against the order."""
        one, other = self._blocks[before], self._blocks[after]
        widths = [block.box.right - block.box.left for block in (one, other)]
        cost = _OTHER_MEASURE if abs(widths[0] - widths[1]) > 1.5 * one.size else 0.0
        is_below = overlap(one.box.left, one.box.right, other.box.left, other.box.right) > 0
        is_right = other.box.left > one.box.right - one.size
        if not is_below and not is_right:
            cost += _BACK_UP
        return cost

    def _is_just_above(self, before: int, after: int) -> bool:
        gap = self._blocks[after].box.top - self._blocks[before].box.bottom
        return -0.5 * self._body < gap < _JUST_ABOVE * self._body

    def _is_over(self, head: int, text: int) -> bool:
        """Tell whether a headline stands beside a text, or over it with nothing between."""
        one, other = self._blocks[head].box, self._blocks[text].box
        if self._blocks[head].is_vertical:
            gap = -overlap(one.left, one.right, other.left, other.right)
            return gap < _BESIDE * self._body and overlap(one.top, one.bottom, other.top, other.bottom) > 0
        if overlap(one.left, one.right, other.left, other.right) <= 0 or other.top < one.top:
            return False
        return not any(
            index not in (head, text)
            and one.bottom <= block.box.top < block.box.bottom <= other.top
            and overlap(block.box.left, block.box.right, max(one.left, other.left), min(one.right, other.right)) > 0
            and not self._passages[index].is_aside
            for index, block in enumerate(self._blocks)
        )
