"""Where in a source something stands."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


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


Place: TypeAlias = LineSpan
"""A place in a source; formats without lines add their own: a page and a box, a row, an element."""
