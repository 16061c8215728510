"""NewsML-G2: a news item, or a message of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.errors import SourceWithoutArticles
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.body import cut_paragraphs, on_lines
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of, said
from newsarc.importers.sniffing import xml_root
from newsarc.importers.standards.headline_roles import deck_of, headline_of, kicker_of
from newsarc.importers.standards.marked_text import read_marked_text
from newsarc.importers.standards.nitf import read_nitf
from newsarc.importers.standards.xml import Document, parse_xml, text_at
from newsarc.importers.web.blocks import blocks_of, is_marked
from newsarc.model.issue import IssuePage
from newsarc.model.page import ReadSource
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from newsarc.model.issue import PartialDate
    from newsarc.model.sources import SourceFile

NAME = "newsml-g2"
SUFFIXES = frozenset({".xml"})
_ROOTS = frozenset(("newsMessage", "newsItem"))
_DATES = ("contentMeta/contentCreated", "itemMeta/firstCreated", "itemMeta/versionCreated")


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the root element."""
    return xml_root(head) in _ROOTS


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read each text among the items."""
    document, named = parse_xml(file.path, file.data, "NewsML-G2"), read_filename(file.path)
    drafts = [_draft(file.path, item, document) for item in document.root.iter("newsItem") if _is_text(item)]
    if not drafts:
        raise SourceWithoutArticles(file.path, "NewsML-G2")
    return ReadSource(document.encoding, READER, tuple(page_of(draft, given, named) for draft in drafts))


def _is_text(item: Element) -> bool:
    kind = item.find("itemMeta/itemClass")
    return kind is None or kind.get("qcode", "").endswith(("text", "composite"))


def _draft(path: str, item: Element, document: Document) -> ArticleDraft:
    """Read an item: what it says of its text counts before what stands in the text."""
    first_line, last_line = document.lines[item]
    inner = _content(path, item, document)
    heads = _heads(item)
    headline = headline_of(heads)
    return ArticleDraft(
        first_line=first_line,
        last_line=last_line,
        issue=IssuePage(
            newspaper=_name(item.find("itemMeta/provider")) or _name(item.find("contentMeta/infoSource")),
            date=_date(item),
        ),
        kicker=kicker_of(heads),
        headline=(headline,) if headline else inner.headline,
        deck=deck_of(heads) or inner.deck,
        byline=text_at(item, "contentMeta/by") or inner.byline,
        authors=tuple(filter(None, map(_name, item.findall("contentMeta/creator")))),
        place=_name(item.find("contentMeta/located")) or inner.place,
        body=inner.body,
        captions=inner.captions,
    )


def _heads(item: Element) -> list[tuple[str, str]]:
    some = item.findall("contentMeta/headline")
    return [(one.get("role", ""), text) for one in some if (text := said("".join(one.itertext())))]


def _date(item: Element) -> PartialDate | None:
    days = (text_at(item, path) or "" for path in _DATES)
    return next(filter(None, map(day_of, days)), None)


def _name(party: Element | None) -> str | None:
    return None if party is None else text_at(party, "name") or said(party.get("literal", ""))


def _content(path: str, item: Element, document: Document) -> ArticleDraft:
    """Read the text that an item holds: NITF, XHTML, or text in which marks may stand."""
    lines = document.lines[item]
    marked = item.find("contentSet/inlineXML")
    if marked is not None:
        nitf = marked.find("nitf")
        return _of_xhtml(marked, document) if nitf is None else read_nitf(nitf, document)
    for plain in item.findall("contentSet/inlineData"):
        text, lines = "".join(plain.itertext()), document.lines[plain]
        if not is_marked(text):
            return ArticleDraft(*lines, body=cut_paragraphs(text, *lines))
        blocks = blocks_of(path, text)
        return ArticleDraft(
            *lines, body=on_lines(blocks.paragraphs, lines), captions=on_lines(blocks.captions, lines)
        )
    return ArticleDraft(*lines)


def _of_xhtml(marked: Element, document: Document) -> ArticleDraft:
    text = read_marked_text(marked, document)
    title = text.title or text_at(marked, "html/head/title")
    return ArticleDraft(
        *document.lines[marked],
        headline=(title,) if title else (),
        deck=tuple(text.deck),
        byline=text.byline,
        body=tuple(text.paragraphs),
        captions=tuple(text.captions),
    )
