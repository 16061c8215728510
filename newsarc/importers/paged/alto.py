"""The lines of OCR with their boxes as ALTO has them; its blocks stand in the order that the library gave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.importers.paged.boxes import number_of
from newsarc.importers.paged.ocr import OcrLine, Word, join_words, number_lines, read_ocr
from newsarc.importers.paged.ocr_kinds import kind_named
from newsarc.importers.sniffing import xml_root
from newsarc.importers.xml_tree import all_of, plain_name, read_tree
from newsarc.model.places import Box

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from newsarc.model.issue import IssuePage
    from newsarc.model.page import ReadSource
    from newsarc.model.parts import Kind
    from newsarc.model.sources import SourceFile, SourceLine

NAME = "ALTO"
SUFFIXES = frozenset({".xml"})
ENCODING = "alto"


def recognizes(path: str, head: bytes) -> bool:
    """Claim XML whose root is `alto`."""
    return (xml_root(head) or "").lower() == "alto"


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read the pages of an ALTO file."""
    return read_ocr(file, (NAME, ENCODING), _pages(file), given)


def read_lines(file: SourceFile) -> list[list[SourceLine]]:
    """Return the lines of each page, block by block; raises SourceDamaged."""
    return list(number_lines(_pages(file)))


def _pages(file: SourceFile) -> list[list[OcrLine]]:
    return [list(lines_of(page)) for page in all_of(read_tree(file, NAME), "Page")]


def lines_of(element: Element) -> Iterator[OcrLine]:
    """Yield the lines of a page or a block; a composed block may say that its own are of no article."""
    kinds = {
        block: kind
        for composed in all_of(element, "ComposedBlock")
        if (kind := kind_named(composed.get("TYPE")))
        for block in all_of(composed, "TextBlock")
    }
    for number, block in enumerate(all_of(element, "TextBlock")):
        for line in all_of(block, "TextLine"):
            yield line_of(line, number, kinds.get(block))


def line_of(line: Element, block: object = None, kind: Kind | None = None) -> OcrLine:
    """Read a line of text."""
    return OcrLine(_text(line), _box(line), block, kind)


def _text(line: Element) -> str:
    """Join a line's words; a hyphen at its end is an element of its own."""
    words: list[Word] = []
    hyphen = ""
    for piece in line:
        name = plain_name(piece)
        content = piece.get("CONTENT", "")
        if name == "String" and content.strip():
            words.append(Word(content.strip(), _box(piece)))
        elif name == "HYP" and words:
            hyphen = content or "-"
    text = join_words(words)
    return text if text.endswith(hyphen) else text + hyphen


def _box(element: Element) -> Box | None:
    numbers = [number_of(element.get(name)) for name in ("HPOS", "VPOS", "WIDTH", "HEIGHT")]
    left, top, width, height = (number for number in numbers)
    if left is None or top is None or width is None or height is None:
        return None
    return Box(left, top, left + width, top + height)
