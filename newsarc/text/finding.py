"""Find in an original text what a phrase found in its index text."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from newsarc.text.tokens import GAP, IGNORED, JOINED, UNSPACED, spell

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECES = re.compile(f"{GAP}|[{UNSPACED}]|[^{GAP} {IGNORED}{UNSPACED}]+")
_IS_JOINED = re.compile(f"[{JOINED}]")
_IS_UNSPACED = re.compile(f"[{UNSPACED}]")
_SPACES = f"[ {IGNORED}]*"
_WORD_START, _WORD_END = (f"(?{side}[^{GAP} {IGNORED}{UNSPACED}])" for side in ("<!", "!"))


def find_pattern(text: str, *, is_prefix: bool = False) -> re.Pattern[str]:
    """Write the pattern that matches `text` in what `spell` returns, wherever its phrase does."""
    spelled = spell(unicodedata.normalize("NFC", text)).strip(f"{GAP}{IGNORED} ")
    pieces = _PIECES.findall(re.sub(f"{GAP}[{GAP} ]*", GAP, spelled.replace(IGNORED, "")))
    if not pieces:
        raise ValueError("nothing to find")
    pattern = "".join(
        _between(before, piece) + _piece_pattern(piece)
        for before, piece in zip(["", *pieces], pieces, strict=False)
    )
    return re.compile(pattern.removesuffix(_WORD_END) if is_prefix else pattern)


def find_all(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets in `text` where a pattern of `find_pattern` matches.

    >>> list(find_all(find_pattern("开门红"), "爭取「開門紅」！"))
    [(3, 6)]
    """
    return (match.span() for match in pattern.finditer(spell(text)))


def _between(before: str, piece: str) -> str:
    if not before:
        return ""
    if _IS_UNSPACED.match(before) and _IS_UNSPACED.match(piece):
        return _SPACES if _IS_JOINED.match(before) and _IS_JOINED.match(piece) else f"{IGNORED}*"
    return "" if before == GAP else _SPACES


def _piece_pattern(piece: str) -> str:
    if piece == GAP:
        return f"{GAP}[{GAP} {IGNORED}]*"
    if _IS_UNSPACED.match(piece):
        return re.escape(piece)
    return _WORD_START + f"{IGNORED}*".join(map(re.escape, piece)) + _WORD_END
