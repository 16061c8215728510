"""Exports that were saved as web pages (LexisNexis, Factiva, Europresse): their lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.importers.databases.record import NumberedLine

if TYPE_CHECKING:
    from newsarc.importers.web.tree import Element

_SIGNS = re.compile(
    r"<DOCFULL>|\b\d{1,5} (?:of|von|de) \d{1,5} DOCUMENTS?\b|DocPublicationName|\barticleParagraph\b"
    r"|\bclass=[\"']?[a-z]{2}Headline\b|文章[编編][号號]\s*[:：]|>Document \d{1,5} of \d{1,5}<|<b>HD</b>"
    r"|聞蔵|ヨミダス"
)
_BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 li ul ol tr table section article header footer aside pre body".split()
)
_LEFT_OUT = frozenset("head script style button select input textarea template svg noscript".split())
_CODE = re.compile(r"[A-Z]{2,3}")  # of a field, in the cell before its value
_DOCUMENT = re.compile(r"[a-z]{2}Article")
# What the classes of these databases call a line.
_FIELDS = (
    (re.compile(r"[a-z]{2}Headline|titreArticleVisu|TitreArticleVisu"), "headline"),
    (re.compile(r"author"), "byline"),
    (re.compile(r"DocPublicationName"), "newspaper"),
    (re.compile(r"DocHeader"), "facts"),
    (re.compile(r"sm-margin-bottom"), "kicker"),
    (re.compile(r"\w*articleParagraph|DocText"), "text"),
)


def is_database_page(text: str) -> bool:
    """Tell by its marks a page that a database may have written."""
    return _SIGNS.search(text) is not None


def database_lines(root: Element) -> list[NumberedLine]:
    """Return the lines of a page as a database's export of text has them: a blank one parts two blocks."""
    reading = _Reading()
    reading.walk(root, None)
    reading.end_line()
    return reading.lines


class _Reading:
    """A walk through the elements, which gathers the text of one line at a time."""

    def __init__(self) -> None:
        self.lines: list[NumberedLine] = []
        self._pieces: list[str] = []
        self._line = 1
        self._has_begun = False  # the first document, above which the site's own lines stand
        self._field: str | None = None

    def walk(self, element: Element, field: str | None) -> None:
        if not isinstance(element.tag, str) or element.tag in _LEFT_OUT:
            return
        if not self._has_begun and _has_class(element, _DOCUMENT):
            self._has_begun = True
            self.lines.clear()
        field = _field_of(element) or field
        is_block = element.tag in _BLOCKS
        if is_block or (element.tag == "br" and self._pieces):
            self.end_line()
        if element.tag in {"td", "th"} and self._pieces:
            self._pieces.append("\t" if _CODE.fullmatch("".join(self._pieces).strip()) else " ")
        self._line = element.sourceline or self._line
        self._add(element.text, field)
        for child in element:
            self.walk(child, field)
            self._add(child.tail, field)
        if is_block:
            self.end_line()
            self._end_block()

    def end_line(self) -> None:
        """Make a line of what was gathered."""
        cells = [" ".join(cell.split()) for cell in "".join(self._pieces).split("\t")]
        text = "\t".join(cells).strip()
        if text:
            self.lines.append(NumberedLine(self._line, text, self._field))
        self._pieces.clear()
        self._field = None

    def _end_block(self) -> None:
        if self.lines and self.lines[-1].text:
            self.lines.append(NumberedLine(self.lines[-1].number, ""))

    def _add(self, text: str | None, field: str | None) -> None:
        if text:
            self._pieces.append(text.replace("\t", " "))
            if text.strip():
                self._field = self._field or field


def _field_of(element: Element) -> str | None:
    return next((field for pattern, field in _FIELDS if _has_class(element, pattern)), None)


def _has_class(element: Element, pattern: re.Pattern[str]) -> bool:
    return any(map(pattern.fullmatch, (element.get("class") or "").split()))
