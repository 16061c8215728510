"""How much text a PDF page may have; told before pdfium takes the memory for it.

pdfium keeps 430 bytes of each text that a page draws and 190 of each glyph in it, whatever the page.
"""

from __future__ import annotations

import ctypes
import re
import zlib
from collections import deque
from itertools import islice, repeat
from operator import sub, truediv
from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.importers.paged.pdfium.ascii85 import decode_ascii85
from newsarc.importers.paged.pdfium.calls import plain
from newsarc.importers.paged.pdfium.objects import DEEPEST_FORM, FORM, TEXT, Objects, objects_of_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_GLYPHS = 100_000  # a page of stock prices, in type of five points, has forty thousand
_MOST_TEXTS = 3 * MOST_GLYPHS  # drawn one after another: blanks, and glyphs set again to be bolder
_MOST_EMS = 10 * MOST_GLYPHS  # of their lengths: full stops are long for their height
_LEAST_HEIGHT = 0.05  # points
_STREAM = b"stream"
_DICTIONARY = 500  # bytes before a stream
_NO_CONTENT = re.compile(rb"/Image\b|/Length1\b|/ObjStm\b|/XRef\b|/Type1C\b|/CIDFontType0C\b|/OpenType\b")
_WRITTEN_AS_TEXT = re.compile(rb"/Filter\s*\[\s*/ASCII85Decode\s*/FlateDecode\s*\]")
_PART = 8_192  # bytes; they inflate to eight million at most
_SHORT = _MOST_EMS  # bytes of a content stream: each glyph takes one or more
_LONGEST = 256_000_000  # bytes of a content stream; no page is drawn by more
_DRAWS_FORM = b" Do"
_MANY_FORMS = 100  # a form may be drawn again and again
_DRAWS_TEXT = (b"Tj", b"TJ")


class Content(NamedTuple):
    """What the content streams of a PDF draw at most: bytes of one stream, texts and forms in it."""

    length: int
    texts: int
    forms: int

    @property
    def is_too_much(self) -> bool:
        """Tell whether a stream draws more texts than a page can have."""
        return self.texts > _MOST_TEXTS or self.length > _LONGEST

    @property
    def may_be_too_much(self) -> bool:
        """Tell whether a stream is so long, or draws so many forms, that its texts want measuring."""
        return self.length > _SHORT or self.forms > _MANY_FORMS


_UNKNOWN = Content(_SHORT + 1, 0, 0)


def measure_content(data: bytes) -> Content:
    """Measure the longest content stream of a PDF; one that cannot be unpacked here may be of any length."""
    return max((_measure(data, *stream) for stream in _content_streams(data)), default=Content(0, 0, 0))


def _content_streams(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield where streams begin and end, and what their dictionaries say."""
    end = 0
    while (at := data.find(_STREAM, end)) >= 0:
        first = at + len(_STREAM)
        end = data.find(b"endstream", first)
        if end < 0:
            return
        dictionary = data[max(0, at - _DICTIONARY) : at].rpartition(b" obj")[2]
        if not _NO_CONTENT.search(dictionary):
            start = first + (2 if data[first : first + 1] == b"\r" else 1)
            yield start, end, dictionary
        end += len(b"endstream")


def _measure(data: bytes, first: int, end: int, dictionary: bytes) -> Content:
    unpack = zlib.decompressobj().decompress if b"/Filter" in dictionary else bytes
    if end - first <= _SHORT and _WRITTEN_AS_TEXT.search(dictionary):
        decoded = decode_ascii85(data[first:end])
        if decoded is None:
            return _UNKNOWN
        data, first, end = decoded, 0, len(decoded)
    length = texts = forms = 0
    for at in range(first, end, _PART):
        try:
            part = unpack(data[at : min(end, at + _PART)])
        except zlib.error:
            return _UNKNOWN
        length += len(part)
        texts += sum(map(part.count, _DRAWS_TEXT))
        forms += part.count(_DRAWS_FORM)
        if length > _LONGEST or texts > _MOST_TEXTS:
            break
    return Content(length, texts, forms)


def has_too_much_text(raw: Any, objects: Objects) -> bool:
    """Tell whether the texts that a page draws are too many, or too long for their height in all."""
    texts = list(islice(_texts_of(raw, objects, 0), _MOST_TEXTS + 1))
    return len(texts) > _MOST_TEXTS or sum(_lengths(raw, texts)) > _MOST_EMS


def _texts_of(raw: Any, objects: Objects, depth: int) -> Iterator[int]:
    """Yield the addresses of the texts among what is drawn, those in forms too."""
    yield from objects.of_kind(TEXT)
    for form in objects.of_kind(FORM) if depth < DEEPEST_FORM else ():
        yield from _texts_of(raw, objects_of_form(raw, form), depth + 1)


def _lengths(raw: Any, texts: Sequence[int]) -> Iterator[float]:
    """Yield how long each text is, as many times its height: as many glyphs, or fewer."""
    edges = [(ctypes.c_float * len(texts))() for _ in range(4)]
    places = (range(ctypes.addressof(edge), ctypes.addressof(edge) + 4 * len(texts), 4) for edge in edges)
    bounds_of = plain(raw.FPDFPageObj_GetBounds, ctypes.c_int, *(ctypes.c_void_p,) * 5)
    deque(map(bounds_of, texts, *places), maxlen=0)
    lefts, bottoms, rights, tops = (memoryview(edge).cast("B").cast("f").tolist() for edge in edges)
    widths, heights = list(map(sub, rights, lefts)), list(map(sub, tops, bottoms))
    thin = map(max, repeat(_LEAST_HEIGHT), map(min, widths, heights))
    return map(truediv, map(max, widths, heights), thin)
