"""What a PDF page draws, object by object: where its paths and pictures are; texts are read otherwise."""

from __future__ import annotations

import ctypes
from itertools import compress, repeat
from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.importers.paged.pdfium.calls import address, plain
from newsarc.model.places import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

TEXT, PATH, IMAGE, SHADING, FORM = 1, 2, 3, 4, 5  # FPDF_PAGEOBJ_…
DEEPEST_FORM = 8
Matrix = tuple[float, float, float, float, float, float]
_AS_IT_IS = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Objects(NamedTuple):
    """The objects that a page or form draws: their addresses and kinds (FPDF_PAGEOBJ_…)."""

    addresses: Sequence[int]
    kinds: Sequence[int]

    def of_kind(self, kind: int) -> Iterator[int]:
        """Yield the addresses of the objects of one kind."""
        return compress(self.addresses, map(kind.__eq__, self.kinds))


def objects_of_page(raw: Any, page: Any) -> Objects:
    """Return what a page draws."""
    object_of = plain(raw.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
    return _objects(raw, map(object_of, repeat(address(page)), range(raw.FPDFPage_CountObjects(page))))


def objects_of_form(raw: Any, form: int) -> Objects:
    """Return what a form draws."""
    count_of = plain(raw.FPDFFormObj_CountObjects, ctypes.c_int, ctypes.c_void_p)
    object_of = plain(raw.FPDFFormObj_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)
    return _objects(raw, map(object_of, repeat(form), range(count_of(form))))


def _objects(raw: Any, drawn: Iterable[int]) -> Objects:
    addresses = list(drawn)
    kind_of = plain(raw.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)
    return Objects(addresses, list(map(kind_of, addresses)))


def boxes_of(
    raw: Any, objects: Objects, corner: tuple[float, float], outer: Matrix = _AS_IT_IS, depth: int = 0
) -> Iterator[tuple[int, Box]]:
    """Yield the kinds and boxes of what is no text; a form has objects of its own, in its own space."""
    for place, kind in compress(zip(*objects, strict=True), map(TEXT.__ne__, objects.kinds)):
        if kind == FORM and depth < DEEPEST_FORM:
            inner = _product(_matrix_of(raw, place), outer)
            yield from boxes_of(raw, objects_of_form(raw, place), corner, inner, depth + 1)
        elif kind in (PATH, IMAGE, SHADING):
            edges = [ctypes.c_float() for _ in range(4)]
            if raw.FPDFPageObj_GetBounds(ctypes.cast(place, raw.FPDF_PAGEOBJECT), *edges):
                yield kind, _placed([edge.value for edge in edges], outer, corner)


def _matrix_of(raw: Any, form: int) -> Matrix:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(ctypes.cast(form, raw.FPDF_PAGEOBJECT), matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


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
