from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.render.results.similar import draw_similar
from newsarc.results.similar import Overlap, SimilarEntry, Similarity

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from newsarc.model.records import Entry


def test_each_line_says_what_an_article_is_to_the_one_asked_about(make_entry: Callable[..., Entry]) -> None:
    found = [
        SimilarEntry(make_entry(id=8), Overlap(Similarity.EXACT, 1.0, 1.0), 0),
        SimilarEntry(make_entry(id=9), Overlap(Similarity.NEAR, 0.934, 0.88), 3),
        SimilarEntry(make_entry(id=10), Overlap(Similarity.EXCERPT, 0.3, 1.0), -1),
        SimilarEntry(make_entry(id=11), Overlap(Similarity.EXCERPT, 1.0, 0.3), None),
    ]
    article = "湖光日报   A1    湖边小镇 迎来第一船茶苗"
    assert draw_similar(found, 7, is_terminal=False).splitlines() == [
        "id  likeness      shared    date                       newspaper  page  headline",
        f" 8  exact         100%      2031-03-15  same day       {article}",
        f" 9  near          93%/88%   2031-03-15  3 days later   {article}",
        f"10  excerpt of 7  30%/100%  2031-03-15  1 day earlier  {article}",
        f"11  contains 7    100%/30%  2031-03-15                 {article}",
    ]


def test_a_narrow_terminal_has_a_line_for_each_headline(
    make_entry: Callable[..., Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")
    found = [
        SimilarEntry(make_entry(id=8), Overlap(Similarity.EXACT, 1.0, 1.0), 0),
        SimilarEntry(make_entry(id=10), Overlap(Similarity.EXCERPT, 0.3, 1.0), -1),
    ]
    drawn = re.sub(r"\x1b\[[\d;]*m", "", draw_similar(found, 7, is_terminal=True))
    assert drawn.splitlines() == [
        " 8  湖边小镇 迎来第一船茶苗",
        "    exact 100% · 湖光日报 · 2031-03-15 · same day · page A1",
        "10  湖边小镇 迎来第一船茶苗",
        "    excerpt of 7 30%/100% · 湖光日报 · 2031-03-15 · 1 day",
        "    earlier · page A1",
    ]


def test_nothing_is_no_table() -> None:
    assert draw_similar([], 7, is_terminal=False) == ""
