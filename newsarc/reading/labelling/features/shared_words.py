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
        after, before = _near(grams, lines, index, 1), _near(grams, lines, index, -1)
        own = grams[index]
        found.append(
            step(len(own & after) / len(own), (0.15, 0.4, 0.7))
            + step(len(own & before) / len(own), (0.15, 0.4, 0.7))
        )
    return found


def _near(grams: Sequence[frozenset[str]], lines: Sequence[Line], index: int, way: int) -> frozenset[str]:
    """Gather the grams of the next four hundred characters' lines in one direction, twelve at most."""
    gathered: set[str] = set()
    size, at = 0, index + way
    while 0 <= at < len(lines) and size < 400 and abs(at - index) <= 12:
        if lines[at].text != lines[index].text:
            gathered |= grams[at]
            size += len(lines[at].text)
        at += way
    return frozenset(gathered)
