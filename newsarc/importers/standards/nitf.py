"""NITF: an article in the News Industry Text Format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of, page_and_section, said, tidy
from newsarc.importers.sniffing import xml_root
from newsarc.importers.standards.xml import Document, paragraphs_at, parse_xml, text_at
from newsarc.model.issue import IssuePage
from newsarc.model.page import ReadSource
from newsarc.model.parts import Paragraph
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from newsarc.model.issue import PartialDate
    from newsarc.model.sources import SourceFile

NAME = "nitf"
SUFFIXES = frozenset({".nitf", ".xml"})


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the root element."""
    return xml_root(head) == "nitf"


def read(
    file: SourceFile, *, given: IssuePage, encoding: str | None, with_reasons: bool = False
) -> ReadSource:
    """Read the article of a document."""
    document = parse_xml(file.path, file.data, "NITF")
    draft = read_nitf(document.root, document)
    return ReadSource(document.encoding, READER, (page_of(draft, given, read_filename(file.path)),))


def read_nitf(root: Element, document: Document) -> ArticleDraft:
    """Read a document or its body, which other formats hold too."""
    captions = ((one, tidy("".join(one.itertext()))) for one in root.iter("media-caption"))
    first_line, last_line = document.lines[root]
    deck = tuple(filter(None, [said("".join(one.itertext())) for one in root.findall(".//hedline/hl2")]))
    return ArticleDraft(
        first_line=first_line,
        last_line=last_line,
        issue=_issue(root),
        headline=tuple(filter(None, [text_at(root, ".//hedline/hl1")])),
        deck=deck,
        byline=text_at(root, ".//byline"),
        place=text_at(root, ".//dateline/location"),
        body=paragraphs_at(root.find(".//body.content"), document),
        captions=tuple(Paragraph(text, *document.lines[one]) for one, text in captions if text),
    )


def _issue(root: Element) -> IssuePage:
    printed = root.find(".//pubdata")
    data = {} if printed is None else printed.attrib
    label, _ = page_and_section(data.get("position.sequence", ""))
    return IssuePage(
        newspaper=said(data.get("name", "")),
        date=day_of(data.get("date.publication", "")) or _date_issue(root),
        edition=said(data.get("edition.name", "")),
        page=label,
        section=said(data.get("position.section", "")),
    )


def _date_issue(root: Element) -> PartialDate | None:
    issued = root.find(".//date.issue")
    return None if issued is None else day_of(issued.get("norm", ""))
