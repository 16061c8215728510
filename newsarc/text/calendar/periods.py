"""Years, months and days in a row, written as ISO 8601 writes them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from newsarc.results.counts import Period

if TYPE_CHECKING:
    from collections.abc import Iterator


def periods_between(first: str, last: str, step: Period) -> Iterator[str]:
    """Yield all years, months or days from the first to the last, both included.

    >>> list(periods_between("2021-11", "2022-01", Period.MONTH))
    ['2021-11', '2021-12', '2022-01']
    """
    match step:
        case Period.YEAR:
            return (f"{year:04}" for year in range(int(first), int(last) + 1))
        case Period.MONTH:
            months = range(_month_number(first), _month_number(last) + 1)
            return (f"{month // 12:04}-{month % 12 + 1:02}" for month in months)
    days = range(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal() + 1)
    return (date.fromordinal(day).isoformat() for day in days)


def _month_number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:]) - 1
