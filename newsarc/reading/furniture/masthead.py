"""Mastheads and page heads: lines that are nothing but the name, day and page of an issue."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from newsarc.reading.furniture import masthead_parts as parts
from newsarc.reading.furniture.editors import is_editors_line, is_page_number
from newsarc.reading.languages.chinese import mastheads as chinese
from newsarc.reading.languages.english import PAGE_NUMBERS
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either
from newsarc.text.calendar.dates import both_readings, find_date
from newsarc.text.calendar.months import weekday_number
from newsarc.text.characters.classes import HANGUL
from newsarc.text.characters.numerals import fold_digits, read_numeral
from newsarc.text.page_labels import read_label

if TYPE_CHECKING:
    from newsarc.model.issue import PartialDate

__all__ = ["Masthead", "is_editors_line", "is_page_number", "read_masthead"]

_LONGEST = 140
_HAS_SENTENCE = re.compile(rf"。|！|？|，|；|“|”|‘|’|!|\?|;|{chinese.JUMP_WORDS}")
_HAS_DIGIT = re.compile(r"\d")
_HAS_CUE = re.compile(either(chinese.HEAD_CUE, *(language.page_cues for language in LANGUAGES)))
MASTHEAD_CUES = (_HAS_DIGIT, _HAS_CUE)
"""Patterns of which each masthead matches one."""
_HANGUL_ONLY = re.compile(f"[{HANGUL}]+")
# The second day of an issue for two: 3月15日—16日.
_SECOND_DAY = re.compile(
    rf"{chinese.DAY_SIGN}?\s?(?:[-—–~～－]{{1,2}}|{chinese.TO_DAY})\s?(?:\d{{1,2}}{chinese.MONTH})?\d{{1,2}}{chinese.DAY}"
)
_BEFORE_DATE = re.compile(
    rf"(?<=\S)\s{{1,4}}(?i:{either(*(language.before_date for language in LANGUAGES))})\s{{1,2}}$"
)
_OUTER_NUMBER = re.compile(r"\s*(?:(?P<first>\d{1,3})\s)?(?P<title>[^\d]+?)(?:\s(?P<last>\d{1,3}))?\s*")
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")  # L’Écho: no quotation ends there
_CUT = "\n"  # no line of a page has one, so it can mark what was taken out
_EDGES = " \t\u3000\u00a0·・|｜/／,，.、:：-–—~()（）>《》•■□◆●"


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a masthead or page head says; `agrees` is false if its weekday is not its date's.

    `unsure_date` is a printed date that may be two days, and no weekday tells which.
    """

    newspaper: str | None = None
    date: PartialDate | None = None
    weekday: str | None = None
    issue_number: str | None = None
    pages: int | None = None
    page: str | None = None
    section: str | None = None
    edition: str | None = None
    agrees: bool = True
    unsure_date: str | None = None


class _Rest:
    """What is left of a line as its parts are taken out one after another."""

    def __init__(self, line: str) -> None:
        self.text = line
        self._line = line
        self._possible = parts.possible_parts(line)
        self._date = ""
        self.taken = 0

    def take(self, pattern: re.Pattern[str]) -> str | None:
        """Take out the first match and return its group that matched, or all of it."""
        match = pattern.search(self.text) if pattern in self._possible else None
        if match is None:
            return None
        self._cut(match.start(), match.end())
        return next((group for group in match.groups() if group is not None), match[0]).strip()

    def take_all(self, pattern: re.Pattern[str]) -> None:
        """Take out all matches."""
        if pattern in self._possible:
            self.text, count = pattern.subn(_CUT, self.text)
            self.taken += count

    def take_date(self) -> tuple[PartialDate | None, str]:
        """Take out the first date that has a day, or is written as one whose order is not sure."""
        found = find_date(self.text)
        if found is None:
            return None, ""
        printed = self.text[found.start : found.end]
        if found.date.day is None and "/" not in printed:
            return None, ""
        second = _SECOND_DAY.match(self.text, found.end)
        word = _BEFORE_DATE.search(self.text, 0, found.start)
        self._cut(word.start() if word else found.start, second.end() if second else found.end)
        self._date = printed
        return found.date, printed

    def drop_after(self, pattern: re.Pattern[str]) -> None:
        """Drop everything from the first match on."""
        match = pattern.search(self.text) if pattern in self._possible else None
        if match:
            self._cut(match.start(), len(self.text))

    def pieces(self) -> list[str]:
        """Return what is left."""
        stripped = (
            piece.strip(_EDGES) for piece in re.split(rf"{_CUT}|[ \u3000]{{2,}}|\s[|｜•]\s", self.text)
        )
        return [piece for piece in stripped if piece]

    def begins_with(self, piece: str) -> bool:
        """Tell whether the whole line began with this."""
        return self._line.startswith(piece)

    def stands_at_date(self, piece: str) -> bool:
        """Tell whether nothing stood between this and the date, as with a name without a cue: 环球消息."""
        return bool(self._date) and (self._date + piece in self._line or piece + self._date in self._line)

    def _cut(self, start: int, end: int) -> None:
        self.text = f"{self.text[:start]}{_CUT}{self.text[end:]}"
        self.taken += 1


