"""E-papers: the three markings of Founder's, and the layout of the People's Daily with its relatives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of, page_and_section, said, tidy
from newsarc.importers.web.blocks import blocks_of, read_blocks
from newsarc.importers.web.epaper_source import FIELD_MARKS, EpaperSource, first_between, properties_of
from newsarc.importers.web.headline import without_site
from newsarc.importers.web.tree import by_class, by_id, elements, text_within
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Paragraph
from newsarc.reading.recognition import recognize
from newsarc.text.characters.classes import HAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.importers.web.blocks import Blocks
    from newsarc.importers.web.tree import Element
    from newsarc.model.issue import PartialDate

_CONTENT = (r"<!--\s*enpcontent\s*-->", r"<!--\s*/enpcontent\s*-->")
_SIGNS = re.compile(
    r"enpcontent|enpproperty|npm:article|<founder-|id=[\"']?(?:ozoom|articleContent|NewsArticleTitle)"
)
# 湖光日报数字报-夜校开课, 夜校开课_湖光日报电子版, or nothing but 湖光日报.
_TITLED = re.compile(r"(?:^|[-_|｜—–])\s*([^-_|｜—–]{2,20}?)\s*(?:数字报|电子报|电子版|数字版)")
_NAMED = re.compile(f"[{HAN}]{{2,10}}[报報]")
_HEAD = re.compile(r"第\s*([A-Za-z]{0,2}\d{1,3})\s*版\s*[:：]\s*([^\s<>《》]{1,20})")
_SOURCE = re.compile(
    r"《(?P<paper>[^《》]{2,20})》\s*[（(]\s*(?P<date>[^()（）]{6,20}?日)\s*(?:第?\s*(?P<page>[A-Z]?\d{1,3})\s*版)?[^()（）]{0,20}[）)]"
)
_NAMED_HEAD = re.compile(r"([^\s<>|｜-]{2,12}[报報])\s{1,4}(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)")
_ISSUED = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日(?=\s*(?:星期|礼拜)[一二三四五六日天])")
_KICKER = r"(?:[\w-]*[_-])?(?:yinti|intro-?title|pre-?title|jianti|leading_title)"
_HEADLINE = r"(?:[\w-]*[_-])?(?:font01|bt1{1,2}|biaoti|zhengti|main-?title|article-?title|art-?title)"
_DECK = r"(?:[\w-]*[_-])?(?:futi|sub_?-?title)"
_AUTHOR = r"(?:[\w-]*[_-])?(?:author|zuozhe)"
_TWO_FONTS = re.compile("font0[12]")
_SEPARATORS = " -_|｜—–\N{IDEOGRAPHIC SPACE}"
_PICTURE_TABLE = re.compile(r"(?:news)?(?:pic|pci|img|photo|image)[\w-]*", re.IGNORECASE)
_PAGE_TYPE = "2"


def is_epaper(text: str) -> bool:
    """Tell a page of an e-paper system by its marks."""
    return _SIGNS.search(text) is not None


def read_epaper(path: str, text: str, root: Element) -> ArticleDraft | IssuePage | None:
    """Read an article, or what the page of a newspaper's page says of it; None if there is neither."""
    source = EpaperSource(path, text, root, properties_of(text))
    blocks = _content(source)
    if source.properties.get("founder-type") == _PAGE_TYPE or blocks is None:
        return _issue(source, ()) if "founder-type" in source.properties or _is_node(root) else None
    signed, credit = _author(source)
    return ArticleDraft(
        first_line=1,
        last_line=text.count("\n") + 1,
        issue=_issue(source, credit),
        kicker=" ".join(_kicker(source)) or None,
        headline=_headline(source),
        deck=_deck(source),
        byline=signed,
        body=tuple(blocks.paragraphs),
        captions=(*_captions_outside(source), *blocks.captions),
        url=next(iter(source.noted("url")), None)
        if source.properties.get("url", "").startswith("http")
        else None,
    )


def _kicker(source: EpaperSource) -> Sequence[str]:
    return (
        source.noted("introtitle")
        or source.marked("pretitle")
        or source.lines_at(classes=_KICKER)
        or (source.lines_at(tag="h3") if _has_heads(source) else ())
        or _lines_round_title(source)[0]
    )


def _headline(source: EpaperSource) -> tuple[str, ...]:
    return (
        source.marked("title")
        or source.lines_at("NewsArticleTitle")
        or source.lines_at(tag="h1")
        or source.lines_at(classes=_HEADLINE)
        or source.noted("title", "founder-title")
        or _titled_headline(source)
    )


def _deck(source: EpaperSource) -> tuple[str, ...]:
    return (
        source.noted("subtitle")
        or source.marked("subtitle")
        or source.lines_at(classes=_DECK)
        or (source.lines_at(tag="h2") if _has_heads(source) and not source.lines_at(classes=_KICKER) else ())
        or tuple(one for one in _lines_round_title(source)[1] if not recognize(one).byline)
    )


