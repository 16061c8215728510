from __future__ import annotations

import json
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Contributor, Dateline, Kind, Mark, MarkRole, Paragraph, Part
from newsarc.model.places import LineSpan
from newsarc.model.records import Entry, Provenance, Record
from newsarc.model.repairs import Repair
from newsarc.store.articles.columns import page_key
from newsarc.store.articles.rows import (
    entry_from_row,
    issue_json,
    row_from_record,
    uncorrected_entry,
    uncorrected_json,
)

IMPORTED_AT = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
LINES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)
MAYBE = st.none() | LINES
NUMBERS = st.integers(1, 9_999)
DAYS = st.dates()
DATES = (
    st.builds(PartialDate, st.integers(1600, 2100), st.none(), st.none())
    | st.builds(PartialDate, st.integers(1600, 2100), st.integers(1, 12), st.none())
    | st.builds(lambda day: PartialDate(day.year, day.month, day.day), DAYS)
)
PARTS = st.builds(
    Part,
    kind=st.sampled_from(Kind),
    first_line=NUMBERS,
    last_line=NUMBERS,
    kicker=MAYBE,
    headline=st.lists(LINES, max_size=3).map(tuple),
    deck=st.lists(LINES, max_size=3).map(tuple),
    byline=MAYBE,
    contributors=st.lists(st.builds(Contributor, LINES, MAYBE), max_size=3).map(tuple),
    dateline=st.builds(Dateline, MAYBE, MAYBE, st.none() | DAYS),
    paragraphs=st.lists(
        st.builds(Paragraph, st.text(max_size=30), NUMBERS, NUMBERS, st.booleans()), max_size=4
    ).map(tuple),
    jump_to=MAYBE,
    jump_from=MAYBE,
    marks=st.lists(st.builds(Mark, st.sampled_from(MarkRole), LINES, NUMBERS), max_size=2).map(tuple),
    doubts=st.lists(LINES, max_size=2).map(tuple),
)


@given(PARTS, MAYBE, st.none() | DATES, MAYBE, MAYBE)
def test_record_comes_back_from_its_row(
    part: Part, newspaper: str | None, day: PartialDate | None, page: str | None, language: str | None
) -> None:
    source = Provenance(
        "/a.txt", "ab", "gb18030", LineSpan(part.first_line, part.last_line), "page 1", (Repair("x", 2),)
    )
    record = Record(3, part, IssuePage(newspaper, day, None, page, None), language, source)
    row = row_from_record(record) | {
        "id": 7,
        "ref": "abc",
        "path": "/a.txt",
        "sha256": "ab",
        "encoding": "gb18030",
        "reader": "page 1",
        "imported_at": "2026-03-01T08:30:00+00:00",
        "contributors": json.dumps([[one.name, one.role] for one in part.contributors]),
        "corrections": "[]",
        "tags": '["flood"]',
        "note": None,
    }
    assert entry_from_row(row) == Entry(7, "abc", record, IMPORTED_AT, ("flood",))
    mended = {**row, "headline_lines": '["改"]', "contributors": "[]"}
    mended["corrections"] = '[["headline","改","",null]]'
    mended["uncorrected"] = uncorrected_json(record)
    assert uncorrected_entry(mended) == Entry(7, "abc", record, IMPORTED_AT, ("flood",))


def test_row_holds_what_a_reader_of_the_table_expects() -> None:
    part = Part(
        Kind.ARTICLE,
        1,
        9,
        headline=("上行", "下行"),
        deck=("——其一", "其二"),
        dateline=Dateline("新华社", "东岭", date(2022, 3, 14)),
        paragraphs=(Paragraph("甲。", 1, 2), Paragraph("乙", 3, 3, is_crosshead=True)),
        marks=(Mark(MarkRole.JUMP_TO, "（下转2版）", 9),),
    )
    issue = IssuePage("东岭日报", PartialDate(2022, 3), "晚刊", "A5", "要闻")
    row = row_from_record(
        Record(1, part, issue, "zh-Hans", Provenance("/a", "ab", "utf-8", LineSpan(1, 9), "page 1"))
    )
    assert {name: value for name, value in row.items() if value is not None} == {
        "position": 1,
        "kind": "article",
        "newspaper": "东岭日报",
        "date": "2022-03",
        "edition": "晚刊",
        "page": "A5",
        "page_key": "A000000005",
        "section": "要闻",
        "headline": "上行 下行",
        "headline_lines": '["上行","下行"]',
        "deck": "——其一\n其二",
        "agency": "新华社",
        "place": "东岭",
        "filed_on": "2022-03-14",
        "body": "甲。\n乙",
        "paragraphs": "[[2,1,2,0],[1,3,3,1]]",
        "marks": '[["jump_to","（下转2版）",9]]',
        "doubts": "[]",
        "repairs": "[]",
        "language": "zh-Hans",
        "first_line": 1,
        "last_line": 9,
    }


def test_pages_sort_as_they_are_printed() -> None:
    labels = ["10", "9", "A10", "A2", "1"]
    assert sorted(labels, key=lambda label: page_key(label) or "") == ["1", "9", "10", "A2", "A10"]


def test_sayings_that_differ_are_different_texts() -> None:
    assert issue_json(IssuePage(page="1")) != issue_json(IssuePage(edition="1"))
    assert issue_json(IssuePage(date=PartialDate(2022))) == issue_json(IssuePage(date=PartialDate(2022)))
