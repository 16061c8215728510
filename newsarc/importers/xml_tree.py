"""XML as a tree, by the plain names of its elements."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from newsarc.errors import SourceDamaged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from newsarc.model.sources import SourceFile


class XmlError(ValueError):
    """Bytes that are no XML, or such as nobody writes; its text says why, on one line."""


def parse_tree(data: bytes) -> Element:
    """Read XML; raises XmlError."""
    try:
        return ElementTree.fromstring(data)  # noqa: S314 - expat refuses entity bombs, and fetches nothing
    except (ElementTree.ParseError, ValueError, LookupError, RecursionError) as error:
        raise XmlError(str(error).replace("\n", " ")) from error


def read_tree(file: SourceFile, format_name: str) -> Element:
    """Read a source that is XML; raises SourceDamaged."""
    try:
        return parse_tree(file.data)
    except XmlError as error:
        raise SourceDamaged(file.path, format_name, str(error)) from error


def plain_name(element: Element) -> str:
    """Return the name of an element without its namespace; comments have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def all_of(element: Element, *names: str) -> Iterator[Element]:
    """Yield the elements of these names in an element, itself included."""
    return (found for found in element.iter() if plain_name(found) in names)


def children_of(element: Element, *names: str) -> Iterator[Element]:
    """Yield the elements of these names right below an element."""
    return (found for found in element if plain_name(found) in names)
