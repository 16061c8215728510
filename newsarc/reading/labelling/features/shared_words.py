"""How much of a short line the text near it says again: a headline's words return below it."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from newsarc.reading.labelling.features.templates import FeatureColumn
from newsarc.text.characters.classes import ranges_of
from newsarc.text.matching.grams import UNSPACED, grams_of, words_of_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from numpy.typing import NDArray

    from newsarc.reading.lines.line import Line

    Numbers = NDArray[np.int64]

LONGEST_READ = 80  # characters; what is longer is text, and not looked through for words
_NEAR = 400  # characters, of twelve lines at most
_FARTHEST = 12  # lines
_SHARES = (0.15, 0.4, 0.7)
_SAID = (*(f"{after}{before}" for after in range(4) for before in range(4)), "-")
_END = "\n"
_CODES = 0x110000  # of characters
_PAIRS = _CODES**2


def shared_words(lines: Sequence[Line]) -> FeatureColumn:
    """Tell of each short line how much of it the text after it says again, and the text before it."""
    texts = [line.text for line in lines]
    lengths = np.array(list(map(len, texts)))
    grams = _Grams([text[:_NEAR] for text in texts])
    shared = grams.said_again(lengths)
    repeated = [at for at, times in enumerate(map(Counter(texts).__getitem__, texts)) if times > 1]
    known = cache(lambda at: grams_of(texts[at][:_NEAR]))
    for at in repeated:
        shared[:, at] = _shared_with_others(known, texts, at) if grams.are_many[at] else 0
    after, before = np.searchsorted(_SHARES, shared / np.maximum(grams.sizes, 1), side="right")
    is_told = (lengths < LONGEST_READ) & (grams.sizes > 0)
    return FeatureColumn(_SAID, np.where(is_told, after * (len(_SHARES) + 1) + before, len(_SAID) - 1))


class _Grams:
    """The grams of a page's lines as numbers, ordered by gram and then by line; each once a line."""

    def __init__(self, texts: Sequence[str]) -> None:
        page = _END.join(text.replace(_END, " ") for text in texts)
        grams = (_words_of(page), _pairs_of(page))
        ordered = np.concatenate([gram * len(texts) + lines for gram, lines in grams])
        ordered.sort()
        is_first = np.concatenate([[True], ordered[1:] != ordered[:-1]])[: len(ordered)]
        self._grams, self._lines = np.divmod(ordered[is_first], len(texts))
        self._is_next_alike = self._grams[1:] == self._grams[:-1]
        self.sizes = np.bincount(self._lines, minlength=len(texts))
        """How many grams each line has."""
        self.are_many = self._count(self._is_next_alike).sum(axis=0) > 0
        """Whether any gram of a line is of another line too."""

    def said_again(self, lengths: Numbers) -> Numbers:
        """Count the grams that the next four hundred characters have, and those that the ones before have."""
        at, ends = np.arange(len(lengths)), np.concatenate([[0], np.cumsum(lengths)])
        last = np.minimum(np.searchsorted(ends, ends[1:] + _NEAR) - 1, at + _FARTHEST)
        first = np.maximum(np.searchsorted(ends, ends[:-1] - _NEAR, side="right") - 1, at - _FARTHEST)
        here, there = self._lines[:-1], self._lines[1:]
        return np.concatenate([self._count(there <= last[here])[:1], self._count(here >= first[there])[1:]])

    def _count(self, is_near: NDArray[np.bool_]) -> Numbers:
        """Count for each line its grams that the next line with them has near, and the one before."""
        found = self._is_next_alike & is_near
        sides = self._lines[:-1][found], self._lines[1:][found]
        return np.stack([np.bincount(side, minlength=len(self.sizes)) for side in sides])


def _words_of(page: str) -> tuple[Numbers, Numbers]:
    """Return the words of a page, numbered behind all pairs of characters, and the line of each."""
    number_of = {_END: 0}
    numbers = np.array(
        [number_of.setdefault(word, len(number_of)) for word in words_of_lines(page)], np.int64
    )
    is_word = numbers > 0
    return numbers[is_word] + _PAIRS, np.cumsum(~is_word, dtype=np.int64)[is_word]


def _pairs_of(page: str) -> tuple[Numbers, Numbers]:
    """Return the pairs of characters of a page in scripts without blanks, as numbers, and their lines."""
    codes = np.frombuffer(page.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
    is_unspaced = np.zeros(len(codes), np.bool_)
    for first, last in () if page.isascii() else ranges_of(UNSPACED):
        is_unspaced |= (codes >= ord(first)) & (codes <= ord(last))
    at = np.flatnonzero(is_unspaced[:-1] & is_unspaced[1:])
    return codes[at] * _CODES + codes[at + 1], np.searchsorted(np.flatnonzero(codes == ord(_END)), at)


def _shared_with_others(
    grams: Callable[[int], Collection[str]], texts: Sequence[str], index: int
) -> tuple[int, int]:
    """Count the same of a line that others repeat: lines that say the very same do not count."""
    near = [[grams(at) for at in _lines_near(texts, index, way)] for way in (1, -1)]
    after, before = (sum(any(gram in there for there in those) for gram in grams(index)) for those in near)
    return after, before


def _lines_near(texts: Sequence[str], index: int, way: int) -> list[int]:
    """Return the lines of the next four hundred characters in one direction that say something else."""
    found: list[int] = []
    size, at = 0, index + way
    while 0 <= at < len(texts) and size < _NEAR and abs(at - index) <= _FARTHEST:
        if texts[at] != texts[index]:
            found.append(at)
            size += len(texts[at])
        at += way
    return found
