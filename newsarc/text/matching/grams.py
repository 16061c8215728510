"""What a text is made of, to tell how much of it another text says again."""

from __future__ import annotations

import re
from itertools import filterfalse
from operator import add

from newsarc.text.characters.classes import HANGUL, IDEOGRAPHS, KANA

UNSPACED = f"{IDEOGRAPHS}{KANA}{HANGUL}"
_UNSPACED_RUN = re.compile(f"[{UNSPACED}]+")
_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_WORD_APART = re.compile(rf"[^\W\d_{UNSPACED}]{{3,}}|\d+")
_WORD_OR_END, _WORD_APART_OR_END = (re.compile(f"\n|{words.pattern}") for words in (_WORD, _WORD_APART))
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
    pairs = [map(add, run, run[1:]) for run in _UNSPACED_RUN.findall(text)]
    words = frozenset(map(str.lower, _WORD_APART.findall(text)))
    return (words - _STOP_WORDS).union(*pairs)


def words_of_lines(page: str) -> list[str]:
    r"""Return the words among the grams of each line of a page in turn, and a line end behind each line.

    >>> words_of_lines("开门红 for Rivers\n12 dams")
    ['rivers', '\n', '12', 'dams']
    """
    if page.isascii():
        found = _WORD_OR_END.findall(page.lower())
    else:
        found = list(map(str.lower, _WORD_APART_OR_END.findall(page)))
    return list(filterfalse(_STOP_WORDS.__contains__, found))


def has_grams(text: str, grams: frozenset[str], least: float) -> bool:
    """Tell whether a text is made of at least so many of some grams, as far as it must be read for that.

    >>> grams = frozenset(("开门", "门红", "rivers"))
    >>> has_grams("开门红了", grams, 2), has_grams("Rivers", grams, 2)
    (True, False)
    """
    pairs = {gram for gram in grams if _UNSPACED_RUN.match(gram)}
    found = 0
    for pair in pairs:
        found += pair in text
        if found >= least:
            return True
    words = set(grams - pairs)
    for printed in _WORD_APART.finditer(text) if words else ():
        word = printed[0].lower()
        if word in words:
            words.discard(word)
            found += 1
            if found >= least:
                return True
    return found >= least
