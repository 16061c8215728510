"""Keyword in context as plain lines: the id, the text before, the find, the text behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.text.characters.controls import one_line
from newsarc.text.matching.kwic import KwicLine, align

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.results.occurrences import Occurrence

GAP = "  "
_SIDE = 40  # cells


def kwic_lines(occurrences: Iterable[Occurrence], width: int | None) -> Iterator[str]:
    """Write a line for each find, with at most `width` cells on each side of it."""
    for line in align(map(kwic_line, occurrences), _SIDE if width is None else width):
        yield GAP.join(line).rstrip(" ") + "\n"


def kwic_line(occurrence: Occurrence) -> KwicLine:
    """Return the four columns of a find, without control characters."""
    left, find, right = map(one_line, (occurrence.left, occurrence.find, occurrence.right))
    return str(occurrence.entry.id), left, find, right
