"""How likely words are in languages that are written with alphabets, by which letter follows which.

What is told is how much likelier a word is than its ASCII letters at random, which any encoding has.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import log
from operator import add, mul
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsarc.text.encodings.alphabets import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

TABLES = Path(__file__).with_name("letter_pairs.txt")
"""For each language its letters, and a line for each letter: the costs of those that follow it."""
EDGE = "_"  # before and behind each word
STEPS = 6  # of a cost, in natural logarithms, from one sign to the next
CHEAPEST = "0"
# Fractions are no letters; Thai's vowels above and below are none to Python.
WORD = re.compile("(?:[^\\W\\d_²³¹¼-¾]|[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])+")
_STRANGE = -14.0  # a letter that the language has not, or behind one that it has not
_ASCII_LETTER = log(1 / 30)
# Most words of a text are of its language, and some of one of the others, as names are.
_OWN, _OTHER = log(0.95), log(0.05 / 20)
_EVERYDAY = 0.3  # of running text
_MOST_PAIRS = 16_384  # kept: text in alphabets has a thousand or so
_MOST_WORDS = 16_384  # kept: each encoding makes the same of most words, and so does the next page


def words_in(text: str) -> list[str]:
    """Return the words of a text, in small letters.

    >>> words_in("İzmir’de ½ Pfund")
    ['izmir', 'de', 'pfund']
    """
    return WORD.findall(text.replace("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "i").lower())


def is_letter(character: str) -> bool:
    """Tell whether a character is of words.

    >>> is_letter("ß"), is_letter("½"), is_letter("£")
    (True, False, False)
    """
    return WORD.match(character) is not None


def likelihoods(words: Mapping[str, int], languages: tuple[str, ...]) -> list[float]:
    """Weigh the words of a text by each language, when a few may be of another of them."""
    if not words:
        return [0.0] * len(languages)
    by_language = zip(*(_weighed(word, languages) for word in words), strict=True)
    return [sum(map(mul, words.values(), weights)) for weights in by_language]


@lru_cache(maxsize=_MOST_WORDS)
def _weighed(word: str, languages: tuple[str, ...]) -> tuple[float, ...]:
    found = _likelihoods(word, languages)
    other = _OTHER + max(found)
    return tuple(max(_OWN + one, other) for one in found)


def likelihood(word: str, language: str) -> float:
    """Weigh a word in small letters in a language.

    >>> likelihood("łódź", "pl") > likelihood("³ódÿ", "fr"), likelihood("the", "en") > likelihood("the", "it")
    (True, True)
    """
    return _likelihoods(word, (language,))[0]


def _likelihoods(word: str, languages: tuple[str, ...]) -> list[float]:
    pairs = map(add, EDGE + word, word + EDGE)
    found = [sum(costs) for costs in zip(*map(_costs_in(languages).__getitem__, pairs), strict=True)]
    for language, of_everyday in _everyday().get(word, ()):
        if language in languages:
            at = languages.index(language)
            found[at] = max(found[at], of_everyday)
    of_ascii = _ASCII_LETTER * sum(letter < "\x80" for letter in word)
    return [one - of_ascii for one in found]


@cache
def _everyday() -> dict[str, list[tuple[str, float]]]:
    """Return for each everyday word the languages that have it, and how likely it is there."""
    found: dict[str, list[tuple[str, float]]] = {}
    for language, words in WORDS.items():
        for word in words:
            found.setdefault(word, []).append((language, log(_EVERYDAY / len(words))))
    return found


class _PairCosts(dict[str, tuple[float, ...]]):
    """What it costs in each of some languages that one letter follows another, filled as pairs turn up."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        super().__init__()
        self._letters = [_tables()[language] for language in languages]

    def __missing__(self, pair: str) -> tuple[float, ...]:
        costs = tuple(letters.weigh(*pair) for letters in self._letters)
        if len(self) < _MOST_PAIRS:
            self[pair] = costs
        return costs


_costs_in = cache(_PairCosts)


class _Letters(NamedTuple):
    """The letters of a language, each with its place, and for each the costs of those that follow it."""

    places: Mapping[str, int]
    costs: Mapping[str, str]

    def weigh(self, first: str, second: str) -> float:
        costs, place = self.costs.get(first), self.places.get(second)
        return _STRANGE if costs is None or place is None else (ord(CHEAPEST) - ord(costs[place])) / STEPS


@cache
def _tables() -> dict[str, _Letters]:
    tables: dict[str, _Letters] = {}
    lines = iter(TABLES.read_text(encoding="utf-8").splitlines())
    for head in lines:
        language, letters = head.split(" ")
        places = {letter: place for place, letter in enumerate(letters)}
        tables[language] = _Letters(places, {letter: next(lines) for letter in letters})
    return tables
