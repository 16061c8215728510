"""How well two characters stand beside each other: what tells where a broken sentence goes on.

    python -m newsarc.reading.order.junctions FOLDER…

counts the pairs of characters in the paragraphs of pages with their truth, and writes them anew.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise
from math import log
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from newsarc.reading.labelling.training_pages import learner_arguments, truths_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

PAIRS = Path(__file__).with_name("junctions.npz")
_FEWEST = 3  # times that a pair must stand in the texts
_COMMON = 5  # times that a character must, so that its pairs tell anything
_SMOOTHING = 0.5
_FARTHEST = 3.0


class Junctions:
    """How often characters, and pairs of them, stand in newspapers."""

    def __init__(self, singles: Mapping[str, int], pairs: Mapping[str, int]) -> None:
        self._singles = singles
        self._pairs = pairs
        self._total = sum(singles.values()) or 1

    def fit(self, before: str, after: str) -> float:
        """Return how much more often two characters stand together than by chance.

        It is the logarithm of the ratio, between -3 and 3; 0 where one of them is rare.
        """
        first, second = self._singles.get(before, 0), self._singles.get(after, 0)
        if min(first, second) < _COMMON:
            return 0.0
        expected = first * second / self._total
        ratio = log((self._pairs.get(before + after, 0) + _SMOOTHING) / (expected + _SMOOTHING))
        return max(-_FARTHEST, min(_FARTHEST, ratio))


@cache
def known_junctions() -> Junctions:
    """Load what was counted."""
    with np.load(PAIRS) as data:
        characters = str(data["characters"])
        pairs = zip(data["first"].tolist(), data["second"].tolist(), data["times"].tolist(), strict=True)
        return Junctions(
            dict(zip(characters, data["counts"].tolist(), strict=True)),
            {characters[first] + characters[second]: times for first, second, times in pairs},
        )


def count_junctions(texts: Iterable[str], output: Path) -> int:
    """Count the pairs of characters in texts, write them, and return how many pairs there are."""
    singles: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for text in texts:
        singles.update(text)
        found.update(first + second for first, second in pairwise(text))
    pairs = sorted(pair for pair, times in found.items() if times >= _FEWEST)
    characters = sorted(singles)
    place = {character: number for number, character in enumerate(characters)}
    np.savez_compressed(
        output,
        characters=np.array("".join(characters)),
        counts=np.array([singles[character] for character in characters], np.uint32),
        first=np.array([place[pair[0]] for pair in pairs], np.uint16),
        second=np.array([place[pair[1]] for pair in pairs], np.uint16),
        times=np.array([found[pair] for pair in pairs], np.uint32),
    )
    return len(pairs)


def _paragraphs(folders: Sequence[Path]) -> Iterable[str]:
    for folder in folders:
        for truth in truths_in(folder):
            for article in truth["articles"]:
                yield from article["paragraphs"]


def main() -> None:
    """Read the command line and count."""
    arguments = learner_arguments(__doc__, PAIRS).parse_args()
    print(f"{count_junctions(_paragraphs(arguments.folders), arguments.output)} pairs")


if __name__ == "__main__":
    main()