@lru_cache(maxsize=1024)  # of a page: it is asked of a line's features, and of what it says of the issue
def read_masthead(line: str) -> Masthead | None:
    """Read a masthead or page head; None if the line says anything else besides.

    >>> head = read_masthead("临江日报 2021年7月9日 星期五 第8321期 今日8版")
    >>> head and (head.newspaper, str(head.date), head.issue_number, head.pages, head.agrees)
    ('临江日报', '2021-07-09', '8321', 8, True)
    >>> read_masthead("2021年7月9日，临江大桥通车") is None
    True
    """
    if len(line) > 2 * _LONGEST:
        return None
    line = _APOSTROPHE.sub("'", line) if "’" in line else line
    if not (_HAS_DIGIT.search(line) or _HAS_CUE.search(line)) or _HAS_SENTENCE.search(line):
        return None
    text = fold_digits(line.replace("\n", " ").replace("\u00a0", " ").strip())
    if not 2 <= len(text) <= _LONGEST:
        return None
    if text.count("（") != text.count("）"):
        return None  # the end of a jump line
    rest = _Rest(text)
    head = _take_parts(rest)
    is_numbered = head.issue_number and (head.pages or head.newspaper or parts.VOLUME.search(text))
    if head.date or head.page or is_numbered or (head.newspaper and head.weekday):
        return _name_rest(rest, head)
    return _read_folio(text)


def _read_folio(line: str) -> Masthead | None:
    """Read the foot of a magazine's page: its number at one end, a month or season, and the title."""
    period = parts.PERIOD.search(line)
    outer = _OUTER_NUMBER.fullmatch(f"{line[: period.start()]} {line[period.end() :]}") if period else None
    title = outer["title"].strip(_EDGES) if outer else ""
    is_folio = outer is not None and (outer["first"] is None) != (outer["last"] is None)
    if not is_folio or outer is None or parts.TITLE.fullmatch(title) is None:
        return None
    return Masthead(newspaper=title, page=outer["first"] or outer["last"])


def _take_parts(rest: _Rest) -> Masthead:
    """Take out all parts that their own words tell; the order keeps 今日8版 from being page 8."""
    printed, as_printed = rest.take_date()
    rest.take_all(parts.LUNAR)
    rest.drop_after(parts.DESK_WORDS)
    issue, pages = rest.take(parts.ISSUE), rest.take(parts.PAGES)
    rest.take_all(parts.VOLUME)
    rest.take_all(parts.PRINTED_BY)
    weekday, edition = rest.take(parts.DAY_OF_WEEK), rest.take(parts.EDITION)
    readings = both_readings(as_printed) if as_printed else ()
    fitting = [day for day in readings if weekday and _agrees(day, weekday)]
    printed = fitting[0] if len(fitting) == 1 else printed
    newspaper, page = rest.take(parts.NEWSPAPER), rest.take(parts.PAGE)
    if page is None and (printed or weekday):
        page = rest.take(parts.BARE_PAGE)
    if newspaper and page and printed is None:
        rest.take_all(parts.DAY_OF_YEAR)
    return Masthead(
        newspaper=newspaper,
        date=printed,
        weekday=weekday,
        issue_number=re.sub("[.,]", "", issue) if issue else None,
        pages=read_numeral(pages) if pages else None,
        page=_page_label(page) if page else None,
        edition=edition,
        agrees=_agrees(printed, weekday),
        unsure_date=as_printed if readings and len(fitting) != 1 else None,
    )


def _page_label(printed: str) -> str:
    """Return a page's label; that of PAGE THREE is 3."""
    word = printed.lower()
    return str(PAGE_NUMBERS.index(word) + 1) if word in PAGE_NUMBERS else read_label(printed)


def _name_rest(rest: _Rest, head: Masthead) -> Masthead | None:
    """Take what is left for the newspaper's and the section's name; None if it is something else."""
    unknown = 0
    is_page_head = head.page is not None or head.weekday is not None
    for piece in rest.pieces():
        titled = parts.SECTION_AND_NEWSPAPER.fullmatch(piece)
        if head.newspaper is None and head.section is None and titled:
            head = replace(head, newspaper=titled["newspaper"], section=titled["section"])
        elif head.newspaper is None and (_is_newspaper(piece, rest) or _begins_issue(piece, rest, head)):
            head = replace(head, newspaper=piece)
        elif head.section is None and _is_section(piece, is_page_head=is_page_head):
            head = replace(head, section=piece)
        else:
            unknown += 1
    # One scrap (a misread date) among three parts or more does not make it a sentence.
    return head if unknown == 0 or (unknown == 1 and rest.taken >= 3) else None


def _is_newspaper(piece: str, rest: _Rest) -> bool:
    if len(piece) <= 8 and _HANGUL_ONLY.fullmatch(piece):
        return rest.begins_with(piece)
    if rest.stands_at_date(piece) and parts.HAN_SECTION.fullmatch(piece):
        return not parts.COMMON_SECTION.search(piece) and not parts.SIGNATORY.search(piece)
    return not parts.LATIN_SECTION.fullmatch(piece) and parts.LATIN_NEWSPAPER.fullmatch(piece) is not None


def _begins_issue(piece: str, rest: _Rest, head: Masthead) -> bool:
    """Tell whether a line with the number of the issue begins with a name: Cable Engineer Vol. 12, No. 3."""
    return (
        head.issue_number is not None and rest.begins_with(piece) and parts.TITLE.fullmatch(piece) is not None
    )


def _is_section(piece: str, *, is_page_head: bool) -> bool:
    if parts.HAN_SECTION.fullmatch(piece):
        return is_page_head and not parts.SIGNATORY.search(piece)
    if parts.LATIN_SECTION.fullmatch(piece):
        return True
    return is_page_head and piece.isupper() and piece.isascii() and len(piece.split()) <= 3


def _agrees(printed: PartialDate | None, weekday: str | None) -> bool:
    if printed is None or printed.month is None or printed.day is None or weekday is None:
        return True
    return date(printed.year, printed.month, printed.day).weekday() == weekday_number(weekday)
