"""Cut a page into its parts: straight through gaps, or round a corner where articles interlock.

The recursive XY-cut of Nagy and Seth, in which each cut is judged by the order that comes of it.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newsarc.reading.geometry.regions import Plane, Region, members_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.places import Box
    from newsarc.reading.geometry.continuity import Continuity

_MOST_CUTS = 6  # of each kind that are tried of a region
_FEWEST_INTERLOCKING = 4  # fewer boxes that do not overlap are always parted by a straight cut
_MOST_REGIONS = 1500
_MOST_CORNERS = 2_000_000  # pairs of borders; newspaper pages come to 80,000 at most
# Regions within each other: cuts that each take one line off a long list go as deep as it is long.
_DEEPEST = 150
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


class _Found(NamedTuple):
    """An order of a region's blocks; its first and last block that reading does not pass by."""

    cost: float
    blocks: tuple[int, ...]
    first: int | None
    last: int | None


class Cutter:
    """Finds for the pieces of a page the order that costs the least."""

    def __init__(self, pieces: Sequence[Piece], continuity: Continuity) -> None:
        self._pieces, self._continuity = pieces, continuity
        self._plane = Plane(
            [piece.box for piece in pieces],
            sum(1 << number for number, piece in enumerate(pieces) if piece.is_level),
            sum(1 << number for number, piece in enumerate(pieces) if piece.is_upright),
        )
        self._filled = sum(1 << number for number, piece in enumerate(pieces) if piece.blocks)
        self._upright_heads = sum(
            1 << number
            for number, piece in enumerate(pieces)
            if piece.blocks and all(map(continuity.is_upright_head, piece.blocks))
        )
        self._known: dict[Region, _Found] = {}
        self._corners_tried = self._corners_seen = self._depth = 0

    def order(self) -> Order:
        """Return the best order of all pieces."""
        found = self._order(self._plane.whole)
        return Order(found.cost, found.blocks)

    def cost_of(self, blocks: Sequence[int]) -> float:
        """Return what an order costs, read from the first block to the last; asides are passed by."""
        main = [block for block in blocks if not self._continuity.is_aside(block)]
        return sum(self._continuity.cost(before, after) for before, after in itertools.pairwise(main))

    def _order(self, region: Region) -> _Found:
        found = self._known.get(region)
        if found is None:
            self._depth += 1
            found = self._known[region] = self._find_order(region)
            self._depth -= 1
        return found

    def _is_spent(self) -> bool:
        """Tell whether nothing is weighed any more: there was too much to weigh, or regions lie too deep."""
        has_weighed_enough = len(self._known) > _MOST_REGIONS or self._corners_seen > _MOST_CORNERS
        return has_weighed_enough or self._depth > _DEEPEST

    def _find_order(self, region: Region) -> _Found:
        filled = region & self._filled
        if not filled & (filled - 1):
            blocks = self._pieces[filled.bit_length() - 1].blocks if filled else ()
            return self._found(self.cost_of(blocks), blocks)
        best = self._best(self._cuts(region), None)
        if self._may_interlock(region, best):
            self._corners_tried += best is not None
            self._corners_seen += region.bit_count() ** 2
            best = self._best(((parts, _CORNER) for parts in self._plane.corners(region)), best)
        return best or self._by_place(region)

    def _found(self, cost: float, blocks: tuple[int, ...]) -> _Found:
        main = [block for block in blocks if not self._continuity.is_aside(block)]
        return _Found(cost, blocks, main[0] if main else None, main[-1] if main else None)

    def _may_interlock(self, region: Region, best: _Found | None) -> bool:
        if region.bit_count() < _FEWEST_INTERLOCKING or self._is_spent():
            return False
        return best is None or (best.cost > _DOUBTFUL and self._corners_tried < _MOST_DOUBTED)

    def _best(self, cuts: Iterator[tuple[Sequence[Region], float]], best: _Found | None) -> _Found | None:
        known = self._known
        for parts, price in cuts:
            orders = [known.get(part) or self._order(part) for part in parts]
            cost, ends = self._cost_of_joining(orders, price)
            if best is None or cost < best.cost - _AS_GOOD:
                best = _Found(cost, _blocks_of(orders), *ends)
        return best

    def _cost_of_joining(
        self, orders: Sequence[_Found], price: float
    ) -> tuple[float, tuple[int | None, int | None]]:
        """Return what orders cost behind each other, and the first and the last block."""
        cost = price
        first: int | None = None
        last: int | None = None
        for order in orders:
            if order.first is not None:
                if last is None:
                    first = order.first
                else:
                    cost += self._continuity.cost(last, order.first)
                last = order.last
            cost += order.cost
        return cost, (first, last)

    def _cuts(self, region: Region) -> Iterator[tuple[list[Region], float]]:
        if self._is_spent():
            yield from self._first_cuts(region)
            return
        for is_level in (True, False):
            axis = self._plane.axis(is_level=is_level)
            gaps = axis.gaps(region)
            if is_level and len(gaps) > 1:
                yield axis.parts(region, gaps), 0.0
            for gap in sorted(gaps, key=lambda gap: gap[0] - gap[1])[:_MOST_CUTS]:
                parts = axis.parts(region, [gap])
                yield parts, 0.0
                if not is_level and self._is_upright_head(parts[-1]):
                    yield parts[::-1], 0.0

    def _first_cuts(self, region: Region) -> Iterator[tuple[list[Region], float]]:
        """Yield all level cuts of a region as one, or all upright ones: nothing is weighed any more."""
        for is_level in (True, False):
            axis = self._plane.axis(is_level=is_level)
            gaps = axis.gaps(region)
            if gaps:
                yield axis.parts(region, gaps), 0.0
                return

    def _is_upright_head(self, region: Region) -> bool:
        """Tell whether there is nothing but a headline that runs downwards: it may be read first."""
        filled = region & self._filled
        return filled != 0 and not filled & ~self._upright_heads

    def _by_place(self, region: Region) -> _Found:
        """Order what no cut parts from top to bottom."""
        boxes = {piece: self._pieces[piece].box for piece in members_of(region)}
        pieces = sorted(boxes, key=lambda piece: (boxes[piece].top, boxes[piece].left))
        orders = [self._found(0.0, self._pieces[piece].blocks) for piece in pieces]
        cost, ends = self._cost_of_joining(orders, 0.0)
        return _Found(cost, _blocks_of(orders), *ends)


def _blocks_of(orders: Sequence[_Found]) -> tuple[int, ...]:
    return tuple(itertools.chain.from_iterable([order.blocks for order in orders]))
