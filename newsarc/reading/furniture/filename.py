"""What a file's name and folders say of the newspaper, the day and the page, and nothing they do not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.reading.furniture.folder_dates import split_dates
from newsarc.reading.furniture.paper_codes import read_code
from newsarc.reading.languages import korean
from newsarc.reading.languages.chinese import paths as words
from newsarc.reading.languages.chinese.mastheads import NEWSPAPER_END
from newsarc.reading.languages.chinese.paper_codes import NEWSPAPERS_BY_CODE
from newsarc.text.calendar.dates import find_date, is_calendar_date
from newsarc.text.characters.classes import HAN, HANGUL
from newsarc.text.characters.numerals import fold_digits
from newsarc.text.page_labels import read_label
from newsarc.text.path_names import readable_name

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["read_code", "read_filename"]

_EARLIEST_YEAR = 1700  # Numbers that look like older dates are counters.
_LONGEST = 400
_ARTICLE = re.compile(r"nw\.D\d{1,8}[a-z]{1,20}_(?P<date>\d{8})_\d{1,4}-(?P<page>[A-Z]?\d{1,3})\.")
_CODED = re.compile(r"[A-Z0-9]{0,4}[A-Z]{4}(?P<page>\d\d)B(?P<date>\d{8})C")
_SEPARATED = re.compile(
    r"(?<!\d)(?P<year>\d{4})(?P<sep>[-_/.])(?P<month>\d{1,2})(?:(?P=sep)|/)(?P<day>\d{1,2})(?!\d)"
)
_FOLDERS = re.compile(r"/(?P<year>\d{4})(?P<month>\d\d)/(?P<day>\d\d)(?=/)")
# A run of digits and letters that a date begins, or ends but for a page: rmrb2021030901, 20220315A01.
_COMPACT = re.compile(
    r"(?<![0-9A-Za-z])(?P<code>[A-Za-z]{0,12})(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)"
    r"(?P<page>\d{1,3}|[A-Z]\d{1,2})?(?![0-9A-Za-z])"
)
_ID_BEFORE = re.compile(r"(?:content|node|con|article|art|id)[_=-]$", re.IGNORECASE)
_PAGE_SAID = re.compile(
    rf"{words.PAGE_IN_PATH}"
    r"|(?<![A-Za-z0-9])page[-_ ]?(?P<latin>[A-Z]?\d{1,3})(?![A-Za-z0-9])"
    r"|/node_(?P<node>[A-Z]\d{1,3}|0\d|\d\d)\.(?:html?|txt)"
    r"|nbs\.D\d{1,8}[a-z]{1,20}_(?P<list>[A-Z]?\d{2,3})\.(?:html?|txt)"
    r"|/l(?P<leaf>\d\d)\.html?"
    rf"|(?<![A-Z0-9])(?P<alone>[A-Z]\d{{1,3}}|\d{{1,3}}){words.PAGE_SIGN_IN_PATH}",
    re.IGNORECASE,
)
# Beside a date only: p012 alone is as often the twelfth of some files. V is a version.
_PAGE_SHORT = re.compile(r"(?<![A-Za-z0-9])[pP][gG]?[-_ ]?(?P<page>[A-Z]?\d{1,3})(?![A-Za-z0-9])")
# Not a time of day: 2022-03-15_10-30-00.
_PAGE_AFTER_DATE = re.compile(
    r"(?:/|[-_ ])(?!\d\d([-_.:])[0-5]\d\1[0-5]\d(?!\d))"
    r"(?P<page>[A-U]{1,2}\d{1,3}|\d{1,3})(?=[/._ -]|$)(?!\.\d)"
)
# The Internet Archive names an issue by its newspaper, day, volume and number.
_SERIAL = re.compile(r"(?:^|/)(?:per|pub)_(?P<name>[a-z]+(?:-[a-z]+)*)_\d{4}-\d\d-\d\d_\d{1,4}_\d{1,6}(?!\d)")
# Chronicling America names a page by its place in an edition.
_IN_EDITION = re.compile(r"(?<![A-Za-z])ed-\d{1,2}[/_]seq-(?P<page>\d{1,3})(?!\d)")
_SMALL_WORDS = frozenset("and at de des du for in la le les of on the und van von".split())
_TITLED = re.compile(r"《(?P<name>[^《》/]{2,20})》")
_NAMED = re.compile(
    f"(?P<name>[{HAN}]{{1,12}}(?:{words.KINDS_OF_NEWSPAPER})?{NEWSPAPER_END}"
    f"|[{HANGUL}]{{1,8}}(?:{korean.DAILIES}))"
)
_NOT_NEWSPAPERS = re.compile(f"(?:{words.NOT_NEWSPAPERS}){NEWSPAPER_END}$")


class _Dated(NamedTuple):
    """A date in a file's name, a page glued to it, and where it stands."""

    date: PartialDate
    page: str | None
    start: int
    end: int


