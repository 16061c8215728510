"""Dates in queries: a day, a month or a year, counted from today or not, or a span between two of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsarc.errors import QueryError
from newsarc.language import english
from newsarc.query.nodes import Dates
from newsarc.text.characters.folding import fold

if TYPE_CHECKING:
    from datetime import date

_EXPECTED = english("a date such as 2022-03-14, 2022-03, 2022, 7d, last month or 2022-03..2022-05")
_YEAR_FIRST = english("the year first, as in 2022-03-14: day and month can be mixed up here")
_ORDER = english("the earlier date before the later one")


class DateReader(NamedTuple):
    """Reads the dates of one query: some count from `today`, some are two days but for their order."""

    query: str
    today: date | None = None
    is_day_first: bool | None = None

    def read_span(self, text: str, position: int, field: str = "date") -> Dates:
        """Read `2022-03`, `2022-03..2022-05`, `2022..`, `..1952`, `7d..` or `2022年3月`; raises QueryError.

        >>> DateReader("").read_span("2022-3-14", 0)
        Dates(first='2022-03-14', last='2022-03-14', field='date')
        """
        first, is_span, last = text.partition("..")
        if not is_span:
            return Dates(*self.read_period(text, position), field)
        start = self.read_period(first, position)[0] if first else None
        end = self.read_period(last, position + len(first) + 2)[1] if last else None
        if start is None and end is None:
            raise QueryError(self.query, position, _EXPECTED)
        if start is not None and end is not None and start > end and not start.startswith(end):
            raise QueryError(self.query, position, _ORDER)
        return Dates(start, end, field)

    def read_period(self, text: str, position: int) -> tuple[str, str]:
        """Read a day, a week, a month or a year as its first and its last date, as ISO writes them.

        Each is known to the day, the month or the year. Raises QueryError.
        """
        # Its patterns take 9 ms to compile, and few queries hold a date.
        from newsarc.text.calendar.dates import read_date, read_sure_date  # noqa: PLC0415
        from newsarc.text.calendar.spoken import read_spoken  # noqa: PLC0415 - likewise

        said = fold(text.strip())
        spoken = read_spoken(said, self.today) if self.today else None
        if spoken is not None:
            return spoken
        found = read_sure_date(said, is_day_first=self.is_day_first) or read_date(said)
        if found is None:
            raise QueryError(self.query, position, _EXPECTED)
        if len(re.findall(r"\d+", said)) > len(found.isoformat().split("-")):
            raise QueryError(self.query, position, _YEAR_FIRST)
        return found.isoformat(), found.isoformat()
