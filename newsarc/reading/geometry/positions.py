"""Where the blocks of a page stand to each other: over, beside, under, in the next column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.reading.geometry.drawing import holds, overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.model.places import Box
    from newsarc.reading.geometry.blocks import Block
    from newsarc.reading.geometry.passages import Passage

_SAME_HEADLINE = 1.6  # of its size: as far as the lines of one headline stand apart
_BESIDE = 4.0  # ems from a headline that runs downwards to its text
_PAST_FOOT = 6.0  # ems below it that a text may begin: under a picture that is as high
_BLANK_LINE = 2.0  # ems
_INDENT = 2.6  # ems
_LEVEL = 1.5  # ems between the tops of a headline and of the text that begins right of it


class Positions:
    """Answers for pairs of a page's blocks, each asked once."""

    def __init__(
        self, blocks: Sequence[Block], passages: Sequence[Passage], body: float, frames: Sequence[Box]
    ) -> None:
        self._blocks, self._passages, self._body = blocks, passages, body
        self._frames = [_frame_of(block.box, frames) for block in blocks]
        self._over: dict[tuple[int, int], bool] = {}
        self._feet: dict[int, bool] = {}
        self._heads_over: dict[int, frozenset[int]] = {}

    def distance(self, before: int, after: int) -> float:
        """Return how far apart two blocks are, in ems of the text."""
        one, other = self._blocks[before].box, self._blocks[after].box
        across = overlap(one.left, one.right, other.left, other.right)
        down = overlap(one.top, one.bottom, other.top, other.bottom)
        return (max(0.0, -across) + max(0.0, -down)) / self._body

    def is_in_other_frame(self, block: int, other: int) -> bool:
        """Tell whether a frame lies between two blocks."""
        return self._frames[block] != self._frames[other]

    def is_next_column(self, before: int, after: int) -> bool:
        """Tell a column that stands right beside another, and is as wide."""
        one, other = self._blocks[before].box, self._blocks[after].box
        return (
            overlap(one.top, one.bottom, other.top, other.bottom) > 0
            and abs((one.right - one.left) - (other.right - other.left)) < 1.5 * self._body
            and 0 <= other.left - one.right < _BESIDE * self._body
        )

    def is_right_below(self, before: int, after: int) -> bool:
        """Tell what goes on in the same column below a blank line, as wide or no wider."""
        one, other = self._blocks[before].box, self._blocks[after].box
        gap = other.top - one.bottom
        return (
            -0.5 * self._body < gap < _BLANK_LINE * self._body
            and abs(one.left - other.left) < _INDENT * self._body
            and other.right - one.right < self._body
        )

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

    def _is_beside(self, head: int, text: int) -> bool:
        """Tell whether nothing but pictures lies between a headline that runs downwards and a text."""
        one, other = self._blocks[head].box, self._blocks[text].box
        if overlap(one.top, one.bottom, other.top, other.bottom) <= -_PAST_FOOT * self._body:
            return False
        start, end = min(one.right, other.right), max(one.left, other.left)
        top, bottom = sorted((max(one.top, other.top), min(one.bottom, other.bottom)))
        return not any(
            index not in (head, text)
            and start <= (block.box.left + block.box.right) / 2 <= end
            and overlap(block.box.top, block.box.bottom, top, bottom) > 0
            and (self._passages[index].is_head or self._passages[index].is_text)
            for index, block in enumerate(self._blocks)
        )

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
            near = self.distance(head, other) < _SAME_HEADLINE * self._blocks[head].size / self._body
            if not passage.is_head or (near and not self.stands_under(other)):
                return True
        return False

    def is_level(self, head: int, text: int) -> bool:
        """Tell whether a headline with no text below it stands left of one that begins as high."""
        one, other = self._blocks[head].box, self._blocks[text].box
        return (
            self._passages[head].is_head
            and self._passages[text].is_text
            and abs(other.top - one.top) < _LEVEL * self._body
            and 0 <= other.left - one.right < max(_BESIDE * self._body, other.right - other.left)
            and not self.is_in_other_frame(head, text)
            and not self._is_over_text(head)
            and self._is_beside(head, text)
        )

    def _is_over_text(self, head: int) -> bool:
        return any(
            passage.is_text and self.is_over(head, text) for text, passage in enumerate(self._passages)
        )

    def stands_left(self, head: int) -> bool:
        """Tell whether the text of a headline begins right of it."""
        return any(self.is_level(head, text) for text in range(len(self._blocks)))


def _frame_of(box: Box, frames: Sequence[Box]) -> Box | None:
    inside = [frame for frame in frames if holds(frame, box)]
    return min(
        inside, key=lambda frame: (frame.right - frame.left) * (frame.bottom - frame.top), default=None
    )
