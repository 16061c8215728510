"""How much of a short line the text near it says again: a headline's words return below it."""

from __future__ import annotations

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
    found: list[str] = []
    for index, line in enumerate(lines):
        if len(line.text) >= LONGEST_READ or not grams[index]:
            found.append("-")
            continue
        after, before = (_said_again(grams, lines, index, way) for way in (1, -1))
        found.append(step(after, (0.15, 0.4, 0.7)) + step(before, (0.15, 0.4, 0.7)))
    return found


def _said_again(grams: Sequence[frozenset[str]], lines: Sequence[Line], index: int, way: int) -> float:
    """Return what share of a line's grams the next four hundred characters have in one direction.

    They are those of twelve lines at most; lines that say the very same do not count.
    """
    own, text = grams[index], lines[index].text
    shared: set[str] = set()
    size, at = 0, index + way
    while 0 <= at < len(lines) and size < 400 and abs(at - index) <= 12:
        there = lines[at].text
        if there != text:
            if not own.isdisjoint(grams[at]):  # most lines share nothing
                shared |= own & grams[at]
            size += len(there)
        at += way
    return len(shared) / len(own)
