"""Which of many patterns a text may match, told by the characters that each must find in it.

Few lines have any word of a long list, and to look for each list in turn is most of what it takes to read
them. All that matches a pattern has certain characters (the atoms of a prefilter, as in RE2's FilteredRE2):
these are looked for together, and only the patterns whose own are there are tried.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby, product
from math import prod
from operator import add
from re import _constants as codes  # type: ignore[attr-defined]  # `re` tells of no other way to read a pattern
from re import _parser as parser  # type: ignore[attr-defined]  # likewise
from typing import TYPE_CHECKING, Any, TypeAlias
from unicodedata import category

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Atoms: TypeAlias = frozenset[str]  # of which all that matches has one; `ANY_DIGIT` is one too

ANY_DIGIT = r"\d"
_DIGITS = [(codes.CATEGORY, codes.CATEGORY_DIGIT)]
_DIGIT = re.compile(r"\d")
_MOST_ATOMS = 64  # that the characters of some places in a row make up
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
# What a pattern without case takes for these letters, and `lower` does not make of it.
_LIKE_LETTERS = (("ſ", "s"), ("ı", "i"), ("İ", "i"))
_COMMON_LETTERS = "etaoinshrdlcumwfgypbvkjxqz"  # the commonest first
_UNLIKE_LOWER = frozenset("µσς")


class Prefilter:
    """Patterns, and the atoms of each."""

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        """Find the atoms of each pattern; the number of a pattern is a bit."""
        asking, self._always = bits_of_atoms(patterns)
        self._of_digits = asking.pop(ANY_DIGIT, 0)
        self._singles = {atom: bits for atom, bits in asking.items() if len(atom) == 1}
        self._longer: dict[str, list[tuple[str, int]]] = {}  # by a pair of characters in each
        for atom, bits in asking.items():
            pair = max(map(add, atom, atom[1:]), key=rarity_of_run, default=None)
            if pair is not None:
                self._longer.setdefault(pair, []).append((atom, bits))
        self._single, self._pair = frozenset(self._singles), frozenset(self._longer)

    def possible(self, text: str) -> tuple[int, ...]:
        """Return the numbers of the patterns that a text may match.

        >>> patterns = Prefilter([re.compile("cat|dogs?"), re.compile("[猫貓]"), re.compile("(?i:Ox)")])
        >>> patterns.possible("the dog"), patterns.possible("OX, 貓"), patterns.possible("bird")
        ((0,), (1, 2), ())
        """
        lowered = in_small_letters(text)
        found = self._always
        for atom in self._single.intersection(lowered):
            found |= self._singles[atom]
        for pair in self._pair.intersection(map(add, lowered, lowered[1:])):
            for atom, bits in self._longer[pair]:
                if atom in lowered:
                    found |= bits
        if self._of_digits and _DIGIT.search(text):
            found |= self._of_digits
        return numbers_of(found)


def in_small_letters(text: str) -> str:
    """Write a text in the letters in which atoms are looked for."""
    for other, letter in () if text.isascii() else _LIKE_LETTERS:
        text = text.replace(other, letter)
    return text.lower()


@lru_cache(maxsize=4096)
def numbers_of(bits: int) -> tuple[int, ...]:
    """Return the numbers of the patterns whose bits are set.

    >>> numbers_of(0b101)
    (0, 2)
    """
    return tuple(number for number in range(bits.bit_length()) if bits >> number & 1)


def bits_of_atoms(patterns: Iterable[re.Pattern[str]]) -> tuple[dict[str, int], int]:
    """Return for each atom the bits of the patterns that ask for it, and the bits of those without any."""
    asking: dict[str, int] = {}
    always = 0
    for number, pattern in enumerate(patterns):
        atoms = _atoms(parser.parse(pattern.pattern, pattern.flags))
        for atom in atoms:
            asking[atom] = asking.get(atom, 0) | 1 << number
        always |= 0 if atoms else 1 << number
    return asking, always


def _atoms(tree: Iterable[Any]) -> Atoms:
    """Return the rarest atoms of a pattern; none if it may match a text that has none of any."""
    return max(_choices(tree), key=_worth, default=frozenset())


def _worth(atoms: Atoms) -> tuple[float, int]:
    return min(map(_rarity, atoms)), -len(atoms)


def _rarity(atom: str) -> float:
    """Tell how rare an atom is: a Han character and a sign are as rare as two letters, marks are common.

    >>> _rarity("page"), _rarity("版"), _rarity("p."), _rarity(ANY_DIGIT)
    (4.0, 2.0, 1.0, 1.5)
    """
    if atom == ANY_DIGIT:
        return 1.5
    return sum(_rarity_of(character) for character in atom)


def _rarity_of(character: str) -> float:
    if character.isalnum():
        return 2.0 if character > "\u2e80" else 1.0
    return 2.0 if category(character).startswith("S") else 0.0  # a sign


def rarity_of_run(run: str) -> tuple[float, int]:
    """Tell how rare some characters in a row are among those of atoms."""
    return _rarity(run), sum(_COMMON_LETTERS.find(letter) % len(_COMMON_LETTERS) for letter in run)


def _choices(tree: Iterable[Any]) -> Iterator[Atoms]:
    """Yield sets of atoms, of each of which all that matches has one."""
    parts = [(code, value, _characters(code, value)) for code, value in tree]
    for is_known, run in groupby(parts, key=lambda part: part[2] is not None):
        if is_known:
            yield from _joined([found for _, _, found in run if found])
            continue
        for code, value, _ in run:
            if code is codes.BRANCH:
                branches = [_atoms(branch) for branch in value[1]]
                if all(branches):
                    yield frozenset().union(*branches)
            elif code is codes.IN and value == _DIGITS:
                yield frozenset((ANY_DIGIT,))
            elif (code in _REPEATS and value[0]) or code is codes.SUBPATTERN:
                yield from _choices(value[-1])


def _joined(places: Sequence[Atoms]) -> Iterator[Atoms]:
    """Yield the atoms that the characters of places in a row make up, from each place as many as can be."""
    for first in range(len(places)):
        last = first + 1
        while last < len(places) and prod(map(len, places[first : last + 1])) <= _MOST_ATOMS:
            last += 1
        yield frozenset(map("".join, product(*places[first:last])))


def _characters(code: object, value: Any) -> Atoms | None:
    """Return the characters that one place of a pattern may have, in small letters; None if they are many."""
    if code is codes.LITERAL:
        found = [chr(value)]
    elif code is codes.IN and all(kind is codes.LITERAL for kind, _ in value):
        found = [chr(one) for _, one in value]
    else:
        return None
    small = frozenset(character.lower() for character in found)
    return small if all(len(one) == 1 for one in small) and small.isdisjoint(_UNLIKE_LOWER) else None
