"""TEI: an edition of a newspaper; its divisions that are articles, or those that have paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsarc.errors import SourceWithoutArticles
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of, said
from newsarc.importers.sniffing import xml_root
from newsarc.importers.standards.tei_text import text_of
from newsarc.importers.standards.xml import parse_xml
from newsarc.model.issue import IssuePage
from newsarc.model.page import ReadSource
from newsarc.model.parts import Paragraph
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER
from newsarc.text.page_labels import printed_label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from newsarc.importers.standards.xml import Document
    from newsarc.model.issue import PartialDate
    from newsarc.model.sources import SourceFile

NAME = "TEI"
SUFFIXES = frozenset({".xml", ".tei"})
_ROOTS = frozenset(("TEI", "TEI.2", "teiCorpus"))
_DIVISIONS = frozenset("div div0 div1 div2 div3 div4 div5 div6 div7".split())
# What editions of newspapers call the divisions that are articles, and what stands among these.
_OF_NEWSPAPERS = frozenset(
    "article newsarticle newspaper-article news report artikel beitrag meldung nachricht articulo artículo"
    " articolo".split()
)
_ARTICLES = _OF_NEWSPAPERS | frozenset("item story letter editorial essay review obituary".split())
_TEXT = frozenset(("p", "ab", "l", "item", "row", "sp"))
_BYLINES = frozenset(("byline", "docAuthor", "signed"))
_BESIDE = frozenset("fw note figDesc graphic pb cb lb".split())


@dataclass(slots=True)
class _Article:
    """What was gathered of an article."""

    headline: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)
    byline: list[str] = field(default_factory=list)
    place: str | None = None
    body: list[Paragraph] = field(default_factory=list)
    captions: list[Paragraph] = field(default_factory=list)


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the root element."""
    return xml_root(head) in _ROOTS


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read the articles of an edition; raises SourceDamaged or SourceWithoutArticles."""
    document = parse_xml(file.path, file.data, NAME)
    named = read_filename(file.path)
    pages = tuple(
        page
        for edition in _editions(document.root)
        for page in (page_of(draft, given, named) for draft in _drafts(edition, document))
        if page.parts
    )
    if not pages:
        raise SourceWithoutArticles(file.path, NAME)
    return ReadSource(document.encoding, READER, pages)


def _editions(root: Element) -> Iterator[Element]:
    return (one for one in root.iter() if one.tag in {"TEI", "TEI.2"})


def _drafts(edition: Element, document: Document) -> Iterator[ArticleDraft]:
    text = edition.find("text")
    if text is None:
        return
    issue = _issue(edition.find("teiHeader"))
    pages = _pages(text)
    for division, section in _articles(text):
        article = _Article()
        _gather(division, article, document)
        first_line, last_line = document.lines[division]
        yield ArticleDraft(
            first_line=first_line,
            last_line=last_line,
            issue=issue._replace(
                page=pages[division], section=section, date=day_of(division.get("when", "")) or issue.date
            ),
            headline=tuple(article.headline),
            deck=tuple(article.deck),
            byline=" ".join(article.byline) or None,
            place=article.place,
            body=tuple(article.body),
            captions=tuple(article.captions),
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
    return day_of(element.get("when", "") or element.get("when-iso", "") or text_of(element))


def _pages(text: Element) -> dict[Element, str | None]:
    """Return the page on which each division begins: a break right at its beginning counts."""
    found: dict[Element, str | None] = {}
    page: str | None = None
    waiting: list[Element] = []  # divisions of which nothing is printed yet
    for one in text.iter():
        if one.tag == "pb":
            page = printed_label(one.get("n", "")) or page
            found |= dict.fromkeys(waiting, page)
        elif one.tag in _DIVISIONS or one.tag == "body":
            waiting.append(one)
            found[one] = page
        elif one.tag in _TEXT or one.tag == "head":
            waiting.clear()
    return found


def _articles(text: Element) -> Iterator[tuple[Element, str | None]]:
    """Yield the divisions that are articles, each with the heading of the one round it."""
    types = {one.get("type", "").lower() for one in text.iter() if one.tag in _DIVISIONS}
    named = not types.isdisjoint(_OF_NEWSPAPERS)
    waiting: list[tuple[Element, str | None]] = [(text, None)]
    while waiting:
        element, section = waiting.pop()
        if _is_article(element, named=named):
            yield element, section
            continue
        head = element.find("head")
        section = section if head is None else said(text_of(head))
        below = [one for one in element if one.tag in _DIVISIONS or one.tag in {"body", "group", "text"}]
        waiting.extend((one, section) for one in reversed(below))


def _is_article(element: Element, *, named: bool) -> bool:
    if named:
        return element.tag in _DIVISIONS and element.get("type", "").lower() in _ARTICLES
    return (element.tag in _DIVISIONS or element.tag == "body") and any(
        one.tag in _TEXT or one.tag == "lg" for one in element
    )


def _gather(element: Element, article: _Article, document: Document) -> None:
    """Gather the parts of an article, and of the divisions in it, whose heads stand in the text."""
    for one in element:
        if one.tag == "head":
            _take_head(one, article, document)
        elif one.tag == "figure":
            article.captions += _paragraphs(one, "head", document) or _paragraphs(one, "figDesc", document)
        elif one.tag in _BYLINES:
            article.byline += filter(None, [text_of(one)])
        elif one.tag == "dateline" and not article.body:
            place = one.find(".//placeName")
            article.place = said(text_of(place)) if place is not None else article.place
        elif one.tag in _TEXT:
            if text := text_of(one):
                article.body.append(Paragraph(text, *document.lines[one]))
        elif one.tag not in _BESIDE:
            _gather(one, article, document)


def _take_head(head: Element, article: _Article, document: Document) -> None:
    text = text_of(head)
    if not text:
        return
    if article.body:
        article.body.append(Paragraph(text, *document.lines[head], True))
    elif article.headline and head.get("type", "").lower() in {"sub", "subtitle", "desc"}:
        article.deck.append(text)
    else:
        article.headline.append(text)


def _paragraphs(element: Element, name: str, document: Document) -> list[Paragraph]:
    texts = ((one, text_of(one)) for one in element.iter(name))
    return [Paragraph(text, *document.lines[one]) for one, text in texts if text]
