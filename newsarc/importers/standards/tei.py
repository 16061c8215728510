"""TEI: an edition of a newspaper; its divisions that are articles, and what stands between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsarc.errors import SourceWithoutArticles
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of, said
from newsarc.importers.sniffing import xml_root
from newsarc.importers.standards.tei_division import DIVISIONS, TEXT, read_division
from newsarc.importers.standards.tei_text import text_of
from newsarc.importers.standards.xml import parse_xml
from newsarc.model.issue import IssuePage
from newsarc.model.page import ReadSource
from newsarc.model.parts import Kind
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER
from newsarc.text.page_labels import printed_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from newsarc.importers.standards.xml import Document
    from newsarc.model.issue import PartialDate
    from newsarc.model.page import Page
    from newsarc.model.sources import SourceFile

NAME = "TEI"
SUFFIXES = frozenset({".xml", ".tei"})
_ROOTS = frozenset(("TEI", "TEI.2", "teiCorpus"))
# What editions of newspapers call the divisions that are articles, and what stands among these.
_OF_NEWSPAPERS = frozenset(
    "article jarticle newsarticle newspaper-article news report artikel beitrag meldung nachricht articulo"
    " artículo articolo".split()
)
_ARTICLES = _OF_NEWSPAPERS | frozenset("item story letter editorial essay review obituary".split())
_ROUND_DIVISIONS = frozenset(("front", "body", "back", "group", "text"))
_NOTICES = re.compile(
    r"adv(?:ert(?:i[sz]ement)?s?)?|ads?|anzeigen?|inserate?|notices?|announcements?|annonces?|anuncios?|publicit.|"
    r"imprint|impressum|colophon|contents|toc",
    re.IGNORECASE,
)
_MASTHEADS = frozenset(("masthead", "title", "titlepage", "zeitungskopf"))


@dataclass(frozen=True, slots=True)
class _Printed:
    """An element that prints something: a whole article, or with `is_alone` only what no division in it has.

    The head of what `is_headed` is the name of the section of the articles below it.
    """

    element: Element
    section: str | None
    kind: Kind = Kind.ARTICLE
    is_alone: bool = False
    is_headed: bool = False


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the root element."""
    return xml_root(head) in _ROOTS


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read the articles of an edition, and what stands between them.

    Raises SourceDamaged or SourceWithoutArticles.
    """
    document = parse_xml(file.path, file.data, NAME)
    named = read_filename(file.path)
    found = [
        _of_kind(page_of(draft, given, named), kind)
        for edition in document.root.iter()
        if edition.tag in {"TEI", "TEI.2"}
        for draft, kind in _drafts(edition, document)
    ]
    pages = [page for page in found if page.parts]
    if not any(part.kind is Kind.ARTICLE for page in pages for part in page.parts):
        raise SourceWithoutArticles(file.path, NAME)
    beside = tuple(drop for page in found if not page.parts for drop in page.drops)
    pages[0] = replace(pages[0], drops=(*pages[0].drops, *beside))
    return ReadSource(document.encoding, READER, tuple(pages))


def _of_kind(page: Page, kind: Kind) -> Page:
    if kind is Kind.ARTICLE:
        return page
    first = tuple(part._replace(kind=kind) for part in page.parts[:1])
    return replace(page, parts=(*first, *page.parts[1:]))


def _drafts(edition: Element, document: Document) -> Iterator[tuple[ArticleDraft, Kind]]:
    text = edition.find("text")
    if text is None:
        return
    issue = _issue(edition.find("teiHeader"))
    pages = _pages(text)
    for one in _printed(text):
        found = read_division(one.element, document, is_alone=one.is_alone)
        first_line, last_line = document.lines[one.element]
        yield (
            ArticleDraft(
                first_line=first_line,
                last_line=last_line,
                issue=issue._replace(
                    page=pages.get(one.element),
                    section=one.section,
                    date=day_of(one.element.get("when", "")) or issue.date,
                ),
                headline=() if one.is_headed else tuple(found.headline),
                deck=tuple(found.deck),
                byline=" ".join(found.byline) or None,
                place=found.place,
                body=tuple(found.body),
                captions=tuple(found.captions),
                drops=tuple(found.drops),
            ),
            one.kind,
        )


def _issue(header: Element | None) -> IssuePage:
    """Read the newspaper and the day of what was edited, or else of the edition."""
    source = None if header is None else header.find(".//sourceDesc")
    places = [one for one in (source, header) if one is not None]
    titles = (
        text
        for place in places
        for one in sorted(place.iter("title"), key=lambda title: title.get("level") not in {"j", "s"})
        if (text := said(text_of(one)))
    )
    days = (_day(one) for place in places for one in place.iter("date"))
    return IssuePage(next(titles, None), next(filter(None, days), None))


def _day(element: Element) -> PartialDate | None:
    told = (element.get(name, "") for name in ("when", "when-iso", "value"))
    return next(filter(None, map(day_of, filter(None, told))), None) or day_of(text_of(element))


def _pages(text: Element) -> dict[Element, str | None]:
    """Return the page on which each division begins: a break right at its beginning counts."""
    found: dict[Element, str | None] = {}
    page: str | None = None
    waiting: list[Element] = []  # divisions of which nothing is printed yet
    for one in text.iter():
        if one.tag == "pb":
            page = printed_label(one.get("n", "")) or page
            found |= dict.fromkeys(waiting, page)
        elif one.tag in DIVISIONS or one.tag == "body":
            waiting.append(one)
            found[one] = page
        elif one.tag in TEXT or one.tag == "head":
            waiting.clear()
    return found


def _printed(text: Element) -> Iterator[_Printed]:
    """Yield the divisions that are articles, and what others print themselves, with their sections."""
    types = {one.get("type", "").lower() for one in text.iter() if one.tag in DIVISIONS}
    named = not types.isdisjoint(_OF_NEWSPAPERS)
    waiting: list[tuple[Element, str | None]] = [(text, None)]
    while waiting:
        element, section = waiting.pop()
        if _is_article(element, named=named):
            yield _Printed(element, section)
            continue
        below = [one for one in element if one.tag in DIVISIONS | _ROUND_DIVISIONS]
        head = element.find("head")
        yield _Printed(element, section, _kind_beside(element, below), is_alone=True, is_headed=bool(below))
        section = section if head is None else said(text_of(head))
        waiting.extend((one, section) for one in reversed(below))


def _kind_beside(element: Element, below: Sequence[Element]) -> Kind:
    """Say what a division is that is not marked as an article: with a headline and a text it is one."""
    kind = element.get("type", "").lower()
    if kind in _MASTHEADS or (element.tag == "front" and not below):
        return Kind.MASTHEAD
    is_article = element.find("head") is not None and any(one.tag in TEXT for one in element)
    return Kind.ARTICLE if is_article and not below and not _NOTICES.fullmatch(kind) else Kind.NOTICE


def _is_article(element: Element, *, named: bool) -> bool:
    if named:
        return element.tag in DIVISIONS and element.get("type", "").lower() in _ARTICLES
    return (element.tag in DIVISIONS or element.tag == "body") and any(
        one.tag in TEXT or one.tag == "lg" for one in element
    )
