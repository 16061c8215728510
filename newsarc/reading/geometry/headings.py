"""Put each headline before its text: most stand over it, some under it, and some beside it.

All headlines of a page are shared out at once: by where they stand, and by the words that they share
with a text, so that as few headlines and texts as can be are left alone. None goes across a frame.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.reading.geometry.sharing import share_out
from newsarc.text.matching.grams import grams_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.reading.geometry.blocks import Block
    from newsarc.reading.geometry.continuity import Continuity

# Worths, on the scale of a headline that stands right over its text.
_OVER = 2.0
_BESIDE = 1.8
_UNDER = 1.5
_LEFT = 1.5
# Less where a text begins elsewhere, or under the right half of a headline.
_LATER_BLOCK = 0.6
_RIGHT_HALF = 0.6
_SHARED = 1.0  # all words of a headline return in the text
_PER_EM = 0.02  # of distance
_SAME_HEADLINE = 1.6  # of its size: as far as the lines of one headline stand apart


@dataclass(slots=True)
class _Text:
    """A stretch of text; the display type that stands before it in the order, and that is its own."""

    heads: list[int] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)


class Headings:
    """Shares the display type of a page out to its texts."""

    def __init__(self, blocks: Sequence[Block], continuity: Continuity, body: float) -> None:
        self._blocks, self._continuity, self._body = blocks, continuity, body
        self._positions = continuity.positions

    def put_first(self, order: Sequence[int]) -> list[int]:
        """Return the order with each headline before its text."""
        texts = self._texts(order)
        headlines = self._headlines([head for text in texts for head in text.heads])
        owners = share_out(self._worths(headlines, texts), len(headlines))
        lone = [headline for number, headline in enumerate(headlines) if number not in owners]
        if openings := frozenset(self._openings(lone, texts)):
            texts = self._texts(order, openings)
            owners = share_out(self._worths(headlines, texts), len(headlines))
        ordered: list[int] = []
        for index, text in enumerate(texts):
            own = [number for number, owner in owners.items() if owner == index]
            loose = [
                number
                for number, headline in enumerate(headlines)
                if number not in owners and headline[0] in text.heads
            ]
            ordered += [block for number in [*loose, *own] for block in headlines[number]]
            ordered += text.blocks
        return ordered

    def _openings(self, lone: Sequence[Sequence[int]], texts: Sequence[_Text]) -> Iterator[int]:
        """Yield the blocks inside a text that stand under a headline for which no text is left."""
        for text in texts:
            main = [block for block in text.blocks if not self._is_aside(block)]
            for before, after in pairwise(main):
                over = self._positions.heads_over(after) - self._positions.heads_over(before)
                if not self._continuity.goes_on(before, after) and any(
                    not over.isdisjoint(headline) for headline in lone
                ):
                    yield after

    def _texts(self, order: Sequence[int], openings: frozenset[int] = frozenset()) -> list[_Text]:
        texts = [_Text()]
        for block in order:
            if self._continuity.is_head(block) or self._is_small_kicker(block):
                if texts[-1].blocks:
                    texts.append(_Text())
                texts[-1].heads.append(block)
                continue
            last = next((other for other in reversed(texts[-1].blocks) if not self._is_aside(other)), None)
            is_opening = block in openings or (last is not None and self._opens(last, block))
            if last is not None and not self._is_aside(block) and is_opening:
                texts.append(_Text())
            texts[-1].blocks.append(block)
        return texts

    def _is_aside(self, block: int) -> bool:
        return self._continuity.is_aside(block)

    def _is_small_kicker(self, block: int) -> bool:
        """Tell a line no larger than the text that stands close over display type."""
        if self._continuity.is_text(block) or self._is_aside(block):
            return False
        return any(
            self._continuity.is_head(other) and self._is_one_headline(block, other)
            for other in range(len(self._blocks))
        )

    def _opens(self, before: int, after: int) -> bool:
        """Tell whether another text may begin: nothing goes on, and it is not the next column."""
        if self._continuity.goes_on(before, after):
            return False
        is_apart = self._positions.is_in_other_frame(before, after)
        goes_down = self._positions.is_right_below(before, after)
        return is_apart or not (goes_down or self._positions.is_next_column(before, after))

    def _headlines(self, heads: Sequence[int]) -> list[list[int]]:
        """Put the blocks of one headline together, from top to bottom."""
        headlines: list[list[int]] = []
        for head in sorted(heads, key=lambda block: self._blocks[block].box.top):
            above = next((line for line in headlines if self._is_one_headline(line[-1], head)), None)
            if above is None:
                headlines.append([head])
            else:
                above.append(head)
        return headlines

    def _is_one_headline(self, above: int, below: int) -> bool:
        one, other = self._blocks[above], self._blocks[below]
        if above == below or one.is_vertical or other.is_vertical:
            return False
        gap = other.box.top - one.box.bottom
        near = -0.3 * one.size < gap < min(_SAME_HEADLINE * min(one.size, other.size), 2 * self._body)
        return near and self._positions.is_over(above, below)

    def _worths(
        self, headlines: Sequence[Sequence[int]], texts: Sequence[_Text]
    ) -> dict[int, dict[int, float]]:
        """Return for each headline the texts that may be its own, with what speaks for them."""
        grams = [grams_of(" ".join(self._written(block) for block in text.blocks)) for text in texts]
        worths: dict[int, dict[int, float]] = {}
        for number, headline in enumerate(headlines):
            words = grams_of(" ".join(self._written(block) for block in headline))
            worths[number] = {}
            for index, text in enumerate(texts):
                place = self._worth_of_place(headline, text.blocks)
                if place is not None:
                    shared = len(words & grams[index]) / max(1, len(words))
                    worths[number][index] = place + _SHARED * shared
        return worths

    def _written(self, block: int) -> str:
        return " ".join(line.text for line in self._blocks[block].lines)

    def _worth_of_place(self, headline: Sequence[int], texts: Sequence[int]) -> float | None:
        main = [block for block in texts if not self._is_aside(block)]
        begun = next((at for at, block in enumerate(main) if self._continuity.is_text(block)), None)
        if begun is None:
            return None
        found: list[float] = []
        for at, block in enumerate(main):
            late = _LATER_BLOCK if at > begun else 0.0
            for head, is_above, worth in ((headline[-1], True, _OVER), (headline[0], False, _UNDER)):
                pair = (head, block) if is_above else (block, head)
                if self._positions.is_over(*pair):
                    far = _PER_EM * self._positions.distance(head, block) + self._slope(head, block)
                    found.append(self._worth_over(head, block, worth) - far - late)
            if self._positions.is_level(headline[0], block):
                found.append(_LEFT - late - _PER_EM * self._positions.distance(headline[0], block))
        return max(found, default=None)

    def _worth_over(self, head: int, text: int, worth: float) -> float:
        """Return what a headline over a text is worth; beside one it is the same on either side.

        Over columns of two texts it is that of the left one.
        """
        one, other = self._blocks[head], self._blocks[text].box
        if one.is_vertical:
            return _BESIDE
        return worth - _RIGHT_HALF if other.left > (one.box.left + one.box.right) / 2 else worth

    def _slope(self, head: int, text: int) -> float:
        """Return what it costs that a headline beside a text begins higher or lower than it."""
        if not self._blocks[head].is_vertical:
            return 0.0
        return _PER_EM * abs(self._blocks[head].box.top - self._blocks[text].box.top) / self._body
