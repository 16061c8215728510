"""Whether a document is one text that flows from page to page, as a printed digest of articles is."""

from __future__ import annotations

from dataclasses import replace
from itertools import count, pairwise
from typing import TYPE_CHECKING

from newsarc.reading.geometry.drawing import overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.model.places import Box
    from newsarc.model.sources import SourceLine

_FEWEST_PAGES = 2
_MOSTLY = 0.9  # of the lines stand alone in their row; what stands beside another is a folio, or a table


def flows_on(pages: Sequence[Sequence[SourceLine]]) -> bool:
    """Tell whether the pages of a document are set in one column, so that a text goes on from page to page.

    A newspaper's page has columns, and ends with its last one.
    """
    boxes = [[line.box for line in page if line.box is not None] for page in pages]
    written = [page for page in boxes if page]
    alone = sum(_stand_alone(page) for page in written)
    return len(written) >= _FEWEST_PAGES and alone >= _MOSTLY * sum(map(len, written))


def from_top_to_foot(pages: Sequence[Sequence[SourceLine]]) -> list[list[SourceLine]]:
    """Put the lines of each page of a flowing text in the order in which they stand, and number them so."""
    numbers = count(1)
    return [[replace(line, number=next(numbers)) for line in sorted(page, key=_top_of)] for page in pages]


def _top_of(line: SourceLine) -> float:
    return 0.0 if line.box is None else line.box.top


def _stand_alone(boxes: Sequence[Box]) -> int:
    """Return how many lines of a page have no other in their row."""
    rows = sorted(boxes, key=lambda box: box.top + box.bottom)
    beside: set[int] = set()
    for index, (above, below) in enumerate(pairwise(rows)):
        height = min(above.bottom - above.top, below.bottom - below.top)
        if overlap(above.top, above.bottom, below.top, below.bottom) > height / 2:
            beside |= {index, index + 1}
    return len(rows) - len(beside)
