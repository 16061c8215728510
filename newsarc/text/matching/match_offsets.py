"""Find in an original text what a phrase found in its index text."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from newsarc.text.characters.classes import JOINED, UNSPACED
from newsarc.text.matching.tokens import EXPANDED, GAP, IGNORED, VOICING, expand, spell

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECES = f"{GAP}|[{UNSPACED}]|[^{GAP} {IGNORED}{UNSPACED}]+"
_IS_JOINED = f"[{JOINED}]"
_IS_UNSPACED = f"[{UNSPACED}]"
_SPACES = f"[ {IGNORED}]*"
_WORD_START, _WORD_END = (f"(?{side}[^{GAP} {IGNORED}{UNSPACED}])" for side in ("<!", "!"))
_LETTERS = f"{IGNORED}*"
# Each run of letters that a ligature may stand for, with all ways to print it.
_PRINTED: dict[str, list[str]] = {"ffi": ["\N{LATIN SMALL LIGATURE FF}i", "f\N{LATIN SMALL LIGATURE FI}"]}
_PRINTED["ffl"] = ["\N{LATIN SMALL LIGATURE FF}l", "f\N{LATIN SMALL LIGATURE FL}"]
for _ligature, _letters in EXPANDED.items():
    _PRINTED.setdefault(_letters, []).append(_ligature)
_UNITS = "|".join([*sorted(_PRINTED, key=len, reverse=True), "(?s:.)"])


def find_pattern(text: str, *, is_prefix: bool = False) -> re.Pattern[str]:
    """Write the pattern that matches `text` in what `spell` returns, wherever its phrase does."""
    spelled = expand(spell(unicodedata.normalize("NFC", text))).strip(f"{GAP} ")
    spelled = re.sub(f"{GAP}[{GAP} ]*", GAP, spelled)
    if not spelled:
        raise ValueError("nothing to find")
    pattern, before, end = "", "", 0
    for found in re.finditer(_PIECES, spelled):
        piece = found.group()
        pattern += _between(before, piece, is_parted=found.start() > end) + _piece_pattern(piece)
        before, end = piece, found.end()
    return re.compile(pattern.removesuffix(_WORD_END) if is_prefix else pattern)


def find_all(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets in `text` where a pattern of `find_pattern` matches.

    >>> list(find_all(find_pattern("开门红"), "爭取「開門紅」！"))
    [(3, 6)]
    >>> list(find_all(find_pattern("office"), "The o\ufb03ce"))
    [(4, 8)]
    """
    return (match.span() for match in pattern.finditer(spell(text)))


def count_units(text: str) -> int:
    """Count what stands in a text as NEAR counts it: characters of the unspaced scripts, and words.

    >>> count_units("今年的 GDP 和")
    5
    """
    return sum(1 for piece in re.findall(_PIECES, spell(text)) if piece != GAP)


def _between(before: str, piece: str, *, is_parted: bool) -> str:
    if not before:
        return ""
    if re.match(_IS_UNSPACED, before) and re.match(_IS_UNSPACED, piece):
        if re.match(_IS_JOINED, before) and re.match(_IS_JOINED, piece):
            return _SPACES
        return f"{_LETTERS} {_SPACES}" if is_parted else _LETTERS
    return "" if before == GAP else _SPACES


def _piece_pattern(piece: str) -> str:
    if piece == GAP:
        return f"{GAP}[{GAP} {IGNORED}]*"
    if re.match(_IS_UNSPACED, piece):
        parts = unicodedata.normalize("NFD", piece)
        is_voiced = len(parts) == 2 and parts[1] in VOICING
        return f"(?:{piece}|{parts})" if is_voiced else re.escape(piece)
    return _WORD_START + _LETTERS.join(map(_unit_pattern, re.findall(_UNITS, piece))) + _WORD_END


def _unit_pattern(letters: str) -> str:
    """Match letters, or the ligatures they may have been printed as."""
    spelt = _LETTERS.join(map(re.escape, letters))
    ways = [_LETTERS.join(way) for way in _PRINTED.get(letters, ())]
    return f"(?:{'|'.join([spelt, *ways])})" if ways else spelt
