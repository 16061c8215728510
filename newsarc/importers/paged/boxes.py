"""The boxes of OCR as its formats write them: numbers, corners, points of an outline."""

from __future__ import annotations

from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING

from newsarc.model.places import Box

if TYPE_CHECKING:
    from collections.abc import Iterable

_LARGEST = 1e7  # pixels of a scan; what is larger is no number of them


def number_of(text: str | None) -> float | None:
    """Read a number of pixels or points; None where it is none.

    >>> number_of("12.5"), number_of("nan"), number_of(None)
    (12.5, None, None)
    """
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if isfinite(number) and abs(number) < _LARGEST else None


def box_of_points(points: Iterable[tuple[str | None, str | None]]) -> Box | None:
    """Return the box round an outline.

    >>> box_of_points([("1", "2"), ("9", "2"), ("9", "5")])
    Box(left=1.0, top=2.0, right=9.0, bottom=5.0)
    """
    known = [(x, y) for x, y in ((number_of(x), number_of(y)) for x, y in points) if x is not None]
    xs, ys = [x for x, _ in known if x is not None], [y for _, y in known if y is not None]
    return Box(min(xs), min(ys), max(xs), max(ys)) if xs and ys else None


def stripes_of(box: Box | None, number: int) -> list[Box | None]:
    """Cut a box into so many lines of one height.

    >>> stripes_of(Box(0, 0, 9, 20), 2)
    [Box(left=0, top=0.0, right=9, bottom=10.0), Box(left=0, top=10.0, right=9, bottom=20.0)]
    """
    if box is None:
        return [None] * number
    edges = [box.top + (box.bottom - box.top) * index / number for index in range(number + 1)]
    return [box._replace(top=top, bottom=bottom) for top, bottom in pairwise(edges)]
