"""What all tests share: the option that rewrites the expected files, and invented entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from newsarc.model import (
    Contributor,
    Dateline,
    Entry,
    IssuePage,
    Kind,
    Paragraph,
    Part,
    PartialDate,
    Provenance,
    Record,
    Repair,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_PART = Part(
    kind=Kind.ARTICLE,
    first_line=3,
    last_line=9,
    kicker="春耕备耕走基层",
    headline=("湖边小镇", "迎来第一船茶苗"),
    deck=("三百亩新茶园今春开种", "明年可采头茶"),
    byline="本报记者 林知夏 通讯员 高若谷",
    contributors=(Contributor("林知夏", "本报记者"), Contributor("高若谷")),
    dateline=Dateline("新江社", "湖州", date(2031, 3, 14)),
    paragraphs=(
        Paragraph("清晨六点，码头上已经站满了人。", 5, 6),
        Paragraph("茶苗从哪里来", 7, 7, is_crosshead=True),
        Paragraph("“一共四万株。”林场场长说。", 8, 9),
    ),
    jump_to="3",
)
_ENTRY = Entry(
    id=7,
    ref="k3vx2mq7wd4a",
    record=Record(
        position=1,
        part=_PART,
        issue=IssuePage("湖光日报", PartialDate(2031, 3, 15), None, "A1", "要闻"),
        language="zh-Hans",
        source=Provenance(
            "/papers/2031/a1.txt",
            "ab" * 32,
            "gb18030",
            3,
            9,
            "page-text 1",
            (Repair("join_wrapped_lines", 4),),
        ),
    ),
    imported_at=datetime(2031, 3, 16, 5, 30, tzinfo=UTC),
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-expected", action="store_true", help="rewrite the samples' expected files; read the diff"
    )


@pytest.fixture
def entry() -> Entry:
    """An invented entry in which every part is filled."""
    return _ENTRY


@pytest.fixture
def make_entry() -> Callable[..., Entry]:
    """Make entries that differ from the invented one in some fields of their part."""

    def make(*, id: int = 7, issue: IssuePage = _ENTRY.record.issue, **part: object) -> Entry:  # noqa: A002 - the field's name
        changed = replace(_PART, **part)  # type: ignore[arg-type]  # names and types are the caller's
        return replace(_ENTRY, id=id, record=replace(_ENTRY.record, part=changed, issue=issue))

    return make


@pytest.fixture
def bare_entry() -> Entry:
    """An entry of which only a paragraph is known."""
    part = Part(Kind.NOTICE, 1, 1, paragraphs=(Paragraph("遗失提货单一张，声明作废。", 1, 1),))
    source = Provenance("-", "cd" * 32, "utf-8", 1, 1, "page-text 1")
    record = Record(2, part, IssuePage(), None, source)
    return Entry(8, "aaaabbbbcccc", record, datetime(2031, 3, 16, tzinfo=UTC))
