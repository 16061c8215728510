"""A page of an e-paper as its system wrote it: fields between marks, properties in a comment, elements."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from newsarc.importers.articles.values import said, tidy
from newsarc.importers.web.blocks import lines_of
from newsarc.importers.web.tree import by_class, by_id, elements, text_within

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsarc.importers.web.tree import Element

# What opens and closes a field: comments of two kinds, and elements that no browser knows.
FIELD_MARKS = (
    (r"<!--\s*<npm:article-{0}>\s*-->", r"<!--\s*</npm:article-{0}>\s*-->"),
    (r"<founder-{0}(?:\s[^<>]*)?>", r"</founder-{0}>"),
)
_COMMENT = re.compile(r"<!--(?:(?!-->).)*-->", re.DOTALL)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_PROPERTIES = re.compile(r"<!--\s*enpproperty", re.IGNORECASE)
_PROPERTY = re.compile(r"<([a-z-]{2,30})>([^<]*)</\1>", re.IGNORECASE)
_MOST_PIECES, _MOST_PICTURES = 4, 40


@dataclass(frozen=True, slots=True)
class EpaperSource:
    """A page of an e-paper as its text, its elements and the properties that its system noted."""

    path: str
    text: str
    root: Element
    properties: Mapping[str, str]

    def marked(self, name: str) -> tuple[str, ...]:
        """Return the lines of a field that marks enclose; of several the last that is filled."""
        for opening, closing in FIELD_MARKS:
            found = list(pieces_between(self.text, opening.format(name), closing.format(name)))
            lines = (lines_of(self.path, _CDATA.sub(r"\1", _COMMENT.sub("", piece))) for piece in found[::-1])
            if filled := next(filter(None, lines), None):
                return filled
        return ()

    def all_marked(self, name: str) -> tuple[str, ...]:
        """Return the lines of each field of a name that marks enclose."""
        opening, closing = FIELD_MARKS[0]
        pieces = pieces_between(self.text, opening.format(name), closing.format(name), _MOST_PICTURES)
        return tuple(line for piece in pieces for line in lines_of(self.path, _COMMENT.sub("", piece)))

    def lines_at(self, *ids: str, classes: str = "", tag: str = "") -> tuple[str, ...]:
        """Return the lines of the first element with an id, a class or a name."""
        found = by_id(self.root, *ids) if ids else None
        if found is None and classes:
            found = next(by_class(self.root, re.compile(classes, re.IGNORECASE)), None)
        if found is None and tag:
            found = next(elements(self.root, tag), None)
        return () if found is None else tuple(filter(None, map(tidy, text_within(found).split("\n"))))

    def noted(self, *names: str) -> tuple[str, ...]:
        """Return the first of these properties that is said."""
        values = (said(self.properties.get(name, "")) for name in names)
        return tuple(filter(None, values))[:1]


def properties_of(text: str) -> dict[str, str]:
    """Return the properties that the system noted in a comment."""
    start = _PROPERTIES.search(text)
    if start is None:
        return {}
    return {name.lower(): unescape(value) for name, value in _PROPERTY.findall(text, start.end())}


def pieces_between(text: str, opening: str, closing: str, most: int = _MOST_PIECES) -> Iterator[str]:
    """Yield what stands between pairs of marks, of no more than a page may have of one field."""
    starts, ends, at = re.compile(opening, re.IGNORECASE), re.compile(closing, re.IGNORECASE), 0
    for _ in range(most):
        start = starts.search(text, at)
        end = ends.search(text, start.end()) if start else None
        if start is None or end is None:
            return
        yield text[start.end() : end.start()]
        at = end.end()


def first_between(text: str, opening: str, closing: str) -> tuple[str, int] | None:
    """Return what stands between two marks, and the line that it starts on."""
    start = re.compile(opening, re.IGNORECASE).search(text)
    end = re.compile(closing, re.IGNORECASE).search(text, start.end()) if start else None
    if start is None or end is None:
        return None
    return text[start.end() : end.start()], text.count("\n", 0, start.end()) + 1
