"""What stands on a page, wherever the page comes from: glyphs, printed lines, rules, frames, pictures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from newsarc.model.places import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class GlyphRun(NamedTuple):
    """Characters drawn one after another on one base line, in type of one size.

    Of each it is known where its width begins and ends; `font` is the name of what most are set in.
    """

    text: str
    lefts: Sequence[float]
    rights: Sequence[float]
    baseline: float
    size: float
    font: str | None = None

    @property
    def left(self) -> float:
        """Return where the first character begins."""
        return self.lefts[0]

    @property
    def right(self) -> float:
        """Return where the last character ends."""
        return self.rights[-1]

    def part(self, first: int, end: int) -> GlyphRun:
        """Return the characters from one up to another."""
        return self._replace(
            text=self.text[first:end], lefts=self.lefts[first:end], rights=self.rights[first:end]
        )


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as it is printed; `place` is its place in the order in which the page was drawn."""

    text: str
    box: Box
    size: float
    place: int
    is_vertical: bool = False
    block: int | None = None  # the block that the source says it is of
    font: str | None = None  # the name of what most of it is set in


@dataclass(frozen=True, slots=True)
class Drawing:
    """A page: its printed lines in the order drawn, and what else is drawn on it."""

    lines: Sequence[PrintedLine]
    rules: Sequence[Box] = ()
    frames: Sequence[Box] = ()
    pictures: Sequence[Box] = field(default=())


def around(boxes: Iterable[Box]) -> Box:
    """Return the smallest box that holds all of some."""
    lefts, tops, rights, bottoms = zip(
        *((box.left, box.top, box.right, box.bottom) for box in boxes), strict=True
    )
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def overlap(start: float, end: float, other_start: float, other_end: float) -> float:
    """Return how far two stretches overlap; negative is the gap between them.

    >>> overlap(0, 10, 8, 20), overlap(0, 10, 12, 20)
    (2, -2)
    """
    return min(end, other_end) - max(start, other_start)


def holds(outer: Box, inner: Box, slack: float = 0.0) -> bool:
    """Tell whether the middle of a box is inside another."""
    x, y = (inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2
    return outer.left - slack <= x <= outer.right + slack and outer.top - slack <= y <= outer.bottom + slack


def body_size(sized: Iterable[tuple[float, int]]) -> float:
    """Return the size of type in which most characters of a page are set, to a tenth of a point.

    >>> body_size([(9.0, 400), (24.0, 12), (9.04, 30)])
    9.0
    """
    counts: Counter[float] = Counter()
    for size, characters in sized:
        counts[round(size, 1)] += characters
    return max(counts, key=lambda size: (counts[size], -size), default=0.0)
