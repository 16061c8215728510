"""How wide the columns of a page are, and whether a line's break was wanted."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from functools import lru_cache
from typing import TYPE_CHECKING

from newsarc.text.characters.classes import CLOSING, OPENING
from newsarc.text.characters.widths import cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsarc.reading.lines.line import Line

# Lines looked at behind and ahead: round the line, or where a column ends only on one side of it.
_WINDOWS = ((15, 15), (2, 15), (15, 2))
_NARROWEST = 9.0  # cells; the narrowest columns in use have eleven
HANGING = 2  # cells by which a full line's width varies: marks are squeezed or hang
_WORD = re.compile(r"[\x21-\x7e]{1,40}")
# A line's width, and how often it counts: one that ends a sentence not at all where columns are justified, as
# many of those end a paragraph.
_Counted = tuple[float, int]


def column_measures(lines: Sequence[Line], *, is_cjk: bool) -> tuple[float | None, ...]:
    """Return each line's column width: the commonest width of the fifteen lines on either side.

    None where no width is common enough to say, as in verse or running paragraphs. Ragged Latin
    columns have no common width: there it is the width that the longest lines come near to.
    """
    counted = tuple((line.width, 0 if is_cjk and line.is_final else 1) for line in lines)
    return _measures(counted, is_cjk=is_cjk)


@lru_cache(maxsize=1)  # of a page: its features and its mends ask
def _measures(lines: tuple[_Counted, ...], *, is_cjk: bool) -> tuple[float | None, ...]:
    in_windows = _justified_measures if is_cjk else _ragged_measures
    measures: tuple[float | None, ...] = (None,) * len(lines)
    for behind, ahead in _WINDOWS:
        if None in measures:
            measures = tuple(in_windows(lines, measures, behind, ahead))
    return measures


def _justified_measures(
    lines: Sequence[_Counted], known: Sequence[float | None], behind: int, ahead: int
) -> Iterator[float | None]:
    """Yield the measure of each line: the known one, or what the window round it tells."""
    counts: dict[float, int] = {}
    told: float | None = None
    is_told = False
    end = 0
    for index, measure in enumerate(known):
        passed = lines[index - behind - 1] if index > behind else None
        if passed is not None and passed[1] and lines[end : end + 1] == (passed,):
            end += 1  # one takes the other's place, and nothing is counted otherwise
        else:
            is_told = False
            for width, weight in lines[end : index + ahead + 1]:
                counts[width] = counts.get(width, 0) + weight
            end = min(len(lines), index + ahead + 1)
            if passed is not None:
                _take_out(passed, counts)
        if measure is None and not is_told:
            told, is_told = _justified(counts), True
        yield told if measure is None else measure


def _take_out(passed: _Counted, counts: dict[float, int]) -> None:
    width, weight = passed
    counts[width] = counts.get(width, 0) - weight
    if not counts[width]:
        del counts[width]


def _justified(counts: Mapping[float, int]) -> float | None:
    """Find the width that most unfinished lines have, counting those two cells narrower as indented."""
    get = counts.get
    support = [
        (times + (get(width + 0.5, 0) + get(width - 0.5, 0) + get(width - 2, 0)) / 2, width)
        for width, times in counts.items()
    ]
    _, width = max(support, default=(0, 0.0))
    if width < _NARROWEST:
        return None
    near = [n for other, n in counts.items() if abs(other - width) <= 0.5 or abs(other + 2 - width) <= 0.5]
    return width if sum(near) >= max(3, 0.5 * sum(counts.values())) else None


def _ragged_measures(
    lines: Sequence[_Counted], known: Sequence[float | None], behind: int, ahead: int
) -> Iterator[float | None]:
    """Yield the measure of each line: the known one, or what the window round it tells."""
    widths = [width for width, _ in lines]
    window = sorted(widths[:ahead])
    for index, measure in enumerate(known):
        for coming in widths[index + ahead : index + ahead + 1]:
            insort(window, coming)
        if index > behind:
            del window[bisect_left(window, widths[index - behind - 1])]
        yield _ragged(window) if measure is None else measure


def _ragged(window: Sequence[float]) -> float | None:
    """Find the greatest width that enough lines come near to, of widths in order."""
    needed = max(3, 0.15 * len(window))
    for last in range(len(window), 0, -1):
        width = window[last - 1]
        if last - bisect_left(window, width - 2) >= needed:
            return width
    return None


def first_unit(text: str, *, is_cjk: bool) -> float:
    """Return the width of the least that can be set of a text: a word, or a character and its marks.

    >>> first_unit("“疫苗打了", is_cjk=True), first_unit("好。他说", is_cjk=True)
    (2.0, 2.0)
    """
    if not is_cjk:
        return cells(text.split(" ", 1)[0])
    if word := _WORD.match(text):
        return len(word.group()) / 2
    end = 1
    while end < len(text) and (text[end - 1] in OPENING or text[end] in CLOSING):
        end += 1
    return cells(text[:end])
