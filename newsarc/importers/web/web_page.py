"""HTML: the page of an e-paper, or any page of an article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.importers.articles.assembling import page_of
from newsarc.importers.sniffing import is_html
from newsarc.importers.web.epaper import is_epaper, read_epaper
from newsarc.importers.web.main_text import read_by_trafilatura, with_body
from newsarc.importers.web.markup import decode_markup
from newsarc.importers.web.metadata import canonical_url, read_json_ld, read_open_graph
from newsarc.importers.web.tree import parse_page
from newsarc.language import english
from newsarc.model.issue import IssuePage
from newsarc.model.page import Page, ReadSource
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER

if TYPE_CHECKING:
    from newsarc.importers.articles.draft import ArticleDraft
    from newsarc.importers.web.tree import Element
    from newsarc.model.sources import SourceFile

NAME = "html"
SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_EMPTY = english("no article on this page")


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the name, or by the first element."""
    return is_html(path, head)


def read(
    file: SourceFile, *, given: IssuePage, encoding: str | None, with_reasons: bool = False
) -> ReadSource:
    """Read the article of a page; one that has none is no error, for saved sites have many."""
    decoded = decode_markup(file, encoding)
    page = read_web_page(file.path, decoded.text, given)
    return ReadSource(decoded.encoding, READER, (page,), decoded.is_guess)


def read_web_page(path: str, text: str, given: IssuePage) -> Page:
    """Read a page by the first of what it says of itself."""
    named = read_filename(path)
    root = parse_page(path, text)
    found = None if root is None else _find(path, text, root)
    if isinstance(found, IssuePage):
        return Page(given.filled_from(found).filled_from(named), ())
    address = path.rpartition("!")[2]  # of a page that was captured
    if found and "://" in address:
        found = replace(found, url=found.url or address)
    page = page_of(found, given, named) if found else None
    if page is None or not page.parts:
        return Page(given.filled_from(named), (), warnings=(_EMPTY,))
    return page


def _find(path: str, text: str, root: Element) -> ArticleDraft | IssuePage | None:
    if is_epaper(text) and (found := read_epaper(path, text, root)):
        return found
    last_line = text.count("\n") + 1
    if ld := read_json_ld(root, last_line):
        draft, whole = ld
    elif (graph := read_open_graph(root, last_line)) is not None:
        draft, whole = graph, None
    else:
        return read_by_trafilatura(path, text)
    filled = with_body(draft, root, whole)
    if not filled.body and (extracted := read_by_trafilatura(path, text)):
        filled = replace(filled, body=extracted.body)
    return replace(filled, url=filled.url or canonical_url(root))
