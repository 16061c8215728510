"""Dates as newspapers and their files write them; a part that is not printed stays unknown.

The only home of dateutil, which is asked last and twice: what it made up differs between the answers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from newsarc.model.issue import PartialDate
from newsarc.text.calendar.months import MONTH, MONTHS, WEEKDAY
from newsarc.text.characters.numerals import NUMERALS, fold_digits, read_numeral

EARLIEST_YEAR = 1600  # The first printed newspaper is of 1605.
_LATEST_YEAR = 2199
_LONGEST = 80  # The longest date line seen, with weekday and time, has 46 characters.

_NUMBER = f"[{NUMERALS}]"
# The year before the first of each era; the Republic of China counts from 1912.
_ERAS = {"民国": 1911, "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
ERA = r"(?:(?:中\s?[华華]\s?)?民\s?[国國]|明治|大正|昭和|平成|令和)"
# An issue for two days is of the first: 3月15-16日, March 15-16, 2022.
_TO_DAY = r"\s?(?:[-–—－~～至、/&]|and|und)\s?"
_EAST = re.compile(
    rf"(?P<era>{ERA}\s?)?(?<!{_NUMBER})(?P<year>(?:{_NUMBER}\s?){{1,5}}|(?:(?<=[国國治正和成])|(?<=[国國治正和成]\s))元)\s?[年년](?:\s?[(（][^()（）]{{1,8}}[)）])?"
    rf"(?:\s?(?P<month>(?:{_NUMBER}\s?){{1,3}})[月월](?:\s?(?P<day>(?:{_NUMBER}\s?){{1,3}})(?:{_TO_DAY}{_NUMBER}{{1,3}}\s?)?[日号號일])?)?"
)
_YEAR_FIRST = re.compile(
    r"(?<![\d.])(?P<year>\d{4})\s?(?P<sep>[-/._])\s?(?P<month>\d{1,2})"
    r"(?:\s?(?P=sep)\s?(?P<day>\d{1,2}))?(?![\d])"
)
_MONTHS = 12
_YEAR_LAST = re.compile(
    r"(?<![\d./-])(?P<one>\d{1,2})\s?(?P<sep>[-/.])\s?(?P<two>\d{1,2})\s?(?P=sep)\s?(?P<year>\d{4})(?!\d)"
)
_COMPACT = re.compile(r"(?<!\d)(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)")
_DAY_MONTH = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.|er|º)?(?:{_TO_DAY}\d{{1,2}}(?:st|nd|rd|th|\.)?)?,?\s+(?:of\s+|de\s+)?(?P<month>{MONTH})\.?,?"
    r"\s+(?:de\s+)?(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"(?<![^\W\d_])(?P<month>{MONTH})(?:\.\s*|\s+)"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:{_TO_DAY}\d{{1,2}}(?:st|nd|rd|th)?)?(?:,\s*|\s+))?(?P<year>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}")
_YEAR_ALONE = re.compile(r"\d{4}")
_CLOCK = r"T?\d{1,2}:\d\d(?::\d\d)?(?:[.:]\d{1,6})?(?:\s?[AP]\.?M\b\.?)?(?:\s?(?:Z|GMT|UTC|[+-]\d\d:?\d\d))?"
_SURROUNDINGS = re.compile(rf"{WEEKDAY}|{_CLOCK}|[\s,，()（）]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where in the text it stands."""

    date: PartialDate
    start: int
    end: int


