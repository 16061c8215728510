"""Cut a page into its parts: straight through gaps, or round a corner where articles interlock.

The recursive XY-cut of Nagy and Seth, in which each cut is judged by the order that comes of it.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.places import Box
    from newsarc.reading.geometry.continuity import Continuity

_MOST_CUTS = 6  # of each kind that are tried of a region
_TOUCHING = 0.5  # points that boxes may overlap and still be parted
_FEWEST_INTERLOCKING = 4  # fewer boxes that do not overlap are always parted by a straight cut
_MOST_REGIONS = 1500
_DOUBTFUL = 0.6  # the cost from which on corners are tried although there are straight cuts
_MOST_DOUBTED = 12  # regions
_AS_GOOD = 1e-9
_CORNER = 0.05  # what a cut round a corner costs more than a straight one


@dataclass(frozen=True, slots=True)
class Piece:
    """Something with a place on the page: blocks in order, or a picture or rule with none."""

    box: Box
    blocks: tuple[int, ...] = ()
    is_upright: bool = False  # a rule from top to bottom, which bars no cut along it
    is_level: bool = False  # a rule from side to side


@dataclass(frozen=True, slots=True)
class Order:
    """Blocks in reading order, and what the order costs."""

    cost: float = 0.0
    blocks: tuple[int, ...] = ()


class Cutter:
    """Finds for the pieces of a page the order that costs the least."""

    def __init__(self, pieces: Sequence[Piece], continuity: Continuity) -> None:
        self._pieces, self._continuity = pieces, continuity
        self._known: dict[frozenset[int], Order] = {}
        self._corners_tried = 0

    def order(self) -> Order:
        """Return the best order of all pieces."""
        return self._order(frozenset(range(len(self._pieces))))

    def cost_of(self, blocks: Sequence[int]) -> float:
        """Return what an order costs, read from the first block to the last; asides are passed by."""
        main = [block for block in blocks if not self._continuity.is_aside(block)]
        return sum(self._continuity.cost(before, after) for before, after in itertools.pairwise(main))

    def _order(self, region: frozenset[int]) -> Order:
        if region not in self._known:
            self._known[region] = self._find_order(region)
        return self._known[region]

    def _find_order(self, region: frozenset[int]) -> Order:
        filled = [self._pieces[piece].blocks for piece in region if self._pieces[piece].blocks]
        if len(filled) <= 1:
            blocks = filled[0] if filled else ()
            return Order(self.cost_of(blocks), blocks)
        best = self._best(region, self._cuts(region), None)
        if self._may_interlock(region, best):
            self._corners_tried += best is not None
            best = self._best(region, ((parts, _CORNER) for parts in self._corners(region)), best)
        return best or self._by_place(region)

    def _may_interlock(self, region: frozenset[int], best: Order | None) -> bool:
        if len(region) < _FEWEST_INTERLOCKING or len(self._known) > _MOST_REGIONS:
            return False
        return best is None or (best.cost > _DOUBTFUL and self._corners_tried < _MOST_DOUBTED)

    def _best(
        self,
        region: frozenset[int],
        cuts: Iterator[tuple[list[frozenset[int]], float]],
        best: Order | None,
    ) -> Order | None:
        for parts, price in cuts:
            order = self._joined([self._order(part) for part in parts], price)
            if best is None or order.cost < best.cost - _AS_GOOD:
                best = order
        return best

    def _joined(self, orders: Sequence[Order], price: float) -> Order:
        cost = price
        blocks: tuple[int, ...] = ()
        last: int | None = None
        for order in orders:
            main = [block for block in order.blocks if not self._continuity.is_aside(block)]
            if last is not None and main:
                cost += self._continuity.cost(last, main[0])
            last = main[-1] if main else last
            cost += order.cost
            blocks += order.blocks
        return Order(cost, blocks)

    def _cuts(self, region: frozenset[int]) -> Iterator[tuple[list[frozenset[int]], float]]:
        if len(self._known) > _MOST_REGIONS:
            level = self._straight(region, is_level=True)
            upright = [] if level else self._straight(region, is_level=False)
            if level or upright:
                yield self._parts(region, level or upright, is_level=bool(level)), 0.0
            return
        for is_level in (True, False):
            gaps = self._straight(region, is_level=is_level)
            if is_level and len(gaps) > 1:
                yield self._parts(region, gaps, is_level=True), 0.0
            for gap in sorted(gaps, key=lambda gap: gap[0] - gap[1])[:_MOST_CUTS]:
                parts = self._parts(region, [gap], is_level=is_level)
                yield parts, 0.0
                if not is_level and self._is_upright_head(parts[-1]):
                    yield parts[::-1], 0.0

    def _straight(self, region: frozenset[int], *, is_level: bool) -> list[tuple[float, float]]:
        """Return the gaps through a region from side to side, or from top to bottom."""
        stretches = sorted(
            _stretch(self._pieces[piece].box, is_level=is_level)
            for piece in region
            if not (self._pieces[piece].is_level if is_level else self._pieces[piece].is_upright)
        )
        gaps: list[tuple[float, float]] = []
        end = stretches[0][1] if stretches else 0.0
        for start, stop in stretches:
            if start > end - _TOUCHING:
                gaps.append((end, start))
            end = max(end, stop)
        return [gap for gap in gaps if self._does_part(region, gap, is_level=is_level)]

    def _does_part(self, region: frozenset[int], gap: tuple[float, float], *, is_level: bool) -> bool:
        middle = sum(gap) / 2
        sides = {_middle(self._pieces[piece].box, is_level=is_level) < middle for piece in region}
        return len(sides) == 2

    def _parts(
        self, region: frozenset[int], gaps: Sequence[tuple[float, float]], *, is_level: bool
    ) -> list[frozenset[int]]:
        borders = [sum(gap) / 2 for gap in gaps]
        parts: list[set[int]] = [set() for _ in range(len(borders) + 1)]
        for piece in region:
            at = _middle(self._pieces[piece].box, is_level=is_level)
            parts[sum(at > border for border in borders)].add(piece)
        return [frozenset(part) for part in parts if part]

    def _corners(self, region: frozenset[int]) -> Iterator[list[frozenset[int]]]:
        """Yield the ways to take a corner off, where no straight cut goes through: articles interlock."""
        boxes = {piece: self._pieces[piece].box for piece in region}
        lefts = sorted({box.left for box in boxes.values()})[1:]
        rights = sorted({box.right for box in boxes.values()})[:-1]
        tops = sorted({box.top for box in boxes.values()})[1:]
        bottoms = sorted({box.bottom for box in boxes.values()})[:-1]
        seen: set[frozenset[int]] = set()
        for xs, is_right in ((lefts, True), (rights, False)):
            for ys, is_low in ((tops, True), (bottoms, False)):
                for x in xs:
                    for y in ys:
                        corner = _corner(boxes, x, y, is_right=is_right, is_low=is_low)
                        if corner is None or corner in seen:
                            continue
                        seen.add(corner)
                        rest = region - corner
                        yield [rest, corner] if is_right or is_low else [corner, rest]

    def _is_upright_head(self, region: frozenset[int]) -> bool:
        """Tell whether there is nothing but a headline that runs downwards: it may be read first."""
        blocks = [block for piece in region for block in self._pieces[piece].blocks]
        return bool(blocks) and all(self._continuity.is_upright_head(block) for block in blocks)

    def _by_place(self, region: frozenset[int]) -> Order:
        """Order what no cut parts from top to bottom."""
        pieces = sorted(region, key=lambda piece: (self._pieces[piece].box.top, self._pieces[piece].box.left))
        return self._joined([Order(0.0, self._pieces[piece].blocks) for piece in pieces], 0.0)


def _stretch(box: Box, *, is_level: bool) -> tuple[float, float]:
    return (box.top, box.bottom) if is_level else (box.left, box.right)


def _middle(box: Box, *, is_level: bool) -> float:
    start, end = _stretch(box, is_level=is_level)
    return (start + end) / 2


def _corner(
    boxes: dict[int, Box], x: float, y: float, *, is_right: bool, is_low: bool
) -> frozenset[int] | None:
    """Return the pieces in the corner beyond x and y; None if it is empty, all, or cuts through one."""
    inside: set[int] = set()
    for piece, box in boxes.items():
        beyond_x = box.left >= x - _TOUCHING if is_right else box.right <= x + _TOUCHING
        beyond_y = box.top >= y - _TOUCHING if is_low else box.bottom <= y + _TOUCHING
        if beyond_x and beyond_y:
            inside.add(piece)
            continue
        before_x = box.right <= x + _TOUCHING if is_right else box.left >= x - _TOUCHING
        before_y = box.bottom <= y + _TOUCHING if is_low else box.top >= y - _TOUCHING
        if not before_x and not before_y:
            return None
    return frozenset(inside) if 0 < len(inside) < len(boxes) else None
