"""The glyphs and drawings of a PDF page, through pdfium; nothing else here knows it."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from math import hypot, nan
from typing import TYPE_CHECKING, Any

from newsarc.model.places import Box
from newsarc.reading.geometry.drawing import Glyph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_TEXT, _PATH, _IMAGE, _SHADING, _FORM = 1, 2, 3, 4, 5  # FPDF_PAGEOBJ_…
_DEEPEST_FORM = 8
_MOST_GLYPHS = 100_000  # a page of stock prices, in type of five points, has forty thousand
_INT, _ADDRESS = ctypes.c_int, ctypes.c_void_p
_BLANKS = frozenset((0x20, 0x0A, 0x0D))
_UNSURE = frozenset((0, 0xFFFE))  # as the text has what is no character, and a hyphen at a line's end
_REACH = 0.1  # of the height of a font
_SAMPLE = 250  # characters; where a twentieth are of no character, one is missed on a page in 400,000


@dataclass(frozen=True, slots=True)
class PdfPage:
    """What is drawn on a page: glyphs, boxes of paths, boxes of pictures."""

    width: float
    height: float
    glyphs: Sequence[Glyph]
    paths: Sequence[Box]
    pictures: Sequence[Box]
    unmapped: int = 0  # glyphs for which the font has no character


def read_pdf_page(pdfium: Any, page: Any) -> PdfPage | None:
    """Read a page; None if it has more characters than one can have. Its text page is closed again."""
    raw = pdfium.raw
    left, bottom, right, top = page.get_bbox()
    text_page = page.get_textpage()
    try:
        if raw.FPDFText_CountChars(text_page.raw) > _MOST_GLYPHS:
            return None
        glyphs, unmapped = _glyphs(raw, text_page.raw, left, top)
    finally:
        text_page.close()
    paths: list[Box] = []
    pictures: list[Box] = []
    for kind, box in _boxes(raw, page.raw, left, top):
        (paths if kind == _PATH else pictures).append(box)
    return PdfPage(right - left, top - bottom, glyphs, paths, pictures, unmapped)


def _glyphs(raw: Any, text_page: Any, left: float, top: float) -> tuple[list[Glyph], int]:
    """Return the glyphs of a page, and how many of them are of no known character.

    A call takes as long as all else that is done with a glyph, so that most make one: for the loose box.
    Its lower edge is that of the font; base line and size are asked for where it is not that of the last one,
    or the box is not as high: marks and strokes that reach out of the font's height make a tenth at most.
    """
    codes = _codes(raw, text_page, raw.FPDFText_CountChars(text_page))
    box, measure = raw.FS_RECTF(), _Measure(raw, text_page)
    page, into = _address(text_page), ctypes.addressof(box)
    ask = _plain(raw.FPDFText_GetLooseCharBox, _INT, _ADDRESS, _INT, _ADDRESS)
    glyphs: list[Glyph] = []
    lower = lowest = highest = baseline = size = nan
    for index, code in enumerate(codes):
        if code in _BLANKS and raw.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        ask(page, index, into)
        if box.bottom != lower or not lowest <= box.top <= highest:
            lower, height = box.bottom, box.top - box.bottom
            lowest, highest = lower + (1 - _REACH) * height, lower + (1 + _REACH) * height
            baseline, size = measure.of(index, height)
        if size > 0 and code:
            glyphs.append(Glyph(chr(code), box.left - left, box.right - left, top - baseline, size))
    return glyphs, _unmapped(raw, text_page, codes)


def _plain(function: Any, gives: Any, *takes: Any) -> Callable[..., int]:
    """Return a function of pdfium that takes and gives numbers: pointers as objects take twice as long."""
    return ctypes.CFUNCTYPE(gives, *takes)(_address(function) or 0)


def _address(pointer: Any) -> int | None:
    return ctypes.cast(pointer, ctypes.c_void_p).value


def _codes(raw: Any, text_page: Any, number: int) -> Sequence[int]:
    """Return the code of each character: of all at once, if none is lost or of two units."""
    units = (ctypes.c_ushort * (number + 1))()
    written = raw.FPDFText_GetText(text_page, 0, number, units)
    codes = units[:number]
    if written - 1 != number or any(0xD800 <= code < 0xE000 for code in codes):
        return [raw.FPDFText_GetUnicode(text_page, index) for index in range(number)]
    return [
        raw.FPDFText_GetUnicode(text_page, index) if code in _UNSURE else code
        for index, code in enumerate(codes)
    ]


class _Measure:
    """Asks for base line and size of a glyph.

    The matrix, which takes the longest, is asked for only where size or height differ.
    """

    def __init__(self, raw: Any, text_page: Any) -> None:
        self._raw, self._text_page = raw, text_page
        self._x, self._y, self._matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
        self._scales: dict[tuple[float, float], float] = {}

    def of(self, index: int, height: float) -> tuple[float, float]:
        """Return the base line of a glyph from below, and the size of its type."""
        self._raw.FPDFText_GetCharOrigin(self._text_page, index, self._x, self._y)
        size = self._raw.FPDFText_GetFontSize(self._text_page, index)
        known = (size, round(height, 1))
        scale = self._scales.get(known)
        if scale is None:
            self._raw.FPDFText_GetMatrix(self._text_page, index, self._matrix)
            scale = self._scales[known] = hypot(self._matrix.c, self._matrix.d) or 1.0
        return self._y.value, size * scale


def _unmapped(raw: Any, text_page: Any, codes: Sequence[int]) -> int:
    """Count the characters that the font does not name; all are asked where one of a sample is none."""
    sample = range(0, len(codes), max(1, len(codes) // _SAMPLE))
    if not any(_is_unmapped(raw, text_page, index, codes[index]) for index in sample):
        return sum(code in (0, 0xFFFD) for code in codes)
    return sum(_is_unmapped(raw, text_page, index, code) for index, code in enumerate(codes))


def _is_unmapped(raw: Any, text_page: Any, index: int, code: int) -> bool:
    if code in _BLANKS and raw.FPDFText_IsGenerated(text_page, index) == 1:
        return False
    return code in (0, 0xFFFD) or raw.FPDFText_HasUnicodeMapError(text_page, index) == 1


def _boxes(raw: Any, page: Any, left: float, top: float) -> Iterator[tuple[int, Box]]:
    identity = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    object_of = _plain(raw.FPDFPage_GetObject, _ADDRESS, _ADDRESS, _INT)
    kind_of = _plain(raw.FPDFPageObj_GetType, _INT, _ADDRESS)
    address = _address(page)
    for index in range(raw.FPDFPage_CountObjects(page)):
        if kind_of(object_of(address, index)) != _TEXT:
            yield from _boxes_of(raw, raw.FPDFPage_GetObject(page, index), identity, (left, top), 0)


Matrix = tuple[float, float, float, float, float, float]


def _boxes_of(
    raw: Any, item: Any, outer: Matrix, corner: tuple[float, float], depth: int
) -> Iterator[tuple[int, Box]]:
    """Yield the boxes of a drawn object; a form has objects of its own, in its own space."""
    kind = raw.FPDFPageObj_GetType(item)
    if kind == _FORM and depth < _DEEPEST_FORM:
        matrix = raw.FS_MATRIX()
        raw.FPDFPageObj_GetMatrix(item, matrix)
        inner = _product((matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f), outer)
        for index in range(raw.FPDFFormObj_CountObjects(item)):
            yield from _boxes_of(raw, raw.FPDFFormObj_GetObject(item, index), inner, corner, depth + 1)
    elif kind in (_PATH, _IMAGE, _SHADING):
        edges = [ctypes.c_float() for _ in range(4)]
        if raw.FPDFPageObj_GetBounds(item, *edges):
            yield kind, _placed([edge.value for edge in edges], outer, corner)


def _product(first: Matrix, second: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _placed(bounds: Sequence[float], outer: Matrix, corner: tuple[float, float]) -> Box:
    left, bottom, right, top = bounds
    a, b, c, d, e, f = outer
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)]
    xs, ys = [x - corner[0] for x, _ in corners], [corner[1] - y for _, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))
