"""Search keys: one character for one, so that a find in the folded text has its place in the original.

Only for comparing and indexing; nothing folded is ever shown or stored as text.
"""

from __future__ import annotations

import unicodedata

from newsarc.text.characters.traditional import SIMPLIFIED, TRADITIONAL

# The forms that Hong Kong prefers, from OpenCC's hk2s; a test holds them to it.
_HONG_KONG = {"敍": "叙", "粧": "妆", "糭": "粽", "衞": "卫"}
# Traditional and old forms that t2s leaves, as what they are in simplified text depends on the word:
# 隨著 is 随着 but 著名 stays. Many to one is right for a search key. 着 覆 瞭 甦 藉 蒐 妳 are words of
# Taiwan and Hong Kong, the others are of old fonts.
_VARIANTS = dict(
    zip("著覆瞭甦藉蒐妳邨淸靑隣尙鄕槪眞爲吿敎晩靜", "着复了苏借搜你村清青邻尚乡概真为告教晚静", strict=True)
)
# The fonts of many PDFs give a character the code of the radical that looks like it. Of those with no
# decomposition, the ones that are characters by themselves (Unicode's Equivalent_Unified_Ideograph).
_RADICALS = dict(
    zip(
        "⺁⺄⺒⺓⺜⺝⺟⺠⺧⺩⺫⺬⺶⺻⺼⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "厂乙巳幺日月母民牛王目示羊聿肉虎西见角贝车长长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龟亀龟",
        strict=True,
    )
)
_STROKED = dict(zip("øłđħŧıØŁĐĦŦ", "oldhtioldht", strict=True))  # letters that no decomposition takes apart
# NFKC of all else would also turn `①` and `ﬁ` into plain characters, or change the length.
_COMPATIBLE_BLOCKS = (
    range(0x2F00, 0x2FE0),  # Kangxi radicals
    range(0xF900, 0xFB00),  # compatibility ideographs
    range(0xFF00, 0xFFF0),  # full-width and half-width forms
    range(0x2F800, 0x2FA20),  # compatibility ideographs, supplement
)


def fold(text: str) -> str:
    """Write `text` simplified, half-width, in lower case and without Latin diacritics, at the same length.

    >>> fold("開門紅 ＡＢＣ Économie")
    '开门红 abc economie'
    """
    return text.translate(_FOLDED)


def fold_character(character: str) -> str:
    """Fold one character into one character."""
    character = _without_compatibility(character)
    character = _VARIANTS.get(character) or _simplified(character)
    character = _RADICALS.get(character) or _STROKED.get(character, character)
    lowered = _without_diacritics(character).lower()
    return lowered if len(lowered) == 1 else character


def _simplified(character: str) -> str:
    if character in _HONG_KONG:
        return _HONG_KONG[character]
    place = TRADITIONAL.find(character)  # a table of them all takes longer than to look for a few
    return character if place < 0 else SIMPLIFIED[place]


def _without_compatibility(character: str) -> str:
    if character == "\N{IDEOGRAPHIC SPACE}":
        return " "
    if not any(ord(character) in block for block in _COMPATIBLE_BLOCKS):
        return character
    plain = unicodedata.normalize("NFKC", character)
    return plain if len(plain) == 1 else character


def _without_diacritics(character: str) -> str:
    """Take the accents off a Latin letter; a dakuten or a breve of another script makes another letter."""
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isascii() and base.isalpha() else character


class _Folded(dict[int, int]):
    """The table of `str.translate`, filled as characters turn up."""

    def __missing__(self, code_point: int) -> int:
        folded = self[code_point] = ord(fold_character(chr(code_point)))
        return folded


_FOLDED = _Folded()
