"""White that runs down a page between columns, told from the space between two words of a justified line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.reading.geometry.drawing import GlyphRun

# In ems.
_NARROWEST = 0.5  # that a corridor may become
_BESIDE = 4.0  # how far text may stand from it
_NEXT_ROW = 2.2
_SAME_ROW = 0.4
_SAME_SIZE = 1.15
_ROWS = 6  # through which the spaces between words hardly ever run on


class Corridors:
    """The runs of a page, asked whether a gap on a base line goes on through the rows over and below it."""

    def __init__(self, runs: Sequence[GlyphRun]) -> None:
        self._runs = sorted(runs, key=lambda run: run.baseline)
        self._baselines = [run.baseline for run in self._runs]

    def is_space(self, last: GlyphRun, first: GlyphRun) -> bool:
        """Tell the space between two words: the text of a row near by bars the way through it."""
        size, gap = max(last.size, first.size), (last.right, first.left)
        above, is_barred_above = self._walk(gap, first.baseline, size, is_down=False)
        below, is_barred_below = self._walk(gap, first.baseline, size, is_down=True)
        return above + 1 + below < _ROWS and (is_barred_above or is_barred_below)

    def _walk(
        self, gap: tuple[float, float], baseline: float, size: float, *, is_down: bool
    ) -> tuple[int, bool]:
        """Return how many rows a corridor goes through, and whether text bars it there."""
        left, right = gap
        rows, at, free = 0, baseline, [gap]
        for run in self._from(baseline, size, is_down=is_down):
            away = abs(run.baseline - at)
            if away > _NEXT_ROW * size or rows == _ROWS:
                break
            if run.left > right + _BESIDE * size or run.right < left - _BESIDE * size:
                continue
            if not size / _SAME_SIZE < run.size < size * _SAME_SIZE:
                break  # a headline: the white beside it, or that it bars, tells nothing of this text
            if away > _SAME_ROW * size:
                rows, at = rows + 1, run.baseline
            free = [piece for wider in free for piece in _without(wider, run, _NARROWEST * size)]
            if not free:
                return rows - 1, True
        return rows, False

    def _from(self, baseline: float, size: float, *, is_down: bool) -> Iterator[GlyphRun]:
        if is_down:
            yield from self._runs[bisect_right(self._baselines, baseline + _SAME_ROW * size) :]
        else:
            yield from reversed(self._runs[: bisect_left(self._baselines, baseline - _SAME_ROW * size)])


def _without(piece: tuple[float, float], run: GlyphRun, narrowest: float) -> list[tuple[float, float]]:
    left, right = piece
    if run.right <= left or run.left >= right:
        return [piece]
    return [(a, b) for a, b in ((left, run.left), (run.right, right)) if b - a >= narrowest]
