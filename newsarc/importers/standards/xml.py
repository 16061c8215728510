"""XML documents by their elements' plain names; what would grow without end when read is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as Tree

from newsarc.errors import SourceDamaged
from newsarc.importers.articles.values import said, tidy
from newsarc.model.parts import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_CROSSHEADS = frozenset(("h2", "h3", "h4", "hl2"))
_TEXT = frozenset(("p", "h2", "h3", "h4", "hl2", "li", "blockquote"))


def parse_xml(path: str, data: bytes, format_name: str) -> Element:
    """Read a document; namespaces are taken off its names. Raises SourceDamaged."""
    try:
        root = Tree.fromstring(data)  # noqa: S314 - as above
    except (Tree.ParseError, ValueError, LookupError, RecursionError) as error:
        raise SourceDamaged(path, format_name, str(error).replace("\n", " ")) from error
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2]
    return root


def last_line_of(data: bytes) -> int:
    """Count the lines of a document."""
    return data.count(b"\n") + 1


def text_at(element: Element, path: str) -> str | None:
    """Return the text of the first element at a path, without its marks."""
    found = element.find(path)
    return None if found is None else said("".join(found.itertext()))


def paragraphs_at(element: Element | None, last_line: int) -> tuple[Paragraph, ...]:
    """Return the paragraphs below an element; its subheads are crossheads."""
    if element is None:
        return ()
    return tuple(
        Paragraph(text, 1, last_line, one.tag in _CROSSHEADS)
        for one in _text_elements(element)
        if (text := tidy("".join(one.itertext())))
    )


def _text_elements(element: Element) -> Iterator[Element]:
    """Yield the elements that hold a paragraph, and none that is within another."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if one is not element and one.tag in _TEXT:
            yield one
        elif one.tag not in {"media", "table", "body.head"}:
            waiting.extend(reversed(one))
