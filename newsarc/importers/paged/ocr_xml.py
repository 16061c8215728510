"""The XML of OCR, by the plain names of its elements."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from newsarc.errors import SourceDamaged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from newsarc.model.sources import SourceFile


def parse_ocr(file: SourceFile, format_name: str) -> Element:
    """Read a document; raises SourceDamaged."""
    try:
        return ElementTree.fromstring(file.data)  # noqa: S314 - expat refuses entity bombs by itself
    except (ElementTree.ParseError, ValueError, LookupError, RecursionError) as error:
        raise SourceDamaged(file.path, format_name, str(error).replace("\n", " ")) from error


def plain_name(element: Element) -> str:
    """Return the name of an element without its namespace; comments have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def all_of(element: Element, *names: str) -> Iterator[Element]:
    """Yield the elements of these names in an element, itself included."""
    return (found for found in element.iter() if plain_name(found) in names)


def children_of(element: Element, *names: str) -> Iterator[Element]:
    """Yield the elements of these names right below an element."""
    return (found for found in element if plain_name(found) in names)
