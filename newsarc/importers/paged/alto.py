"""The lines of OCR with their boxes as ALTO has them; its blocks stand in the order that the library gave."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from newsarc.errors import SourceDamaged, SourceWithoutArticles
from newsarc.importers.sniffing import xml_root
from newsarc.model.page import ReadSource
from newsarc.model.places import Box
from newsarc.model.sources import SourceLine
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER, read_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile

NAME = "ALTO"
SUFFIXES = frozenset({".xml"})
ENCODING = "alto"


def recognizes(path: str, head: bytes) -> bool:
    """Claim XML whose root is `alto`."""
    return (xml_root(head) or "").lower() == "alto"


def read(
    file: SourceFile, *, given: IssuePage, encoding: str | None, with_reasons: bool = False
) -> ReadSource:
    """Read the pages of an ALTO file."""
    named = read_filename(file.path)
    lines = list(read_lines(file))
    if not lines:
        raise SourceWithoutArticles(file.path, NAME)
    return ReadSource(ENCODING, READER, (read_page(lines, given, named, with_reasons=with_reasons),))


def read_lines(file: SourceFile) -> Iterator[SourceLine]:
    """Yield the lines of a file, block by block; raises SourceDamaged."""
    try:
        root = ElementTree.fromstring(file.data)  # noqa: S314 - expat refuses entity bombs by itself
    except ElementTree.ParseError as error:
        raise SourceDamaged(file.path, NAME, str(error)) from error
    printed = ((_text(line), _box(line)) for line in _all(root, "TextLine"))
    for number, (text, box) in enumerate((pair for pair in printed if pair[0]), start=1):
        # Heights of OCR differ from line to line, and its blocks are cut anywhere: neither is handed on.
        yield SourceLine(number, text, box)


def _all(element: Element, name: str) -> Iterator[Element]:
    return (found for found in element.iter() if found.tag.rpartition("}")[2] == name)


def _text(line: Element) -> str:
    """Join a line's words; a hyphen at its end is an element of its own."""
    words: list[str] = []
    for piece in line:
        name = piece.tag.rpartition("}")[2]
        content = piece.get("CONTENT", "")
        if name == "String" and content:
            words.append(content)
        elif name == "HYP" and words:
            words[-1] += content or "-"
    return " ".join(words)


def _box(element: Element) -> Box | None:
    try:
        left, top, width, height = (
            float(element.get(name, "")) for name in ("HPOS", "VPOS", "WIDTH", "HEIGHT")
        )
    except ValueError:
        return None
    return Box(left, top, left + width, top + height)
