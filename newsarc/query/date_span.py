"""Dates in queries: a day, a month or a year, counted from today or not, or a span between two of them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from newsarc.errors import QueryError
from newsarc.query.nodes import Dates
from newsarc.text.characters.folding import fold

_COUNTED = r"(\d{1,4})\s?(d|w|m|y|天|周|星期|个月|年)前?"
_UNITS = {"天": "d", "周": "w", "星期": "w", "个月": "m", "年": "y"}
_DAYS_AGO = {"today": 0, "今天": 0, "今日": 0, "yesterday": 1, "昨天": 1, "昨日": 1}
_EXPECTED = "a date such as 2022-03-14, 2022-03, 2022, 7d or 2022-03..2022-05"
_YEAR_FIRST = "the year first, as in 2022-03-14: day and month can be mixed up here"
_ORDER = "the earlier date before the later one"


class DateReader(NamedTuple):
    """Reads the dates of one query, which may count from `today`."""

    query: str
    today: date | None = None

    def read_span(self, text: str, position: int, field: str = "date") -> Dates:
        """Read `2022-03`, `2022-03..2022-05`, `2022..`, `..1952`, `7d..` or `2022年3月`; raises QueryError.

        >>> DateReader("").read_span("2022-3-14", 0)
        Dates(first='2022-03-14', last='2022-03-14', field='date')
        """
        first, is_span, last = text.partition("..")
        if not is_span:
            day = self.read_day(text, position)
            return Dates(day, day, field)
        start = self.read_day(first, position) if first else None
        end = self.read_day(last, position + len(first) + 2) if last else None
        if start is None and end is None:
            raise QueryError(self.query, position, _EXPECTED)
        if start is not None and end is not None and start > end and not start.startswith(end):
            raise QueryError(self.query, position, _ORDER)
        return Dates(start, end, field)

    def read_day(self, text: str, position: int) -> str:
        """Read one date as ISO writes it, known to the day, the month or the year; raises QueryError."""
        # Its patterns take 9 ms to compile, and few queries hold a date.
        from newsarc.text.calendar.dates import read_date  # noqa: PLC0415

        said = fold(text.strip())
        counted = self._count_back(said)
        if counted is not None:
            return counted.isoformat()
        found = read_date(said)
        if found is None:
            raise QueryError(self.query, position, _EXPECTED)
        if len(re.findall(r"\d+", said)) > len(found.isoformat().split("-")):
            raise QueryError(self.query, position, _YEAR_FIRST)
        return found.isoformat()

    def _count_back(self, said: str) -> date | None:
        if self.today is None:
            return None
        if said in _DAYS_AGO:
            return self.today - timedelta(days=_DAYS_AGO[said])
        counted = re.fullmatch(_COUNTED, said)
        if counted is None:
            return None
        from newsarc.text.calendar.dates import day_before  # noqa: PLC0415 - as above

        return day_before(self.today, int(counted[1]), _UNITS.get(counted[2], counted[2]))
