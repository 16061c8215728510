"""NewsML-G2: a news item, or a message of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.errors import SourceWithoutArticles
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.body import cut_paragraphs
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of, said
from newsarc.importers.sniffing import xml_root
from newsarc.importers.standards.nitf import read_nitf
from newsarc.importers.standards.xml import Document, paragraphs_at, parse_xml, text_at
from newsarc.model.issue import IssuePage
from newsarc.model.page import ReadSource
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from newsarc.model.parts import Paragraph
    from newsarc.model.sources import SourceFile

NAME = "newsml-g2"
SUFFIXES = frozenset({".xml"})
_ROOTS = frozenset(("newsMessage", "newsItem"))
_OF_DECK = ("sub", "deck", "summary", "secondary")


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the root element."""
    return xml_root(head) in _ROOTS


def read(
    file: SourceFile, *, given: IssuePage, encoding: str | None, with_reasons: bool = False
) -> ReadSource:
    """Read each text among the items."""
    document, named = parse_xml(file.path, file.data, "NewsML-G2"), read_filename(file.path)
    drafts = [_draft(item, document) for item in document.root.iter("newsItem") if _is_text(item)]
    if not drafts:
        raise SourceWithoutArticles(file.path, "NewsML-G2")
    return ReadSource(document.encoding, READER, tuple(page_of(draft, given, named) for draft in drafts))


def _is_text(item: Element) -> bool:
    kind = item.find("itemMeta/itemClass")
    return kind is None or kind.get("qcode", "").endswith(("text", "composite"))


def _draft(item: Element, document: Document) -> ArticleDraft:
    first_line, last_line = document.lines[item]
    heads = item.findall("contentMeta/headline")
    created = text_at(item, "contentMeta/contentCreated") or text_at(item, "itemMeta/versionCreated")
    return ArticleDraft(
        first_line=first_line,
        last_line=last_line,
        issue=IssuePage(
            newspaper=_name(item, "itemMeta/provider") or _name(item, "contentMeta/infoSource"),
            date=day_of(created or ""),
        ),
        headline=tuple(
            filter(None, [said("".join(one.itertext())) for one in heads if not _is_deck(one)][:1])
        ),
        deck=tuple(filter(None, [said("".join(one.itertext())) for one in heads if _is_deck(one)])),
        byline=text_at(item, "contentMeta/by"),
        authors=tuple(filter(None, [_name(item, "contentMeta/creator")])),
        place=_name(item, "contentMeta/located"),
        body=_body(item, document),
    )


def _is_deck(headline: Element) -> bool:
    return headline.get("role", "").rpartition(":")[2] in _OF_DECK


def _name(item: Element, path: str) -> str | None:
    found = item.find(path)
    return None if found is None else text_at(found, "name") or said(found.get("literal", ""))


def _body(item: Element, document: Document) -> tuple[Paragraph, ...]:
    marked = item.find("contentSet/inlineXML")
    if marked is not None:
        nitf = marked.find("nitf")
        return paragraphs_at(marked, document) if nitf is None else read_nitf(nitf, document).body
    plain = item.find("contentSet/inlineData")
    return () if plain is None else cut_paragraphs("".join(plain.itertext()), *document.lines[plain])
