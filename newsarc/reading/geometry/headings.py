"""Put each headline before its text: most stand over it, some under it, and some beside it.

On a page all headlines are shared out at once: each goes to the text above or below, so that as few
texts as can be have none or two, and none goes across a frame.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsarc.reading.geometry.drawing import overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.geometry.blocks import Block
    from newsarc.reading.geometry.continuity import Continuity

# Costs, on the scale of a text that has no headline.
_NO_HEAD = 1.0
_TWO_HEADS = 1.5
_UNDER = 0.5  # most headlines stand over their texts
_BESIDE = 0.1
_NOT_BESIDE = 1.5  # neither over nor under, with something between
_OTHER_FRAME = 3.0
_CUT = 1.2  # between two lines of display type that stand close together
_CUT_AT_GAP = 0.3
_PER_EM = 0.02
_GAP = 1.6  # ems


@dataclass(slots=True)
class _Text:
    """A stretch of text, and the display type before it in the order."""

    heads: list[int] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Way:
    """The cheapest way to share out the display type so far: how much of each goes to the text before."""

    cost: float = 0.0
    cuts: tuple[int, ...] = ()
    is_headed: bool = False  # the text that comes next has a headline over it


class Headings:
    """Shares the display type of a page out to its texts."""

    def __init__(
        self, blocks: Sequence[Block], continuity: Continuity, body: float
    ) -> None:
        self._blocks, self._continuity, self._body = blocks, continuity, body

    def put_first(self, order: Sequence[int]) -> list[int]:
        """Return the order with each headline before its text."""
        texts = self._texts(order)
        cuts = self._cuts(texts)
        ordered: list[int] = []
        for index, text in enumerate(texts):
            if index + 1 < len(texts):
                below = texts[index + 1].heads[: cuts[index + 1]]
            else:
                below = []
            ordered += [*text.heads[cuts[index] :], *below, *text.blocks]
        return ordered

    def _texts(self, order: Sequence[int]) -> list[_Text]:
        texts = [_Text()]
        for block in order:
            if self._continuity.is_head(block):
                if texts[-1].blocks:
                    texts.append(_Text())
                texts[-1].heads.append(block)
                continue
            last = next((other for other in reversed(texts[-1].blocks) if not self._is_aside(other)), None)
            if last is not None and not self._is_aside(block) and self._opens(last, block):
                texts.append(_Text())
            texts[-1].blocks.append(block)
        return texts

    def _is_aside(self, block: int) -> bool:
        return self._continuity.is_aside(block)

    def _opens(self, before: int, after: int) -> bool:
        """Tell whether another text may begin: nothing goes on, and it is not the next column."""
        if self._continuity.goes_on(before, after):
            return False
        one, other = self._blocks[before].box, self._blocks[after].box
        is_next_column = other.left > one.left and other.top < one.bottom
        return self._continuity.is_in_other_frame(before, after) or not is_next_column

    def _cuts(self, texts: Sequence[_Text]) -> tuple[int, ...]:
        ways = [_Way()]
        for index, text in enumerate(texts):
            before = texts[index - 1] if index else None
            best: dict[bool, _Way] = {}
            for cut in range(len(text.heads) + 1 if before else 1):
                price = self._price(text, before, cut)
                is_headed = cut < len(text.heads)
                for way in ways:
                    cost = way.cost + price
                    if before is not None:
                        cost += _cost_of_heads(above=way.is_headed, below=cut > 0)
                    if is_headed not in best or cost < best[is_headed].cost:
                        best[is_headed] = _Way(cost, (*way.cuts, cut), is_headed)
            ways = list(best.values())
        return min(ways, key=lambda way: way.cost + (0.0 if way.is_headed else _NO_HEAD)).cuts

    def _price(self, text: _Text, before: _Text | None, cut: int) -> float:
        under, over = text.heads[:cut], text.heads[cut:]
        price = 0.0
        if under and before is not None:
            base = _BESIDE if self._blocks[under[0]].is_vertical else _UNDER
            price += base + self._cost_of_place(under[0], before.blocks, is_over=False)
        if over:
            price += self._cost_of_place(over[-1], text.blocks, is_over=True)
        if under and over:
            price += _CUT_AT_GAP if self._is_apart(under[-1], over[0]) else _CUT
        return price

    def _cost_of_place(self, head: int, texts: Sequence[int], *, is_over: bool) -> float:
        main = [block for block in texts if not self._is_aside(block)] or list(texts)
        if not main:
            return _NOT_BESIDE
        if self._continuity.is_in_other_frame(head, main[0 if is_over else -1]):
            return _OTHER_FRAME
        if self._blocks[head].is_vertical:
            return min(self._distance(head, block) for block in main) * _PER_EM
        over = self._continuity.is_over
        near = [block for block in main if (over(head, block) if is_over else over(block, head))]
        if not near:
            return _NOT_BESIDE
        return min(self._distance(head, block) for block in near) * _PER_EM

    def _distance(self, head: int, text: int) -> float:
        one, other = self._blocks[head].box, self._blocks[text].box
        across = -overlap(one.left, one.right, other.left, other.right)
        down = -overlap(one.top, one.bottom, other.top, other.bottom)
        return (max(0.0, across) + max(0.0, down)) / self._body

    def _is_apart(self, head: int, other: int) -> bool:
        if self._continuity.is_in_other_frame(head, other):
            return True
        return self._distance(head, other) > _GAP


def _cost_of_heads(*, above: bool, below: bool) -> float:
    if above and below:
        return _TWO_HEADS
    return 0.0 if above or below else _NO_HEAD
