"""How well one block goes on in another: what the cuts of a page and the drawing order are judged by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.reading.geometry.drawing import holds, overlap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsarc.model.places import Box
    from newsarc.reading.geometry.blocks import Block
    from newsarc.reading.geometry.passages import Passage

# Costs. A broken sentence is the unit; the others were weighed against it on pages set for learning.
_BROKEN_SENTENCE = 1.0
_SENTENCE_FROM_NOWHERE = 0.7
_SENTENCE_AT_COLUMN_END = 0.2
_OTHER_MEASURE = 0.4
_HEAD_NOT_OVER_TEXT = 0.5
_NOT_DRAWN_NEXT = 0.5
_BACK_UP = 0.15
_HEAD_NOT_OVER_HEAD = 0.35
_HEAD_ELSEWHERE = 0.05
_FOOT_ELSEWHERE = 0.6  # a headline that stands under its text, not read right after it
_SAME_HEADLINE = 1.6  # of its size: as far as the lines of one headline stand apart
_NEXT_COLUMN = 0.15  # of a byline in the middle over several columns
_JUST_ABOVE = 3.0  # ems
_BYLINE_AMONG_COLUMNS = 0.35
_TEXT_BEFORE_HEAD = 0.6
_PER_EM = 0.004  # of distance: what is near goes on rather
_BESIDE = 4.0  # ems from a headline that runs downwards to its text
_LEVEL = 1.5  # ems between the tops of a headline and of the text that begins right of it


class Continuity:
    """What it costs to read one block after another."""

    def __init__(
        self,
        blocks: Sequence[Block],
        passages: Sequence[Passage],
        body: float,
        frames: Sequence[Box] = (),
        drawn: Mapping[int, int] | None = None,
    ) -> None:
        self._blocks, self._passages = blocks, passages
        self._body, self._drawn = body, drawn
        self._frames = [_frame_of(block.box, frames) for block in blocks]
        self._known: dict[tuple[int, int], float] = {}
        self._over: dict[tuple[int, int], bool] = {}
        self._feet: dict[int, bool] = {}
        self._heads_over: dict[int, frozenset[int]] = {}

    def is_aside(self, block: int) -> bool:
        """Tell whether reading passes a block by."""
        return self._passages[block].is_aside

    def is_head(self, block: int) -> bool:
        """Tell display type."""
        return self._passages[block].is_head

    def is_text(self, block: int) -> bool:
        """Tell running text of more than one line."""
        return self._passages[block].is_text

    def is_upright_head(self, block: int) -> bool:
        """Tell display type that runs downwards."""
        return self._passages[block].is_head and self._blocks[block].is_vertical

    def goes_on(self, before: int, after: int) -> bool:
        """Tell whether a text breaks off, the next begins inside a paragraph, or a byline is over it."""
        here, there = self._passages[before], self._passages[after]
        return here.breaks_off or there.begins_inside is True or not here.is_text

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
            cost += _SENTENCE_AT_COLUMN_END if self.is_next_column(before, after) else _SENTENCE_FROM_NOWHERE
        if here.is_text and there.is_text:
            cost += self._cost_of_place(before, after)
            if self._drawn is not None and self._drawn[after] != self._drawn[before] + 1:
                cost += _NOT_DRAWN_NEXT
        elif not here.is_text and not (self.is_over(before, after) or self.is_level(before, after)):
            cost += self._cost_of_leaving(before, after)
        elif here.is_text and self.is_over(after, before):
            cost += _TEXT_BEFORE_HEAD
        elif here.is_text and not there.is_head and self._is_above_top(after, before):
            cost += _BYLINE_AMONG_COLUMNS
        elif there.is_head and not self.is_over(before, after):
            is_foot = self.stands_under(after) and not self._stands_left(after)
            cost += _FOOT_ELSEWHERE if is_foot else _HEAD_ELSEWHERE
        return cost

    def _cost_of_leaving(self, before: int, after: int) -> float:
        """Return the cost of going on from display type or a byline to what is not right below it."""
        if self._passages[after].is_text:
            return _NEXT_COLUMN if self._is_just_above(before, after) else _HEAD_NOT_OVER_TEXT
        is_head = self._passages[before].is_head
        if self.stands_under(before) or not (is_head or self._is_under_head(before)):
            return _HEAD_ELSEWHERE
        return _HEAD_NOT_OVER_HEAD

    def _is_under_head(self, block: int) -> bool:
        """Tell a byline from the last line of a text: a headline stands over it."""
        return any(
            passage.is_head and self.is_over(head, block) for head, passage in enumerate(self._passages)
        )

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

    def is_next_column(self, before: int, after: int) -> bool:
        """Tell a column that stands right beside another, and is as wide."""
        one, other = self._blocks[before].box, self._blocks[after].box
        return (
            overlap(one.top, one.bottom, other.top, other.bottom) > 0
            and abs((one.right - one.left) - (other.right - other.left)) < 1.5 * self._body
            and 0 <= other.left - one.right < _BESIDE * self._body
        )

    def _is_just_above(self, before: int, after: int) -> bool:
        gap = self._blocks[after].box.top - self._blocks[before].box.bottom
        return -0.5 * self._body < gap < _JUST_ABOVE * self._body

    def _is_above_top(self, block: int, other: int) -> bool:
        return self._blocks[block].box.bottom <= self._blocks[other].box.top + self._body

    def _is_beside(self, head: int, text: int) -> bool:
        """Tell whether nothing but pictures lies between a headline that runs downwards and a text."""
        one, other = self._blocks[head].box, self._blocks[text].box
        if overlap(one.top, one.bottom, other.top, other.bottom) <= 0:
            return False
        start, end = min(one.right, other.right), max(one.left, other.left)
        top, bottom = max(one.top, other.top), min(one.bottom, other.bottom)
        return not any(
            index not in (head, text)
            and start <= (block.box.left + block.box.right) / 2 <= end
            and overlap(block.box.top, block.box.bottom, top, bottom) > 0
            and (self._passages[index].is_head or self._passages[index].is_text)
            for index, block in enumerate(self._blocks)
        )

    def is_level(self, head: int, text: int) -> bool:
        """Tell whether a headline with no text below it stands left of one that begins as high."""
        one, other = self._blocks[head].box, self._blocks[text].box
        return (
            self._passages[head].is_head
            and self._passages[text].is_text
            and abs(other.top - one.top) < _LEVEL * self._body
            and 0 <= other.left - one.right < _BESIDE * self._body
            and not self.is_in_other_frame(head, text)
            and self.stands_under(head)
        )

    def _stands_left(self, head: int) -> bool:
        return any(self.is_level(head, text) for text in range(len(self._blocks)))

    def stands_under(self, head: int) -> bool:
        """Tell whether a headline has no text below it, so that its text is the one above."""
        if not self._feet:
            heads = [block for block, passage in enumerate(self._passages) if passage.is_head]
            self._feet = dict.fromkeys(range(len(self._blocks)), False)
            # From below: what a headline is asks what those below it are. Two may lie on each other.
            for block in sorted(heads, key=lambda block: self._blocks[block].box.top, reverse=True):
                self._feet[block] = not self._has_text_below(block)
        return self._feet[head]

    def _has_text_below(self, head: int) -> bool:
        if self._blocks[head].is_vertical:
            return True
        for other, passage in enumerate(self._passages):
            if other == head or passage.is_aside or not self.is_over(head, other):
                continue
            near = self._distance(head, other) < _SAME_HEADLINE * self._blocks[head].size / self._body
            if not passage.is_head or (near and not self.stands_under(other)):
                return True
        return False

    def heads_over(self, text: int) -> frozenset[int]:
        """Return the headlines that stand over a text."""
        if text not in self._heads_over:
            self._heads_over[text] = frozenset(
                head
                for head, passage in enumerate(self._passages)
                if passage.is_head
                and not self._blocks[head].is_vertical
                and self.is_over(head, text)
                and not self.stands_under(head)
            )
        return self._heads_over[text]

    def is_in_other_frame(self, block: int, other: int) -> bool:
        """Tell whether a frame lies between two blocks."""
        return self._frames[block] != self._frames[other]

    def is_over(self, head: int, text: int) -> bool:
        """Tell whether a headline stands beside a text, or over it with nothing between."""
        if (head, text) not in self._over:
            self._over[head, text] = not self.is_in_other_frame(head, text) and self._find_over(head, text)
        return self._over[head, text]

    def _find_over(self, head: int, text: int) -> bool:
        one, other = self._blocks[head].box, self._blocks[text].box
        if self._blocks[head].is_vertical:
            return self._is_beside(head, text)
        if overlap(one.left, one.right, other.left, other.right) <= 0 or other.top < one.top:
            return False
        return not any(
            index not in (head, text)
            and one.bottom <= block.box.top < block.box.bottom <= other.top
            and overlap(
                block.box.left, block.box.right, max(one.left, other.left), min(one.right, other.right)
            )
            > 0
            and (self._passages[index].is_head or self._passages[index].is_text)
            for index, block in enumerate(self._blocks)
        )


def _frame_of(box: Box, frames: Sequence[Box]) -> Box | None:
    inside = [frame for frame in frames if holds(frame, box)]
    return min(
        inside, key=lambda frame: (frame.right - frame.left) * (frame.bottom - frame.top), default=None
    )
