"""Count which characters stand beside each other, in the paragraphs of pages with their truth.

python -m newsarc.reading.train_junctions FOLDER… [--output FILE]
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from newsarc.reading.labelling.training_pages import learner_arguments, truths_in
from newsarc.reading.lines.junctions import PAIRS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_FEWEST = 3  # times that a pair must stand in the texts


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
