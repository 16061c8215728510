"""Which spaces a printed line has: as wide as the gaps between its glyphs say, not as a program put them."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from itertools import pairwise
from operator import sub
from statistics import median
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BLANKS = (
    " \t\r\n\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}"
    + "".join(map(chr, range(0x2000, 0x200B)))
    + "\u202f\u205f"
)
BLANK = frozenset(BLANKS)
_MARKED = re.compile(f"[^{BLANKS}]+")
# In ems. Between Chinese characters a justified line opens gaps of up to 0.4; a printed space has half an em.
_SPACE_IN_HAN = 0.45
# Where a line is set solid, or squeezed to fit, no such gap has more than 0.25, and a space 0.35 and more.
_SPACE_IN_SOLID = 0.3
_SOLID = 0.1
_SPACE_IN_LATIN = 0.15
_SPACE_BY_BLANK = _SPACE_IN_LATIN / 2
_NARROW_IN_EM = "“”‘’—…·"
_GAP_ROUND_MARK = re.compile(r"(?<=[”’—…·]) (?=[\d“‘—·])|(?<=\d) (?=[—·])")
_BULLET_OPERATOR = "\N{BULLET OPERATOR}"  # what some fonts name the middle dot that parts a foreign name
# pdfium gives the hyphen at a line's end as one of these; some fonts name every hyphen a soft one.
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\N{SOFT HYPHEN}": "-"})


@lru_cache(maxsize=4096)
def is_wide(text: str) -> bool:
    """Tell a character that takes a whole em: Han, kana, hangul, full-width marks."""
    return east_asian_width(text[:1] or " ") in "WF"


def spaced_text(text: str, lefts: Sequence[float], rights: Sequence[float], sizes: Sequence[float]) -> str:
    """Write the characters of a line with the spaces between them.

    A space that is drawn counts only by the gap that it leaves between the characters beside it.

    >>> spaced_text("耕 种", [0, 10, 10.1], [10, 10.1, 20.1], [10, 10, 10])
    '耕种'
    >>> spaced_text("记者林夏", [0, 10, 23.5, 33.5], [10, 20, 33.5, 43.5], [10] * 4)  # in a solid line
    '记者 林夏'
    >>> spaced_text("莎\N{BULLET OPERATOR}梅", [0, 10, 20], [10, 20, 30], [10, 10, 10])
    '莎·梅'
    """
    text = text.replace(_BULLET_OPERATOR, "·")
    gaps = list(map(sub, lefts[1:], rights))
    in_han = partial(_space_in_han, gaps, sizes)
    narrow = _SPACE_IN_LATIN * min(sizes, default=0.0)
    pieces: list[str] = []
    last = -1
    for found in _MARKED.finditer(text):
        first, end = found.span()
        if last >= 0:
            gap = (lefts[first] - rights[last]) / max(sizes[last], sizes[first])
            if _is_parted(text[last], text[first], text[last + 1], gap, in_han):
                pieces.append("\N{IDEOGRAPHIC SPACE}" if text[last + 1] == "\N{IDEOGRAPHIC SPACE}" else " ")
        inside = gaps[first : end - 1]
        is_close = max(inside, default=0.0) <= narrow
        pieces.append(found[0] if is_close else _parted(found[0], inside, sizes[first:end], in_han))
        last = end - 1
    return _close_round_marks("".join(pieces).translate(_HYPHENS))


def _close_round_marks(text: str) -> str:
    """Take the spaces out that marks leave in a line of Chinese beside digits and each other.

    They are of a Latin font and stand in a whole em, with gaps on both sides.

    >>> _close_round_marks("让宪法“活起来” “落下去”，今年1— 3月"), _close_round_marks("the 1990s — 2 in all")
    ('让宪法“活起来”“落下去”，今年1—3月', 'the 1990s — 2 in all')
    """
    if _GAP_ROUND_MARK.search(text) and any(map(is_wide, text)):
        return _GAP_ROUND_MARK.sub("", text)
    return text


def _space_in_han(gaps: Sequence[float], sizes: Sequence[float]) -> float:
    """Return the least gap, in ems, that is a space between Chinese characters of a line."""
    is_solid = median(gaps) < _SOLID * max(sizes)
    return _SPACE_IN_SOLID if is_solid else _SPACE_IN_HAN


def _parted(text: str, gaps: Sequence[float], sizes: Sequence[float], in_han: Callable[[], float]) -> str:
    """Part characters where nothing is drawn between them but they stand apart."""
    pieces = [text[0]]
    for (last, character), gap, size in zip(pairwise(text), gaps, map(max, pairwise(sizes)), strict=True):
        if gap > _SPACE_IN_LATIN * size and _is_parted(last, character, "", gap / size, in_han):
            pieces.append(" ")
        pieces.append(character)
    return "".join(pieces)


def _is_parted(last: str, character: str, blank: str, gap: float, in_han: Callable[[], float]) -> bool:
    if last in "—…" and last == character:
        return False
    if is_wide(last) or is_wide(character):
        # A quotation mark or dash of a Latin font stands in a whole em, so that it has gaps on both sides.
        is_in_em = last in _NARROW_IN_EM or character in _NARROW_IN_EM
        if bool(blank) and gap > _SPACE_IN_LATIN:
            return True
        is_doubtful = _SPACE_IN_SOLID < gap <= _SPACE_IN_HAN and (last + character).isalpha()
        least = in_han() if is_doubtful and is_wide(last) and is_wide(character) else _SPACE_IN_HAN
        return gap > least and not is_in_em
    return gap > _SPACE_IN_LATIN or (bool(blank) and gap > _SPACE_BY_BLANK)
