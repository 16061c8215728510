"""Dates as people say them, counted from a day: last month, three weeks ago, 上个月, 昨天."""

from __future__ import annotations

import re
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from newsarc.text.calendar.dates import day_before
from newsarc.text.characters.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping


class SpokenSpan(NamedTuple):
    """The first and the last day, month or year of what was said, each as ISO 8601 writes it."""

    first: str
    last: str


# Days, weeks, months and years ago.
_NAMED: Mapping[str, tuple[int, str]] = MappingProxyType(
    {
        **dict.fromkeys(("today", "now", "今天", "今日"), (0, "d")),
        **dict.fromkeys(("yesterday", "昨天", "昨日"), (1, "d")),
        **dict.fromkeys(("day before yesterday", "the day before yesterday", "前天", "前日"), (2, "d")),
        **dict.fromkeys(("大前天",), (3, "d")),
        **dict.fromkeys(("this week", "本周", "这周", "这个星期", "本星期"), (0, "w")),
        **dict.fromkeys(("last week", "上周", "上个星期", "上星期"), (1, "w")),
        **dict.fromkeys(("this month", "本月", "这个月", "当月"), (0, "m")),
        **dict.fromkeys(("last month", "上个月", "上月"), (1, "m")),
        **dict.fromkeys(("month before last", "the month before last", "上上个月", "上上月"), (2, "m")),
        **dict.fromkeys(("this year", "今年", "本年"), (0, "y")),
        **dict.fromkeys(("last year", "去年"), (1, "y")),
        **dict.fromkeys(("year before last", "the year before last", "前年"), (2, "y")),
        **dict.fromkeys(("大前年",), (3, "y")),
    }
)
_UNITS: Mapping[str, str] = MappingProxyType(
    {"天": "d", "日": "d", "周": "w", "星期": "w", "个星期": "w", "个月": "m", "月": "m", "年": "y"}
)
_AGO = r"(\d{1,4})\s?(?:(d|w|m|y)|(day|week|month|year)s? ago|(天|周|个?星期|个月|年)前?)"
_LATELY = (
    r"(?:the )?(?:last|past) (\d{1,4}) (day|week|month|year)s?"
    r"|(?:最近|近|过去)(\d{1,4})(天|周|个?星期|个月|年)"
)
_DAYS_OF_WEEK = 7


def read_spoken(text: str, today: date) -> SpokenSpan | None:
    """Read what counts from `today`; None for any other text. A week begins on Monday.

    >>> read_spoken("last month", date(2026, 3, 31)), read_spoken("上周", date(2026, 3, 31))
    (SpokenSpan(first='2026-02', last='2026-02'), SpokenSpan(first='2026-03-23', last='2026-03-29'))
    >>> read_spoken("最近7天", date(2026, 3, 31)), read_spoken("3 weeks ago", date(2026, 3, 31))
    (SpokenSpan(first='2026-03-24', last='2026-03-31'), SpokenSpan(first='2026-03-10', last='2026-03-10'))
    """
    said = re.sub(r"[\s_-]+", " ", fold(text.strip()))
    if said in _NAMED:
        return _named(today, *_NAMED[said])
    if found := re.fullmatch(_AGO, said):
        unit = _UNITS.get(found[4]) or (found[2] or found[3] or "")[:1]
        day = day_before(today, int(found[1]), unit)
        return SpokenSpan(day.isoformat(), day.isoformat()) if day else None
    if found := re.fullmatch(_LATELY, said):
        unit = found[2][:1] if found[2] else _UNITS[found[4]]
        day = day_before(today, int(found[1] or found[3]), unit)
        return SpokenSpan(day.isoformat(), today.isoformat()) if day else None
    return None


def _named(today: date, count: int, unit: str) -> SpokenSpan | None:
    day = day_before(today, count, unit) if count else today
    if day is None:
        return None
    if unit == "w":
        monday = day - timedelta(days=day.weekday())
        return SpokenSpan(monday.isoformat(), (monday + timedelta(days=_DAYS_OF_WEEK - 1)).isoformat())
    known = day.isoformat()[: {"d": 10, "m": 7, "y": 4}[unit]]
    return SpokenSpan(known, known)
