"""Classes of characters, each to stand inside the brackets of a regular expression's class.

Scripts, and the marks and brackets round their words. Whoever asks for a kind of character asks here.
"""

from __future__ import annotations

import re
from functools import cache

# Unified ideographs with extension A and the later extensions, and the compatibility ideographs.
IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
HAN = f"{IDEOGRAPHS}〇々"
KANA_LETTERS = "\u3041-\u3096\u30a1-\u30fa"
KANA = "\N{HIRAGANA LETTER SMALL A}-\N{KATAKANA-HIRAGANA PROLONGED SOUND MARK}"
HANGUL = "\uac00-\ud7a3"
FULL_WIDTH = "\u3000-\u303f\uff00-\uffef"
LATIN_CAPITALS = "A-ZÀ-ÖØ-ÞĆČĐĞİŁŐŚŠŻŽ"

# Marks that must not end a line, and marks that must not begin one (避头尾; GB/T 15834).
OPENING = "“‘（《〈「『【〔［｛"
CLOSING = "”’）》〉」』】〕］｝，。、；：？！"
CLOSING_AFTER_STOP = "”’」』）》"

# Brackets round bylines, openers, credits and jump lines, in either width.
OPENING_BRACKETS = r"（(〔［\[【"
CLOSING_BRACKETS = r"）)〕］\]】"
SQUARE_OPENING = "〔［【"
SQUARE_CLOSING = "〕］】"

# That newspapers print before headlines and bylines.
BULLETS = "□■◆◇●○◎☉★☆▲△"
EMOJI = "\U0001f300-\U0001faff"  # signs that are said as words are; ornaments of print are not among them

# Scripts written without spaces between words: Thai, Lao, Burmese and Khmer are among them. Of these,
# Han and kana are printed with spaces in names (`胡 勇 春`), which mean nothing. The index is made of
# these two classes: another range in them needs another TOKENIZER_VERSION.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    "\u1100-\u11ff\u3005-\u3007\u3041-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f"
    f"\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff{EMOJI}"
)
JOINED = "\u3005-\u3007\u3041-\u312f\u31f0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"


def has_character(characters: str, character: str) -> bool:
    """Tell whether a class without escapes has a character.

    Patterns of the long classes take one to three milliseconds each to compile. For the few characters
    of a query, that is a thousand times what it takes to compare them.

    >>> has_character(HAN, "报"), has_character(HAN, "々"), has_character(HAN, "a")
    (True, True, False)
    """
    return any(first <= character <= last for first, last in ranges_of(characters))


@cache
def ranges_of(characters: str) -> tuple[tuple[str, str], ...]:
    """Return the first and the last character of each range of a class without escapes.

    >>> ranges_of("a-z_")
    (('a', 'z'), ('_', '_'))
    """
    return tuple((found[0], found[-1]) for found in re.findall("(?s).-.|.", characters))
