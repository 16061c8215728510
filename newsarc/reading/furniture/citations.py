"""Lines by which archives and clippings cite where an article was printed: its paper, day and page."""

from __future__ import annotations

import re

from newsarc.model.issue import IssuePage
from newsarc.text.calendar.dates import find_date, read_date, read_sure_date
from newsarc.text.calendar.months import MONTH

LONGEST_CITATION = 400  # characters; a headline and an address may stand in one
_PAPER = r"(?P<paper>[^\W\d_][^();·|]{2,60}?)"
_PLACE = r"\([^()]{3,50}\)"  # or the years of the newspaper
# NAME (PLACE) · DAY · Page 2; NAME (YEARS); DAY; … pg. 2. The page may stand on the next line.
_OF_ARCHIVE = re.compile(rf"{_PAPER} {_PLACE}\s?[·;,]?\s?(?P<rest>.{{8,120}})")
_PAGE = re.compile(r"(?i:\bpage|\bpg?\.)\s?([A-Z]{0,2}\d{1,3}[A-Z]?)\b")
# HEADLINE. (1911, April 10). NAME (PLACE : YEARS), p. 9. Retrieved DAY, from ADDRESS
_REFERENCE = re.compile(
    rf"(?P<headline>.{{2,160}}?) \((?P<day>\d{{4}}, (?i:{MONTH})\.? \d{{1,2}})\)\. "
    rf"{_PAPER}(?: {_PLACE})?, pp?\. (?P<page>[A-Z]{{0,2}}\d{{1,3}}[A-Z]?)\b.*"
)
# NAME (PLACE) - DAY; DAY | NAME (PLACE)
_BESIDE_DAY = (
    re.compile(rf"{_PAPER} {_PLACE}\s?[-–—|]\s?(?P<day>[^|()]{{8,40}})"),
    re.compile(rf"(?P<day>[^|()]{{8,40}}?)\s?\|\s?{_PAPER} {_PLACE}"),
)
# NAME, VOLUME XLII, ISSUE 900, DAY, PAGE 4
_OF_VOLUME = re.compile(
    r"(?P<paper>[^\W\d_][^,;:()|]{2,60}?), (?i:volume|vol\.?) [^,]{1,12}, (?i:issue|no\.?) \d{1,6},"
    r" (?P<day>[^,]{8,24})(?:, (?i:supplement))?, (?i:page) (?P<page>[A-Z]{0,2}\d{1,3})(?: \([^()]{3,20}\))?"
)
# "HEADLINE". "NAME". PLACE, DAY, p. 4. Retrieved …
_QUOTED = re.compile(
    r"[\"“].{2,200}[\"”]\. [\"“](?P<paper>[^\"“”]{3,60})[\"”]\. [^\",]{2,40}, (?P<day>[\d/-]{10})"
    r"(?: [\d:]{8})?, p\. (?P<page>[A-Z]{0,2}\d{1,3})\b.*"
)


def read_citation(line: str) -> IssuePage | None:
    """Read the paper and the day that a line cites, and the page where it says so; None if it cites none.

    >>> cited = read_citation("The Tarn Echo (Tarnby, Ohio) · Tue, Nov 7, 1882 · Page 2")
    >>> cited and (cited.newspaper, str(cited.date), cited.page)
    ('The Tarn Echo', '1882-11-07', '2')
    >>> cited = read_citation('"De molen". "De Sluis". Tarn, 05-03-1956, p. 4. Geraadpleegd op 1-2-2024')
    >>> cited and (cited.newspaper, str(cited.date), cited.page)
    ('De Sluis', '1956-03-05', '4')
    >>> read_citation("The Tarn (Tarnby, Ohio) rose on Nov 7, 1882") is None
    True
    """
    if cited := _read_of_volume(line) or _read_quoted(line):
        return cited
    if "(" not in line or ")" not in line:
        return None
    return _read_reference(line) or _read_beside_day(line) or _read_of_archive(line)


def headline_of_citation(line: str) -> str | None:
    """Return the headline with which a reference begins.

    >>> headline_of_citation("A NEW PUMP. (1902, May 3). The Tarn Echo (Tarnby, Ohio), p. 2")
    'A NEW PUMP.'
    """
    cited = _REFERENCE.fullmatch(line) if "(" in line and _read_reference(line) else None
    return cited["headline"] if cited else None


def _read_of_volume(line: str) -> IssuePage | None:
    cited = _OF_VOLUME.fullmatch(line) if "age " in line or "AGE " in line else None
    found = read_date(cited["day"]) if cited else None
    return IssuePage(cited["paper"], found, page=cited["page"]) if cited and found and found.day else None


def _read_quoted(line: str) -> IssuePage | None:
    """Read what a library of the Netherlands cites; its days of numbers begin with the day, or the year."""
    cited = _QUOTED.fullmatch(line) if line.startswith(('"', "“")) else None
    found = read_sure_date(cited["day"], is_day_first=True) if cited else None
    return IssuePage(cited["paper"], found, page=cited["page"]) if cited and found and found.day else None


def _read_of_archive(line: str) -> IssuePage | None:
    cited = _OF_ARCHIVE.fullmatch(line)
    found = find_date(cited["rest"]) if cited else None
    page = _PAGE.search(cited["rest"]) if cited else None
    is_told = page is not None or (cited is not None and cited["rest"].endswith("·"))
    if cited is None or found is None or found.date.day is None or not is_told:
        return None
    return IssuePage(cited["paper"], found.date, page=page[1] if page else None)


def _read_reference(line: str) -> IssuePage | None:
    cited = _REFERENCE.fullmatch(line)
    year, _, day = cited["day"].partition(", ") if cited else ("", "", "")
    found = read_date(f"{day}, {year}") if cited else None
    if cited is None or found is None or found.day is None:
        return None
    return IssuePage(cited["paper"], found, page=cited["page"])


def _read_beside_day(line: str) -> IssuePage | None:
    cited = next(filter(None, (form.fullmatch(line) for form in _BESIDE_DAY)), None)
    found = read_date(cited["day"]) if cited else None
    return IssuePage(cited["paper"], found) if cited and found and found.day is not None else None
