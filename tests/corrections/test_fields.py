from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from newsarc.corrections.fields import FIELDS, corrected, values_of
from newsarc.model.issue import PartialDate
from newsarc.model.parts import Contributor, Dateline, Kind, Paragraph

if TYPE_CHECKING:
    from newsarc.model.records import Entry


def test_every_field_has_its_text(entry: Entry) -> None:
    assert values_of(entry.record) == {
        "kicker": "春耕备耕走基层",
        "headline": "湖边小镇\n迎来第一船茶苗",
        "deck": "三百亩新茶园今春开种\n明年可采头茶",
        "byline": "本报记者 林知夏 通讯员 高若谷",
        "contributors": "林知夏 (本报记者)\n高若谷",
        "agency": "新江社",
        "place": "湖州",
        "filed_on": "2031-03-14",
        "newspaper": "湖光日报",
        "date": "2031-03-15",
        "edition": None,
        "page": "A1",
        "section": "要闻",
        "column": "春茶故事",
        "kind": "article",
        "jump_to": "3",
        "jump_from": None,
        "url": None,
        "language": "zh-Hans",
        "body": "清晨六点，码头上已经站满了人。\n## 茶苗从哪里来\n“一共四万株。”林场场长说。",
    }


def test_its_own_values_change_no_record(entry: Entry, bare_entry: Entry) -> None:
    for record in (entry.record, bare_entry.record):
        assert corrected(record, values_of(record)) == record


@pytest.mark.parametrize("field", [field for field in FIELDS if field != "kind"])
def test_every_field_can_be_emptied(entry: Entry, field: str) -> None:
    emptied = corrected(entry.record, {field: None})
    assert values_of(emptied) == {**values_of(entry.record), field: None}


def test_values_are_laid_over_a_record(bare_entry: Entry) -> None:
    done = corrected(
        bare_entry.record,
        {
            "headline": "遗失\n声明",
            "contributors": "林知夏 (记者)",
            "place": "湖州",
            "filed_on": "2031-03-14",
            "date": "2031-03",
            "page": "B2",
            "kind": "article",
            "language": "zh",
        },
    )
    assert done.part == bare_entry.record.part._replace(
        kind=Kind.ARTICLE,
        headline=("遗失", "声明"),
        contributors=(Contributor("林知夏", "记者"),),
        dateline=Dateline(None, "湖州", date(2031, 3, 14)),
    )
    assert (done.issue.date, done.issue.page, done.language) == (PartialDate(2031, 3), "B2", "zh")


def test_an_unchanged_paragraph_keeps_its_lines(entry: Entry) -> None:
    body = "清晨六点，码头上已经站满了人。\n## 茶苗哪里来\n茶苗从哪里来"
    assert corrected(entry.record, {"body": body}).part.paragraphs == (
        Paragraph("清晨六点，码头上已经站满了人。", 5, 6),
        Paragraph("茶苗哪里来", 3, 9, is_crosshead=True),
        Paragraph("茶苗从哪里来", 7, 7),
    )


def test_a_printed_mark_of_crossheads_comes_back(entry: Entry) -> None:
    texts = ("## 号码", "\\## 号码", "\\号码", "##号码")
    part = entry.record.part._replace(paragraphs=tuple(Paragraph(text, 1, 1) for text in texts))
    record = entry.record._replace(part=part)
    assert values_of(record)["body"] == "\\## 号码\n\\\\## 号码\n\\号码\n##号码"
    assert corrected(record, {"body": values_of(record)["body"]}) == record
