"""The glyphs and drawings of a PDF page, through pdfium; nothing else here knows it."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING, Any

from newsarc.model.places import Box
from newsarc.reading.geometry.drawing import Glyph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TEXT, _PATH, _IMAGE, _SHADING, _FORM = 1, 2, 3, 4, 5  # FPDF_PAGEOBJ_…
_DEEPEST_FORM = 8


@dataclass(frozen=True, slots=True)
class PdfPage:
    """What is drawn on a page: glyphs, boxes of paths, boxes of pictures."""

    width: float
    height: float
    glyphs: Sequence[Glyph]
    paths: Sequence[Box]
    pictures: Sequence[Box]
    unmapped: int = 0  # glyphs for which the font has no character


def read_pdf_page(pdfium: Any, page: Any) -> PdfPage:
    """Read a page; its text page is closed again."""
    raw = pdfium.raw
    left, bottom, right, top = page.get_bbox()
    text_page = page.get_textpage()
    try:
        glyphs, unmapped = _glyphs(raw, text_page.raw, left, top)
    finally:
        text_page.close()
    paths: list[Box] = []
    pictures: list[Box] = []
    for kind, box in _boxes(raw, page.raw, left, top):
        (paths if kind == _PATH else pictures).append(box)
    return PdfPage(right - left, top - bottom, glyphs, paths, pictures, unmapped)


def _glyphs(raw: Any, text_page: Any, left: float, top: float) -> tuple[list[Glyph], int]:
    x, y, matrix, box = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX(), raw.FS_RECTF()
    glyphs: list[Glyph] = []
    scales: dict[tuple[float, float], float] = {}
    unmapped = 0
    for index in range(raw.FPDFText_CountChars(text_page)):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if code in (0x20, 0x0A, 0x0D) and raw.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        if code in (0, 0xFFFD) or raw.FPDFText_HasUnicodeMapError(text_page, index) == 1:
            unmapped += 1
        raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        raw.FPDFText_GetLooseCharBox(text_page, index, box)
        size = raw.FPDFText_GetFontSize(text_page, index)
        # The matrix is asked for only where size or height differ: it takes as long as all else.
        known = (size, round(box.top - box.bottom, 1))
        scale = scales.get(known)
        if scale is None:
            raw.FPDFText_GetMatrix(text_page, index, matrix)
            scale = scales[known] = hypot(matrix.c, matrix.d) or 1.0
        if size * scale <= 0 or code == 0:
            continue
        glyphs.append(Glyph(chr(code), box.left - left, box.right - left, top - y.value, size * scale))
    return glyphs, unmapped


def _boxes(raw: Any, page: Any, left: float, top: float) -> Iterator[tuple[int, Box]]:
    identity = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    for index in range(raw.FPDFPage_CountObjects(page)):
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
