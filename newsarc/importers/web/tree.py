"""The elements of a web page. The only home of lxml."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from newsarc.errors import SourceDamaged, SourceNeedsExtra
from newsarc.language import english

if TYPE_CHECKING:
    from collections.abc import Iterator

Element: TypeAlias = Any
"""An element of lxml, which has no types."""


_MOST_ATTRIBUTES = 2_000
_MOST_TAGS = 1_000_000  # a page of a newspaper has a few thousand; a million take 170 MB
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{4000,}")
_VALUE = re.compile(r"""=\s*(?:"[^"]*+"|'[^']*+')""")
_SCRIPT = re.compile(r"<script(?:\s[^<>]*)?>")
_BREAKING = frozenset("br p div li dt dd tr td th table ul ol h1 h2 h3 h4 h5 h6".split())


def parse_page(path: str, text: str) -> Element | None:
    """Read a page, however badly it is marked up; None where it has no element. Raises SourceNeedsExtra.

    What is nested deeper than 256 elements is left out: the parser stops there. A tag with thousands of
    attributes, on which it would spend minutes, or a million tags are no page's: raises SourceDamaged.
    """
    if text.count("<") > _MOST_TAGS:
        raise SourceDamaged(
            path, "HTML", english("it has more than {most_tags:,} tags: split it", most_tags=_MOST_TAGS)
        )
    tags = (tag[0] for piece in _without_scripts(text) for tag in _LONG_TAG.finditer(piece))
    if any(_attributes(tag) > _MOST_ATTRIBUTES for tag in tags):
        raise SourceDamaged(
            path,
            "HTML",
            english("a tag has more than {most_attributes:,} attributes", most_attributes=_MOST_ATTRIBUTES),
        )
    try:
        from lxml import etree  # noqa: PLC0415 - an extra, which need not be there
    except ImportError as error:
        raise SourceNeedsExtra(path, "HTML", "html") from error
    parser = etree.HTMLParser(recover=True, huge_tree=False, remove_pis=True, encoding="utf-8")
    try:
        return etree.fromstring(text.encode(errors="replace"), parser)
    except etree.XMLSyntaxError:
        return None


def _attributes(tag: str) -> int:
    """Count the attributes of a tag, whatever their values hold."""
    return len(_VALUE.sub(" ", tag).split())


def _without_scripts(text: str) -> Iterator[str]:
    """Yield the pieces of a page between what its scripts hold, in which what looks like a tag is none."""
    start = 0
    while script := _SCRIPT.search(text, start):
        yield text[start : script.end()]
        start = text.find("</script", script.end())
        if start < 0:
            return
    yield text[start:]


def elements(root: Element, *names: str) -> Iterator[Element]:
    """Yield the elements below one with any of these names, in the order of the page."""
    return root.iter(*names)  # type: ignore[no-any-return]


def by_id(root: Element, *ids: str) -> Element | None:
    """Return the first element that has one of these ids, in the order of the ids."""
    found: dict[str, Element] = {}
    for element in root.iter("*"):
        if (name := element.get("id")) in ids:
            found.setdefault(name, element)
    return next((found[name] for name in ids if name in found), None)


def by_class(root: Element, words: re.Pattern[str]) -> Iterator[Element]:
    """Yield the elements that have a class worded like this."""
    for element in root.iter("*"):
        if any(words.fullmatch(name) for name in (element.get("class") or "").split()):
            yield element


def text_within(element: Element) -> str:
    """Return all the text of an element, without comments and scripts."""
    pieces: list[str] = []
    _gather(element, pieces)
    return "".join(pieces)


def _gather(element: Element, pieces: list[str]) -> None:
    if not isinstance(element.tag, str) or element.tag in {"script", "style"}:
        return
    pieces.append(element.text or "")
    for child in element:
        if child.tag in _BREAKING:
            pieces.append("\n")
        _gather(child, pieces)
        if child.tag in _BREAKING - {"br"}:
            pieces.append("\n")
        pieces.append(child.tail or "")
