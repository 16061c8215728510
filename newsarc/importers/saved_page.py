"""HTML: the page of an e-paper, any page of an article, or what a database exported as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.importers.databases.export import read_export
from newsarc.importers.databases.saved_page import database_lines, is_database_page
from newsarc.importers.sniffing import is_html
from newsarc.importers.web.markup import decode_markup
from newsarc.importers.web.tree import parse_page
from newsarc.importers.web.web_page import read_web_page
from newsarc.model.page import ReadSource
from newsarc.reading.page import READER

if TYPE_CHECKING:
    from newsarc.model.issue import IssuePage
    from newsarc.model.page import Page
    from newsarc.model.sources import SourceFile

NAME = "html"
SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the name, or by the first element."""
    return is_html(path, head)


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read the article of a page, or each record; none is no error, for saved sites have many such pages."""
    decoded = decode_markup(file, encoding)
    root = parse_page(file.path, decoded.text)
    pages: tuple[Page, ...] = ()
    if root is not None and is_database_page(decoded.text):
        pages = read_export(file, database_lines(root), given)
    pages = pages or (read_web_page(file.path, decoded.text, root, given),)
    return ReadSource(decoded.encoding, READER, pages, decoded.is_guess)
