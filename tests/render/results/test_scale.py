from __future__ import annotations

import pytest

from newsarc.render.results.counts import draw_counts
from newsarc.render.results.scale import longest_shown
from newsarc.results.counts import FacetCount


@pytest.mark.parametrize(
    ("values", "longest"),
    [
        ([], 0),
        ([0, 0], 0),
        ([5, 3, 2, 1], 5),
        ([5000, 3, 2, 1], 3),
        ([5000, 3, 2], 5000),  # of three values each is seen
        ([15, 3, 2, 1], 15),  # five times as long can be drawn
        ([9000, 8000, 9, 8, 7, 6, 5, 4], 9),
        ([9000, 8000, 9, 8, 7, 6], 9000),  # two of six are no exception
    ],
)
def test_a_few_far_above_all_others_are_cut(values: list[float], longest: float) -> None:
    assert longest_shown(values) == longest


def test_a_bar_that_is_cut_is_said_to_be() -> None:
    counts = [FacetCount(name, number) for name, number in zip("abcd", (90_000, 4, 2, 1), strict=True)]
    lines = draw_counts(counts, "page", is_terminal=False).splitlines()
    assert [line.split()[-1].count("█") for line in lines[1:5]] == [40, 40, 20, 10]
    assert [line.endswith("≫") for line in lines[1:5]] == [True, False, False, False]
    assert lines[5] == "≫ this bar is cut: it would be far longer than all others"


def test_bars_that_are_not_cut_are_not_said_to_be() -> None:
    counts = [FacetCount(name, number) for name, number in zip("abcd", (9, 4, 2, 1), strict=True)]
    assert "≫" not in draw_counts(counts, "page", is_terminal=False)
