"""Which spaces a printed line has: as wide as the gaps between its glyphs say, not as a program put them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.geometry.drawing import Glyph

BLANKS = (
    " \t\r\n\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}"
    + "".join(map(chr, range(0x2000, 0x200B)))
    + "\u202f\u205f"
)
_BLANK = frozenset(BLANKS)
# In ems. Between Chinese characters a justified line opens gaps of up to 0.4; a printed space has half an em.
_SPACE_IN_HAN = 0.45
_SPACE_IN_LATIN = 0.15
_NARROW_IN_EM = "“”‘’—…·"
# pdfium gives the hyphen at a line's end as one of these.
_HYPHENS = {"\x02": "-", "\ufffe": "-"}


@lru_cache(maxsize=4096)
def is_wide(text: str) -> bool:
    """Tell a character that takes a whole em: Han, kana, hangul, full-width marks."""
    return east_asian_width(text[:1] or " ") in "WF"


def spaced_text(glyphs: Sequence[Glyph]) -> str:
    """Write the glyphs of a line with the spaces between them.

    A space that is drawn counts only by the gap that it leaves between the glyphs beside it.
    """
    pieces: list[str] = []
    last: Glyph | None = None
    blank = ""
    for glyph in glyphs:
        if glyph.text in _BLANK:
            blank = blank or glyph.text
            continue
        if last is not None and _is_parted(last, glyph, blank):
            pieces.append("\N{IDEOGRAPHIC SPACE}" if blank == "\N{IDEOGRAPHIC SPACE}" else " ")
        pieces.append(_HYPHENS.get(glyph.text, glyph.text))
        last, blank = glyph, ""
    return "".join(pieces)


def _is_parted(last: Glyph, glyph: Glyph, blank: str) -> bool:
    gap = (glyph.left - last.right) / (last.size if last.size > glyph.size else glyph.size)
    if last.text in "—…" and last.text == glyph.text:
        return False
    if is_wide(last.text) or is_wide(glyph.text):
        # A quotation mark or dash of a Latin font stands in a whole em, so that it has gaps on both sides.
        is_in_em = last.text in _NARROW_IN_EM or glyph.text in _NARROW_IN_EM
        return (gap > _SPACE_IN_HAN and not is_in_em) or (bool(blank) and gap > _SPACE_IN_LATIN)
    return gap > _SPACE_IN_LATIN or (bool(blank) and gap > _SPACE_IN_LATIN / 2)
