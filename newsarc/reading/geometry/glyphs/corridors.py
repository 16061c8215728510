"""White that runs down a page between columns, told from the space between two words of a justified line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cached_property
from math import inf
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from newsarc.reading.geometry.glyphs.spacing import is_wide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.geometry.drawing import GlyphRun

_STRIPE = 64.0  # points
_MOST = 400  # runs of a stripe that are looked at: more lie on each other
# In ems.
_NARROWEST = 0.5  # that a corridor may become
_BESIDE = 4.0  # how far text may stand from it
_NARROW = 1.2
_NEXT_ROW = 2.2
_SAME_ROW = 0.4
_SAME_SIZE = 1.15
_ROWS = 6  # through which the spaces between words hardly ever run on

_Placed = tuple[float, float, float, float]  # base line, left, right and size of a run


class Corridors:
    """The runs of a page, asked whether a gap on a base line goes on through the rows over and below it."""

    def __init__(self, runs: Sequence[GlyphRun]) -> None:
        self._drawn = runs

    @cached_property
    def _stripes(self) -> dict[int, list[_Placed]]:
        """The runs of each upright stripe of the page, from top to bottom."""
        stripes: dict[int, list[_Placed]] = defaultdict(list)
        for run in sorted(self._drawn, key=attrgetter("baseline")):
            placed = run.baseline, run.left, run.right, run.size
            for stripe in range(int(run.left // _STRIPE), int(run.right // _STRIPE) + 1):
                stripes[stripe].append(placed)
        return stripes

    def is_space(self, last: GlyphRun, first: GlyphRun) -> bool:
        """Tell the space between two words: the text of a row near by bars the way through it.

        Wide characters have no spaces between them, only what justifying opens: rows on both sides bar it.
        A narrow one, as stands between a word and a name, is told by one side on a text's first or last line.
        """
        size, gap = max(last.size, first.size), (last.right, first.left)
        is_wide_text = is_wide(last.text[-1]) or is_wide(first.text)
        is_narrow = gap[1] - gap[0] < _NARROW * size
        above, is_barred_above = self._walk(gap, first.baseline, size, is_down=False)
        if above + 1 >= _ROWS or (is_wide_text and not is_barred_above and (above or not is_narrow)):
            return False
        below, is_barred_below = self._walk(gap, first.baseline, size, is_down=True)
        if is_wide_text and not is_barred_below and (below or not is_narrow):
            return False
        return above + 1 + below < _ROWS and (is_barred_above or is_barred_below)

    def _walk(
        self, gap: tuple[float, float], baseline: float, size: float, *, is_down: bool
    ) -> tuple[int, bool]:
        """Return how many rows a corridor goes through, and whether text bars it there."""
        rows, at, free = 0, baseline, [gap]
        for row, left, right, type_size in self._near(gap, baseline, size, is_down=is_down):
            away = abs(row - at)
            if away > _NEXT_ROW * size or rows == _ROWS:
                break
            if not size / _SAME_SIZE < type_size < size * _SAME_SIZE:
                break  # a headline: the white beside it, or that it bars, tells nothing of this text
            if away > _SAME_ROW * size:
                rows, at = rows + 1, row
            free = [piece for wider in free for piece in _without(wider, left, right, _NARROWEST * size)]
            if not free:
                return rows - 1, True
        return rows, False

    def _near(
        self, gap: tuple[float, float], baseline: float, size: float, *, is_down: bool
    ) -> list[_Placed]:
        """Return the runs over or below a gap and near it, the nearest row first."""
        left, right = gap[0] - _BESIDE * size, gap[1] + _BESIDE * size
        nearest, farthest = _SAME_ROW * size, (_ROWS + 1) * _NEXT_ROW * size
        top, bottom = (nearest, farthest) if is_down else (-farthest, -nearest)
        found: list[_Placed] = []
        for stripe in range(int(left // _STRIPE), int(right // _STRIPE) + 1):
            runs = self._stripes.get(stripe, [])
            first = bisect_left(runs, (baseline + top,))
            end = bisect_right(runs, (baseline + bottom, inf))
            found += runs[first:end][:_MOST] if is_down else runs[first:end][-_MOST:]
        near = [run for run in found if run[1] <= right and run[2] >= left]
        near.sort(key=itemgetter(0), reverse=not is_down)
        return near


def _without(
    piece: tuple[float, float], begun: float, ended: float, narrowest: float
) -> list[tuple[float, float]]:
    left, right = piece
    if ended <= left or begun >= right:
        return [piece]
    return [(a, b) for a, b in ((left, begun), (ended, right)) if b - a >= narrowest]
