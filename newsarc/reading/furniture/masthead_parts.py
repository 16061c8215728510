"""The parts that mastheads and page heads are made of, each with the pattern that finds it."""

from __future__ import annotations

import re
from functools import cache

from newsarc.reading.languages import japanese, korean
from newsarc.reading.languages.chinese import mastheads as chinese
from newsarc.reading.languages.chinese.bylines import DESK
from newsarc.reading.languages.english import PAGE_NUMBERS, STAFF
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either
from newsarc.text.calendar.months import MONTH, WEEKDAY
from newsarc.text.characters.classes import HAN, HANGUL, KANA
from newsarc.text.matching.prefilter import Prefilter

LUNAR = re.compile(chinese.LUNAR)
DAY_OF_WEEK = re.compile(WEEKDAY, re.IGNORECASE)
_ISSUE = either(*(language.issue for language in LANGUAGES))
ISSUE = re.compile(
    rf"{chinese.ISSUE}|{korean.ISSUE}"
    rf"|\b(?:{_ISSUE})\b\.?\s?(?P<latin>\d{{1,3}}(?:[,.]\d{{3}})?|\d{{4,6}})(?!\d)|[Nn][°º]\s?(?P<french>\d{{1,6}})"
)
_VOLUME = either(*(language.volume for language in LANGUAGES))
_VOLUME_BEHIND = either(*(language.volume_behind for language in LANGUAGES))
VOLUME = re.compile(
    rf"\b(?:{_VOLUME})\b\.?\s?(?:[IVXLCDM]{{1,12}}|\d{{1,4}})\b,?|\d{{1,4}}\.\s?(?:{_VOLUME_BEHIND})"
)
_PAGES = either(*(language.pages for language in LANGUAGES))
PAGES = re.compile(rf"{chinese.PAGES}|(?P<latin>\d{{1,3}})\s(?:{_PAGES})\b")
PRINTED_BY = re.compile(
    rf"{chinese.REGISTERED}"
    r"|https?://[^\s]{3,60}|www\.[^\s]{3,60}|[\w.+-]{1,40}@[\w.-]{3,40}"
    rf"|{chinese.PRICE}"
    r"|(?:HK|NT|US)?[$£€¥]\s?\d{1,3}(?:[.,]\d\d)?|\d{1,2},\d\d\s?(?:€|Euro|EUR)"
    rf"|{chinese.HOT_LINE}"
)
_PAGE_WORDS = either(*(language.page_in_head for language in LANGUAGES))
_PAGE_BEHIND = either(*(language.page_behind for language in LANGUAGES))
PAGE = re.compile(
    rf"{chinese.PAGE}"
    rf"|\b(?:{_PAGE_WORDS})\b\.?\s(?P<latin>[A-Z]?-?\d{{1,3}}[A-Z]?)(?!\w|\.\w)"
    rf"|\b(?i:page\s(?P<word>{'|'.join(PAGE_NUMBERS)}))\b"
    rf"|(?P<korean>[A-Z]?\d{{1,3}})\s?(?:{_PAGE_BEHIND})"
    rf"|^\s*(?P<colon>[A-Z]?\d{{1,3}})\s?[:：](?=\s*[{HAN}])"
    r"|(?<![\w.-])(?P<label>[A-Z]{1,2}-?\d{1,2})(?![\w.-])"
)
DAY_OF_YEAR = re.compile(chinese.DAY_OF_YEAR)  # without a year, where a paper of the day is cited
BARE_PAGE = re.compile(r"(?:^|(?<=\s))(?P<bare>\d{1,3})(?=\s|$)")
_EDITIONS = either(chinese.EDITIONS, *(language.editions for language in LANGUAGES))
EDITION = re.compile(rf"(?<!\S)(?P<edition>{_EDITIONS})(?!\S)")
_DESK = "|".join(f"{DESK} {chinese.DESK}".split())
DESK_WORDS = re.compile(rf"(?:{chinese.DESK_OF})?(?:{_DESK})[:：\s/]")
NEWSPAPER = re.compile(
    r"《(?P<titled>[^《》]{2,20})》"
    rf"|(?<![{HAN}])(?P<han>[{HAN}]{{1,12}}{chinese.NEWSPAPER_END})(?:{chinese.BEHIND_NEWSPAPER})?"
    rf"(?:(?={chinese.BEFORE_PAGE})|(?![{HAN}]))"
    rf"|(?P<japanese>[{HAN}{KANA}]{{2,10}}{japanese.NEWSPAPER_END})(?![{HAN}])"
    rf"|(?P<korean>[{HANGUL}]{{2,8}}(?:{korean.NEWSPAPER_ENDS}))(?![{HANGUL}])"
)
_PAPER_WORDS = either(*(language.newspapers for language in LANGUAGES))
_PAPER_ARTICLES = either(*(language.newspaper_articles for language in LANGUAGES))
_PAPER_PARTICLES = either(*(language.newspaper_particles for language in LANGUAGES))
_CAPITALIZED = r"[A-ZÀ-Þ][\w'’-]{0,20}"
_NAMED_PAPER = (
    rf"(?:{_PAPER_ARTICLES})?(?:{_CAPITALIZED} ){{0,4}}(?i:{_PAPER_WORDS})"
    rf"(?: (?i:{_PAPER_PARTICLES})*{_CAPITALIZED}){{0,2}}"
)
# A name that says by itself that it is a newspaper's; beside a date and a page others are too.
# What ends in a role is a byline's second line: Courier Staff Writer.
LATIN_NEWSPAPER_ALONE = re.compile(rf"(?!.* (?i:{STAFF})$){_NAMED_PAPER}")
_ARTICLES = either(*(language.articles for language in LANGUAGES))
LATIN_NEWSPAPER = re.compile(
    rf"{_NAMED_PAPER}|(?:{_ARTICLES}) [A-ZÀ-Þ][\w'’-]{{2,20}}"
    rf"(?: (?i:{_PAPER_PARTICLES})*[A-ZÀ-Þ][\w'’-]{{2,20}}){{0,2}}"
)
# The article parts the two: SPORT THE CALDER ECHO.
SECTION_AND_NEWSPAPER = re.compile(
    rf"(?P<section>[A-ZÀ-Þ]{{4,20}})"
    rf" (?P<newspaper>(?:{_ARTICLES}) [A-ZÀ-Þ]{{3,20}}(?: [A-ZÀ-Þ'’-]{{2,20}}){{0,4}})"
)
TITLE = re.compile(rf"{_CAPITALIZED}(?: (?:(?i:{_PAPER_PARTICLES})*|& ){_CAPITALIZED}){{1,4}}")
# Between the name and the page of a magazine: 32 CABLE ENGINEER SPRING 1998.
PERIOD = re.compile(
    rf"\b(?i:{either(MONTH, *(language.seasons for language in LANGUAGES))})\.?,? (?:18|19|20)\d\d\b"
)
_SECTIONS = either(*(language.sections for language in LANGUAGES))
LATIN_SECTION = re.compile(rf"(?i:{_SECTIONS})")
HAN_SECTION = re.compile(rf"[{HAN}·・]{{2,8}}")
SIGNATORY = re.compile(f"(?:{chinese.SIGNATORIES})$")
BAND = re.compile(rf"(?i:{either(chinese.BANDS, *(language.bands for language in LANGUAGES))})")
COMMON_SECTION = re.compile(chinese.COMMON_SECTIONS)
_LONGEST_SECTION = 32  # characters
_MOST_WORDS = 5
_MOST_HAN = 5
_SPACED = re.compile(r"\w(?: \w)+")
_HAN = re.compile(f"[{HAN}]")
_TAKEN = (
    LUNAR,
    DESK_WORDS,
    ISSUE,
    PAGES,
    VOLUME,
    PRINTED_BY,
    DAY_OF_WEEK,
    EDITION,
    NEWSPAPER,
    PAGE,
    BARE_PAGE,
    DAY_OF_YEAR,
)


@cache
def _prefilter() -> Prefilter:
    return Prefilter(_TAKEN)


def possible_parts(line: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of the parts that a line may have.

    >>> PAGES in possible_parts("今日8版"), PAGES in possible_parts("临江日报")
    (True, False)
    """
    return tuple(_TAKEN[number] for number in _prefilter().possible(line))


def names_section(text: str) -> bool:
    """Tell the name of a section that papers share.

    >>> names_section("N E W S"), names_section("体坛"), names_section("Sport minister resigns")
    (True, True, False)
    >>> names_section("FOREIGN AND COLONIAL NEWS."), names_section("Tagesneuigkeiten.")
    (True, True)
    """
    bare = section_name_of(text)
    return bare is not None and any(
        pattern.fullmatch(bare) for pattern in (LATIN_SECTION, BAND, COMMON_SECTION)
    )


def section_name_of(text: str) -> str | None:
    """Return a line as the name of a section would be printed; None for one that is too long."""
    bare = text.replace(" ", "") if _SPACED.fullmatch(text) else text.strip(" .")
    most = _MOST_HAN if _HAN.search(bare) else _LONGEST_SECTION
    return bare if len(bare) <= most and len(bare.split()) <= _MOST_WORDS else None
