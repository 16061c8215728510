"""Whether a document is one text that flows from page to page, as a printed digest of articles is."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import count, pairwise
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.model.repairs import Drop
from newsarc.reading.geometry.drawing import overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.model.sources import SourceLine

_FEWEST_PAGES = 2
_EDGE = 2  # lines at the head and at the foot of a page
_FEWEST_REPEATED = 3
_NUMBER = re.compile(r"\d{1,9}")
_REPEATED = english("stands on each page of the file")
_MOST_PAGES = 0.75
_FEW_BESIDE = 0.1  # of a page's lines, as those of a small table


def flows_on(pages: Sequence[Sequence[SourceLine]]) -> bool:
    """Tell whether most pages of a document are set in one column, so that a text goes on from page to page.

    A newspaper's page has columns, and ends with its last one.
    """
    written = [page for page in pages if page]
    single = sum(map(_is_one_column, written))
    return len(written) >= _FEWEST_PAGES and single >= _MOST_PAGES * len(written)


def from_top_to_foot(pages: Sequence[Sequence[SourceLine]]) -> list[list[SourceLine]]:
    """Put the lines of each page of one column in the order in which they stand, and number all lines so."""
    numbers = count(1)
    return [
        [
            line._replace(number=next(numbers))
            for line in (sorted(page, key=_top_of) if _is_one_column(page) else page)
        ]
        for page in pages
    ]


def without_repeated_lines(
    pages: Sequence[Sequence[SourceLine]], *, only_counts: bool = False
) -> tuple[list[SourceLine], list[Drop]]:
    """Join the pages of a flowing text, without what a program printed at the head or foot of each.

    The first such line stays. Lines that differ in more than the page's number say what is printed there.
    `only_counts` takes off what counts the pages alone, the first too.
    """
    edges: dict[tuple[str, ...], list[tuple[int, SourceLine]]] = defaultdict(list)
    for at, page in enumerate(pages):
        for line in {one.number: one for one in (*page[:_EDGE], *page[-_EDGE:])}.values():
            edges[_between_numbers(line.text)].append((at, line))
    repeated = {
        line.number
        for found in edges.values()
        if len(found) >= max(_FEWEST_REPEATED, len(pages) / 2)
        and _count_pages(found)
        and not (only_counts and found[0][1].text == found[1][1].text)
        for _, line in found[0 if only_counts else 1 :]
    }
    lines = [line for page in pages for line in page]
    drops = [Drop(line.number, line.text, _REPEATED) for line in lines if line.number in repeated]
    return [line for line in lines if line.number not in repeated], drops


def _between_numbers(text: str) -> tuple[str, ...]:
    return tuple(_NUMBER.split(text.strip()))


def _count_pages(found: Sequence[tuple[int, SourceLine]]) -> bool:
    """Tell whether lines are the same but for one number, which counts the pages."""
    numbers = [list(map(int, _NUMBER.findall(line.text))) for _, line in found]
    places = [at for at, _ in found]
    for values in zip(*numbers, strict=True):
        is_counted = all(
            below - above == places[index + 1] - places[index]
            for index, (above, below) in enumerate(pairwise(values))
        )
        if not is_counted and len(set(values)) > 1:
            return False
    return len(set(places)) == len(places)


def _top_of(line: SourceLine) -> float:
    return 0.0 if line.box is None else line.box.top


def _is_one_column(page: Sequence[SourceLine]) -> bool:
    """Tell whether hardly a line of a page has another in its row, but for those at its head or foot."""
    rows = sorted((line.box for line in page if line.box is not None), key=lambda box: box.top + box.bottom)
    beside: set[int] = set()
    for index, (above, below) in enumerate(pairwise(rows)):
        height = min(above.bottom - above.top, below.bottom - below.top)
        if overlap(above.top, above.bottom, below.top, below.bottom) > height / 2:
            beside |= {index, index + 1}
    inner = beside - {0, 1, len(rows) - 2, len(rows) - 1}
    return len(inner) <= _FEW_BESIDE * len(rows)
