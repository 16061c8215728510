from collections.abc import Callable
from pathlib import Path

from newsarc.model.issue import IssuePage
from newsarc.model.parts import Dateline, Paragraph
from newsarc.model.records import Entry
from newsarc.model.repairs import Drop
from newsarc.render.articles.article import article_text

FULL = """\
春耕备耕走基层
湖边小镇
迎来第一船茶苗
三百亩新茶园今春开种
明年可采头茶

本报记者 林知夏 通讯员 高若谷 · 新江社 · 湖州 · 2031-03-14

清晨六点，码头上已经站满了人。

茶苗从哪里来

“一共四万株。”林场场长说。

→ continued on page 3

湖光日报 · 2031-03-15 · page A1 · 要闻 · 春茶故事
2031/a1.txt, lines 3–9, gb18030
repairs: join_wrapped_lines 4
id 7 · k3vx2mq7wd4a
"""
BARE = """\
遗失提货单一张，声明作废。

-, line 1, utf-8
id 8 · aaaabbbbcccc · notice
"""


def test_an_article_stands_as_on_its_page_with_its_origin_below(entry: Entry) -> None:
    assert article_text(entry, Path("/papers")) == FULL


def test_what_is_not_there_takes_no_room(bare_entry: Entry) -> None:
    assert article_text(bare_entry, Path("/papers")) == BARE


def test_control_characters_are_shown_everywhere(make_entry: Callable[..., Entry]) -> None:
    bad = "x\x1b]0;t\x07\x9b\u202e"
    entry = make_entry(
        kicker=bad,
        headline=(bad,),
        deck=(bad,),
        byline=bad,
        paragraphs=(Paragraph(bad, 1, 1),),
        jump_to=bad,
        jump_from=bad,
        doubts=(bad,),
    )
    shown = article_text(entry, Path("/"))
    assert shown.replace("\n", "").isprintable()
    assert shown.count("x␛]0;t␇<U+009B><U+202E>") == 8


def test_a_seam_names_the_page_and_headline_that_follow(make_entry: Callable[..., Entry]) -> None:
    first = make_entry(byline=None, dateline=Dateline(), deck=(), kicker=None, headline=("茶苗",))
    second = make_entry(
        id=9,
        issue=IssuePage("湖光日报", None, None, "3"),
        headline=("茶苗", "上山\x1b"),
        paragraphs=(Paragraph("山上有雾。", 1, 1),),
        jump_from="A1",
        jump_to="5",
    )
    shown = article_text(first, Path("/papers"), (second,))
    assert "\n\n— page 3: 茶苗 上山␛ —\n\n山上有雾。\n\n→ continued on page 5\n\n" in shown
    assert "continued on page 3" not in shown
    assert shown.count("\nid ") == 2


def test_what_was_dropped_is_told_where_it_stood(bare_entry: Entry) -> None:
    drops = {bare_entry.id: [Drop(1, "C", "stray glyph on a headline")]}
    shown = article_text(bare_entry, Path("/papers"), drops=drops)
    assert "\ndropped: C (stray glyph on a headline, line 1)\n" in shown
