"""Dates in English references, as far as they are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsarc.model.issue import PartialDate

_MONTHS = "January February March April May June July August September October November December".split()
_SHORT_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()


def american_date(date: PartialDate) -> str:
    """Print a date with the month first.

    >>> from newsarc.model.issue import PartialDate
    >>> american_date(PartialDate(2022, 3)), american_date(PartialDate(2022, 3, 5))
    ('March 2022', 'March 5, 2022')
    """
    if date.month is None:
        return str(date.year)
    month = _MONTHS[date.month - 1]
    return f"{month} {date.year}" if date.day is None else f"{month} {date.day}, {date.year}"


def year_first_date(date: PartialDate) -> str:
    """Print a date with the year first.

    >>> from newsarc.model.issue import PartialDate
    >>> year_first_date(PartialDate(2022, 3)), year_first_date(PartialDate(2022, 3, 5))
    ('2022, March', '2022, March 5')
    """
    if date.month is None:
        return str(date.year)
    day = "" if date.day is None else f" {date.day}"
    return f"{date.year}, {_MONTHS[date.month - 1]}{day}"


def day_first_date(date: PartialDate) -> str:
    """Print a date with the day first and the month shortened.

    >>> from newsarc.model.issue import PartialDate
    >>> day_first_date(PartialDate(2022, 9)), day_first_date(PartialDate(2022, 9, 5))
    ('Sept. 2022', '5 Sept. 2022')
    """
    month = "" if date.month is None else _SHORT_MONTHS[date.month - 1]
    day = "" if date.day is None else str(date.day)
    return " ".join(filter(None, (day, month, str(date.year))))
