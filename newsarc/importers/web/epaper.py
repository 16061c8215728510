"""E-papers: the three markings of Founder's, and the layout of the People's Daily with its relatives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of, page_and_section, said, tidy
from newsarc.importers.web.blocks import blocks_of, lines_of, read_blocks
from newsarc.importers.web.tree import by_class, by_id, elements, text_within
from newsarc.model.issue import IssuePage
from newsarc.text.characters.classes import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsarc.importers.web.blocks import Blocks
    from newsarc.importers.web.tree import Element
    from newsarc.model.issue import PartialDate
    from newsarc.model.parts import Paragraph

# What opens and closes a field: comments of two kinds, and elements that no browser knows.
_PAIRS = (
    (r"<!--\s*<npm:article-{0}>\s*-->", r"<!--\s*</npm:article-{0}>\s*-->"),
    (r"<founder-{0}>", r"</founder-{0}>"),
)
_CONTENT = (r"<!--\s*enpcontent\s*-->", r"<!--\s*/enpcontent\s*-->")
_COMMENT = re.compile(r"<!--(?:(?!-->).)*-->", re.DOTALL)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_PROPERTIES = re.compile(r"<!--\s*enpproperty", re.IGNORECASE)
_PROPERTY = re.compile(r"<([a-z-]{2,30})>([^<]*)</\1>", re.IGNORECASE)
_SIGNS = re.compile(
    r"enpcontent|enpproperty|npm:article|<founder-|id=[\"']?(?:ozoom|articleContent|NewsArticleTitle)"
)
# 湖光日报数字报-夜校开课, 夜校开课_湖光日报电子版, or nothing but 湖光日报.
_TITLED = re.compile(r"(?:^|[-_|｜—–])\s*([^-_|｜—–]{2,20}?)\s*(?:数字报|电子报|电子版|数字版)")
_NAMED = re.compile(f"[{HAN}]{{2,10}}[报報]")
_HEAD = re.compile(r"第\s*([A-Za-z]{0,2}\d{1,3})\s*版\s*[:：]\s*([^\s<>《》]{1,20})")
_SOURCE = re.compile(
    r"《(?P<paper>[^《》]{2,20})》\s*[（(]\s*(?P<date>[^()（）]{6,20}?日)\s*(?:第\s*(?P<page>[A-Z]?\d{1,3})\s*版)?[^()（）]{0,20}[）)]"
)
_NAMED_HEAD = re.compile(r"([^\s<>|｜-]{2,12}[报報])\s{1,4}(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)")
_PICTURE_TABLE = re.compile(r"(?:pic|pci|img|photo|image)[\w-]*", re.IGNORECASE)
_MOST_PIECES = 4
_PAGE_TYPE = "2"


@dataclass(frozen=True, slots=True)
class _Source:
    """A page of an e-paper as its text, its elements and the properties that its system noted."""

    path: str
    text: str
    root: Element
    properties: Mapping[str, str]

    def marked(self, name: str) -> tuple[str, ...]:
        """Return the lines of a field that marks enclose; of several the last that is filled."""
        for opening, closing in _PAIRS:
            found = list(_pieces(self.text, opening.format(name), closing.format(name)))
            lines = (lines_of(self.path, _CDATA.sub(r"\1", _COMMENT.sub("", piece))) for piece in found[::-1])
            if filled := next(filter(None, lines), None):
                return filled
        return ()

    def lines_at(self, *ids: str, classes: str = "", tag: str = "") -> tuple[str, ...]:
        """Return the lines of the first element with an id, a class or a name."""
        found = by_id(self.root, *ids) if ids else None
        if found is None and classes:
            found = next(by_class(self.root, re.compile(classes, re.IGNORECASE)), None)
        if found is None and tag:
            found = next(elements(self.root, tag), None)
        return () if found is None else tuple(filter(None, map(tidy, text_within(found).split("\n"))))

    def noted(self, *names: str) -> tuple[str, ...]:
        """Return the first of these properties that is said."""
        values = (said(self.properties.get(name, "")) for name in names)
        return tuple(filter(None, values))[:1]


def is_epaper(text: str) -> bool:
    """Tell a page of an e-paper system by its marks."""
    return _SIGNS.search(text) is not None


def read_epaper(path: str, text: str, root: Element) -> ArticleDraft | IssuePage | None:
    """Read an article, or what the page of a newspaper's page says of it; None if there is neither."""
    source = _Source(path, text, root, _properties(text))
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


