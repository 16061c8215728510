"""NewsML-G2: a news item, or a message of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.errors import SourceWithoutArticles
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of, said
from newsarc.importers.sniffing import xml_root
from newsarc.importers.standards.content import content_of
from newsarc.importers.standards.headline_roles import deck_of, headline_of, kicker_of
from newsarc.importers.standards.status import warnings_of
from newsarc.importers.standards.xml import Document, parse_xml, text_at
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
    headline, status = headline_of(heads), item.find("itemMeta/pubStatus")
    return ArticleDraft(
        first_line=first_line,
        last_line=last_line,
        issue=IssuePage(
            newspaper=_name(item.find("itemMeta/provider")) or _name(item.find("contentMeta/infoSource")),
            date=_date(item),
        ),
        kicker=kicker_of(heads) or inner.kicker,
        headline=(headline,) if headline else inner.headline,
        deck=deck_of(heads) or inner.deck,
        byline=text_at(item, "contentMeta/by") or inner.byline,
        authors=tuple(name for one in item.findall("contentMeta/creator") if (name := _person(one))),
        place=_name(item.find("contentMeta/located")) or inner.place,
        body=inner.body,
        captions=inner.captions,
        warnings=warnings_of(None if status is None else status.get("qcode")),
    )


def _heads(item: Element) -> list[tuple[str, str]]:
    some = item.findall("contentMeta/headline")
    return [(one.get("role", ""), text) for one in some if (text := said("".join(one.itertext())))]


def _date(item: Element) -> PartialDate | None:
    days = (text_at(item, path) or "" for path in _DATES)
    return next(filter(None, map(day_of, days)), None)


def _name(party: Element | None) -> str | None:
    return None if party is None else text_at(party, "name") or said(party.get("literal", ""))


def _person(party: Element) -> str | None:
    """Return the name of a party, unless it is only the code by which a system knows it."""
    name, code = _name(party), party.get("qcode", "").rpartition(":")[2]
    return None if name and name == code and name.islower() else name


def _content(path: str, item: Element, document: Document) -> ArticleDraft:
    """Read the text that an item holds: as markup or, where it has none, as data."""
    held = item.find("contentSet/inlineXML")
    held = item.find("contentSet/inlineData") if held is None else held
    return ArticleDraft(*document.lines[item]) if held is None else content_of(path, held, document)