def is_calendar_date(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has this day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def read_date(text: str) -> PartialDate | None:
    """Read a text that is nothing but a date, with or without a weekday or a time of day.

    >>> read_date("2022年3月15日 星期二"), read_date("民國111年3月15日"), read_date("March 2022")
    (PartialDate(year=2022, month=3, day=15), PartialDate(year=2022, month=3, day=15), \
PartialDate(year=2022, month=3, day=None))
    >>> read_date("05/06/2019")
    PartialDate(year=2019, month=None, day=None)
    """
    printed = text.strip()
    if not printed or len(printed) > _LONGEST:
        return None
    folded = fold_digits(printed)
    if _YEAR_ALONE.fullmatch(folded):
        return _partial(int(folded))
    found = find_date(folded)
    if found is None:
        return _ask_dateutil(folded)
    rest = f"{folded[: found.start]} {folded[found.end :]}"
    return None if _SURROUNDINGS.sub("", rest) else found.date


def both_readings(text: str) -> tuple[PartialDate, ...]:
    """Return the two days that a date may be whose order is not sure, none for any other text.

    >>> [str(day) for day in both_readings("04/02/2009")], both_readings("23/02/2009")
    (['2009-04-02', '2009-02-04'], ())
    """
    match = _YEAR_LAST.search(fold_digits(text))
    if match is None or _read_year_last(match) != _partial(int(match["year"])):
        return ()
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    days = _partial(year, one, two), _partial(year, two, one)
    return tuple(day for day in days if day is not None)


def says_day_first(text: str) -> bool | None:
    """Tell whether a date of numbers puts the day before the month; None if it does not say so.

    >>> [says_day_first(one) for one in ("13/04/2021", "4-13-2021", "03/04/2021", "2021-04-13")]
    [True, False, None, None]
    """
    match = _YEAR_LAST.search(fold_digits(text))
    if match is None or match["sep"] == ".":  # with points it is known by itself
        return None
    one, two = int(match["one"]), int(match["two"])
    return one > _MONTHS if (one > _MONTHS) != (two > _MONTHS) else None


def read_sure_date(text: str, *, is_day_first: bool | None = None) -> PartialDate | None:
    """Read a date as `read_date` does; one that may be two days is what the order makes it, else none.

    >>> str(read_sure_date("04/02/2009", is_day_first=True)), read_sure_date("04/02/2009")
    ('2009-02-04', None)
    """
    found = read_date(text)
    days = both_readings(text) if found else ()
    # Cut to the year, it would look like done.
    return in_order(days, is_day_first=is_day_first) if days else found


def in_order(readings: tuple[PartialDate, ...], *, is_day_first: bool | None) -> PartialDate | None:
    """Return which of both readings is in the order of day and month; None where nobody knows it."""
    if is_day_first is None or len(readings) < 2:
        return None
    month_first, day_first = readings
    return day_first if is_day_first else month_first


_DAYS_OF = {"d": 1, "w": 7}


def day_before(day: date, count: int, unit: str) -> date | None:
    """Go back by days, weeks, months or years (`d`, `w`, `m`, `y`); None before the calendar begins.

    >>> day_before(date(2024, 3, 31), 1, "m")
    datetime.date(2024, 2, 29)
    """
    try:
        if unit in _DAYS_OF:
            return day - timedelta(days=count * _DAYS_OF[unit])
        # Only months and years said relatively need it, and it takes 50 ms to load.
        from dateutil.relativedelta import relativedelta  # noqa: PLC0415

        return day - (relativedelta(months=count) if unit == "m" else relativedelta(years=count))
    except (ValueError, OverflowError):
        return None


def find_date(text: str) -> FoundDate | None:
    """Find the first date that has a year of four digits, of Chinese numerals or of the Republic."""
    folded = fold_digits(text)
    has_year = _YEAR.search(folded) is not None
    for pattern, read in _FORMS:
        if not (has_year if pattern is not _EAST else "年" in folded or "년" in folded):
            continue
        match = pattern.search(folded)
        while match is not None:
            if found := read(match):
                return FoundDate(found, match.start(), match.end())
            # A number before the date may have been taken for the first of its year: A7 2010年5月7日.
            match = pattern.search(folded, match.start() + 1)
    return None


def _read_east(match: re.Match[str]) -> PartialDate | None:
    month, day = _number(match["month"]), _number(match["day"])
    year = 1 if match["year"] == "元" else _number(match["year"])
    if year is None:
        return None
    era = "".join((match["era"] or "").split()).replace("國", "国")[-2:]
    return _partial(year + _ERAS.get(era, 0), month, day)


def _read_parts(match: re.Match[str]) -> PartialDate | None:
    return _partial(*(_number(match[part]) for part in ("year", "month", "day")))


def _read_named(match: re.Match[str]) -> PartialDate | None:
    return _partial(_number(match["year"]), MONTHS[match["month"].casefold()], _number(match["day"]))


def _read_year_last(match: re.Match[str]) -> PartialDate | None:
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if match["sep"] == "." or one > _MONTHS or one == two:
        # Points are only used in countries that put the day first.
        return _partial(year, two, one)
    return _partial(year, one, two) if two > _MONTHS else _partial(year)


_FORMS = (
    (_EAST, _read_east),
    (_YEAR_FIRST, _read_parts),
    (_DAY_MONTH, _read_named),
    (_MONTH_DAY, _read_named),
    (_YEAR_LAST, _read_year_last),
    (_COMPACT, _read_parts),
)


def _number(printed: str | None) -> int | None:
    return None if printed is None else read_numeral("".join(printed.split()))


def _partial(year: int | None, month: int | None = None, day: int | None = None) -> PartialDate | None:
    if year is None or not EARLIEST_YEAR <= year <= _LATEST_YEAR:
        return None
    if not is_calendar_date(year, 1 if month is None else month, 1 if day is None else day):
        return None
    return PartialDate(year, month, day)


def _ask_dateutil(text: str) -> PartialDate | None:
    """Ask dateutil with two defaults and both orders; keep what all four answers agree on."""
    year = re.search(r"(?<!\d)\d{4}(?!\d)", text)
    if year is None:
        return None  # dateutil would make up a century.
    # 50 ms to import, and hardly a text comes this far.
    from dateutil import parser  # noqa: PLC0415

    answers = []
    for default in (datetime(2001, 1, 1), datetime(2004, 10, 22)):
        for day_first in (False, True):
            try:
                answer = parser.parse(text, default=default, dayfirst=day_first, ignoretz=True)
            except (ValueError, OverflowError):
                return None
            answers.append(answer.date())
    return _agreed(answers) if answers[0].year == int(year[0]) else None


def _agreed(answers: list[date]) -> PartialDate | None:
    first = answers[0]
    if any(answer.year != first.year for answer in answers):
        return None
    month = first.month if all(answer.month == first.month for answer in answers) else None
    agrees = month is not None and all(answer.day == first.day for answer in answers)
    return _partial(first.year, month, first.day if agrees else None)
