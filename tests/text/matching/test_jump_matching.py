from __future__ import annotations

from dataclasses import replace

import pytest

from newsarc.text.matching.jump_matching import ArticleSegment, is_broken_off, join_broken, match_segments

TEA = ArticleSegment(
    1,
    "1",
    has_jump_to=True,
    jump_to="2",
    headline="湖边小镇迎来第一船茶苗",
    body="清晨六点，青石码头上站满了等茶苗的人。林场场长高若谷说，四万株茶苗要栽到乌桕岭上，",
)
TEA_REST = ArticleSegment(
    11,
    "2",
    has_jump_from=True,
    jump_from="1",
    headline="迎来第一船茶苗",
    body="三年后才能采头茶。高若谷算过账，乌桕岭的茶苗要等到第四个春天，青石码头的老茶行已经来问价。",
)
ROAD = ArticleSegment(
    2,
    "1",
    has_jump_to=True,
    jump_to="2",
    headline="盘山公路今天通车",
    body="盘山公路全长三十里，七个弯道都装了反光镜。养路工段守田昨天最后一次巡查路面。",
)
ROAD_REST = ArticleSegment(
    12,
    "2",
    has_jump_from=True,
    jump_from="1",
    body="段守田在弯道旁住了两个月。养路工们说，反光镜是他一面一面擦亮的，盘山公路上的雾一散就看得见。",
)
CHESS = ArticleSegment(
    13,
    "2",
    headline="少年棋手连胜五局",
    body="十一岁的棋手在市少年宫连胜五局。教练说，他每天只下两盘棋，其余时间读谱。",
)
SILENT_REST = replace(TEA_REST, has_jump_from=False, jump_from=None, headline=None)
SILENT_FIRST = replace(TEA, has_jump_to=False, jump_to=None)


CASES: dict[str, tuple[list[ArticleSegment], dict[int, int]]] = {
    "both sides agree": ([TEA, TEA_REST], {1: 11}),
    "whichever came first": ([TEA_REST, TEA], {1: 11}),
    "agreement needs no shared word": ([TEA, replace(ROAD_REST, body="雨。")], {1: 12}),
    "the other page names another page": ([TEA, replace(TEA_REST, jump_from="3")], {}),
    "two from one page": ([TEA, ROAD, ROAD_REST, TEA_REST, CHESS], {1: 11, 2: 12}),
    "one of two is missing": ([TEA, ROAD, ROAD_REST], {2: 12}),
    "two that nothing tells apart": (
        [replace(TEA, body="甲。", headline=None), replace(ROAD, body="乙。", headline=None), TEA_REST],
        {},
    ),
    "two readings of one page do not stand in each other's way": (
        [TEA, TEA_REST, replace(TEA_REST, id=14, body=TEA_REST.body + "完。")],
        {1: 11},
    ),
    "a page number that was lost": ([replace(TEA, jump_to=None), TEA_REST], {1: 11}),
    "both page numbers lost": ([replace(TEA, jump_to=None), replace(TEA_REST, jump_from=None)], {}),
    "no line on the later page": ([TEA, SILENT_REST, CHESS], {1: 11}),
    "no line on the earlier page": (
        [SILENT_FIRST, TEA_REST, CHESS, replace(ROAD, has_jump_to=False)],
        {1: 11},
    ),
    "no line and another story": ([TEA, CHESS], {}),
    "no line and opens like a report": ([TEA, replace(SILENT_REST, opens_report=True)], {}),
    "no line, two that are near": (
        [
            TEA,
            SILENT_REST,
            replace(
                SILENT_REST,
                id=14,
                body="乌桕岭去年也栽过茶苗，高若谷请青石码头的老茶行来看地，三年以后才见收成，问价的人不多。",
            ),
        ],
        {},
    ),
    "other editions": ([replace(TEA, edition="早刊"), replace(TEA_REST, edition="晚刊")], {}),
    "an edition that only one page prints": ([replace(TEA, edition="早刊"), TEA_REST], {1: 11}),
    "its own page": ([replace(TEA, jump_to="1"), replace(TEA_REST, page="1")], {}),
    "three pages": (
        [
            TEA,
            replace(TEA_REST, has_jump_to=True, jump_to="3"),
            replace(CHESS, page="3", has_jump_from=True, jump_from="2"),
        ],
        {1: 11, 11: 13},
    ),
    "nothing": ([], {}),
}


@pytest.mark.parametrize(("segments", "expected"), CASES.values(), ids=CASES.keys())
def test_pairs(segments: list[ArticleSegment], expected: dict[int, int]) -> None:
    assert match_segments(segments) == expected


def test_many_issues_under_one_date_are_left_alone() -> None:
    fronts = [replace(TEA, id=number) for number in range(80)]
    backs = [replace(TEA_REST, id=100 + number) for number in range(80)]
    assert match_segments([*fronts, *backs]) == {}


def test_never_in_a_circle() -> None:
    both_ways = [
        replace(TEA, has_jump_from=True, jump_from="2"),
        replace(TEA_REST, has_jump_to=True, jump_to="1"),
    ]
    assert len(match_segments(both_ways)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他说，今年的", True),
        ("他说，今年好。", False),
        ("“今年好。” ", False),
        ("He said the", True),
        ("He said so.", False),
        ("", True),
    ],
)
def test_broken_off(text: str, expected: bool) -> None:
    assert is_broken_off(text) is expected


def test_join_broken() -> None:
    assert join_broken("今年的 ", "　收成好。") == "今年的收成好。"
    assert join_broken("the old", "harbour") == "the old harbour"
    assert join_broken("共有3", "人") == "共有3人"
    assert join_broken("", "好") == "好"
