"""Find in an original text what a phrase found in its index text."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from newsarc.text.characters.classes import JOINED, UNSPACED, has_character
from newsarc.text.matching.tokens import GAP, IGNORED, VOICING, expand, expanded_characters, spell, split_runs

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = f"{GAP}|[^{GAP} {IGNORED}]+"  # between the runs of the unspaced scripts
_SPACES = f"[ {IGNORED}]*"
_WORD_START, _WORD_END = (f"(?{side}[^{GAP} {IGNORED}{UNSPACED}])" for side in ("<!", "!"))
_LETTERS = f"{IGNORED}*"


def find_pattern(text: str, *, is_prefix: bool = False) -> re.Pattern[str]:
    """Write the pattern that matches `text` in what `spell` returns, wherever its phrase does."""
    spelled = expand(spell(unicodedata.normalize("NFC", text))).strip(f"{GAP} ")
    spelled = re.sub(f"{GAP}[{GAP} ]*", GAP, spelled)
    if not spelled:
        raise ValueError("nothing to find")
    pattern, before, end = "", "", 0
    for start, piece in _pieces(spelled):
        pattern += _between(before, piece, is_parted=start > end) + _piece_pattern(piece)
        before, end = piece, start + len(piece)
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
    return sum(1 for _, piece in _pieces(spell(text)) if piece != GAP)


def _pieces(spelled: str) -> Iterator[tuple[int, str]]:
    """Yield the gaps, the characters of the unspaced scripts and the words, each with where it begins."""
    start = 0
    for number, stretch in enumerate(split_runs(spelled)):
        for found in re.finditer("." if number % 2 else _WORDS, stretch):
            yield start + found.start(), found.group()
        start += len(stretch)


def _between(before: str, piece: str, *, is_parted: bool) -> str:
    if not before:
        return ""
    if has_character(UNSPACED, before[0]) and has_character(UNSPACED, piece[0]):
        if has_character(JOINED, before[0]) and has_character(JOINED, piece[0]):
            return _SPACES
        return f"{_LETTERS} {_SPACES}" if is_parted else _LETTERS
    return "" if before == GAP else _SPACES


def _piece_pattern(piece: str) -> str:
    if piece == GAP:
        return f"{GAP}[{GAP} {IGNORED}]*"
    if has_character(UNSPACED, piece[0]):
        parts = unicodedata.normalize("NFD", piece)
        is_voiced = len(parts) == 2 and parts[1] in VOICING
        return f"(?:{piece}|{parts})" if is_voiced else re.escape(piece)
    units = re.findall(_units(), piece)
    return _WORD_START + _LETTERS.join(map(_unit_pattern, units)) + _WORD_END


def _unit_pattern(letters: str) -> str:
    """Match letters, or the ligatures they may have been printed as."""
    spelt = _LETTERS.join(map(re.escape, letters))
    ways = [_LETTERS.join(way) for way in _printed().get(letters, ())]
    return f"(?:{'|'.join([spelt, *ways])})" if ways else spelt


@cache
def _printed() -> dict[str, list[str]]:
    """Return each run of letters that one character may stand for, with all ways to print it."""
    printed = {"ffi": ["\N{LATIN SMALL LIGATURE FF}i", "f\N{LATIN SMALL LIGATURE FI}"]}
    printed["ffl"] = ["\N{LATIN SMALL LIGATURE FF}l", "f\N{LATIN SMALL LIGATURE FL}"]
    for character, letters in expanded_characters().items():
        printed.setdefault(letters, []).append(character)
    return printed


@cache
def _units() -> str:
    return "|".join([*sorted(_printed(), key=len, reverse=True), "(?s:.)"])
