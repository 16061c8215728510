"""Regions as numbers tell the same cuts and corners as the boxes themselves do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsarc.model.places import Box
from newsarc.reading.geometry.regions import Plane, members_of

_TOUCHING = 0.5
corners = st.tuples(*[st.integers(0, 12)] * 2, *[st.integers(1, 6)] * 2)
boxes = st.lists(
    corners.map(lambda at: Box(at[0], at[1], at[0] + at[2], at[1] + at[3])), min_size=2, max_size=7
)


def is_corner(inside: list[Box], outside: list[Box]) -> bool:
    """Tell whether a straight line from an edge and one across it part some boxes from the others."""
    for is_right in (True, False):
        for is_low in (True, False):
            xs = [box.left if is_right else box.right for box in inside]
            ys = [box.top if is_low else box.bottom for box in inside]
            x, y = (min(xs) if is_right else max(xs)), (min(ys) if is_low else max(ys))
            before_x = [box.right <= x + 1 if is_right else box.left >= x - 1 for box in outside]
            before_y = [box.bottom <= y + 1 if is_low else box.top >= y - 1 for box in outside]
            if all(one or other for one, other in zip(before_x, before_y, strict=True)):
                return True
    return False


@given(boxes)
def test_a_corner_parts_the_pieces_and_cuts_through_none(drawn: list[Box]) -> None:
    plane = Plane(drawn, 0, 0)
    for parts in plane.corners(plane.whole):
        assert parts[0] | parts[1] == plane.whole
        assert not parts[0] & parts[1]
        sides = [[drawn[piece] for piece in members_of(part)] for part in parts]
        assert is_corner(*sides) or is_corner(*sides[::-1])


@given(boxes)
def test_a_gap_goes_through_no_piece(drawn: list[Box]) -> None:
    axis = Plane(drawn, 0, 0).axis(is_level=True)
    whole = (1 << len(drawn)) - 1
    for start, end in axis.gaps(whole):
        middle = (start + end) / 2
        above, below = axis.parts(whole, [(start, end)])
        assert all(drawn[piece].bottom <= middle + _TOUCHING for piece in members_of(above))
        assert all(drawn[piece].top >= middle - _TOUCHING for piece in members_of(below))


def test_a_rule_bars_no_cut_along_it() -> None:
    upper, rule, lower = Box(0, 0, 9, 4), Box(0, 3, 9, 6), Box(0, 5, 9, 9)
    assert Plane([upper, rule, lower], 0, 0).axis(is_level=True).gaps(0b111) == []
    assert Plane([upper, rule, lower], 0b010, 0).axis(is_level=True).gaps(0b111) == [(4, 5)]
