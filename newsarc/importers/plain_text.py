"""Text dumped out of newspaper pages; an article may go on from page to page."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.errors import SourceTooLarge
from newsarc.importers.databases import export
from newsarc.importers.rows import delimited
from newsarc.importers.sniffing import is_hocr, is_html, is_letter, is_markdown, xml_root
from newsarc.language import counted_in_english, english
from newsarc.model.page import ReadSource
from newsarc.model.sources import SourceLine
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER, read_page
from newsarc.text.binary import binary_format
from newsarc.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.model.issue import IssuePage
    from newsarc.model.page import Page
    from newsarc.model.sources import DecodedText, SourceFile

NAME = "text"
SUFFIXES = frozenset({".txt"})
_DATA = (
    ".csv",
    ".md",
    ".eml",
    ".markdown",
    ".tsv",
    ".tab",
    ".json",
    ".jsonl",
    ".ndjson",
    ".jl",
    ".html",
    ".htm",
    ".hocr",
    ".xhtml",
    ".shtml",
    ".xml",
)
PAGE_BREAK = "\f"
_LINE_ENDS = "\n\r\f"
_BLANKS_AT_BREAK = 3
_MOST_LINES = 1_000_000  # a weekly's year has half of that; to read a line takes up to 2 kB
_LONGEST_LINE = 2_000_000  # characters; a whole issue of forty full pages on one line has half of that


def recognizes(path: str, head: bytes) -> bool:
    """Claim what is no binary file and no markup, unless its name says that it is data."""
    if binary_format(head) or path.lower().endswith(_DATA):
        return False
    is_marked_up = any(claims(path, head) for claims in (is_html, is_hocr, is_markdown, is_letter))
    if is_marked_up or xml_root(head) is not None or export.recognizes(path, head):
        return False
    return not delimited.is_table_as_text(path, head)


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read each page of a text file; line numbers count through the whole file. Raises SourceTooLarge."""
    decoded = decode(file, encoding=encoding)
    if (number := sum(map(decoded.text.count, _LINE_ENDS))) > _MOST_LINES:
        raise SourceTooLarge(file.path, number, _MOST_LINES, unit="lines")
    if (longest := max(map(len, re.split(f"[{_LINE_ENDS}]", decoded.text)))) > _LONGEST_LINE:
        raise SourceTooLarge(file.path, longest, _LONGEST_LINE, unit=english("characters in a line"))
    named = read_filename(file.path)
    lines = tuple(_lines(decoded.text))
    pages: tuple[Page, ...] = ()
    if any(line.text.strip() for line in lines):
        pages = (read_page(lines, given, named),)
    warnings = tuple(_warnings(decoded))
    if pages and warnings:
        pages = (replace(pages[0], warnings=(*warnings, *pages[0].warnings)), *pages[1:])
    if decoded.doubt:
        pages = tuple(_doubted(page, decoded.doubt, _foreign_lines(decoded.text)) for page in pages)
    return ReadSource(decoded.encoding, READER, pages, decoded.is_guess)


def _warnings(decoded: DecodedText) -> Iterator[str]:
    if decoded.doubt:
        yield english("{doubt}; name it with --encoding", doubt=decoded.doubt)
    if decoded.unreadable:
        broken = counted_in_english(decoded.unreadable, "broken byte")
        yield english("{broken} for {encoding}: they stand as �", broken=broken, encoding=decoded.encoding)
    if zeros := decoded.text.count("\x00"):
        yield english(
            "{bytes} dropped: letters may be missing there", bytes=counted_in_english(zeros, "zero byte")
        )


def _foreign_lines(text: str) -> frozenset[int]:
    """Return the numbers of lines that another encoding may read otherwise."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return frozenset(number for number, line in enumerate(lines, start=1) if not line.isascii())


def _doubted(page: Page, doubt: str, lines: frozenset[int]) -> Page:
    """Add a doubt to each part that has one of these lines."""
    return replace(
        page,
        parts=tuple(
            part._replace(doubts=(doubt, *part.doubts))
            if not lines.isdisjoint(range(part.first_line, part.last_line + 1))
            else part
            for part in page.parts
        ),
    )


def _lines(text: str) -> Iterator[SourceLine]:
    """Yield the lines of a text with their numbers.

    A form feed stands for blank lines, as an article may go on behind it.
    """
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        before, *after = line.split(PAGE_BREAK)
        yield SourceLine(number, before)
        for beginning in after:
            yield from (SourceLine(number, "") for _ in range(_BLANKS_AT_BREAK))
            yield SourceLine(number, beginning)
