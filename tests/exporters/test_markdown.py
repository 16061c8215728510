import json
from collections.abc import Callable

import pytest

from newsarc.exporters.markdown import escape, export
from newsarc.model.parts import Paragraph
from newsarc.model.records import Entry

FULL = """\
---
id: 7
ref: "k3vx2mq7wd4a"
kind: "article"
newspaper: "湖光日报"
date: "2031-03-15"
page: "A1"
section: "要闻"
column: "春茶故事"
kicker: "春耕备耕走基层"
headline: "湖边小镇 迎来第一船茶苗"
deck: "三百亩新茶园今春开种\\n明年可采头茶"
contributors: [{"name": "林知夏", "role": "本报记者"}, {"name": "高若谷", "role": null}]
agency: "新江社"
place: "湖州"
filed_on: "2031-03-14"
jump_to: "3"
language: "zh-Hans"
source: "/papers/2031/a1.txt"
sha256: "abababababababababababababababababababababababababababababababab"
lines: "3-9"
---

*春耕备耕走基层*

# 湖边小镇 迎来第一船茶苗

*三百亩新茶园今春开种*

*明年可采头茶*

本报记者 林知夏 通讯员 高若谷

清晨六点，码头上已经站满了人。

## 茶苗从哪里来

“一共四万株。”林场场长说。
"""


def test_a_full_entry(entry: Entry) -> None:
    assert "".join(export([entry])) == FULL


def test_entries_are_parted_by_a_blank_line(entry: Entry, bare_entry: Entry) -> None:
    assert "林场场长说。\n\n---\nid: 8\n" in "".join(export([entry, bare_entry]))


@pytest.mark.parametrize("text", ['a: "b" # c', "- x\n---\ny", "{a}", "\\", "\x85\u2028\x9b", "yes", "2031"])
def test_front_matter_is_one_json_value_a_line_whatever_the_text(
    make_entry: Callable[..., Entry], text: str
) -> None:
    (piece,) = export([make_entry(kicker=text)])
    front = piece.split("---\n")[1]
    values = dict(line.split(": ", 1) for line in front.splitlines())
    assert json.loads(values["kicker"]) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("*bold* _it_ `c`", "\\*bold\\* \\_it\\_ \\`c\\`"),
        ("- item", "\\- item"),
        ("12. item", "12\\. item"),
        ("3.5 degrees", "3.5 degrees"),
        ("R&D &amp;", "R\\&D \\&amp;"),
        ("a - b + c = d", "a - b + c = d"),
        ("春色（一）", "春色（一）"),
    ],
)
def test_words_are_not_taken_for_marks(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_a_body_does_not_open_a_heading_or_hide_control_characters(make_entry: Callable[..., Entry]) -> None:
    (piece,) = export([make_entry(paragraphs=(Paragraph("# no\x1b[2J", 1, 1),))])
    assert piece.endswith("\n\\# no␛\\[2J\n")
