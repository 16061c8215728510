"""NITF: an article in the News Industry Text Format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of, page_and_section, said
from newsarc.importers.sniffing import xml_root
from newsarc.importers.standards.marked_text import captions_in, read_marked_text
from newsarc.importers.standards.xml import Document, parse_xml, text_at
from newsarc.model.issue import IssuePage
from newsarc.model.page import ReadSource
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from newsarc.model.issue import PartialDate
    from newsarc.model.parts import Paragraph
    from newsarc.model.sources import SourceFile

NAME = "nitf"
SUFFIXES = frozenset({".nitf", ".xml"})
_DATES = (".//date.issue", ".//date.release", ".//dateline/story.date")
_LONGEST_LETTERS = 2  # of a section: A, BU


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the root element."""
    return xml_root(head) == "nitf"


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read the article of a document."""
    document = parse_xml(file.path, file.data, "NITF")
    draft = read_nitf(document.root, document)
    return ReadSource(document.encoding, READER, (page_of(draft, given, read_filename(file.path)),))


def read_nitf(root: Element, document: Document) -> ArticleDraft:
    """Read a document or its body, which other formats hold too."""
    first_line, last_line = document.lines[root]
    bylines = [text for one in root.iter("byline") if _is_printed(one) and (text := _byline(one))]
    decks = [_text(one) for one in root.findall(".//hedline/hl2") if _is_printed(one)]
    return ArticleDraft(
        first_line=first_line,
        last_line=last_line,
        issue=_issue(root),
        headline=tuple(filter(None, [text_at(root, ".//hedline/hl1") or text_at(root, "head/title")])),
        deck=tuple(filter(None, decks)),
        byline=next(iter(bylines), None),
        authors=tuple(bylines[1:]),
        place=_place(root),
        body=_body(root, document),
        captions=captions_in(root, document),
        url=said(_attribute(root, ".//pubdata", "ex-ref")),
    )


def _is_printed(element: Element) -> bool:
    """Tell a line that was printed from another form of it, made for the web or for an index."""
    return not element.get("class", "").startswith(("normalized", "online"))


def _text(element: Element) -> str | None:
    return said("".join(element.itertext()))


def _byline(element: Element) -> str | None:
    """Return a byline; a comma parts a name from its title, as it would be printed on one line.

    >>> from xml.etree.ElementTree import fromstring
    >>> _byline(fromstring("<byline>By <person>ADA MARLOW</person><byttl>Staff Writer</byttl></byline>"))
    'By ADA MARLOW, Staff Writer'
    """
    pieces = [element.text or ""]
    for child in element:
        before = "".join(pieces).rstrip()
        is_title = child.tag == "byttl" and before and before[-1] not in ",;:(/—-"
        pieces += [", " if is_title else " ", *child.itertext(), child.tail or ""]
    return said("".join(pieces))


def _place(root: Element) -> str | None:
    """Return the place of the dateline: its location, or all that it says if that names no day."""
    found = root.find(".//dateline")
    if found is None:
        return None
    place, whole = text_at(found, "location"), said(found.text or "")
    return place or (None if whole is None or any(map(str.isdigit, whole)) else whole)


def _body(root: Element, document: Document) -> tuple[Paragraph, ...]:
    """Return the paragraphs; where a block has the full text, the others only say parts of it again."""
    notes = {inner for note in root.iter("note") for inner in note.iter("body.content")}
    contents = [one for one in root.iterfind(".//body.content") if one not in notes]
    blocks = (block for one in contents for block in one.iterfind(".//block"))
    whole = [one for one in blocks if one.get("class") == "full_text"]
    pieces = [*(whole or contents), *root.iterfind(".//body.end")]
    texts = [read_marked_text(one, document) for one in pieces]
    return tuple(paragraph for text in texts for paragraph in text.paragraphs)


def _issue(root: Element) -> IssuePage:
    printed = root.find(".//pubdata")
    data = {} if printed is None else printed.attrib
    notes = {one.get("name", ""): one.get("content", "") for one in root.iterfind("head/meta")}
    label, section = _page(data.get("position.sequence", ""), notes)
    return IssuePage(
        newspaper=said(data.get("name", "")),
        date=day_of(data.get("date.publication", "")) or _date_issue(root),
        edition=said(data.get("edition.name", "")),
        page=label,
        section=said(data.get("position.section", "")) or section,
    )


def _page(sequence: str, notes: Mapping[str, str]) -> tuple[str | None, str | None]:
    """Return the page and the section: the section's letter and the number in it make a page's label."""
    label, _ = page_and_section(sequence)
    section, number = said(notes.get("print_section", "")), said(notes.get("print_page_number", ""))
    if label or number is None:
        return label, section
    is_letter = section is not None and len(section) <= _LONGEST_LETTERS and section.isalpha()
    letter = section if is_letter and section is not None and number.isdigit() else ""
    return page_and_section(f"{letter}{number}")[0], None if letter else section


def _attribute(root: Element, path: str, name: str) -> str:
    found = root.find(path)
    return "" if found is None else found.get(name, "")


def _date_issue(root: Element) -> PartialDate | None:
    """Return the day on which it was issued or released, or that of its dateline."""
    days = (_attribute(root, path, "norm") for path in _DATES)
    return next(filter(None, map(day_of, days)), None)