def _kicker(source: _Source) -> Sequence[str]:
    return (
        source.noted("introtitle")
        or source.marked("pretitle")
        or source.lines_at(classes="yinti|introtitle|pretitle|jianti")
        or (source.lines_at(tag="h3") if _has_heads(source) else ())
    )


def _headline(source: _Source) -> tuple[str, ...]:
    return (
        source.marked("title")
        or source.lines_at("NewsArticleTitle")
        or source.lines_at(tag="h1")
        or source.noted("title", "founder-title")
    )


def _deck(source: _Source) -> tuple[str, ...]:
    return (
        source.noted("subtitle")
        or source.marked("subtitle")
        or source.lines_at(classes="futi|subtitle")
        or (source.lines_at(tag="h2") if _has_heads(source) else ())
    )


def _has_heads(source: _Source) -> bool:
    """Tell the layout in which the kicker and the deck are headings beside the headline."""
    heads = [element.getparent() for element in elements(source.root, "h1", "h2", "h3")]
    return len(heads) > 1 and all(parent is heads[0] for parent in heads)


def _author(source: _Source) -> tuple[str | None, tuple[str, ...]]:
    """Return the byline, and the lines beside it that say where it was printed."""
    lines = source.lines_at(classes="sec")
    credit = " ".join(lines)
    if match := _SOURCE.search(credit):
        return said(credit[: match.start()].strip(" +-|")), lines
    found = (
        source.marked("author")
        or source.lines_at("NewsArticleAuthor", classes="author|zuozhe")
        or source.noted("author", "founder-author")
        or lines
    )
    return " ".join(found) or None, ()


def _issue(source: _Source, credit: Sequence[str]) -> IssuePage:
    printed = _SOURCE.search(" ".join(credit))
    whole = text_within(source.root)
    head, named = _HEAD.search(whole), _NAMED_HEAD.search(whole)
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
        date=_date(source, printed and printed["date"], named and named[2]),
        page=page_and_section(page)[0] if page else None,
        section=" ".join(name) or section or (head and head[2].strip()) or None,
    )


def _date(source: _Source, *printed: str | None) -> PartialDate | None:
    said_days = (*printed, *source.noted("founder-date", "date"))
    return next((day for text in said_days if text and (day := day_of(text))), None)


def _titled(source: _Source) -> str | None:
    title = next(elements(source.root, "title"), None)
    text = text_within(title).strip() if title is not None else ""
    if match := _TITLED.search(text):
        return match[1]
    return text if _NAMED.fullmatch(text) else None


def _content(source: _Source) -> Blocks | None:
    for opening, closing in (
        _CONTENT,
        *((one.format("content"), two.format("content")) for one, two in _PAIRS),
    ):
        if piece := _between(source.text, opening, closing):
            return blocks_of(source.path, piece[0], piece[1])
    element = by_id(source.root, "articleContent", "ozoom")
    return None if element is None else read_blocks(element)


def _captions_outside(source: _Source) -> tuple[Paragraph, ...]:
    """Return the captions in the tables of pictures that stand above the content."""
    tables = (one for one in by_class(source.root, _PICTURE_TABLE) if one.tag == "table")
    return tuple(caption for table in tables for caption in read_blocks(table).captions)


def _is_node(root: Element) -> bool:
    """Tell the page that shows a whole newspaper page, with links to its articles."""
    links = (link.get("href") or "" for link in elements(root, "a", "area"))
    return any("content_" in href or "con_" in href for href in links)


def _properties(text: str) -> dict[str, str]:
    start = _PROPERTIES.search(text)
    if start is None:
        return {}
    return {name.lower(): unescape(value) for name, value in _PROPERTY.findall(text, start.end())}


def _pieces(text: str, opening: str, closing: str) -> Iterator[str]:
    """Yield what stands between pairs of marks, of as many as a page may have of one field."""
    starts, ends, at = re.compile(opening, re.IGNORECASE), re.compile(closing, re.IGNORECASE), 0
    for _ in range(_MOST_PIECES):
        start = starts.search(text, at)
        end = ends.search(text, start.end()) if start else None
        if start is None or end is None:
            return
        yield text[start.end() : end.start()]
        at = end.end()


def _between(text: str, opening: str, closing: str) -> tuple[str, int] | None:
    """Return what stands between two marks, and the line that it starts on."""
    start = re.compile(opening, re.IGNORECASE).search(text)
    end = re.compile(closing, re.IGNORECASE).search(text, start.end()) if start else None
    if start is None or end is None:
        return None
    return text[start.end() : end.start()], text.count("\n", 0, start.end()) + 1
