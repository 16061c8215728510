"""Text dumped out of newspaper pages; a form feed begins a new page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.model.page import ReadSource
from newsarc.model.sources import SourceLine
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER, read_page
from newsarc.text.decoding import binary_format, decode
from newsarc.text.plural import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile

NAME = "text"
SUFFIXES = frozenset({".txt"})
PAGE_BREAK = "\f"


def recognizes(_path: str, head: bytes) -> bool:
    """Claim what is no binary file, whatever it is called: people name dumps as they like."""
    return binary_format(head) is None


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read each page of a text file; line numbers count through the whole file."""
    decoded = decode(file, encoding=encoding)
    named = read_filename(file.path)
    pages = tuple(read_page(lines, given, named) for lines in _pages(decoded.text))
    if decoded.unreadable:
        broken = counted(decoded.unreadable, "broken byte")
        warning = f"{broken} for {decoded.encoding}: they stand as \N{REPLACEMENT CHARACTER}"
        pages = (replace(pages[0], warnings=(warning, *pages[0].warnings)), *pages[1:])
    return ReadSource(decoded.encoding, READER, pages)


def _pages(text: str) -> Iterator[list[SourceLine]]:
    """Cut a text into pages of numbered lines; pages without a printed character are left out."""
    page: list[SourceLine] = []
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        before, *after = line.split(PAGE_BREAK)
        page.append(SourceLine(number, before))
        for beginning in after:
            yield from _unless_blank(page)
            page = [SourceLine(number, beginning)]
    yield from _unless_blank(page)


def _unless_blank(page: list[SourceLine]) -> Iterator[list[SourceLine]]:
    if any(line.text.strip() for line in page):
        yield page
