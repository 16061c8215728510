from __future__ import annotations

import sqlite3
import time
from datetime import date
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import QueryError
from newsarc.query.date_span import DateReader
from newsarc.query.nodes import Dates
from newsarc.query.parser import parse_query
from newsarc.query.sql import compile_query

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2024, 3, 31)
SPANS = [
    ("today", "2024-03-31", "2024-03-31"),
    ("今天", "2024-03-31", "2024-03-31"),
    ("yesterday", "2024-03-30", "2024-03-30"),
    ("昨天..今天", "2024-03-30", "2024-03-31"),
    ("7d..", "2024-03-24", None),
    ("2w..1w", "2024-03-17", "2024-03-24"),
    ("1m..", "2024-02-29", None),
    ("1個月前..", "2024-02-29", None),
    ("..1y", None, "2023-03-31"),
    ("2022-03..7d", "2022-03", "2024-03-24"),
    ("2022年3月15日", "2022-03-15", "2022-03-15"),
    ("二〇二二年三月..2022年5月", "2022-03", "2022-05"),
    ("民國111年3月", "2022-03", "2022-03"),
    ("２０２２．３．１５", "2022-03-15", "2022-03-15"),
    ("16/05/2019", "2019-05-16", "2019-05-16"),
    ("15 March 2022", "2022-03-15", "2022-03-15"),
    ("last month", "2024-02", "2024-02"),
    ("Last-Month", "2024-02", "2024-02"),
    ("上個月", "2024-02", "2024-02"),
    ("本月", "2024-03", "2024-03"),
    ("the month before last..last month", "2024-01", "2024-02"),
    ("last week", "2024-03-18", "2024-03-24"),
    ("last week..", "2024-03-18", None),
    ("..上周", None, "2024-03-24"),
    ("本周", "2024-03-25", "2024-03-31"),
    ("this year", "2024", "2024"),
    ("去年", "2023", "2023"),
    ("前天", "2024-03-29", "2024-03-29"),
    ("3 weeks ago", "2024-03-10", "2024-03-10"),
    ("past 2 weeks", "2024-03-17", "2024-03-31"),
    ("最近30天", "2024-03-01", "2024-03-31"),
]
YEAR_FIRST = "the year first, as in 2022-03-14: day and month can be mixed up here"
A_DATE = "a date such as 2022-03-14, 2022-03, 2022, 7d, last month or 2022-03..2022-05"
REFUSED = [
    ("05/06/2019", 0, YEAR_FIRST),
    ("2019..05/06/2020", 6, YEAR_FIRST),
    ("9999y", 0, A_DATE),
    ("7x", 0, A_DATE),
    ("tomorrow", 0, A_DATE),
    ("today..7d", 0, "the earlier date before the later one"),
]


@pytest.mark.parametrize(("text", "first", "last"), SPANS)
def test_span_is_read(text: str, first: str | None, last: str | None) -> None:
    assert DateReader(text, TODAY).read_span(text, 0) == Dates(first, last)


@pytest.mark.parametrize(("text", "position", "expected"), REFUSED)
def test_span_is_refused_at_its_place(text: str, position: int, expected: str) -> None:
    with pytest.raises(QueryError) as caught:
        DateReader(text, TODAY).read_span(text, 0)
    assert (caught.value.position, caught.value.expected) == (position, expected)


def test_dates_count_from_the_day_handed_in() -> None:
    assert parse_query("日期:7d..", today=TODAY) == Dates("2024-03-24", None)
    assert parse_query("导入:today", today=TODAY) == Dates("2024-03-31", "2024-03-31", "imported")
    with pytest.raises(QueryError):
        parse_query("date:today")


@pytest.fixture
def beijing(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


IMPORTED = (
    "2024-03-29T15:59:59+00:00",
    "2024-03-29T16:00:00+00:00",
    "2024-03-30T15:59:59+00:00",
    "2024-12-31T16:00:00+00:00",
)
IMPORT_SPANS = [
    ("2024-03-30", IMPORTED[1:3]),
    ("2024-03-30..", IMPORTED[1:]),
    ("..2024-03-29", IMPORTED[:1]),
    ("2024-03", IMPORTED[:3]),
    ("2024", IMPORTED[:3]),
    ("2025", IMPORTED[3:]),
    ("..2199", IMPORTED),
]


@pytest.mark.usefixtures("beijing")
@pytest.mark.parametrize(("span", "expected"), IMPORT_SPANS)
def test_days_of_import_are_those_of_the_clock_on_the_wall(span: str, expected: tuple[str, ...]) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE article (imported_at TEXT)")
    connection.executemany("INSERT INTO article VALUES (?)", [(moment,) for moment in IMPORTED])
    node = parse_query(f"imported:{span}", today=TODAY)
    assert node is not None
    condition = compile_query(node)
    rows = connection.execute(
        f"SELECT imported_at FROM article WHERE {condition.sql}", condition.parameters
    ).fetchall()
    connection.close()
    assert tuple(row[0] for row in rows) == expected
