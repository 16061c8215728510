"""How well one block goes on in another: what the cuts of a page and the drawing order are judged by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.reading.geometry.drawing import overlap
from newsarc.reading.geometry.positions import Positions

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
_NEXT_COLUMN = 0.15  # of a byline in the middle over several columns
_JUST_ABOVE = 3.0  # ems
_BYLINE_AMONG_COLUMNS = 0.35
_TEXT_BEFORE_HEAD = 0.6
_PER_EM = 0.004  # of distance: what is near goes on rather


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
        self.positions = Positions(blocks, passages, body, frames)
        self._known: dict[tuple[int, int], float] = {}

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

    def begins_in_small_letters(self, block: int) -> bool:
        """Tell a text that begins inside a sentence for certain."""
        return self._blocks[block].lines[0].text[:1].islower()

    def cost(self, before: int, after: int) -> float:
        """Return the cost of reading a block right after another."""
        known = self._known.get((before, after))
        if known is None:
            known = self._known[before, after] = self._weigh(before, after)
        return known

    def _weigh(self, before: int, after: int) -> float:
        here, there = self._passages[before], self._passages[after]
        cost = _PER_EM * self.positions.distance(before, after)
        if here.breaks_off and (not there.is_text or there.begins_inside is False):
            cost += _BROKEN_SENTENCE
        if here.is_text and not here.breaks_off and there.is_text and there.begins_inside:
            cost += (
                _SENTENCE_AT_COLUMN_END
                if self.positions.is_next_column(before, after)
                else _SENTENCE_FROM_NOWHERE
            )
        if here.is_text and there.is_text:
            cost += self._cost_of_place(before, after)
            if self._drawn is not None and self._drawn[after] != self._drawn[before] + 1:
                cost += _NOT_DRAWN_NEXT
        elif self._is_of_headline(before) and there.begins_inside and self.begins_in_small_letters(after):
            cost += _SENTENCE_FROM_NOWHERE
        elif not here.is_text and not (
            self.positions.is_over(before, after) or self.positions.is_level(before, after)
        ):
            cost += self._cost_of_leaving(before, after)
        elif here.is_text and self.positions.is_over(after, before):
            cost += _TEXT_BEFORE_HEAD
        elif here.is_text and not there.is_head and self._is_above_top(after, before):
            cost += _BYLINE_AMONG_COLUMNS
        elif there.is_head and not self.positions.is_over(before, after):
            is_foot = self.positions.stands_under(after) and not self.positions.stands_left(after)
            cost += _FOOT_ELSEWHERE if is_foot else _HEAD_ELSEWHERE
        return cost

    def _cost_of_leaving(self, before: int, after: int) -> float:
        """Return the cost of going on from display type or a byline to what is not right below it."""
        if self._passages[after].is_text:
            return _NEXT_COLUMN if self._is_just_above(before, after) else _HEAD_NOT_OVER_TEXT
        is_head = self._passages[before].is_head
        if self.positions.stands_under(before) or not (is_head or self._is_under_head(before)):
            return _HEAD_ELSEWHERE
        return _HEAD_NOT_OVER_HEAD

    def _is_of_headline(self, block: int) -> bool:
        """Tell display type and what is no text right under it, as bylines are."""
        passage = self._passages[block]
        return passage.is_head or (not passage.is_text and self._is_under_head(block))

    def _is_under_head(self, block: int) -> bool:
        """Tell a byline from the last line of a text: a headline stands over it."""
        return any(
            passage.is_head and self.positions.is_over(head, block)
            for head, passage in enumerate(self._passages)
        )

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

    def _is_above_top(self, block: int, other: int) -> bool:
        return self._blocks[block].box.bottom <= self._blocks[other].box.top + self._body
