"""Where in a source something stands."""

from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle of a page, in points from the page's left and upper edge."""

    left: float
    top: float
    right: float
    bottom: float


class LineSpan(NamedTuple):
    """The lines of a text from the first to the last, counted from 1."""

    first: int
    last: int
