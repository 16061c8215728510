"""How much of a short line the text near it says again: a headline's words return below it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING

from newsarc.reading.labelling.features.steps import step
from newsarc.text.matching.grams import grams_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from newsarc.reading.lines.line import Line

LONGEST_READ = 80  # characters; what is longer is text, and not looked through for words
_NEAR = 400  # characters, of twelve lines at most
_FARTHEST = 12  # lines


def shared_words(lines: Sequence[Line]) -> list[str]:
    """Tell of each short line how much of it the text after it says again, and the text before it."""
    grams = [grams_of(line.text[:_NEAR]) for line in lines]
    places = _places_of(grams)
    texts = [line.text for line in lines]
    times = Counter(texts)
    sizes = list(accumulate(map(len, texts), initial=0))
    found: list[str] = []
    for index, text in enumerate(texts):
        if len(text) >= LONGEST_READ or not grams[index]:
            found.append("-")
            continue
        said_again = [where for gram in grams[index] if len(where := places[gram]) > 1]
        if not said_again:
            shared = (0, 0)
        elif times[text] > 1:
            shared = _shared_with_others(grams, texts, index)
        else:
            shared = _shared_near(said_again, sizes, index)
        found.append("".join(step(number / len(grams[index]), (0.15, 0.4, 0.7)) for number in shared))
    return found


def _places_of(grams: Sequence[Collection[str]]) -> Mapping[str, Sequence[int]]:
    """Return the lines that have each gram."""
    places: dict[str, list[int]] = {}
    for index, here in enumerate(grams):
        for gram in here:
            if gram in places:
                places[gram].append(index)
            else:
                places[gram] = [index]
    return places


def _shared_near(said_again: Sequence[Sequence[int]], sizes: Sequence[int], index: int) -> tuple[int, int]:
    """Count the grams that the next four hundred characters have, and those that the ones before have."""
    last = min(bisect_left(sizes, sizes[index + 1] + _NEAR) - 1, index + _FARTHEST, len(sizes) - 2)
    first = max(bisect_right(sizes, sizes[index] - _NEAR) - 1, index - _FARTHEST, 0)
    after = before = 0
    for where in said_again:
        at = bisect_right(where, index)
        after += at < len(where) and where[at] <= last
        before += at > 1 and where[at - 2] >= first
    return after, before


def _shared_with_others(
    grams: Sequence[Collection[str]], texts: Sequence[str], index: int
) -> tuple[int, int]:
    """Count the same of a line that others repeat: lines that say the very same do not count."""
    near = [[grams[at] for at in _lines_near(texts, index, way)] for way in (1, -1)]
    after, before = (sum(any(gram in there for there in those) for gram in grams[index]) for those in near)
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
