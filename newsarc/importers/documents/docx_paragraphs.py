"""The paragraphs of a DOCX file in reading order: tables by rows, text boxes where they are fixed.

What was deleted with changes tracked, hidden text, field codes and readings above characters are no text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsarc.importers.documents.docx_styles import (
    PLAIN,
    ParagraphRole,
    ParagraphStyle,
    child,
    outline_level,
    plain,
    read_styles,
    value_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from newsarc.importers.documents.docx_package import DocxPackage

_NO_TEXT = frozenset(
    "del moveFrom Fallback rPr pPr rt instrText delText sectPr tblPr trPr tcPr footnoteReference".split()
)
_WRITTEN = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_LONGEST_CELL = 40  # characters; rows of longer cells lay a page out, and are no table
_INDENTED = 200  # twentieths of a point, or hundredths of a character: from half an em on


class DocxLine(NamedTuple):
    """A paragraph, or a line of one that has breaks in it; blank ones count too."""

    number: int
    text: str
    style: ParagraphStyle = PLAIN
    is_indented: bool = False


def read_docx_lines(package: DocxPackage) -> list[DocxLine]:
    """Return the lines of a document, numbered; raises RecursionError where it is nested without end."""
    styles = read_styles(package.styles())
    body = child(package.document(), "body")
    written = [] if body is None else list(_Reader(styles).blocks(body))
    return [
        line._replace(number=number, text=text)
        for number, (line, text) in enumerate(
            ((line, text) for line in written for text in line.text.split("\n")), start=1
        )
    ]


class _Reader:
    """A walk through the elements."""

    def __init__(self, styles: dict[str, ParagraphStyle]) -> None:
        self._styles = styles

    def blocks(self, element: Element) -> Iterator[DocxLine]:
        """Yield the paragraphs below an element."""
        for one in element:
            name = plain(one)
            if name == "p":
                yield from self._paragraph(one)
            elif name == "tr":
                yield from self._row(one)
            elif name not in _NO_TEXT:
                yield from self.blocks(one)

    def _paragraph(self, element: Element) -> Iterator[DocxLine]:
        pieces: list[str] = []
        boxes: list[Element] = []
        _gather(element, pieces, boxes)
        properties = child(element, "pPr")
        text = "".join(pieces)
        if text.strip() or not boxes:
            yield DocxLine(0, text.strip("\n"), self._style(properties), _is_indented(properties))
        for box in boxes:
            yield from self.blocks(box)

    def _style(self, properties: Element | None) -> ParagraphStyle:
        named = self._styles.get(value_of(child(properties, "pStyle")) or "", PLAIN)
        return named if named.role is not ParagraphRole.TEXT else outline_level(properties) or PLAIN

    def _row(self, element: Element) -> Iterator[DocxLine]:
        """Yield a row of short cells as one line, and the paragraphs of any other row."""
        cells = [list(self.blocks(cell)) for cell in element if plain(cell) not in _NO_TEXT]
        lines = [line for cell in cells for line in cell]
        is_short = all(
            len(cell) <= 1 and all(len(line.text) <= _LONGEST_CELL and line.style == PLAIN for line in cell)
            for cell in cells
        )
        if len(cells) > 1 and is_short:
            yield DocxLine(0, " ".join(line.text.replace("\n", " ") for line in lines).strip())
        else:
            yield from lines


def _gather(element: Element, pieces: list[str], boxes: list[Element]) -> None:
    """Gather the text of a paragraph, and the text boxes that are fixed to it."""
    for one in element:
        name = plain(one)
        if name == "t":
            pieces.append(one.text or "")
        elif name in _WRITTEN:
            pieces.append(_WRITTEN[name])
        elif name == "txbxContent":
            boxes.append(one)
        elif name not in _NO_TEXT and not (name == "r" and child(one, "rPr", "vanish") is not None):
            _gather(one, pieces, boxes)


def _is_indented(properties: Element | None) -> bool:
    indent = child(properties, "ind")
    measures = [value_of(indent, "firstLineChars"), value_of(indent, "firstLine")]
    return any(one.isascii() and one.isdigit() and int(one) >= _INDENTED / 2 for one in measures if one)