def _has_heads(source: EpaperSource) -> bool:
    """Tell the layout in which the kicker and the deck are headings beside the headline."""
    heads = [element.getparent() for element in elements(source.root, "h1", "h2", "h3")]
    return len(heads) > 1 and all(parent is heads[0] for parent in heads)


def _lines_round_title(source: EpaperSource) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the lines above and below the headline in the layout that knows two fonts, one a headline's."""
    cells = list(by_class(source.root, _TWO_FONTS))
    titles = [at for at, cell in enumerate(cells) if cell.get("class") == "font01"]
    if not titles:
        return (), ()
    lines = [tuple(filter(None, map(tidy, text_within(cell).split("\n")))) for cell in cells]
    above, below = lines[: titles[0]], lines[titles[-1] + 1 :]
    return sum(above, ()), sum(below, ())


def _author(source: EpaperSource) -> tuple[str | None, tuple[str, ...]]:
    """Return the byline, and the lines beside it that say where it was printed."""
    lines = source.lines_at(classes="sec|lai")
    credit = " ".join(lines)
    printed = _SOURCE.search(credit)
    beside = said(credit[: printed.start()].strip(" +-|")) if printed else None
    found = (
        source.marked("author")
        or source.lines_at("NewsArticleAuthor", classes=_AUTHOR)
        or source.noted("author", "founder-author")
        or (source.lines_at(tag="h4") if _has_heads(source) else ())
        or tuple(one for one in _lines_round_title(source)[1] if recognize(one).byline)
        or (() if printed else lines)
    )
    return beside or " ".join(found) or None, lines if printed else ()


def _issue(source: EpaperSource, credit: Sequence[str]) -> IssuePage:
    printed = _SOURCE.search(" ".join(credit))
    whole = text_within(source.root)
    head, named, issued = _HEAD.search(whole), _NAMED_HEAD.search(whole), _ISSUED.search(whole)
    number, name = source.lines_at("NewsEditionNumber"), source.lines_at("NewsEditionName")
    label, section = page_and_section(" ".join(source.noted("nodename")))
    page = (
        " ".join(source.noted("founder-pagenum") or number)
        or label
        or (printed and printed["page"])
        or (head and head[1])
    )
    return IssuePage(
        newspaper=" ".join(source.noted("founder-papername", "sourcename"))
        or (printed and printed["paper"])
        or (named and named[1])
        or _titled(source),
        date=_date(source, printed and printed["date"], named and named[2], issued and issued[0]),
        page=page_and_section(page)[0] if page else None,
        section=" ".join(name) or section or (head and head[2].strip()) or None,
    )


def _date(source: EpaperSource, *printed: str | None) -> PartialDate | None:
    said_days = (*printed, *source.noted("founder-date", "date"))
    return next((day for text in said_days if text and (day := day_of(text))), None)


def _title(source: EpaperSource) -> str:
    title = next(elements(source.root, "title"), None)
    return text_within(title).strip() if title is not None else ""


def _titled(source: EpaperSource) -> str | None:
    text = _title(source)
    if match := _TITLED.search(text):
        return match[1]
    if _NAMED.fullmatch(text):
        return text
    site = without_site(text, None)[1]
    return site if site and _NAMED.fullmatch(site) else None


def _titled_headline(source: EpaperSource) -> tuple[str, ...]:
    """Return what the title of the page says besides the newspaper's name."""
    text = _title(source)
    rest = _TITLED.sub("", text) if _TITLED.search(text) else without_site(text, None)[0]
    headline = said(rest.strip(_SEPARATORS))
    return () if headline is None or _NAMED.fullmatch(headline) else (headline,)


def _content(source: EpaperSource) -> Blocks | None:
    for opening, closing in (
        _CONTENT,
        *((one.format("content"), two.format("content")) for one, two in FIELD_MARKS),
    ):
        if piece := first_between(source.text, opening, closing):
            return blocks_of(source.path, piece[0], piece[1])
    element = by_id(source.root, "articleContent", "ozoom")
    return None if element is None else read_blocks(element)


def _captions_outside(source: EpaperSource) -> tuple[Paragraph, ...]:
    """Return the captions of pictures that stand above the content: in marks, or in tables."""
    lines = 1, source.text.count("\n") + 1
    if marked := source.all_marked("pic-text"):
        return tuple(Paragraph(text, *lines) for text in marked)
    tables = (
        one
        for one in elements(source.root, "table")
        if any(map(_PICTURE_TABLE.fullmatch, (one.get("class") or "").split()))
        or _PICTURE_TABLE.fullmatch(one.get("id") or "")
    )
    return tuple(caption for table in tables for caption in read_blocks(table).captions)


def _is_node(root: Element) -> bool:
    """Tell the page that shows a whole newspaper page, with links to its articles."""
    links = (link.get("href") or "" for link in elements(root, "a", "area"))
    return any("content_" in href or "con_" in href for href in links)
