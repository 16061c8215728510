"""The glyphs and drawings of a PDF page, through pdfium; nothing else here knows it."""

from __future__ import annotations

import ctypes
import re
from collections import deque
from dataclasses import dataclass
from itertools import pairwise, repeat
from math import hypot, nan
from operator import sub
from typing import TYPE_CHECKING, Any

from newsarc.importers.paged.pdfium.calls import address, plain
from newsarc.importers.paged.pdfium.fonts import Fonts
from newsarc.importers.paged.pdfium.ligatures import part_ligatures
from newsarc.importers.paged.pdfium.limits import MOST_GLYPHS, has_too_much_text
from newsarc.importers.paged.pdfium.objects import PATH, boxes_of, objects_of_page
from newsarc.reading.geometry.drawing import GlyphRun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.places import Box

_INT, _ADDRESS = ctypes.c_int, ctypes.c_void_p
_BLANKS = re.compile("[ \n\r]")
_NULL = re.compile("\0")
# What pdfium writes into the text for what is no character, and for a hyphen at a line's end.
_UNSURE = re.compile("[\\0\ufffe\ud800-\udfff]")
_NO_CHARACTER = re.compile("[\0\N{REPLACEMENT CHARACTER}]")
_REACH = 0.1  # of the height of a font
_SAMPLE = 250  # characters; where a twentieth are of no character, one is missed on a page in 400,000


@dataclass(frozen=True, slots=True)
class PdfPage:
    """What is drawn on a page: glyphs, boxes of paths, boxes of pictures."""

    width: float
    height: float
    glyphs: Sequence[GlyphRun]
    paths: Sequence[Box]
    pictures: Sequence[Box]
    unmapped: int = 0  # glyphs for which the font has no character


def read_pdf_page(pdfium: Any, page: Any, *, is_doubtful: bool = True) -> PdfPage | None:
    """Read a page; None if it has more characters than one can have. Its text page is closed again.

    Of a page that is not doubtful the texts are counted only when they are read.
    """
    raw = pdfium.raw
    left, bottom, right, top = page.get_bbox()
    objects = objects_of_page(raw, page.raw)
    if is_doubtful and has_too_much_text(raw, objects):
        return None
    text_page = page.get_textpage()
    try:
        if raw.FPDFText_CountChars(text_page.raw) > MOST_GLYPHS:
            return None
        glyphs, unmapped = _glyphs(raw, text_page.raw, left, top)
    finally:
        text_page.close()
    paths: list[Box] = []
    pictures: list[Box] = []
    for kind, box in boxes_of(raw, objects, (left, top)):
        (paths if kind == PATH else pictures).append(box)
    return PdfPage(right - left, top - bottom, glyphs, paths, pictures, unmapped)


def _glyphs(raw: Any, text_page: Any, left: float, top: float) -> tuple[list[GlyphRun], int]:
    """Return the glyphs of a page, and how many of them are of no known character."""
    text = _text(raw, text_page, raw.FPDFText_CountChars(text_page))
    generated = _generated(raw, text_page, text)
    boxes = _loose_boxes(raw, text_page, len(text))
    skipped = sorted(generated.union(found.start() for found in _NULL.finditer(text)))
    stretches = pairwise([-1, *skipped, len(text)])
    lowers, uppers = boxes[3::4], boxes[1::4]
    lefts, rights = part_ligatures(text, boxes[0::4], boxes[2::4], list(map(sub, uppers, lowers)))
    lefts, rights = _moved(lefts, -left), _moved(rights, -left)
    runs, fonts = _Runs(_Measure(raw, text_page), lowers, uppers), Fonts(raw, text_page, text)
    glyphs = [
        GlyphRun(text[at:end], lefts[at:end], rights[at:end], top - baseline, size, fonts.of(at, end))
        for before, behind in stretches
        for at, end, baseline, size in runs.of(before + 1, behind)
        if size > 0
    ]
    return glyphs, _unmapped(raw, text_page, text, generated)


def _moved(places: Sequence[float], by: float) -> Sequence[float]:
    return [place + by for place in places] if by else places


