"""Parts of a page as sets of its pieces: what lies on either side of a cut, and in a corner.

A region is a number; bit N of it says that piece N is in the region. A page of sixty pieces asks for a
million corners, and numbers answer that a hundred times as fast as sets do.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from operator import or_
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.places import Box

_TOUCHING = 0.5  # points that boxes may overlap and still be parted

Region = int


def members_of(region: Region) -> Iterator[int]:
    """Yield the numbers of the pieces in a region.

    >>> list(members_of(0b1011))
    [0, 1, 3]
    """
    while region:
        lowest = region & -region
        yield lowest.bit_length() - 1
        region ^= lowest


class Edges:
    """Places on one axis, a place of each piece, and which pieces lie on either side of one."""

    def __init__(self, places: Sequence[float]) -> None:
        order = sorted(range(len(places)), key=places.__getitem__)
        self._places, self._sorted = places, [places[piece] for piece in order]
        self._first: list[Region] = [0, *accumulate((1 << piece for piece in order), or_)]

    def before(self, place: float, *, and_at: bool = False) -> Region:
        """Return the pieces whose place is before one, or also at it."""
        find = bisect_right if and_at else bisect_left
        return self._first[find(self._sorted, place)]

    def since(self, place: float) -> Region:
        """Return the pieces whose place is at one or behind it."""
        return self._first[-1] ^ self.before(place)

    def within(self, region: Region) -> list[float]:
        """Return the places of a region's pieces, each once, in order."""
        return sorted({self._places[piece] for piece in members_of(region)})


class Axis:
    """The pieces of a page along one direction: where each begins, ends and has its middle."""

    def __init__(self, stretches: Sequence[tuple[float, float]], barring: Region) -> None:
        self._starts, self._ends = (Edges([one[at] for one in stretches]) for at in (0, 1))
        self._middles = Edges([sum(stretch) / 2 for stretch in stretches])
        self._sides: dict[float, tuple[Region, Region]] = {}
        sorted_pieces = sorted(range(len(stretches)), key=stretches.__getitem__)
        self._barring = [(1 << one, *stretches[one]) for one in sorted_pieces if barring >> one & 1]

    def gaps(self, region: Region) -> list[tuple[float, float]]:
        """Return the gaps that go straight through a region and have pieces on either side."""
        found: list[tuple[float, float]] = []
        end: float | None = None
        for bit, start, stop in self._barring:
            if not region & bit:
                continue
            if end is not None and start > end - _TOUCHING:
                found.append((end, start))
            end = stop if end is None or stop > end else end
        return [gap for gap in found if self._does_part(region, sum(gap) / 2)]

    def _does_part(self, region: Region, middle: float) -> bool:
        before = region & self._middles.before(middle)
        return 0 < before < region

    def parts(self, region: Region, gaps: Sequence[tuple[float, float]]) -> list[Region]:
        """Return the parts of a region between gaps, in order."""
        parts: list[Region] = []
        for gap in gaps:
            before = region & self._middles.before(sum(gap) / 2, and_at=True)
            parts.append(before)
            region ^= before
        return [part for part in (*parts, region) if part]

    def sides(self, region: Region, *, is_far: bool) -> list[tuple[Region, Region]]:
        """Return for each border in a region what lies wholly beyond it, and what wholly before it."""
        borders = self._starts.within(region)[1:] if is_far else self._ends.within(region)[:-1]
        both = [self._both_sides(border) for border in borders]
        if is_far:
            return [(region & far, region & near) for near, far in both]
        return [(region & near, region & far) for near, far in both]

    def _both_sides(self, border: float) -> tuple[Region, Region]:
        """Return what ends before a border, and what begins behind it, of all pieces."""
        known = self._sides.get(border)
        if known is None:
            near = self._ends.before(border + _TOUCHING, and_at=True)
            known = self._sides[border] = near, self._starts.since(border - _TOUCHING)
        return known


class Plane:
    """The pieces of a page on both axes; rules bar no cut along them."""

    def __init__(self, boxes: Sequence[Box], level_rules: Region, upright_rules: Region) -> None:
        self.whole = (1 << len(boxes)) - 1
        self._across = Axis([(box.left, box.right) for box in boxes], self.whole & ~upright_rules)
        self._down = Axis([(box.top, box.bottom) for box in boxes], self.whole & ~level_rules)

    def axis(self, *, is_level: bool) -> Axis:
        """Return the axis along which level cuts, or upright ones, lie behind each other."""
        return self._down if is_level else self._across

    def corners(self, region: Region) -> Iterator[tuple[Region, Region]]:
        """Yield the ways to take a corner off that cuts through no piece: the first part, and the second."""
        seen: set[Region] = set()
        for is_right in (True, False):
            across = self._across.sides(region, is_far=is_right)
            for is_low in (True, False):
                down = self._down.sides(region, is_far=is_low)
                for corner in _corners(region, across, down):
                    if corner not in seen:
                        seen.add(corner)
                        rest = region ^ corner
                        yield (rest, corner) if is_right or is_low else (corner, rest)


def _corners(
    region: Region, across: Sequence[tuple[Region, Region]], down: Sequence[tuple[Region, Region]]
) -> Iterator[Region]:
    """Yield what lies beyond two borders, where all the rest lies before one of them.

    The farther off a border is, the more lies before it and the less beyond: of the borders of one axis
    only those in a row come into question with one of the other.
    """
    is_receding = len(down) > 1 and down[0][1].bit_count() > down[-1][1].bit_count()
    borders = down[::-1] if is_receding else down
    for beyond_x, before_x in across:
        rest = region & ~before_x
        cut = rest & ~beyond_x
        found: list[Region] = []
        first = bisect_left(borders, True, key=lambda border: not cut & ~border[1])
        for beyond_y, before_y in borders[first:]:
            corner = beyond_x & beyond_y
            if not corner:
                break
            if not rest & ~(before_y | corner) and corner != region:
                found.append(corner)
        yield from reversed(found) if is_receding else found
