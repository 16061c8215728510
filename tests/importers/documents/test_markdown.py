"""Markdown as crawlers and people write it: one article, an issue by its pages, a day's news."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsarc.importers import importer_of, plain_text
from newsarc.importers.documents import markdown
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind, Part
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from newsarc.model.page import Page

DAY_OF_NEWS = """\
# 《晚间联播》 (20250314)

## 新闻摘要

1.沙洲新堤合龙；

2.渡口开行夜航；

## 详细新闻

### 沙洲新堤合龙

<p><strong>云汀台消息</strong>（晚间联播）：新堤昨日合龙。</p><p>堤长三里。</p>

[查看原文](https://tv.example.com/dam.shtml)

---

### 渡口开行夜航

<p>夜航今天开行。</p>

---

(更新时间: 1741957198087)
"""
KEPT_ARTICLE = """\
---
title: 让竹编走进生活
section: 第06版
section_name: 人文
author: 何舟
---

### “江边篾匠”柳岸——

# 让竹编走进生活

## ——追记一门老手艺

> 本报记者  何  舟《云汀晚报》（2025年03月02日第 06 版）

江边小镇有八千篾匠。

**手艺不能丢**

柳岸打了四十年竹篮。
"""
WITH_FIELDS = """\
# Local news - 27 November 2025

**Archived:** 2025-11-28

## 1. Harbour bridge to close

**Source:** Tarn Chronicle
**Date:** 4 April 2023
**Author:** Nora Quill

The bridge will close for nine weeks.

## 2. Ferry fares to stay

Fares stay at two pounds.
"""


def read(text: str) -> tuple[Page, ...]:
    return markdown.read(SourceFile("a.md", text.encode(), "0"), given=IssuePage(), encoding=None).pages


def articles(text: str) -> list[Part]:
    return [part for page in read(text) for part in page.parts if part.kind is Kind.ARTICLE]


def texts(part: Part) -> list[str]:
    return [paragraph.text for paragraph in part.paragraphs]


def test_each_news_of_a_day_is_an_article() -> None:
    dam, ferry = articles(DAY_OF_NEWS)
    assert dam.headline == ("沙洲新堤合龙",)
    assert texts(dam) == ["云汀台消息（晚间联播）：新堤昨日合龙。", "堤长三里。"]
    assert dam.url == "https://tv.example.com/dam.shtml"
    assert texts(ferry) == ["夜航今天开行。"]
    assert {(str(page.issue.date), page.issue.newspaper) for page in read(DAY_OF_NEWS)} == {
        ("2025-03-14", "晚间联播")
    }


def test_every_other_line_of_a_day_is_kept() -> None:
    kept = [part for page in read(DAY_OF_NEWS) for part in page.parts if part.kind is not Kind.ARTICLE]
    assert [(part.kind.value, texts(part)) for part in kept] == [
        ("masthead", ["《晚间联播》 (20250314)"]),
        ("table", ["新闻摘要"]),
        ("table", ["1.沙洲新堤合龙；"]),
        ("table", ["2.渡口开行夜航；"]),
        ("furniture", ["详细新闻"]),
        ("furniture", ["查看原文"]),
        ("furniture", ["(更新时间: 1741957198087)"]),
    ]


def test_headings_round_the_title_are_kicker_and_deck() -> None:
    [page] = read(KEPT_ARTICLE)
    [article] = page.parts
    assert (article.kicker, article.headline, article.deck) == (
        "“江边篾匠”柳岸——",
        ("让竹编走进生活",),
        ("——追记一门老手艺",),
    )
    assert page.issue == IssuePage("云汀晚报", page.issue.date, page="06", section="人文")
    assert str(page.issue.date) == "2025-03-02"
    assert [(one.name, one.role) for one in article.contributors] == [("何舟", "本报记者")]
    assert [(one.text, one.is_crosshead) for one in article.paragraphs] == [
        ("江边小镇有八千篾匠。", False),
        ("手艺不能丢", True),
        ("柳岸打了四十年竹篮。", False),
    ]


def test_fields_under_a_headline_are_of_its_article() -> None:
    bridge, ferry = [page for page in read(WITH_FIELDS) if page.parts[0].kind is Kind.ARTICLE]
    assert (bridge.issue.newspaper, str(bridge.issue.date)) == ("Tarn Chronicle", "2023-04-04")
    assert bridge.parts[0].headline == ("Harbour bridge to close",)
    assert [one.name for one in bridge.parts[0].contributors] == ["Nora Quill"]
    assert texts(bridge.parts[0]) == ["The bridge will close for nine weeks."]
    assert (str(ferry.issue.date), ferry.parts[0].headline) == ("2025-11-27", ("Ferry fares to stay",))


def test_several_titles_are_several_articles() -> None:
    assert [part.headline for part in articles("# One gate\n\nText.\n\n# Two gates\n\nMore text.\n")] == [
        ("One gate",),
        ("Two gates",),
    ]


def test_headings_of_one_article_are_crossheads() -> None:
    [article] = articles("# Lock gates renewed\n\nBy Tom Pell\n\nText.\n\n## 2. What they cost\n\nMuch.\n")
    assert texts(article) == ["Text.", "2. What they cost", "Much."]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["The gates of the lock were lifted out on", "Saturday.", "", "They weigh nine tons."], 2),
        (["堤上一夜。", "水退了。"], 2),
        (["入汛后的头一场大水昨天从沙洲南面过去，水位最高时", "离堤顶还有一丈。"], 1),
        (["- one gate", "- two gates"], 2),
        (["First line\\", "second line"], 2),
        (["First line  ", "second line"], 2),
    ],
)
def test_paragraphs(lines: list[str], expected: int) -> None:
    [article] = articles("\n".join(["# Head", "", *lines, ""]))
    assert len(article.paragraphs) == expected


def test_lines_that_a_program_wrapped_are_joined() -> None:
    wrapped = "The lock at Fennel Street has had new gates since Saturday. They\n" * 6 + "weigh nine tons."
    [article] = articles(f"# Head\n\n{wrapped}\n")
    assert len(article.paragraphs) == 1


@pytest.mark.parametrize(
    ("text", "is_marked"),
    [
        ("# 云汀晚报 2024年6月18日\n\n## 第01版：要闻\n\n### 新堤\n\n堤长三里。\n", True),
        ("---\ntitle: 新堤\ndate: 2024-06-18\n---\n\n堤长三里。\n", True),
        (
            "# 新堤\n\n### 三百户\n\n> 本报记者 何舟《云汀晚报》（2024年06月18日 第03版）\n\n堤长三里。\n",
            True,
        ),
        ("# 新堤\n\n堤长三里。\n\n# 夜航\n\n夜航今天开行。\n", False),
        ("云汀晚报\n## 新堤\n# 三百户\n堤长三里。\n", False),
        ("# Lock\ngates\n### renewed 2024\n", False),
    ],
)
def test_text_file_is_markdown_where_its_headings_name_an_issue(text: str, *, is_marked: bool) -> None:
    expected = markdown if is_marked else plain_text
    assert importer_of("page.txt", text.encode()) is expected


def test_level_of_titles_is_the_highest_one() -> None:
    one = "### Kicker\n\n## One gate\n\nText.\n\n---\n\n"
    text = one + "## Two gates\n\n#### A deck\n\nMore.\n\n### Part\n\nEnd.\n"
    assert [(part.kicker, part.headline, part.deck, texts(part)) for part in articles(text)] == [
        ("Kicker", ("One gate",), (), ["Text."]),
        (None, ("Two gates",), ("A deck",), ["More.", "Part", "End."]),
    ]


def test_articles_under_a_heading_beside_one_with_text_are_articles() -> None:
    head = "# 《晚间联播》 (20250314)\n\n## 摘要\n\n今天的节目有两条。\n\n## 详细\n\n"
    news = "".join(
        f"### {name}\n\n{name}的消息。\n\n[原文](https://e.example/{name})\n\n" for name in ("新堤", "夜航")
    )
    assert [part.headline for part in articles(head + news)] == [("摘要",), ("新堤",), ("夜航",)]


def test_a_heading_below_a_text_stays_there_under_a_title_in_front_matter() -> None:
    [article] = articles("---\ntitle: Last boat\n---\n\nAt seven.\n\n## Why\n\nSeats are empty.\n")
    assert article.headline == ("Last boat",)
    assert texts(article) == ["At seven.", "Why", "Seats are empty."]
    assert [one.is_crosshead for one in article.paragraphs] == [False, True, False]


@pytest.mark.parametrize(
    "facts",
    [
        "---\ntitle: >-\n  Last boat\n  at seven\ndate: 2024-05-17\nauthor:\n  name: Ann Gray\n---",
        "---\ntitle: Last boat\n  at seven\ndate: 2024-05-17\nauthors:\n- name: Ann Gray\n---",
        '+++\ntitle = "Last boat at seven"\ndate = 2024-05-17T06:00:00+08:00\nauthors = ["Ann Gray"]\n+++',
        '+++\ntitle = "Last boat at seven"\ndate = 2024-05-17\nauthor = "Ann Gray"\n[menu]\nmain = 1\n+++',
    ],
    ids=["folded", "continued", "toml", "toml-tables"],
)
def test_front_matter_is_read_as_its_language_writes_it(facts: str) -> None:
    [page] = read(f"{facts}\n\nThe boat leaves.\n")
    assert page.parts[0].headline == ("Last boat at seven",)
    assert [one.name for one in page.parts[0].contributors] == ["Ann Gray"]
    assert str(page.issue.date) == "2024-05-17"
    assert texts(page.parts[0]) == ["The boat leaves."]


def test_archive_prints_day_and_page_below_a_headline_and_says_it_again_over_the_text() -> None:
    pages = read(
        "### 航道疏浚  渡口换上新船\n田一禾\n1988-10-24\n第3版(经济)\n专栏：\n\n"
        "　　航道疏浚\n    渡口换上新船\n    田一禾\n    枯水时也能开。\n    候船室也修好了。\n\n"
        "### 老街的灯亮了\n1988-10-25\n第1版()\n专栏：今日谈\n\n　　老街的灯亮了\n    店铺晚关门。\n"
    )
    assert [(str(page.issue.date), page.issue.page) for page in pages] == [
        ("1988-10-24", "3"),
        ("1988-10-25", "1"),
    ]
    assert [part.byline for page in pages for part in page.parts] == ["田一禾", None]
    assert [texts(part) for page in pages for part in page.parts] == [
        ["枯水时也能开。", "候船室也修好了。"],
        ["店铺晚关门。"],
    ]


def test_clipping_was_published_before_it_was_made() -> None:
    head = '---\ntitle: 新堤\nauthor:\n  - "[[田一禾]]"\npublished: 2024-06-18\ncreated: 2024-12-30\n---\n\n'
    [page] = read(f"{head}堤长三里。\n\n#剪报 #水利\n")
    assert str(page.issue.date) == "2024-06-18"
    assert [one.name for one in page.parts[0].contributors] == ["田一禾"]
    assert page.parts[0].tags == ("剪报", "水利")
    assert texts(page.parts[0]) == ["堤长三里。"]
