"""Which font a run of glyphs is set in, by the name that the PDF has for it."""

from __future__ import annotations

import ctypes
import re
from typing import Any

from newsarc.importers.paged.pdfium.calls import address, plain
from newsarc.reading.geometry.glyphs.fonts import is_bold

_LONGEST = 128  # bytes of a name
_SHORT = 8  # characters of a run whose ends are not asked
_BOLD = 700  # the weight from which on a font whose name tells none is bold
_MARK = re.compile(r"\S")
_SUBSET = re.compile("[A-Z]{6}[+]")
_TELLS_WEIGHT = re.compile("(?i)regular|roman|book|light|medium|normal|bold|black|heavy|demi")


class Fonts:
    """Asks for the fonts of glyphs.

    A run is asked in its middle, and a long one that differs from the last one also at its ends: what begins
    with bold words and goes on is in no one font.
    """

    def __init__(self, raw: Any, text_page: Any, text: str) -> None:
        self._page, self._text = address(text_page), text
        self._name, self._flags = ctypes.create_string_buffer(_LONGEST), ctypes.c_int()
        into = (ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p)
        self._info = plain(raw.FPDFText_GetFontInfo, ctypes.c_ulong, ctypes.c_void_p, ctypes.c_int, *into)
        self._into = ctypes.addressof(self._name), _LONGEST, ctypes.addressof(self._flags)
        self._weight = plain(raw.FPDFText_GetFontWeight, ctypes.c_int, ctypes.c_void_p, ctypes.c_int)
        self._known: dict[bytes, str | None] = {}
        self._last: str | None = None

    def of(self, first: int, end: int) -> str | None:
        """Return the name of the font that a run is set in; None where that is not one, or has no name."""
        middle = self._name_at(self._first_mark((first + end) // 2, end, first))
        if (middle == self._last and not is_bold(middle)) or end - first <= _SHORT:
            return middle
        at_start = self._name_at(self._first_mark(first, end, first))
        at_end = self._name_at(max(first, first + len(self._text[first:end].rstrip()) - 1))
        self._last = at_start if at_start == at_end else None
        return self._last

    def _first_mark(self, first: int, end: int, otherwise: int) -> int:
        """Return the first place where no blank stands."""
        found = _MARK.search(self._text, first, end)
        return found.start() if found else otherwise

    def _name_at(self, index: int) -> str | None:
        length = self._info(self._page, index, *self._into)
        printed = self._name.raw[: min(length, _LONGEST) - 1] if length > 1 else b""
        if printed not in self._known:
            self._known[printed] = self._named(printed.decode("utf-8", "replace"), index)
        return self._known[printed]

    def _named(self, printed: str, index: int) -> str | None:
        """Return a name that tells the weight; a font without a name that is not bold may be any."""
        name = _SUBSET.sub("", printed, count=1)
        if not _TELLS_WEIGHT.search(name) and self._weight(self._page, index) >= _BOLD:
            name = f"{name} Bold".strip()
        return name or None
