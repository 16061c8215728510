"""Where a text stands on a page: those of the page's paragraphs of which it consists, in its order."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_SURE = 16  # characters: a shorter paragraph may stand elsewhere on the page too
_MOST = 4  # places of the text where the same paragraph may stand
_MOST_BEGUN = 64  # and where one may that begins as it does
# Blanks, quotation marks and marks where a word may be broken: one form of a text has others than another.
_BETWEEN_LETTERS = re.compile(r"\W+")


class AlignedParagraph(NamedTuple):
    """A paragraph of a page that a text has: its place on the page, and where it stands in the text."""

    place: int
    start: int
    end: int


class _Run(NamedTuple):
    """Paragraphs found one behind another: the last of them, and how many letters they all have."""

    last: AlignedParagraph
    total: int
    before: _Run | None


def shape_of(text: str) -> str:
    """Write a text as it is compared: by its letters and digits alone.

    >>> shape_of("Vott\N{SOFT HYPHEN}ar: „Ja“")
    'vottarja'
    """
    return _BETWEEN_LETTERS.sub("", text).casefold()


def find_paragraphs(given: str, shapes: Sequence[str]) -> list[AlignedParagraph]:
    """Return the paragraphs of which a text consists; both are written as they are compared.

    Of all ways to find the paragraphs one behind another the one that covers most of the text is taken: a
    line beside the article that stands far on in the text as well must not hide what is before it there. A
    short paragraph counts where the text goes on with it.

    >>> text = "a" * 17 + "x" + "b" * 17
    >>> [one.place for one in find_paragraphs(text, ["b" * 17, "a" * 17, "x", "x", "b" * 17])]
    [1, 2, 4]
    """
    found: list[AlignedParagraph] = []
    start, at = 0, 0
    for sure in (*_longest_run(given, shapes), AlignedParagraph(len(shapes), len(given), len(given))):
        for place in range(start, sure.place):
            end = at + len(shapes[place])
            if at < end <= sure.start and given.startswith(shapes[place], at):
                found.append(AlignedParagraph(place, at, end))
                at = end
        found.append(sure)
        start, at = sure.place + 1, sure.end
    return found[:-1]


def _longest_run(given: str, shapes: Sequence[str]) -> list[AlignedParagraph]:
    ends: list[int] = []  # of the runs that are the longest of all that end there or before
    best: list[_Run] = []
    starts = _starts(given, shapes)
    for place, shape in enumerate(shapes):
        runs = []
        for start in starts.get(shape, ()):
            at = bisect_right(ends, start)
            before = best[at - 1] if at else None
            total = len(shape) + (before.total if before else 0)
            runs.append(_Run(AlignedParagraph(place, start, start + len(shape)), total, before))
        for run in runs:
            _keep(ends, best, run)
    found: list[AlignedParagraph] = []
    last = best[-1] if best else None
    while last is not None:
        found.append(last.last)
        last = last.before
    return found[::-1]


def _keep(ends: list[int], best: list[_Run], run: _Run) -> None:
    """Keep a run, and none that ends later and is no longer."""
    at = bisect_right(ends, run.last.end)
    if at and best[at - 1].total >= run.total:
        return
    last = at
    while last < len(best) and best[last].total <= run.total:
        last += 1
    first = at - 1 if at and ends[at - 1] == run.last.end else at
    ends[first:last], best[first:last] = [run.last.end], [run]


def _starts(given: str, shapes: Sequence[str]) -> dict[str, list[int]]:
    """Return where the sure ones of the paragraphs stand in a text, in one walk through it."""
    sure = {shape for shape in shapes if len(shape) >= _SURE}
    begun: dict[str, list[int]] = {shape[:_SURE]: [] for shape in sure}
    for at in range(len(given) - _SURE + 1):
        places = begun.get(given[at : at + _SURE])
        if places is not None and len(places) < _MOST_BEGUN:
            places.append(at)
    return {
        shape: [at for at in begun[shape[:_SURE]] if given.startswith(shape, at)][:_MOST] for shape in sure
    }