def read_filename(path: str) -> IssuePage:
    """Read what a path says.

    >>> read_filename("永康日报/20220315_01.txt")
    IssuePage(newspaper='永康日报', date=PartialDate(year=2022, month=3, day=15), edition=None, page='01', \
section=None)
    >>> read_filename("000_901263093898e062.txt") == IssuePage()
    True
    """
    name = fold_digits(readable_name(path).replace("\\", "/").split("?")[0])[-_LONGEST:]
    dated = _find_dated(name)
    return IssuePage(newspaper=_newspaper(name), date=dated.date if dated else None, page=_page(name, dated))


def _find_dated(name: str) -> _Dated | None:
    """Find the date: in the file's own name before its folders."""
    start = name.rfind("/") + 1
    for offset in (start, 0) if start else (0,):
        for dated in _all_dated(name, offset):
            if _is_believable(dated.date):
                return dated
    return None


def _all_dated(name: str, offset: int) -> Iterator[_Dated]:
    for pattern in (_ARTICLE, _CODED, _SEPARATED, _FOLDERS, _COMPACT):
        for match in pattern.finditer(name, offset):
            if pattern is _COMPACT and _ID_BEFORE.search(name[: match.start()]):
                continue
            parts = match.groupdict()
            compact = parts.get("date") or f"{parts['year']}{parts['month']:0>2}{parts['day']:0>2}"
            year, month, day = int(compact[:4]), int(compact[4:6]), int(compact[6:])
            if is_calendar_date(year, month, day):
                yield _Dated(PartialDate(year, month, day), parts.get("page"), match.start(), match.end())
    for split in () if offset else split_dates(name):
        yield _Dated(split.date, None, split.start, split.end)
    found = find_date(name[offset:])
    if found and not name[offset + found.start : offset + found.end].isdigit():
        yield _Dated(found.date, None, offset + found.start, offset + found.end)


def _is_believable(found: PartialDate) -> bool:
    return found.year >= _EARLIEST_YEAR and found.day is not None


def _page(name: str, dated: _Dated | None) -> str | None:
    if dated and dated.page:
        return _label(dated.page)
    if placed := _IN_EDITION.search(name):
        return _label(placed["page"])
    if _SERIAL.search(name):
        return None
    if said := _PAGE_SAID.search(name):
        return _label(next(group for group in said.groups() if group))
    if dated is None:
        return None
    after = _PAGE_SHORT.search(name, dated.start) or _PAGE_AFTER_DATE.match(name, dated.end)
    return _label(after["page"]) if after else None


def _label(printed: str) -> str | None:
    """Write a page's label; a row of zeros is a counter."""
    return read_label(printed) if printed.strip("0") else None


def _newspaper(name: str) -> str | None:
    if titled := _TITLED.search(name):
        return titled["name"]
    if serial := _SERIAL.search(name):
        words_of_name = serial["name"].split("-")
        return " ".join(word if word in _SMALL_WORDS else word.capitalize() for word in words_of_name)
    start = name.rfind("/") + 1
    for part in (name[start:], name[:start]):
        for named in _NAMED.finditer(re.sub(words.PART_OF_DATE, " ", part)):
            if not _NOT_NEWSPAPERS.search(named["name"]) and len(named["name"]) > 2:
                return named["name"]
    return NEWSPAPERS_BY_CODE.get((read_code(name) or "").casefold())
