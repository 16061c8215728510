"""METS, a library's issue of a newspaper: pages as ALTO, and the articles that the library marked on them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.errors import SourceWithoutArticles
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.values import day_of, said
from newsarc.importers.paged.mets_articles import Links, article_divisions, draft_of
from newsarc.importers.paged.mets_links import linked_divisions, titles_by_description
from newsarc.importers.paged.mets_pages import read_pages
from newsarc.importers.sniffing import xml_root
from newsarc.importers.xml_tree import all_of, read_tree
from newsarc.language import english
from newsarc.model.issue import IssuePage
from newsarc.model.page import Page, ReadSource
from newsarc.model.parts import Kind, Paragraph, Part
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER, read_page
from newsarc.text.page_labels import printed_label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from newsarc.importers.paged.mets_pages import MetsPage
    from newsarc.model.sources import SourceFile, SourceLine

NAME = "METS"
SUFFIXES = frozenset({".xml"})
ENCODING = "mets"


def recognizes(path: str, head: bytes) -> bool:
    """Claim XML whose root is `mets`."""
    return xml_root(head) == "mets"


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read the articles that are marked or, where none are, those that stand on the pages."""
    root = read_tree(file, NAME)
    pages = read_pages(root)
    if not any(page.blocks for page in pages.values()):
        raise SourceWithoutArticles(file.path, english("METS, whose pages are to lie beside it as ALTO"))
    named = read_filename(file.path)
    issue = _issue(root)
    marked = list(_marked(root, pages, given, issue, named))
    found = marked or [
        read_page(
            [line for block in page.blocks for line in block],
            given.filled_from(issue._replace(page=_label(page))),
            named,
        )
        for page in pages.values()
        if page.blocks
    ]
    return ReadSource(ENCODING, READER, tuple(found))


def read_lines(file: SourceFile) -> list[list[SourceLine]]:
    """Return the lines of each page; raises SourceDamaged."""
    pages = read_pages(read_tree(file, NAME)).values()
    return [[line for block in page.blocks for line in block] for page in pages]


def _marked(
    root: Element, pages: dict[str, MetsPage], given: IssuePage, issue: IssuePage, named: IssuePage
) -> Iterator[Page]:
    """Yield the articles that are marked, and behind them what of the pages is in none."""
    taken: set[int] = set()
    links = Links(linked_divisions(root), titles_by_description(root))
    for division in article_divisions(root):
        if found := draft_of(division, pages, issue, links):
            draft, lines = found
            taken.update(line.number for line in lines)
            page = next(page for page in pages.values() if _holds(page, lines[0]))
            yield page_of(replace(draft, issue=issue._replace(page=_label(page))), given, named)
    for page in pages.values() if taken else ():
        rest = [
            lines for block in page.blocks if (lines := [one for one in block if one.number not in taken])
        ]
        if rest:
            whole = given.filled_from(issue._replace(page=_label(page))).filled_from(named)
            yield Page(whole, tuple(map(_unmarked, rest)))


def _holds(page: MetsPage, line: SourceLine) -> bool:
    return any(line in block for block in page.blocks)


def _unmarked(lines: list[SourceLine]) -> Part:
    """Keep a block that is in no article: an advertisement, a masthead, a folio line."""
    paragraphs = tuple(Paragraph(line.text, line.number, line.number) for line in lines)
    return Part(Kind.FURNITURE, lines[0].number, lines[-1].number, paragraphs=paragraphs)


def _label(page: MetsPage) -> str | None:
    return printed_label(page.label) if page.label else None


def _issue(root: Element) -> IssuePage:
    """Read the newspaper and the date out of the description of the issue, which is MODS or Dublin Core."""
    titles = (said(one.text or "") for one in all_of(root, "title"))
    dates = (day_of(one.text or "") for one in all_of(root, "dateIssued", "date"))
    return IssuePage(next(filter(None, titles), None), next(filter(None, dates), None))
