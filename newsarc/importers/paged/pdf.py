"""Newspaper pages as PDF: text with its geometry, through pypdfium2 (the extra `pdf`)."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from newsarc.errors import PdfUnreadable, SourceNeedsExtra
from newsarc.importers.paged.flowing import flows_on, from_top_to_foot
from newsarc.importers.paged.pdf_glyphs import read_pdf_page
from newsarc.language import english
from newsarc.model.page import ReadSource
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.geometry.furnishing import furnish, rules_of
from newsarc.reading.geometry.glyph_lines import glyph_lines
from newsarc.reading.geometry.page_order import read_order, source_lines
from newsarc.reading.page import READER, read_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.importers.paged.pdf_glyphs import PdfPage
    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile, SourceLine
    from newsarc.reading.geometry.drawing import Drawing

NAME = "PDF"
SUFFIXES = frozenset({".pdf"})
ENCODING = "pdf"
_SIGNATURE = b"%PDF-"
_UNMAPPED = 0.05  # of the characters; found on public test files: above it the text is nonsense
_SCANNED = 0.5  # of a page that one picture covers


def recognizes(path: str, head: bytes) -> bool:
    """Claim what begins as a PDF does; some have a few bytes before that."""
    return _SIGNATURE in head[:1024]


def read(
    file: SourceFile,
    *,
    given: IssuePage,
    encoding: str | None,
    with_reasons: bool = False,
) -> ReadSource:
    """Read each page of a PDF, or as one what flows on; line numbers count through the whole file."""
    named = read_filename(file.path)
    printed = read_lines(file)
    texts = [list(chain.from_iterable(printed))] if flows_on(printed) else printed
    pages = tuple(read_page(lines, given, named, with_reasons=with_reasons) for lines in texts if lines)
    return ReadSource(ENCODING, READER, pages)


def read_lines(file: SourceFile) -> list[list[SourceLine]]:
    """Return the lines of each page in reading order; raises SourceNeedsExtra or PdfUnreadable."""
    pages = list(_lines_of_pages(file))
    return from_top_to_foot(pages) if flows_on(pages) else pages


def _lines_of_pages(file: SourceFile) -> Iterator[list[SourceLine]]:
    """Yield the lines of each page; only one page's glyphs are kept at a time."""
    number, block = 1, 1
    for drawing in read_drawings(file):
        blocks = read_order(drawing)
        lines = list(source_lines(blocks, number, block))
        yield lines
        number, block = number + len(lines), block + len(blocks)


def read_drawings(file: SourceFile) -> Iterator[Drawing]:
    """Yield what is drawn on each page; raises PdfUnreadable behind the last if all of it is no text."""
    characters = unmapped = 0
    is_scan = False
    for page in _pdf_pages(file):
        characters += sum(len(run.text) for run in page.glyphs)
        unmapped += page.unmapped
        is_scan = is_scan or _is_scan(page)
        lines = glyph_lines(page.glyphs, rules_of(page.paths))
        yield furnish(lines, page.paths, page.pictures)
    if not characters:
        found = (
            english("it is a scan: recognize its text first (OCR)") if is_scan else english("it has no text")
        )
        raise PdfUnreadable(file.path, found)
    if unmapped > _UNMAPPED * characters:
        raise PdfUnreadable(
            file.path, english("its fonts have no character table: recognize its text first (OCR)")
        )


def _pdf_pages(file: SourceFile) -> Iterator[PdfPage]:
    pdfium = _pdfium(file.path)
    try:
        document = pdfium.PdfDocument(file.data)
    except pdfium.PdfiumError as error:
        raise PdfUnreadable(file.path, _reason(pdfium, error)) from error
    try:
        for index in range(len(document)):
            try:
                page = document[index]
            except pdfium.PdfiumError as error:
                raise PdfUnreadable(
                    file.path, english("page {number} is broken: get the file again", number=index + 1)
                ) from error
            read = read_pdf_page(pdfium, page)
            page.close()
            if read is None:
                raise PdfUnreadable(
                    file.path,
                    english("page {number} has more characters than can be printed on it", number=index + 1),
                )
            yield read
    finally:
        document.close()


def _pdfium(path: str) -> Any:
    try:
        import pypdfium2  # noqa: PLC0415 - an extra, which need not be there
    except ImportError as error:
        raise SourceNeedsExtra(path, NAME, "pdf") from error
    return pypdfium2


def _reason(pdfium: Any, error: Exception) -> str:
    code = pdfium.raw.FPDF_GetLastError()
    if code == pdfium.raw.FPDF_ERR_PASSWORD or "password" in str(error).lower():
        return english("it is locked with a password: save it without one")
    return english("it is cut off or broken: get the file again")


def _is_scan(page: PdfPage) -> bool:
    return any(
        (box.right - box.left) * (box.bottom - box.top) > _SCANNED * page.width * page.height
        for box in page.pictures
    )
