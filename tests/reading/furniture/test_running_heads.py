from __future__ import annotations

import pytest

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.reading.furniture.running_heads import (
    RunningHead,
    follow_articles,
    read_running_heads,
    ruled_by,
    varies,
    without_lone_dates,
)

DAY = PartialDate(2031, 3, 15)


def heads(*lines: tuple[int, str]) -> list[RunningHead]:
    return read_running_heads(lines)


def test_lines_that_say_nothing_are_left_out() -> None:
    assert [head.line for head in heads((1, "首页"), (2, "湖光日报 2031年3月15日"), (9, "分享"))] == [2]


@pytest.mark.parametrize(("line", "counts"), [(3, True), (9, False)])
def test_a_bare_number_counts_beside_what_says_more(line: int, counts: bool) -> None:
    found = heads((1, "湖光日报 2031年3月15日"), (line, "A07"))
    assert [head.line for head in found] == ([1, line] if counts else [1])


@pytest.mark.parametrize(
    ("lines", "do"),
    [
        ([(1, "湖光日报 2031年3月15日 第3版")], False),
        ([(1, "湖光日报 2031年3月15日"), (9, "湖光日报 2031年3月15日 第3版")], False),
        ([(1, "第2版(要闻)"), (9, "第3版(国际)")], True),
        ([(1, "第2版(要闻)"), (3, "专栏：农村通讯")], True),
        ([], False),
    ],
)
def test_heads_that_say_different_things_rule_parts(lines: list[tuple[int, str]], do: bool) -> None:
    assert varies(heads(*lines)) is do


DUMP = ((1, "湖光日报 2031年3月15日 第2版 要闻"), (2, "专栏：春茶"), (10, "第3版(国际)"), (11, "专栏："))


@pytest.mark.parametrize(
    ("first", "last", "page", "section", "column"),
    [(3, 9, "2", "要闻", "春茶"), (12, 20, "3", "国际", None)],
)
def test_a_head_rules_what_stands_under_it(
    first: int, last: int, page: str, section: str, column: str | None
) -> None:
    issue = IssuePage("湖光日报", DAY, page=page, section=section)
    assert ruled_by(heads(*DUMP), first, last) == (issue, column)


def test_a_tag_inside_an_article_is_its_own() -> None:
    found = heads((5, "《湖光日报》（2031年3月15日 第3版）"), (15, "《东岭日报》（2031年3月16日 第1版）"))
    assert ruled_by(found, 1, 9)[0] == IssuePage("湖光日报", DAY, page="3")
    assert ruled_by(found, 11, 19)[0] == IssuePage("东岭日报", PartialDate(2031, 3, 16), page="1")


def test_where_nothing_stands_above_the_foot_holds() -> None:
    found = heads(
        (9, "湖光日报 2031年3月15日 第3版"),
    )
    assert ruled_by(found, 1, 5) == (IssuePage("湖光日报", DAY, page="3"), None)


SOURCES = ((1, "2031年3月15日"), (9, "湖光日报 2031年3月15日 第3版"), (19, "东岭日报 2031年3月16日 第1版"))


def test_sources_behind_their_articles_rule_what_stands_above_them() -> None:
    found = heads(*SOURCES)
    assert follow_articles(found, [3, 11])
    assert ruled_by(found, 11, 18, heads_follow=True)[0] == IssuePage(
        "东岭日报", PartialDate(2031, 3, 16), page="1"
    )
    assert ruled_by(found, 3, 8, heads_follow=True)[0] == IssuePage("湖光日报", DAY, page="3")


@pytest.mark.parametrize("begins", [[10, 20], [3], [3, 5], []])
def test_sources_over_their_articles_do_not_follow_them(begins: list[int]) -> None:
    assert not follow_articles(heads(*SOURCES), begins)


def test_without_heads_nothing_is_known() -> None:
    assert ruled_by([], 1, 9) == (IssuePage(), None)


LONE = (20, "2031年3月9日")


@pytest.mark.parametrize(
    ("lines", "is_dated", "kept"),
    [
        ([LONE], True, []),
        ([LONE], False, [20]),
        ([(30, "湖光日报 2031年3月15日 第3版"), LONE], False, [30]),
        ([(1, "2031年3月15日"), LONE], True, [1]),
        ([(20, "March 9, 2031 Sunday")], True, [20]),
        ([(20, "2031年3月9日 第3版")], True, [20]),
        ([], True, []),
    ],
)
def test_a_date_alone_inside_the_text_is_not_the_issue_s(
    lines: list[tuple[int, str]], is_dated: bool, kept: list[int]
) -> None:
    found = without_lone_dates(heads(*lines), 5, is_dated=is_dated)
    assert [head.line for head in found] == kept
