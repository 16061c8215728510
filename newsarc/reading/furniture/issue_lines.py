"""Lines that say of which paper, day and page a text is.

They are mastheads, page heads, tags behind a byline, and the fields that databases print.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newsarc.model.issue import IssuePage
from newsarc.reading.furniture.masthead import read_masthead
from newsarc.reading.furniture.masthead_parts import LATIN_NEWSPAPER_ALONE
from newsarc.reading.languages.chinese import mastheads as chinese
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either
from newsarc.text.calendar.dates import find_date
from newsarc.text.characters.classes import HAN
from newsarc.text.characters.numerals import fold_digits

if TYPE_CHECKING:
    from newsarc.reading.furniture.masthead import Masthead

_LONGEST = 160
_BLANK = "".join(filter(str.isspace, map(chr, range(0x3001))))
PAGE_TAG = re.compile(
    r"[《【]\s*(?P<paper>[^《》【】]{2,20}?)\s*[》】]\s*[（(](?P<inside>[^（）()]{4,40})[）)]"
)
# Factiva's codes of the date, the newspaper and the page.
_CODE = re.compile(r"^(?:PD|SN)\s+(?=\S)")
_PAGE_CODE = re.compile(r"PG\s+(?P<page>[A-Z]{0,2}\d{1,3})")
# As archives of newspapers cite a page: NAME (PLACE) · DAY · Page 2; NAME (YEARS); DAY; … pg. 2. The page
# may stand on the next line.
_CITED = re.compile(r"(?P<paper>[^\W\d_][^();·]{2,60}?) \([^()]{3,50}\)\s?[·;,]?\s?(?P<rest>.{8,120})")
_CITED_PAGE = re.compile(r"(?i:\bpage|\bpg?\.)\s?([A-Z]{0,2}\d{1,3}[A-Z]?)\b")
_LABEL = rf"[A-Z]{{0,2}}-?\d{{1,3}}|{chinese.PAGE_LABEL}"
_PAGE_WORDS = either(*(language.page_in_field for language in LANGUAGES))
_PAGE = re.compile(
    rf"{chinese.NUMBERED}?\s*(?P<han>{_LABEL})\s*{chinese.PAGE_SIGN}"
    rf"|{chinese.PAGE_FIELDS}\s*[:：]\s*{chinese.NUMBERED}?\s*(?P<field>{_LABEL})"
    rf"|(?i:{_PAGE_WORDS})\s*(?P<latin>[A-Z]{{0,2}}-?\d{{1,3}}[A-Z]?)\b"
)
_SECTION_FIELDS = either(*(language.section_fields for language in LANGUAGES))
_SECTION = re.compile(
    rf"{chinese.SECTION_OF}\s*[(（](?P<han>[^()（）]{{1,12}})[)）]"
    rf"|(?i:{_SECTION_FIELDS})\s*:\s*(?P<latin>[^;:]{{2,40}})"
)
_COLUMN = re.compile(rf"(?:{chinese.COLUMN_FIELDS})\s*[:：]\s*(?P<column>[^\s:：]{{0,20}})\s*$")
_PAPER_FIELDS = either(chinese.SOURCE_FIELDS, *(language.source_fields for language in LANGUAGES))
_LATIN = "A-Za-zÀ-ÖØ-öø-ÿ"
_NAME_WORD = rf"[A-ZÀ-ÖØ-Þ][{_LATIN}'’.&-]{{0,20}}"
_PARTICLES = "of|the|and|de|du|des|la|le|les|l['’]|der|die|das|für|von|und|&"
_PAPER = re.compile(
    rf"(?:{_PAPER_FIELDS})\s*[:：]\s*"
    rf"(?-i:(?P<latin>{_NAME_WORD}(?: (?:(?:{_PARTICLES}) ){{0,2}}{_NAME_WORD}){{0,6}})(?=\s?(?:[;,|(\d]|$)))"
    rf"|(?:{_PAPER_FIELDS})\s*[:：]\s*(?P<field>[^\s:：|，,{_LATIN}][^\s:：|，,]{{1,23}})"
    r"|^\W?\s*【(?P<bracket>[^【】]{2,16})】(?=\s*\d)"
    rf"|^(?P<first>[^\s，,:：\d]{{2,16}})(?:\s+{chinese.DATE_FIELD}\s*[:：]|，(?=\d{{4}}{chinese.YEAR}))",
    re.IGNORECASE,
)
_NAME_ALONE = re.compile(f"[{HAN}]{{2,12}}{chinese.NEWSPAPER_END}")
_DATED = re.compile(
    either(chinese.DATED, *(language.dated for language in LANGUAGES), r"\d{1,2}[:：]\d{2}"), re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class IssueLine:
    """What one line says of the issue; `head` is its reading as a masthead or page head.

    `is_cited` says that an archive of newspapers cites paper, day and page there.
    """

    issue: IssuePage
    column: str | None = None
    resets_column: bool = False
    head: Masthead | None = None
    text: str = ""
    is_cited: bool = False

    @property
    def says_anything(self) -> bool:
        """Tell whether anything was read."""
        return self.issue != IssuePage() or self.column is not None or self.resets_column


def read_issue_line(text: str) -> IssueLine:
    """Read what a line of furniture says of the issue; nothing in most of them.

    >>> read_issue_line("第2版(国际新闻)").issue
    IssuePage(newspaper=None, date=None, edition=None, page='2', section='国际新闻')
    >>> str(read_issue_line("来源：澄浦日报　日期：1988-10-24　版次：第3版").issue.date)
    '1988-10-24'
    """
    line = _CODE.sub("", text.lstrip(f"{_BLANK}#>*•|").rstrip(f"{_BLANK}*|"))
    if code := _PAGE_CODE.fullmatch(text.strip()):
        return IssueLine(IssuePage(page=code["page"]))
    return _read_line(line) if line and len(line) <= _LONGEST else IssueLine(IssuePage())


@lru_cache(maxsize=1024)  # of a page; each stage asks what its lines say
def _read_line(line: str) -> IssueLine:
    if tag := PAGE_TAG.search(line):
        inside = fold_digits(tag["inside"])
        found = find_date(inside)
        return IssueLine(IssuePage(tag["paper"].strip(), found.date if found else None, page=_page(inside)))
    if cited := _read_cited(line):
        return IssueLine(cited, is_cited=True)
    column = _COLUMN.search(line)
    if head := read_masthead(line):
        issue = IssuePage(head.newspaper, head.date, head.edition, head.page, head.section)
        section = _first(_SECTION.search(line))
        if section is not None:
            issue = IssuePage(issue.newspaper, issue.date, issue.edition, issue.page or _page(line), section)
        return IssueLine(issue, head=head, text=" ".join(line.split()))
    issue = _read_fields(line)
    is_latin_name = LATIN_NEWSPAPER_ALONE.fullmatch(line) and not line.casefold().startswith("by ")
    if (issue == IssuePage() and _NAME_ALONE.fullmatch(line)) or is_latin_name:
        issue = IssuePage(" ".join(line.split()))
    return IssueLine(issue, _first(column) or None, resets_column=column is not None)


def _read_cited(line: str) -> IssuePage | None:
    """Read a page as an archive of newspapers cites it.

    >>> cited = _read_cited("The Tarn Echo (Tarnby, Ohio) · Tue, Nov 7, 1882 · Page 2")
    >>> cited and (cited.newspaper, str(cited.date), cited.page)
    ('The Tarn Echo', '1882-11-07', '2')
    """
    cited = _CITED.fullmatch(line)
    found = find_date(cited["rest"]) if cited else None
    page = _CITED_PAGE.search(cited["rest"]) if cited else None
    is_told = page is not None or (cited is not None and cited["rest"].endswith("·"))
    if cited is None or found is None or found.date.day is None or not is_told:
        return None
    return IssuePage(cited["paper"], found.date, page=page[1] if page else None)


def _read_fields(line: str) -> IssuePage:
    paper, section = _first(_PAPER.search(line)), _first(_SECTION.search(line))
    found = find_date(fold_digits(line)) if _DATED.search(line) or paper else None
    is_day = found is not None and found.date.day is not None
    page = _page(line) if section or paper or is_day else None
    return IssuePage(paper, found.date if found and is_day else None, page=page, section=section)


def _page(text: str) -> str | None:
    return _first(_PAGE.search(fold_digits(text)))


def _first(match: re.Match[str] | None) -> str | None:
    return next((group.strip() for group in match.groups() if group), None) if match else None
