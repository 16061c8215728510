"""How long bars are: one value far above all others is cut, and said to be, so that the others are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

CUT = "≫"  # at the end of a bar that is cut
_FAR = 5  # times: of bars of 40 cells, the next would have 8
_FEWEST = 4  # values: of fewer, each is seen beside the largest, or is the point


def longest_shown(values: Collection[float]) -> float:
    """Return the value that has the longest bar; larger ones, a few at most, are cut.

    >>> longest_shown([9, 8, 3, 1]), longest_shown([9000, 9, 8, 3, 1]), longest_shown([9000, 9])
    (9, 9, 9000)
    """
    ordered = sorted((value for value in values if value > 0), reverse=True)
    if len(ordered) < _FEWEST:
        return ordered[0] if ordered else 0
    for number in range(1, len(ordered) // 4 + 1):  # what a quarter of all have is no exception
        if ordered[number - 1] > _FAR * ordered[number]:
            return ordered[number]
    return ordered[0]
