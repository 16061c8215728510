"""hOCR, the HTML of tesseract and other programs of OCR: the classes of its elements say what they are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from newsarc.errors import SourceDamaged
from newsarc.importers.paged.boxes import box_of_points
from newsarc.importers.paged.ocr import OcrLine, Word, join_words, number_lines, read_ocr
from newsarc.importers.sniffing import is_hocr
from newsarc.language import english
from newsarc.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.model.issue import IssuePage
    from newsarc.model.page import ReadSource
    from newsarc.model.places import Box
    from newsarc.model.sources import SourceFile, SourceLine

NAME = "hOCR"
SUFFIXES = frozenset({".hocr", ".html", ".htm", ".xhtml"})
ENCODING = "hocr"
_PAGE = "ocr_page"
_LINES = frozenset(("ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat"))
_WORD = "ocrx_word"
_BLOCKS = frozenset(("ocr_carea", "ocr_par", "ocrx_block"))
_BOX = re.compile(r"\bbbox\s+(-?[\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)")
_VOID = frozenset(("br", "img", "meta", "link", "hr", "input", "col"))
_MOST_TAGS = 1_000_000  # a page has one a word, and a book of OCR is split into its pages
_DEEPEST = 200  # elements within elements; pages of OCR have ten


def recognizes(path: str, head: bytes) -> bool:
    """Claim HTML that names a page or a system of OCR."""
    return is_hocr(path, head)


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read the pages of an hOCR file."""
    return read_ocr(file, (NAME, ENCODING), _pages(file, encoding), given)


def read_lines(file: SourceFile, encoding: str | None = None) -> list[list[SourceLine]]:
    """Return the lines of each page."""
    return list(number_lines(_pages(file, encoding)))


def _pages(file: SourceFile, encoding: str | None) -> list[list[OcrLine]]:
    text = decode(file, encoding=encoding, is_markup=True).text
    if text.count("<") > _MOST_TAGS:
        raise SourceDamaged(
            file.path, NAME, english("it has more than {most_tags:,} tags: split it", most_tags=_MOST_TAGS)
        )
    reading = _Reading()
    reading.feed(text)
    reading.close()
    return list(reading.pages())


@dataclass(slots=True)
class _Open:
    """An element that has not ended yet, and what stands in it; `kind` is empty where it does not matter."""

    tag: str
    kind: str = ""
    box: Box | None = None
    words: list[Word] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class _Reading(HTMLParser):
    """Gathers the words of each line, and the lines of each page."""

    def __init__(self) -> None:
        super().__init__()
        self._open: list[_Open] = []
        self._pages: list[list[OcrLine]] = [[]]
        self._block = 0

    def pages(self) -> Iterator[list[OcrLine]]:
        """Yield the pages; elements that do not end, as where a file was cut off, end with it."""
        self._end(0)
        return (page for page in self._pages if page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag in _VOID or len(self._open) >= _DEEPEST:
            return
        said = dict(attrs)
        kind = _kind((said.get("class") or "").split())
        if kind == _PAGE:
            self._pages.append([])
        if kind in _BLOCKS:
            self._block += 1
        self._open.append(_Open(tag, kind, _box(said.get("title") or "")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass by an element that holds nothing."""

    def handle_endtag(self, tag: str) -> None:
        """End the last element of a name, and those in it."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].tag == tag:
                self._end(index)
                return

    def handle_data(self, data: str) -> None:
        """Note the text of the word or line that is open."""
        for one in reversed(self._open):
            if one.kind == _WORD or one.kind in _LINES:
                one.text.append(data)
                return

    def _end(self, index: int) -> None:
        while len(self._open) > index:
            ended = self._open.pop()
            text = " ".join("".join(ended.text).split())
            if ended.kind == _WORD:
                line = next((one for one in reversed(self._open) if one.kind in _LINES), None)
                if line is not None and text:
                    line.words.append(Word(text, ended.box))
            elif ended.kind in _LINES:
                whole = join_words(ended.words) if ended.words else text
                self._pages[-1].append(OcrLine(whole, ended.box, self._block))


def _kind(classes: list[str]) -> str:
    return next((one for one in classes if one in _LINES or one in {_WORD, _PAGE, *_BLOCKS}), "")


def _box(title: str) -> Box | None:
    found = _BOX.search(title)
    return box_of_points([(found[1], found[2]), (found[3], found[4])]) if found else None
