"""Lines that say of which paper, day and page a text is.

They are mastheads, page heads, tags behind a byline, and the fields that databases print.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from newsarc.model.issue import IssuePage
from newsarc.reading.furniture.citations import LONGEST_CITATION, headline_of_citation, read_citation
from newsarc.reading.furniture.masthead import read_masthead
from newsarc.reading.furniture.masthead_parts import LATIN_NEWSPAPER_ALONE
from newsarc.reading.furniture.publication_days import DATED
from newsarc.reading.furniture.source_words import BEFORE_PAPER, PAPER_FIELDS, without_source_words
from newsarc.reading.languages.chinese import mastheads as chinese
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either
from newsarc.text.calendar.dates import find_date, read_sure_date
from newsarc.text.characters.classes import HAN
from newsarc.text.characters.numerals import NUMERALS, fold_digits

if TYPE_CHECKING:
    from newsarc.model.issue import PartialDate
    from newsarc.reading.furniture.masthead import Masthead

_LONGEST = 160
_EMPHASIS = re.compile(
    r"(?<!\w)(?P<mark>\*{1,2}|__?)(?=\S)(?P<words>[^*_]+)(?<=\S)(?P=mark)(?!\w)"
)  # of Markdown
_BLANK = "".join(filter(str.isspace, map(chr, range(0x3001))))
PAGE_TAG = re.compile(
    r"[《【]\s*(?P<paper>[^《》【】]{2,20}?)\s*[》】]\s*[（(](?P<inside>[^（）()]{4,40})[）)]"
)
# Factiva's codes of the date, the newspaper and the page.
_CODE = re.compile(r"^(?:PD|SN)\s+(?=\S)")
_PAGE_CODE = re.compile(r"PG\s+(?P<page>[A-Z]{0,2}\d{1,3})")
_LABEL = rf"[A-Z]{{0,2}}-?\d{{1,3}}|{chinese.PAGE_LABEL}"
_PAGE_WORDS = either(*(language.page_in_field for language in LANGUAGES))
_PAGE = re.compile(
    rf"{chinese.NUMBERED}?\s*(?P<han>{_LABEL})\s*{chinese.PAGE_SIGN}"
    rf"|{chinese.PAGE_FIELDS}\s*[:：]\s*{chinese.NUMBERED}?\s*(?P<field>{_LABEL})"
    rf"|(?i:{_PAGE_WORDS})\s*:?\s*(?P<latin>[A-Z]{{0,2}}-?\d{{1,3}}[A-Z]?)\b"
)
_PAGE_FIELD = re.compile(
    rf"(?:{chinese.PAGE_FIELDS}|(?i:{_PAGE_WORDS}))\s*[:：]\s*{chinese.NUMBERED}?\s*(?:{_LABEL})\s*(?:{chinese.PAGE_SIGN})?"
)
_SECTION_FIELDS = either(*(language.section_fields for language in LANGUAGES))
_SECTION = re.compile(
    rf"{chinese.SECTION_OF}\s*[(（](?P<han>[^()（）]{{1,12}})[)）]"
    rf"|(?i:{_SECTION_FIELDS})\s*:\s*(?P<latin>[^;:]{{2,40}})"
)
_COLUMN = re.compile(rf"(?:{chinese.COLUMN_FIELDS})\s*[:：]\s*(?P<column>[^\s:：]{{0,20}})\s*$")
_LATIN = "A-Za-zÀ-ÖØ-öø-ÿ"
_NAME_WORD = rf"[A-ZÀ-ÖØ-Þ][{_LATIN}'’.&-]{{0,20}}"
_PARTICLES = "of|the|and|de|du|des|la|le|les|l['’]|der|die|das|für|von|und|&"
_PAPER = re.compile(
    rf"(?:{PAPER_FIELDS})\s*[:：]\s*"
    rf"(?-i:(?P<latin>{_NAME_WORD}(?: (?:(?:{_PARTICLES}) ){{0,2}}{_NAME_WORD}){{0,6}})(?=\s?(?:[;,|(\d]|$)))"
    rf"|(?:{PAPER_FIELDS})\s*[:：]\s*(?P<field>[^\s:：|，,{_LATIN}][^\s:：|，,]{{1,23}})"
    r"|^\W?\s*【(?P<bracket>[^【】]{2,16})】(?=\s*\d)"
    rf"|^(?P<first>[^\s，,:：\d]{{2,16}})(?:\s+{chinese.DATE_FIELD}\s*[:：]|，(?=\d{{4}}{chinese.YEAR}))",
    re.IGNORECASE,
)
_SENT_FROM = re.compile(rf"(?<=\d)\s+(?:{chinese.SENT_FROM})\s?\S.{{0,20}}$")  # the reader of a microblog
_COLON = frozenset(":：")  # behind the name of another field
_VOLUME_BEHIND = re.compile(r"\s?\([^()]{3,40}\)$")
_HAS_NUMBER = re.compile(rf"[\d{NUMERALS}]")
_NAME_ALONE = re.compile(
    f"(?P<paper>[{HAN}]{{2,12}}{chinese.NEWSPAPER_END})(?:{chinese.BEHIND_NEWSPAPER})?"
    f"|《(?P<titled>[{HAN}]{{2,12}}{chinese.NEWSPAPER_END})》"
)
_DAY_FIRST = re.compile(
    rf"\W{{0,2}}(?:{either(*(language.day_first for language in LANGUAGES))})\s?:", re.IGNORECASE
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

    @property
    def cites(self) -> bool:
        """Tell whether the line as a whole names a newspaper with its day or its page."""
        return (self.is_cited or self.head is not None) and self.issue.cites_newspaper


# A headline as a title, and behind a dash or in brackets where it was printed.
_TITLED = re.compile(
    r"《(?P<headline>.{2,80})》\s?(?:[—－-]{1,2}|(?=[（(]))\s?"
    r"(?P<cited>[^》]{6,60}|.{2,40}《[^《》]{2,20}》.{4,40})"
)
_NEWSPAPER = f"[{HAN}]{{2,12}}{chinese.NEWSPAPER_END}"
_PRINTED_IN = re.compile(
    rf"[（(]?(?:{chinese.PRINTED_IN})\s*《(?P<paper>{_NEWSPAPER})》[）)]?"
    rf"|[（(](?:{chinese.TAKEN_FROM}|{chinese.ACCORDING_TO})\s*[:：]?\s*《?(?P<taken>{_NEWSPAPER})》?(?:{chinese.DAY_OF_YEAR})?[）)]"
    rf"|(?P<account>{_NEWSPAPER})\s+{chinese.DAY_OF_YEAR}\s+\d{{1,2}}:\d\d"
)
_LONGEST_SOURCE = 60  # characters
_NOTHING = IssueLine(IssuePage())


def read_issue_line(text: str) -> IssueLine:
    """Read what a line of furniture says of the issue; nothing in most of them.

    >>> read_issue_line("第2版(国际新闻)").issue
    IssuePage(newspaper=None, date=None, edition=None, page='2', section='国际新闻')
    >>> str(read_issue_line("来源：澄浦日报　日期：1988-10-24　版次：第3版").issue.date)
    '1988-10-24'
    """
    if code := _PAGE_CODE.fullmatch(text.strip()):
        return IssueLine(IssuePage(page=code["page"]))
    line = _without_marks(text)
    return _read_line(line) if line and len(line) <= LONGEST_CITATION else _NOTHING


def read_citing_line(text: str) -> IssueLine | None:
    """Read a line that as a whole names a newspaper with its day or its page; None for all others.

    Most lines have no number, and are not looked at. The number of a page may be a word.

    >>> cited = read_citing_line("（来源：湖光日报，3版）")
    >>> cited and (cited.issue.newspaper, cited.issue.page)
    ('湖光日报', '3')
    >>> read_citing_line("第2版(国际新闻)") is None
    True
    """
    if not (_HAS_NUMBER.search(text) or "page" in text.lower()):
        return None
    line = _without_marks(text)
    said = _read_whole(line) if line and len(line) <= LONGEST_CITATION else None
    return said if said is not None and said.cites else None


def _without_marks(text: str) -> str:
    text = _EMPHASIS.sub(r"\g<words>", text) if "*" in text or "_" in text else text
    return _SENT_FROM.sub("", _CODE.sub("", text.lstrip(f"{_BLANK}#>*•|@").rstrip(f"{_BLANK}*|")))


@lru_cache(maxsize=1024)  # of a page; each stage asks what its lines say
def _read_line(line: str) -> IssueLine:
    if whole := _read_whole(line):
        return whole
    if len(line) > _LONGEST:
        return _NOTHING
    if tag := PAGE_TAG.search(line):
        inside = fold_digits(tag["inside"])
        found = find_date(inside)
        return IssueLine(IssuePage(tag["paper"].strip(), found.date if found else None, page=_page(inside)))
    column = _COLUMN.search(line)
    issue = _read_fields(line)
    if printed_in := _PRINTED_IN.fullmatch(line):
        return IssueLine(IssuePage(_first(printed_in)))
    name = _VOLUME_BEHIND.sub("", BEFORE_PAPER.sub("", line))
    is_latin_name = LATIN_NEWSPAPER_ALONE.fullmatch(name) and not name.casefold().startswith("by ")
    alone = _NAME_ALONE.fullmatch(line) if issue == IssuePage() else None
    if alone or is_latin_name:
        issue = IssuePage(_first(alone) if alone else " ".join(name.split()))
    return IssueLine(issue, _first(column) or None, resets_column=column is not None)


def headline_of_reference(line: str) -> str | None:
    """Return the headline with which a reference to a newspaper begins, without the marks round it.

    >>> headline_of_reference("《河上谣》（湖光日报，2031年3月15日）")
    '河上谣'
    """
    titled = _TITLED.fullmatch(line) if line.startswith("《") and len(line) <= LONGEST_CITATION else None
    if titled and (said := _read_line(line)) and said.is_cited:
        return titled["headline"]
    return headline_of_citation(line)


@lru_cache(maxsize=1024)  # likewise
def _read_whole(line: str) -> IssueLine | None:
    """Read a line that is a citation as a whole, or a masthead or page head."""
    if cited := read_citation(line):
        return IssueLine(cited, is_cited=True)
    titled = _TITLED.fullmatch(line) if line.startswith("《") else None
    told = _read_whole(titled["cited"]) if titled else None
    if told and told.cites:
        return replace(told, is_cited=True)
    head = None if len(line) > _LONGEST or PAGE_TAG.search(line) else _read_head(line)
    if head is None:
        return None
    issue = IssuePage(head.newspaper, head.date, head.edition, head.page, head.section)
    section = _first(_SECTION.search(line))
    if section is not None:
        issue = IssuePage(issue.newspaper, issue.date, issue.edition, issue.page or _page(line), section)
    return IssueLine(issue, head=head, text=" ".join(line.split()))


def _read_head(line: str) -> Masthead | None:
    """Read a masthead or page head, or the same parts as those print them who cite them.

    They put them in brackets, behind the name of a field or a word for taking from it, between slashes and
    commas, or before the hour: （来源：湖光日报，3版）, 湖光日报/2031 年/3 月/15 日/第 A05 版.
    """
    bare = without_source_words(line)
    cited = read_masthead(bare) if bare != line and _COLON.isdisjoint(bare) else None
    if cited and cited.newspaper and (cited.date or cited.page):
        return cited
    return read_masthead(line)


def _read_fields(line: str) -> IssuePage:
    paper, section = _first(_PAPER.search(line)), _first(_SECTION.search(line))
    day = _day_in(fold_digits(line)) if DATED.search(line) or paper else None
    is_day = day is not None and day.day is not None
    is_page = section or paper or is_day or _PAGE_FIELD.fullmatch(line)
    page = _page(line) if is_page else None
    return IssuePage(paper, day if is_day else None, page=page, section=section)


def _day_in(line: str) -> PartialDate | None:
    found = find_date(line)
    if found is None or not _DAY_FIRST.match(line):
        return found.date if found else None
    return read_sure_date(line[found.start : found.end], is_day_first=True)


def _page(text: str) -> str | None:
    return _first(_PAGE.search(fold_digits(text)))


def names_source(line: str) -> bool:
    """Tell whether a line says only in which newspaper a text was printed first: 原载《湖光日报》."""
    return len(line) <= _LONGEST_SOURCE and _PRINTED_IN.fullmatch(line) is not None


def _first(match: re.Match[str] | None) -> str | None:
    return next((group.strip() for group in match.groups() if group), None) if match else None
