"""XML of ABBYY FineReader, as libraries and the Internet Archive keep it: lines with boxes, in blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.importers.paged.boxes import box_of_points
from newsarc.importers.paged.ocr import OcrLine, number_lines, read_ocr
from newsarc.importers.paged.ocr_kinds import kind_named
from newsarc.importers.sniffing import text_head, xml_root
from newsarc.importers.xml_tree import all_of, children_of, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from newsarc.model.issue import IssuePage
    from newsarc.model.page import ReadSource
    from newsarc.model.places import Box
    from newsarc.model.sources import SourceFile, SourceLine

NAME = "ABBYY"
SUFFIXES = frozenset({".xml"})
ENCODING = "abbyy"
_SCHEMA = re.compile(r"abbyy\.com/FineReader_xml/|\bproducer\s*=\s*[\"'](?:ABBYY )?FineReader\b")
_LINE_HYPHEN = re.compile(r"[¬\N{SOFT HYPHEN}]\s*$")  # by which the program says that it broke the word


def recognizes(path: str, head: bytes) -> bool:
    """Claim XML whose root is `document` and names a schema of the program, or the program."""
    return xml_root(head) == "document" and _SCHEMA.search(text_head(head)) is not None


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read the pages of a document."""
    return read_ocr(file, (NAME, ENCODING), _pages(file), given)


def read_lines(file: SourceFile) -> list[list[SourceLine]]:
    """Return the lines of each page, block by block; raises SourceDamaged."""
    return list(number_lines(_pages(file)))


def _pages(file: SourceFile) -> list[list[OcrLine]]:
    return [list(_lines(page)) for page in all_of(read_tree(file, NAME), "page")]


def _lines(page: Element) -> Iterator[OcrLine]:
    """Yield the lines of a page; those of a table cell by cell."""
    for number, block in enumerate(children_of(page, "block")):
        kind = kind_named(block.get("blockType"))
        for line in all_of(block, "line"):
            yield OcrLine(_LINE_HYPHEN.sub("-", _text(line)), _box(line), number, kind)


def _text(line: Element) -> str:
    """Return the text of a line: its characters, each of which is an element, or the text of its runs."""
    runs = list(all_of(line, "formatting"))
    characters = [one for run in runs for one in children_of(run, "charParams")]
    pieces = ["".join(one.itertext()) for one in characters or runs or [line]]
    return "".join(pieces)


def _box(line: Element) -> Box | None:
    corners = (line.get("l"), line.get("t")), (line.get("r"), line.get("b"))
    return box_of_points(corners)
