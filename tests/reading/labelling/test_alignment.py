from __future__ import annotations

from typing import Any

import pytest

from newsarc.reading.labelling.alignment import align
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.page_text import skeleton

TEA = "第一船茶苗昨日在湖光镇的码头上靠岸，四万株茶苗分三批运来。"
SOUTH = "头一批种在南坡，林场场长说，茶苗都活了。"


def article(**said: Any) -> dict[str, Any]:
    return {"headline_lines": [], "paragraphs": [TEA, SOUTH], "byline": [], **said}


def labels(texts: list[str], *articles: dict[str, Any], **truth: Any) -> list[str | None]:
    found = align(texts, {"articles": list(articles), **truth})
    return [label.value if label else None for label in found]


@pytest.mark.parametrize(
    ("text", "bones"),
    [("3 月14日，“wea-", "3月14日wea"), ("Ｌｉｇｈｔ　ＨＯＵＳＥ", "lighthouse"), ("——", "")],
)
def test_skeleton_is_what_no_setting_changes(text: str, bones: str) -> None:
    assert skeleton(text) == bones


def test_lines_of_an_article() -> None:
    texts = ["春茶故事", "四万株茶苗靠岸", "——湖光镇侧记", "　　" + TEA[:14], TEA[14:], "　　" + SOUTH]
    told = article(headline_lines=texts[:3], kicker=texts[:1], headline=texts[1:2], deck=texts[2:3])
    assert labels(texts, told) == [
        *("kicker", "headline", "deck"),
        *("lead", "continuation", "body start"),
    ]


def test_text_without_a_headline_opens() -> None:
    assert labels([TEA[:14], TEA[14:], SOUTH], article()) == ["opening", "continuation", "body start"]


def test_letter_spacing_and_hyphens_make_no_difference() -> None:
    told = article(
        headline_lines=["Ferry gets a boat"], paragraphs=["The lighthouse keeper left the island."]
    )
    assert labels(["F e r r y gets a boat", "The light-", "house keeper left the island."], told) == [
        *("headline", "lead", "continuation"),
    ]


def test_headline_over_two_lines_of_which_the_truth_has_one() -> None:
    texts = ["四万株茶苗", "昨日靠岸", TEA, SOUTH]
    told = article(headline_lines=["四万株茶苗昨日靠岸"])
    assert labels(texts, told)[:2] == ["headline", "headline"]


def test_headline_in_brackets_with_its_text_behind_it() -> None:
    texts = ["【四万株茶苗靠岸】" + TEA, SOUTH]
    assert labels(texts, article(headline_lines=["四万株茶苗靠岸"]))[0] == "run-in headline"


@pytest.mark.parametrize("mark", ["1. ", "Headline: ", "【标题】：", "# "])
def test_headline_behind_its_mark_or_field_name(mark: str) -> None:
    texts = [f"{mark}Tea comes ashore", TEA, SOUTH]
    assert labels(texts, article(headline_lines=["Tea comes ashore"]))[0] == "headline"


def test_link_that_names_the_article_is_no_headline() -> None:
    told = article(headline_lines=["四万株茶苗靠岸"])
    texts = ["四万株茶苗靠岸", "下一篇：四万株茶苗靠岸", TEA, SOUTH]
    assert labels(texts, told, furniture=texts[1:2])[:2] == ["headline", "furniture"]


def test_headline_that_a_list_of_contents_has_too() -> None:
    told = article(headline_lines=["四万株茶苗靠岸"])
    texts = ["1. 四万株茶苗靠岸", "2. 山里通车", "1. 四万株茶苗靠岸", TEA, SOUTH]
    assert labels(texts, told, furniture=texts[:2])[:3] == ["furniture", "furniture", "headline"]


def test_caption_that_only_the_truth_tells() -> None:
    told = article(headline_lines=["茶苗"], captions=["码头一角"], loose=["码头一角"])
    assert labels(["茶苗", TEA, SOUTH, "码头一角"], told)[-1] == "caption"


def test_crosshead_and_verse() -> None:
    told = article(headline_lines=["茶苗"], paragraphs=[TEA, "路在何方", SOUTH], crossheads=["路在何方"])
    assert labels(["茶苗", TEA, "路在何方", SOUTH], told)[2] == "crosshead"
    verse = article(headline_lines=["渡口"], paragraphs=["一江水", "两岸人"], verse=True)
    assert labels(["渡口", "一江水", "两岸人"], verse) == ["headline", "verse", "verse"]


@pytest.mark.parametrize(
    ("texts", "label"),
    [(["茶苗", "林知夏", TEA, SOUTH], "byline"), (["茶苗", TEA, SOUTH, "林知夏"], "signature")],
)
def test_people_stand_above_their_text_or_sign_below_it(texts: list[str], label: str) -> None:
    told = article(headline_lines=["茶苗"], byline=[{"name": "林知夏", "role": None}])
    assert labels(texts, told)[texts.index("林知夏")] == label


@pytest.mark.parametrize(
    ("text", "truth", "label"),
    [
        ("首页 > 新闻", {"furniture": ["首页 > 新闻"]}, "furniture"),
        ("湖光日报 2031年3月15日", {"furniture": ["湖光日报 2031年3月15日"]}, "masthead"),
        ("责任编辑：高若谷", {"furniture": ["责任编辑：高若谷"]}, "editors"),
        ("湖光 2∶1 东岭", {"furniture": ["湖光 2∶1 东岭"]}, "table"),
        ("晴 12 度", {"others": [["晴 12 度"]]}, "table"),
        ("寻提货单", {"others": [{"kind": "notice", "paragraphs": ["寻提货单"]}]}, "notice"),
        ("要闻简报", {"section_heads": ["要闻简报"]}, "furniture"),
        ("（下转第3版）", {}, "jump line"),
        ("责任编辑：高若谷", {}, "editors"),
        ("A07", {}, "masthead"),
        ("图为码头上的茶苗。林知夏 摄", {}, "caption"),
        ("* * *", {}, "furniture"),
        ("没有人说过的话", {}, None),
    ],
)
def test_what_is_no_text_of_an_article(text: str, truth: dict[str, Any], label: str | None) -> None:
    told = article(headline_lines=["四万株茶苗靠岸"])
    assert labels(["四万株茶苗靠岸", TEA, SOUTH, text], told, **truth)[-1] == label


def test_damaged_letters_are_found_by_what_stands_round_them() -> None:
    damaged = TEA.replace("码头", "犸头") + SOUTH
    told = article(headline_lines=["茶苗靠岸了"], paragraphs=[TEA + SOUTH])
    assert labels(["茶苗靠岸了", damaged[:20], damaged[20:]], told)[1:] == ["lead", "continuation"]


def test_page_foot_inside_a_paragraph_is_none_of_it() -> None:
    texts = ["茶苗", TEA[:14], "A07", TEA[14:], SOUTH]
    assert labels(texts, article(headline_lines=["茶苗"]))[2] == "masthead"


def test_where_the_truth_has_no_paragraphs_short_last_lines_end_them() -> None:
    lines = [
        "The ferry at Heron Bay got a new boat last week,",
        "and people rejoiced.",
        "The captain said that the boat can sail when the",
        "river is low.",
    ]
    told = article(headline_lines=[], paragraphs=[" ".join(lines)])
    assert labels(lines, told)[2] == "continuation"
    assert labels(lines, {**told, "paragraphs_known": False})[2] == "body start"


def test_empty_page() -> None:
    assert align([], {"articles": []}) == []
    assert align([""], {"articles": []}) == [None]
    assert Label("headline") is Label.HEADLINE
