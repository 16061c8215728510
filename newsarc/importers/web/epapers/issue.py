"""What the page of an e-paper says of its issue: in its properties, in its heads and in its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.importers.articles.values import day_of, page_and_section, said, tidy
from newsarc.importers.web.blocks import read_blocks
from newsarc.importers.web.headline import without_site
from newsarc.importers.web.tree import elements, text_within
from newsarc.model.issue import IssuePage
from newsarc.reading.recognition import recognize
from newsarc.text.calendar.dates import find_date
from newsarc.text.characters.classes import HAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.importers.web.epapers.source import EpaperSource
    from newsarc.importers.web.tree import Element
    from newsarc.model.issue import PartialDate

_YEAR_TO_DAY = r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
# 《湖光日报》（2031年3月15日 第03版)
PRINTED_IN = re.compile(
    r"《(?P<paper>[^《》]{2,20})》\s*[（(]\s*(?P<date>[^()（）]{6,20}?日)\s*"
    r"(?:第?\s*(?P<page>[A-Z]?\d{1,3})\s*版)?[^()（）]{0,20}[）)]"
)
_PAGE_HEAD = re.compile(  # 第A05版：民生
    r"第\s*(?P<page>[A-Za-z]{0,2}\d{1,3})\s*版\s*[:：]\s*(?P<section>[^\s<>《》]{1,20})"
)
_ANY_PAGE = re.compile(  # 第05版：民生, A05版
    r"(?:(?<!》)第\s*|(?<![\dA-Za-z第])(?=[A-Za-z]\d))(?P<page>[A-Za-z]{0,2}\d{1,3})\s*版(?![权本次])"
    r"(?:\s*[:：]\s*(?P<section>[^\s<>《》]{1,20}))?"
)
_SHORT_HEAD, _LONGEST_HEAD = 20, 60  # characters
_MASTHEAD = re.compile(rf"(?P<paper>[^\s<>|｜-]{{2,12}}[报報])\s{{1,4}}(?P<date>{_YEAR_TO_DAY})")
_DAY_OF_WEEK = re.compile(rf"{_YEAR_TO_DAY}(?=\s*(?:星期|礼拜)[一二三四五六日天])")
# 湖光日报数字报-夜校开课, 夜校开课_湖光日报电子版, or nothing but 湖光日报.
_IN_TITLE = re.compile(r"(?:^|[-_|｜—–])\s*([^-_|｜—–]{2,20}?)\s*(?:数字报|电子报|电子版|数字版)")
_NAME = re.compile(f"[{HAN}]{{2,10}}[报報]")
_SEPARATORS = " -_|｜—–\N{IDEOGRAPHIC SPACE}"


def issue_of(source: EpaperSource, credit: Sequence[str]) -> IssuePage:
    """Read the issue and its page; `credit` are lines that may say where it was printed."""
    printed = PRINTED_IN.search(" ".join(credit))
    whole = text_within(source.root)
    page_head, masthead = _PAGE_HEAD.search(whole), _MASTHEAD.search(whole)
    day_of_week = _DAY_OF_WEEK.search(whole)
    number, name = source.lines_at("NewsEditionNumber"), source.lines_at("NewsEditionName")
    label, section = page_and_section(" ".join(source.noted("nodename")))
    page = (
        " ".join(source.noted("founder-pagenum") or number)
        or label
        or (printed and printed["page"])
        or (page_head and page_head["page"])
    )
    return IssuePage(
        newspaper=" ".join(source.noted("founder-papername", "sourcename"))
        or (printed and printed["paper"])
        or (masthead and masthead["paper"])
        or _newspaper_in_title(source),
        date=_date(
            source, printed and printed["date"], masthead and masthead["date"], day_of_week and day_of_week[0]
        ),
        page=page_and_section(page)[0] if page else None,
        section=" ".join(name) or section or (page_head and page_head["section"].strip()) or None,
    )


def issue_in_heads(root: Element) -> IssuePage:
    """Read what the heads of a page say of a newspaper, whose e-paper has marks that are not known.

    A page that names several pages is not of one of them, and a link leads to another.
    """
    title = next(elements(root, "title"), None)
    named = None if title is None else _IN_TITLE.search(tidy(text_within(title)))
    shown = (one.text for one in read_blocks(root).texts if not one.is_link)
    lines = [text for text in shown if _is_head(text) and not _is_jump(text)]
    found = {match["page"]: match["section"] for line in lines for match in _ANY_PAGE.finditer(line)}
    page, section = next(iter(found.items())) if len(found) == 1 else (None, None)
    return IssuePage(
        newspaper=named[1] if named else None,
        page=page_and_section(page)[0] if page else None,
        section=section,
    )


def _is_head(text: str) -> bool:
    """Tell a line that is short, or says a day; books too have editions that are called so."""
    return len(text) <= _SHORT_HEAD or (len(text) <= _LONGEST_HEAD and find_date(text) is not None)


def _is_jump(text: str) -> bool:
    reading = recognize(text)
    return reading.jump_to is not None or reading.jump_from is not None


def headline_in_title(source: EpaperSource) -> tuple[str, ...]:
    """Return what the title of the page says besides the newspaper's name."""
    title = _title(source)
    rest = _IN_TITLE.sub("", title) if _IN_TITLE.search(title) else without_site(title, None)[0]
    headline = said(rest.strip(_SEPARATORS))
    return () if headline is None or _NAME.fullmatch(headline) else (headline,)


def _date(source: EpaperSource, *printed: str | None) -> PartialDate | None:
    said_days = (*printed, *source.noted("founder-date", "date"))
    return next((day for text in said_days if text and (day := day_of(text))), None)


def _newspaper_in_title(source: EpaperSource) -> str | None:
    title = _title(source)
    if match := _IN_TITLE.search(title):
        return match[1]
    if _NAME.fullmatch(title):
        return title
    site = without_site(title, None)[1]
    return site if site and _NAME.fullmatch(site) else None


def _title(source: EpaperSource) -> str:
    title = next(elements(source.root, "title"), None)
    return "" if title is None else tidy(text_within(title))
