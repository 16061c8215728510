"""How much of a short line the text near it says again: a headline's words return below it."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from newsarc.reading.labelling.features.steps import step
from newsarc.text.matching.grams import grams_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.lines.line import Line

LONGEST_READ = 80  # characters; what is longer is text, and not looked through for words


def shared_words(lines: Sequence[Line]) -> list[str]:
    """Tell of each short line how much of it the text after it says again, and the text before it."""
    grams = [grams_of(line.text[:400]) for line in lines]
    times = Counter(chain.from_iterable(grams))
    found: list[str] = []
    for index, line in enumerate(lines):
        if len(line.text) >= LONGEST_READ or not grams[index]:
            found.append("-")
            continue
        said_again = frozenset(gram for gram in grams[index] if times[gram] > 1)
        after, before = (_shared(said_again, grams, lines, index, way) / len(grams[index]) for way in (1, -1))
        found.append(step(after, (0.15, 0.4, 0.7)) + step(before, (0.15, 0.4, 0.7)))
    return found


def _shared(
    own: frozenset[str], grams: Sequence[frozenset[str]], lines: Sequence[Line], index: int, way: int
) -> int:
    """Count those of a line's grams that the next four hundred characters have in one direction.

    They are those of twelve lines at most; lines that say the very same do not count.
    """
    shared: set[str] = set()
    size, at = 0, index + way
    while own and 0 <= at < len(lines) and size < 400 and abs(at - index) <= 12:
        if lines[at].text != lines[index].text:
            shared |= own & grams[at]
            size += len(lines[at].text)
        at += way
    return len(shared)
