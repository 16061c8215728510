"""Newspaper pages as PDF: text with its geometry, through pypdfium2 (the extra `pdf`)."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.errors import PdfUnreadable, SourceNeedsExtra
from newsarc.importers.databases.export import read_export
from newsarc.importers.databases.record import NumberedLine
from newsarc.importers.paged.flowing import flows_on, from_top_to_foot, without_repeated_lines
from newsarc.importers.paged.pdfium.glyphs import read_pdf_page
from newsarc.importers.paged.pdfium.limits import MOST_GLYPHS, measure_content
from newsarc.language import english
from newsarc.model.page import ReadSource
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.geometry.drawing import holds
from newsarc.reading.geometry.furnishing import furnish, rules_of
from newsarc.reading.geometry.glyphs.glyph_lines import glyph_lines
from newsarc.reading.geometry.page_order import read_order, source_lines
from newsarc.reading.page import READER, read_page
from newsarc.text.binary import is_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.importers.paged.pdfium.glyphs import PdfPage
    from newsarc.model.issue import IssuePage
    from newsarc.model.page import Page
    from newsarc.model.places import Box
    from newsarc.model.repairs import Drop
    from newsarc.model.sources import SourceFile, SourceLine
    from newsarc.reading.geometry.drawing import Drawing

NAME = "PDF"
SUFFIXES = frozenset({".pdf"})
ENCODING = "pdf"
_UNMAPPED = 0.05  # of the characters; found on public test files: above it the text is nonsense
_SCANNED = 0.5  # of a page that one picture covers
_FEW = 600  # characters: a stamp, an address and a line that cites the page
_SHOWN = 10  # numbers of pages in a warning


def recognizes(path: str, head: bytes) -> bool:
    """Claim what begins as a PDF does; some have a few bytes before that."""
    return is_pdf(head)


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read each page of a PDF, or as one what flows on; line numbers count through the whole file."""
    named = read_filename(file.path)
    read = list(_lines_of_pages(file))
    printed = [page.lines for page in _in_order(read) if page.lines]
    repeated: Sequence[Drop] = ()
    pages: list[Page] = []
    if flows_on(printed):
        exported, _ = without_repeated_lines(printed, only_counts=True)
        pages += read_export(file, _apart(exported), given)
        text, repeated = without_repeated_lines(printed)
        printed = [text]
    pages = pages or [read_page(lines, given, named) for lines in printed]
    warnings = tuple(_warnings(read))
    pages[:1] = [
        replace(page, drops=(*repeated, *page.drops), warnings=(*warnings, *page.warnings))
        for page in pages[:1]
    ]
    return ReadSource(ENCODING, READER, tuple(pages))


def _apart(lines: Sequence[SourceLine]) -> list[NumberedLine]:
    """Return the lines as an export of a database has them as text: a blank line between blocks."""
    found: list[NumberedLine] = []
    for above, line in pairwise((None, *lines)):
        if above and line and above.block != line.block:
            found.append(NumberedLine(line.number, ""))
        found += [NumberedLine(line.number, line.text.strip())] if line else []
    return found


def read_lines(file: SourceFile) -> list[list[SourceLine]]:
    """Return the lines of each page in reading order; raises SourceNeedsExtra or PdfUnreadable."""
    return [page.lines for page in _in_order(list(_lines_of_pages(file)))]


class _PageLines(NamedTuple):
    """The lines of a page, and whether a picture takes most of what is on it."""

    lines: list[SourceLine]
    is_picture: bool


def _in_order(pages: Sequence[_PageLines]) -> list[_PageLines]:
    lines = [page.lines for page in pages]
    ordered = from_top_to_foot(lines) if flows_on(lines) else lines
    return [page._replace(lines=lines) for page, lines in zip(pages, ordered, strict=True)]


def _lines_of_pages(file: SourceFile) -> Iterator[_PageLines]:
    """Yield the lines of each page; only one page's glyphs are kept at a time."""
    number, block = 1, 1
    for drawing in read_drawings(file):
        blocks = read_order(drawing)
        lines = list(source_lines(blocks, number, block))
        yield _PageLines(lines, _is_mostly_picture(drawing))
        number, block = number + len(lines), block + len(blocks)


def _is_mostly_picture(drawing: Drawing) -> bool:
    """Tell a page that is a picture with a few words beside it: a clipping, a scan with a stamp."""
    picture = max(map(_area, drawing.pictures), default=0.0)
    is_labelled = sum(len(line.text) for line in drawing.lines) < _FEW
    has_text_inside = any(holds(box, line.box) for box in drawing.pictures for line in drawing.lines)
    return is_labelled and not has_text_inside and picture > sum(_area(line.box) for line in drawing.lines)


def _area(box: Box) -> float:
    return max(0.0, box.right - box.left) * max(0.0, box.bottom - box.top)


def _warnings(pages: Sequence[_PageLines]) -> Iterator[str]:
    """Say of how many pages hardly anything could be read."""
    scanned = [str(number) for number, page in enumerate(pages, start=1) if page.is_picture]
    if scanned:
        shown = ", ".join(scanned[:_SHOWN]) + (" …" if len(scanned) > _SHOWN else "")
        yield english(
            "pages that are pictures, with words beside them: {pages}; recognize their text first (OCR)",
            pages=shown,
        )


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
    content = measure_content(file.data)
    if content.is_too_much:
        raise PdfUnreadable(
            file.path,
            english(
                "a page has more than {limit} characters, more than can be printed on it", limit=MOST_GLYPHS
            ),
        )
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
            read = read_pdf_page(pdfium, page, is_doubtful=content.may_be_too_much)
            page.close()
            if read is None:
                raise PdfUnreadable(
                    file.path,
                    english(
                        "page {number} has more than {limit} characters, more than can be printed on it",
                        number=index + 1,
                        limit=MOST_GLYPHS,
                    ),
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
