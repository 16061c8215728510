"""Parts of a page as sets of its pieces: what lies on either side of a cut, and in a corner.

A region is a number; bit N of it says that piece N is in the region. A page of sixty pieces asks for a
million corners, and numbers answer that a hundred times as fast as sets do.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate, groupby
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
        self._sorted = [places[piece] for piece in order]
        self._first: list[Region] = [0, *accumulate((1 << piece for piece in order), or_)]

    def before(self, place: float, *, and_at: bool = False) -> Region:
        """Return the pieces whose place is before one, or also at it."""
        find = bisect_right if and_at else bisect_left
        return self._first[find(self._sorted, place)]

    def since(self, place: float) -> Region:
        """Return the pieces whose place is at one or behind it."""
        return self._first[-1] ^ self.before(place)

    def behind(self, place: float) -> Region:
        """Return the pieces whose place is behind one."""
        return self._first[-1] ^ self.before(place, and_at=True)

    def places(self) -> Iterator[tuple[float, Region]]:
        """Yield each place once, in order, and the pieces that have it."""
        for place, _ in groupby(self._sorted):
            yield place, self.before(place, and_at=True) ^ self.before(place)


class Axis:
    """The pieces of a page along one direction: where each begins, ends and has its middle."""

    def __init__(self, stretches: Sequence[tuple[float, float]], barring: Region) -> None:
        self._starts, self._ends = (Edges([one[at] for one in stretches]) for at in (0, 1))
        self._middles = Edges([sum(stretch) / 2 for stretch in stretches])
        self._around: dict[tuple[float, float], tuple[Region, Region]] = {}
        sorted_pieces = sorted(range(len(stretches)), key=stretches.__getitem__)
        self._barring = [(1 << one, stretches[one]) for one in sorted_pieces if barring >> one & 1]

    def gaps(self, region: Region) -> list[tuple[float, float]]:
        """Return the gaps that go straight through a region and have pieces on either side."""
        found: list[tuple[float, float]] = []
        end: float | None = None
        for start, stop in [stretch for bit, stretch in self._barring if region & bit]:
            if end is not None and start > end - _TOUCHING:
                found.append((end, start))
            end = stop if end is None or stop > end else end
        return [gap for gap in found if 0 < region & self._before(gap)[0] < region]

    def parts(self, region: Region, gaps: Sequence[tuple[float, float]]) -> list[Region]:
        """Return the parts of a region between gaps, in order."""
        parts: list[Region] = []
        for gap in gaps:
            before = region & self._before(gap)[1]
            parts.append(before)
            region ^= before
        return [part for part in (*parts, region) if part]

    def _before(self, gap: tuple[float, float]) -> tuple[Region, Region]:
        """Return the pieces whose middle is before that of a gap, and those with it that are at it."""
        known = self._around.get(gap)
        if known is None:
            middle = sum(gap) / 2
            known = self._around[gap] = (
                self._middles.before(middle),
                self._middles.before(middle, and_at=True),
            )
        return known

    def sides(self, region: Region, *, is_far: bool) -> list[tuple[Region, Region]]:
        """Return for each border in a region what lies wholly beyond it, and what not wholly before it."""
        borders = self._far_borders if is_far else self._near_borders
        both = [(region & beyond, region & rest) for at, beyond, rest in borders if region & at]
        return both[1:] if is_far else both[:-1]

    @cached_property
    def _far_borders(self) -> list[tuple[Region, Region, Region]]:
        """What starts at each place, all that lies beyond it, and all that does not end before it."""
        return [
            (at, self._starts.since(place - _TOUCHING), self._ends.behind(place + _TOUCHING))
            for place, at in self._starts.places()
        ]

    @cached_property
    def _near_borders(self) -> list[tuple[Region, Region, Region]]:
        """The same from the other side."""
        return [
            (at, self._ends.before(place + _TOUCHING, and_at=True), self._starts.before(place - _TOUCHING))
            for place, at in self._ends.places()
        ]


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
        downs = [(is_low, self._down.sides(region, is_far=is_low)) for is_low in (True, False)]
        for is_right in (True, False):
            across = self._across.sides(region, is_far=is_right)
            for is_low, down in downs:
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
    is_receding = len(down) > 1 and down[0][1].bit_count() < down[-1][1].bit_count()
    borders = down[::-1] if is_receding else down
    for beyond_x, rest_x in across:
        cut = rest_x & ~beyond_x
        found: list[Region] = []
        for beyond_y, rest_y in borders:
            if cut & rest_y:
                continue
            corner = beyond_x & beyond_y
            if not corner:
                break
            if not rest_x & rest_y & ~corner and corner != region:
                found.append(corner)
        yield from reversed(found) if is_receding else found
