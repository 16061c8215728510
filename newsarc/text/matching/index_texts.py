"""The tokens of a text for both indexes at once, in a few passes over the whole of it.

`tokens` says what the tokens are; here they are the same, made at the speed that an import wants: characters
are paired as numbers in an array, all runs of a text together.
"""

from __future__ import annotations

import re
import sys
from array import array

from newsarc.text.characters.classes import JOINED, UNSPACED
from newsarc.text.matching.tokens import GAP, spell_expanded

_RUNS = re.compile(f"([{UNSPACED}]+)")
_SPACES_WITHIN = re.compile(f" (?<=[{JOINED}] ) *(?=[{JOINED}])")  # the space first: it is soon looked for
_CODE = next(code for code in "IL" if array(code).itemsize == 4)
_UTF_32 = f"utf-32-{sys.byteorder[0]}e"
_SPACE, _END = array(_CODE, map(ord, " \n"))
_ENDS = "\n \n"  # where one run ends, and the next begins: behind it stands its first character alone
_FIRST_ALONE = 2


def index_texts(text: str) -> tuple[str, str]:
    """Write a text for both indexes, as `index_tokens` and `index_characters` do.

    >>> index_texts("开門 开，GDP")
    ('开门 门开 开 ¦ gdp', '开 门')
    """
    if not text:
        return "", ""
    spelled = spell_expanded(text)
    parts = _RUNS.split(_SPACES_WITHIN.sub("", spelled) if " " in spelled else spelled)
    parts[::2] = _words(parts[::2])
    if len(parts) == 1:
        return parts[0], ""
    codes = array(_CODE, "\n".join(parts[1::2]).encode(_UTF_32))
    parts[1::2] = _pairs(codes)
    return _single_spaced(" ".join(parts)).strip(" "), _characters(codes)


def _words(between: list[str]) -> list[str]:
    """Part the gaps and words that stand round the runs by single spaces; gaps in a row become one."""
    spaced = _single_spaced("\n".join(between).replace(GAP, f" {GAP} "))
    while f"{GAP} {GAP}" in spaced:
        spaced = spaced.replace(f"{GAP} {GAP}", GAP)
    return spaced.replace(" \n", "\n").replace("\n ", "\n").strip(" ").split("\n")


def _pairs(codes: array[int]) -> list[str]:
    """Write the pairs of each run, and its last character; the runs are parted by line ends."""
    tripled = array(_CODE, (_SPACE,)) * (3 * len(codes))
    tripled[::3] = codes
    tripled[1:-3:3] = codes[1:]
    first, *others = tripled.tobytes().decode(_UTF_32).rstrip(" ").split(_ENDS)
    return [first, *(run[_FIRST_ALONE:] for run in others)]


def _characters(codes: array[int]) -> str:
    found = set(codes)
    found.discard(_END)
    spaced = array(_CODE, (_SPACE,)) * (2 * len(found) - 1)
    spaced[::2] = array(_CODE, sorted(found))
    return spaced.tobytes().decode(_UTF_32)


def _single_spaced(text: str) -> str:
    while "  " in text:
        text = text.replace("  ", " ")
    return text
