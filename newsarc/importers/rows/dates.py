"""The dates of a table: as they are printed, as programs count them, and as other rows tell to read them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from newsarc.importers.articles.values import day_among_words, day_of
from newsarc.model.issue import PartialDate
from newsarc.text.calendar.dates import both_readings, in_order, is_calendar_date, says_day_first

if TYPE_CHECKING:
    from collections.abc import Iterable

_DAY = 86_400  # seconds
_EPOCH, _FIRST_SERIAL = date(1970, 1, 1), date(1899, 12, 30)
_COUNTED = re.compile(r"(?:/Date\()?(?P<number>\d{9,16})(?:\.\d+)?(?:[+-]\d{4})?(?:\)/)?")
_SERIAL = re.compile(r"([1-7]\d{4})(?:\.\d+)?")
_LAST_SERIAL = 73_050  # 31 December 2099
_CLOSE = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:[01]\d|2[0-3])(?:[0-5]\d){0,2}")
_OF_REPUBLIC = re.compile(r"(1[0-4]\d)(?:[年./-](\d{1,2})[月./-](\d{1,2})日?(?:\s.*)?|(\d\d)(\d\d))")
_TO_REPUBLIC = 1911  # years
# Units by how many digits a time of these decades has.
_UNITS = {9: 1, 10: 1, 12: 1_000, 13: 1_000, 15: 1_000_000, 16: 1_000_000}


class ReadDay(NamedTuple):
    """A day, or what is sure of it, and whether it may be two."""

    day: PartialDate | None
    may_be_two: bool = False


@dataclass(frozen=True, slots=True)
class ColumnDates:
    """What the dates of a column say of each other.

    `is_day_first` is None where nobody knows what 03/04/2021 is. `midnight` is the second of the day in UTC
    at which all times of the column are: days were counted from midnight in another zone.
    """

    is_day_first: bool | None = None
    midnight: int = 0

    def day_of(self, printed: str) -> ReadDay:
        """Read the date of a row.

        >>> str(ColumnDates().day_of("1715904000000").day), str(ColumnDates().day_of("113/05/17").day)
        ('2024-05-17', '2024-05-17')
        >>> ColumnDates().day_of("03/04/2021").may_be_two
        True
        """
        day = _counted_day(printed, self.midnight) or _day_of_republic(printed) or day_of(printed)
        if day is not None and day.month:
            return ReadDay(day)
        days = both_readings(printed)
        sure = in_order(days, is_day_first=self.is_day_first) if days else day_among_words(printed)
        return ReadDay(sure or day, may_be_two=bool(days) and sure is None)


def read_column(dates: Iterable[object]) -> ColumnDates:
    """Tell the order of a column's dates by those that can be one day only, and the zone of its times.

    >>> read_column(["03/04/2021", "13/04/2021"]).is_day_first, read_column(["4/13/2021", "13/4/2021"])
    (True, ColumnDates(is_day_first=None, midnight=0))
    >>> read_column([1715875200000, 1715961600000]).midnight
    57600
    """
    printed = {str(one) for one in dates if isinstance(one, str | int | float)}
    orders = {says_day_first(one) for one in printed} - {None}
    seconds = {second for one in printed if (second := _seconds(one)) is not None}
    times = {second % _DAY for second in seconds}
    return ColumnDates(
        orders.pop() if len(orders) == 1 else None,
        times.pop() if len(times) == 1 and len(seconds) > 1 else 0,
    )


def _seconds(printed: str) -> int | None:
    """Return the seconds since 1970 that a number counts, also in thousandths or millionths."""
    match = _COUNTED.fullmatch(printed)
    if match is None or _CLOSE.fullmatch(printed):
        return None
    unit = _UNITS.get(len(match["number"]))
    return None if unit is None else int(match["number"]) // unit


def _counted_day(printed: str, midnight: int) -> PartialDate | None:
    """Read a day that programs write as a number: close together, in seconds, or in days."""
    if (close := _CLOSE.fullmatch(printed)) and (day := _calendar_day(*map(int, close.groups()))):
        return day
    seconds = _seconds(printed)
    if seconds is not None:
        seconds += _DAY - midnight if midnight > _DAY // 2 else -midnight
        return _partial(_EPOCH + timedelta(days=seconds // _DAY))
    serial = _SERIAL.fullmatch(printed)
    if serial is None or int(serial[1]) > _LAST_SERIAL:
        return None
    return _partial(_FIRST_SERIAL + timedelta(days=int(serial[1])))


def _day_of_republic(printed: str) -> PartialDate | None:
    """Read a day of the Republic's calendar, whose years have three digits since 2011."""
    match = _OF_REPUBLIC.fullmatch(printed)
    if match is None:
        return None
    year, *numbers = (int(one) for one in match.groups() if one is not None)
    return _calendar_day(year + _TO_REPUBLIC, *numbers)


def _calendar_day(year: int, month: int, day: int) -> PartialDate | None:
    return PartialDate(year, month, day) if is_calendar_date(year, month, day) else None


def _partial(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)