class _Runs:
    """Parts characters where base line or size change.

    The lower edge of a loose box is that of the font. Base line and size are asked for where it is not that
    of the last one, or the box is not as high: marks and strokes that reach out of the font's height make a
    tenth at most.
    """

    def __init__(self, measure: _Measure, lowers: Sequence[float], uppers: Sequence[float]) -> None:
        self._measure, self._lowers, self._uppers = measure, lowers, uppers
        self._lower = self._lowest = self._highest = self._baseline = self._size = nan

    def of(self, first: int, end: int) -> Iterator[tuple[int, int, float, float]]:
        """Yield where runs begin and end, their base lines and sizes."""
        while first < end:
            stop = self._stop(first, end)
            if stop == first:
                self._ask(first)
                stop = self._stop(first + 1, end)
            yield first, stop, self._baseline, self._size
            first = stop

    def _stop(self, first: int, end: int) -> int:
        """Return the first place of what is not measured as the last one was."""
        lowers, uppers, lower = self._lowers, self._uppers, self._lower
        lowest, highest = self._lowest, self._highest
        while first < end and lowers[first] == lower and lowest <= uppers[first] <= highest:
            first += 1
        return first

    def _ask(self, at: int) -> None:
        self._lower = self._lowers[at]
        height = self._uppers[at] - self._lower
        self._lowest, self._highest = self._lower + (1 - _REACH) * height, self._lower + (1 + _REACH) * height
        self._baseline, self._size = self._measure.of(at, height)


def _loose_boxes(raw: Any, text_page: Any, number: int) -> Sequence[float]:
    """Return left, top, right and bottom of each character's loose box, one after another.

    The calls follow each other without a step of Python between them: a loop round them takes twice as long.
    """
    boxes = (raw.FS_RECTF * number)()
    ask = plain(raw.FPDFText_GetLooseCharBox, _INT, _ADDRESS, _INT, _ADDRESS)
    first, size = ctypes.addressof(boxes), ctypes.sizeof(raw.FS_RECTF)
    places = range(first, first + number * size, size)
    deque(map(ask, repeat(address(text_page)), range(number), places), maxlen=0)
    return memoryview(boxes).cast("B").cast("f").tolist()


def _generated(raw: Any, text_page: Any, text: str) -> set[int]:
    """Return the places of the blanks that pdfium has put in."""
    ask = plain(raw.FPDFText_IsGenerated, _INT, _ADDRESS, _INT)
    blanks = [found.start() for found in _BLANKS.finditer(text)]
    return {
        at
        for at, answer in zip(blanks, map(ask, repeat(address(text_page)), blanks), strict=True)
        if answer == 1
    }


def _text(raw: Any, text_page: Any, number: int) -> str:
    """Return the characters of a page: all at once, if none is lost or of two units."""
    units = (ctypes.c_ushort * (number + 1))()
    written = raw.FPDFText_GetText(text_page, 0, number, units)
    text = bytes(units)[: 2 * number].decode("utf-16-le", "surrogatepass")
    if written - 1 != number or len(text) != number:
        return "".join(chr(raw.FPDFText_GetUnicode(text_page, at)) for at in range(number))
    return _UNSURE.sub(lambda found: chr(raw.FPDFText_GetUnicode(text_page, found.start())), text)


class _Measure:
    """Asks for base line and size of a glyph.

    The matrix, which takes the longest, is asked for only where size or height differ.
    """

    def __init__(self, raw: Any, text_page: Any) -> None:
        self._raw, self._text_page, self._page = raw, text_page, address(text_page)
        self._x, self._y, self._matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
        self._into = ctypes.addressof(self._x), ctypes.addressof(self._y)
        self._origin = plain(raw.FPDFText_GetCharOrigin, _INT, _ADDRESS, _INT, _ADDRESS, _ADDRESS)
        self._font_size = plain(raw.FPDFText_GetFontSize, ctypes.c_double, _ADDRESS, _INT)
        self._scales: dict[tuple[float, float], float] = {}

    def of(self, index: int, height: float) -> tuple[float, float]:
        """Return the base line of a glyph from below, and the size of its type."""
        self._origin(self._page, index, *self._into)
        size = self._font_size(self._page, index)
        known = (size, round(height, 1))
        scale = self._scales.get(known)
        if scale is None:
            self._raw.FPDFText_GetMatrix(self._text_page, index, self._matrix)
            scale = self._scales[known] = hypot(self._matrix.c, self._matrix.d) or 1.0
        return self._y.value, size * scale


def _unmapped(raw: Any, text_page: Any, text: str, generated: set[int]) -> int:
    """Count the characters that the font does not name; all are asked where one of a sample is none."""
    ask = plain(raw.FPDFText_HasUnicodeMapError, _INT, _ADDRESS, _INT)
    page, every = address(text_page), range(len(text))
    sample = every[:: max(1, len(text) // _SAMPLE)]
    asked = every if 1 in map(ask, repeat(page), sample) else ()
    nameless = {
        index for index, answer in zip(asked, map(ask, repeat(page), asked), strict=True) if answer == 1
    }
    nameless.update(found.start() for found in _NO_CHARACTER.finditer(text))
    return len(nameless - generated)
