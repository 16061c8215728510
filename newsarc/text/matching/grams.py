"""What a text is made of, to tell how much of it another text says again."""

from __future__ import annotations

import re
from itertools import pairwise

from newsarc.text.characters.classes import HANGUL, IDEOGRAPHS, KANA

_UNSPACED_RUN = re.compile(f"[{IDEOGRAPHS}{KANA}{HANGUL}]+")
_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_STOP_WORDS = frozenset(
    "the and for with from that this are was were has have had but not its his her their they you all out new"
    " who will one two more than over into after about says said der die das und ein eine von mit für auf ist"
    " les des une dans sur pour par est avec".split()
)


def grams_of(text: str) -> frozenset[str]:
    """Return the pairs of Han (kana, Hangul) characters and the words that a text is made of.

    >>> sorted(grams_of("开门红 for Rivers"))
    ['rivers', '开门', '门红']
    """
    if text.isascii():
        return frozenset(_WORD.findall(text.lower())) - _STOP_WORDS
    grams: set[str] = set()
    for run in _UNSPACED_RUN.findall(text):
        grams.update(first + second for first, second in pairwise(run))
    words = (word.lower() for word in _WORD.findall(_UNSPACED_RUN.sub(" ", text)))
    grams.update(word for word in words if word not in _STOP_WORDS)
    return frozenset(grams)
