"""Numbers as newspapers print them: full-width digits and Chinese numerals, and the integers they are."""

from __future__ import annotations

import re

_FULL_WIDTH_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_FULL_WIDTH_DIGIT = re.compile("[０-９]")
CHINESE_DIGITS = {
    **dict(zip("〇一二三四五六七八九", range(10), strict=True)),
    "零": 0,
    "○": 0,
    "Ｏ": 0,
    "两": 2,
    "兩": 2,
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_TENS_IN_ONE = {"廿": "二十", "卅": "三十"}
_CHINESE = f"[{''.join(CHINESE_DIGITS)}{''.join(_UNITS)}{''.join(_TENS_IN_ONE)}]{{1,9}}"
# The characters a number may be made of, for the inside of a character class.
NUMERALS = "0-9０-９〇零○一二三四五六七八九十百廿卅"


def fold_digits(text: str) -> str:
    """Make full-width digits half-width; every offset stays.

    >>> fold_digits("１月２４日")
    '1月24日'
    """
    return text.translate(_FULL_WIDTH_DIGITS) if _FULL_WIDTH_DIGIT.search(text) else text


def read_numeral(text: str) -> int | None:
    """Read a whole number in digits of either width or in Chinese numerals.

    >>> read_numeral("１２"), read_numeral("十二"), read_numeral("廿三"), read_numeral("二〇二二")
    (12, 12, 23, 2022)
    >>> read_numeral("十年") is None
    True
    """
    folded = fold_digits(text)
    if folded.isascii() and folded.isdigit():
        return int(folded)
    if not re.fullmatch(_CHINESE, folded):
        return None
    for short, long in _TENS_IN_ONE.items():
        folded = folded.replace(short, long)
    if any(unit in folded for unit in _UNITS):
        return _read_with_units(folded)
    return int("".join(str(CHINESE_DIGITS[sign]) for sign in folded))


def _read_with_units(text: str) -> int:
    total, digit = 0, 0
    for sign in text:
        if sign in _UNITS:
            total += (digit or 1) * _UNITS[sign]
            digit = 0
        else:
            digit = CHINESE_DIGITS[sign]
    return total + digit
