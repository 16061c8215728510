"""Dates that are split over folders: 昭和45年/4月/5日, 2022/03 March/15, March 2022/15."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsarc.model.issue import PartialDate
from newsarc.reading.languages.chinese import paths as words
from newsarc.text.calendar.dates import ERA, find_date, is_calendar_date
from newsarc.text.calendar.months import MONTH, MONTHS
from newsarc.text.characters.numerals import NUMERALS, read_numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = rf"[{NUMERALS}]{{1,3}}"
_MARKED_YEAR = (
    rf"(?:{ERA}\s?(?:{_NUMBER}|{words.FIRST_YEAR})\s?[{words.YEAR}]?|(?<![{NUMERALS}])[{NUMERALS}]{{4}}\s?[{words.YEAR}])"
    r"(?:\s?[(（][^()（）/]{1,8}[)）])?"
)
_YEAR = re.compile(rf"{_MARKED_YEAR}|(?<![^/])\d{{4}}(?=[-_ ./])")
# Each folder may say again what the one above it says: 2022年/2022年3月/2022年3月15日.
_AGAIN = rf"(?P<again>{_MARKED_YEAR}|\d{{4}}[-_.])?"
_NAMED = rf"(?P<named>{MONTH})\.?(?![^\W\d_])"
_MONTH = re.compile(
    rf"(?:/{_AGAIN})?\s?(?P<marked>{_NUMBER})\s?[{words.MONTH}]"
    rf"|[-_ ./](?:\d{{1,2}}[-_. ]{{1,3}})?{_NAMED}"
    r"|/(?P<bare>\d{1,2})(?=[/-])",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"(?:(?:/{_AGAIN}(?:(?P<month>{_NUMBER})\s?[{words.MONTH}])?)?\s?(?P<marked>{_NUMBER})\s?[{words.DAY}]"
    r"|[/-](?P<bare>\d{1,2}))(?=[/ ._(（-]|$)"
)
_MONTH_FIRST = re.compile(rf"(?<![^/])(?P<month>{MONTH})[-_. ]{{1,2}}(?P<year>\d{{4}})(?=/)", re.IGNORECASE)


class SplitDate(NamedTuple):
    """A date whose parts stand in several folders, and where it begins and ends."""

    date: PartialDate
    start: int
    end: int


class _SplitMonth(NamedTuple):
    """A year, as a number and as it is written, with a month, and where they begin and end."""

    year: int
    written: str
    month: int
    start: int
    end: int


def split_dates(path: str) -> Iterator[SplitDate]:
    """Yield the dates that a path has in several of its parts.

    >>> [str(found.date) for found in split_dates("朝報/昭和45年/4月/5日_02.txt")]
    ['1970-04-05']
    """
    for known in _split_months(path):
        day = _DAY.match(path, known.end)
        if (
            day is None
            or "/" not in path[known.start : day.end()]
            or not _is_same(day["again"], known.written)
        ):
            continue
        number = read_numeral(day["marked"] or day["bare"]) or 0
        is_other = day["month"] and read_numeral(day["month"]) != known.month
        if not is_other and is_calendar_date(known.year, known.month, number):
            yield SplitDate(PartialDate(known.year, known.month, number), known.start, day.end())


def _split_months(path: str) -> Iterator[_SplitMonth]:
    for year in _YEAR.finditer(path):
        month = _MONTH.match(path, year.end())
        number, of_year = _month(month) if month else None, _year(year[0])
        if month and number and of_year and _is_same(month["again"], year[0]):
            yield _SplitMonth(of_year, year[0], number, year.start(), month.end())
    for found in _MONTH_FIRST.finditer(path):
        month_number = MONTHS[found["month"].casefold()]
        yield _SplitMonth(int(found["year"]), found["year"], month_number, found.start(), found.end())


def _is_same(again: str | None, year: str) -> bool:
    return again is None or again.strip(" -_.") == year.strip()


def _year(said: str) -> int | None:
    if said.isdigit():
        return int(said)
    found = find_date(said if re.search(f"[{words.YEAR}]", said) else f"{said}{words.YEAR[0]}")
    return found.date.year if found else None


def _month(found: re.Match[str]) -> int | None:
    if found["named"]:
        return MONTHS[found["named"].casefold()]
    return read_numeral(found["marked"] or found["bare"])
