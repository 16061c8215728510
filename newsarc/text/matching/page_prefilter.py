"""Which of many patterns each line of a page may match: a prefilter that is asked of all lines at once."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from newsarc.text.matching.prefilter import ANY_DIGIT, bits_of_atoms, in_small_letters, rarity_of_run

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

_SLOTS = 1 << 16
_LAST = _SLOTS - 1  # stands for each character beyond, and is none itself
_FACTOR = 31
_END = "\n"  # behind each line
_DIGIT = re.compile(r"\d")


class PagePrefilter:
    """Patterns, and the characters that each asks for."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        """Find the atoms of each pattern; the number of a pattern is a bit."""
        asking, self._always = bits_of_atoms(patterns)
        self._singles = np.zeros(_SLOTS, np.int64)
        self._singles[_LAST] = (1 << len(patterns)) - 1
        if bits := asking.pop(ANY_DIGIT, 0):
            self._singles[[ord(digit) for digit in _DIGIT.findall("".join(map(chr, range(_LAST))))]] = bits
        self._longer: dict[str, list[tuple[int, str, int]]] = {}  # by two or three characters in each
        for atom, bits in asking.items():
            if len(atom) == 1:
                self._singles[min(ord(atom), _LAST)] |= bits
            else:
                run = max(_runs(atom), key=rarity_of_run)
                self._longer.setdefault(run, []).append((atom.find(run), atom, bits))
        self._of_pairs, self._of_threes = (
            _table(run for run in self._longer if len(run) == n) for n in (2, 3)
        )

    def possible(self, lines: Iterable[str]) -> list[int]:
        """Return for each line the bits of the patterns that it may match.

        >>> patterns = PagePrefilter([re.compile("cat|dogs?"), re.compile("[猫貓]"), re.compile("harbour")])
        >>> patterns.possible(["the dog", "貓, a Cat", "bird", "Harbour"])
        [1, 3, 0, 4]
        """
        lowered = list(map(in_small_letters, lines))
        if not lowered:
            return []
        page = _END.join(lowered) + 3 * _END
        codes = np.frombuffer(page.encode("utf-32-le", "surrogatepass"), np.uint32)
        starts = list(accumulate((len(line) + 1 for line in lowered[:-1]), initial=0))
        flags = self._singles.take(np.minimum(codes, _LAST))
        found: list[int] = (np.bitwise_or.reduceat(flags, starts) | self._always).tolist()
        places = self._places(codes)
        on_lines = np.searchsorted(starts, places, side="right") - 1
        for at, line in zip(places.tolist(), on_lines.tolist(), strict=True):
            for run in (page[at : at + 2], page[at : at + 3]):
                for before, atom, bits in self._longer.get(run, ()):
                    if page.startswith(atom, at - before):
                        found[line] |= bits
        return found

    def _places(self, codes: NDArray[np.uint32]) -> NDArray[np.intp]:
        """Return where two or three characters that are looked for may stand: hashes may agree by chance."""
        pairs = codes[:-2] * _FACTOR + codes[1:-1]
        threes = pairs * _FACTOR + codes[2:]
        return np.flatnonzero(self._of_pairs.take(pairs % _SLOTS) | self._of_threes.take(threes % _SLOTS))


def _runs(atom: str) -> list[str]:
    """Return all that stands side by side in an atom, three characters or two where it has no more."""
    size = min(3, len(atom))
    return [atom[at : at + size] for at in range(len(atom) - size + 1)]


def _table(runs: Iterable[str]) -> NDArray[np.bool_]:
    table = np.zeros(_SLOTS, np.bool_)
    for run in runs:
        table[_hash(run)] = True
    return table


def _hash(run: str) -> int:
    """Return the number of some characters in a row, as `_places` has it.

    >>> _hash("ab"), _hash("abc")
    (3105, 30818)
    """
    number = 0
    for character in run:
        number = number * _FACTOR + ord(character)
    return number % _SLOTS
