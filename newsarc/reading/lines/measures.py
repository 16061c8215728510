"""How wide the columns of a page are, and whether a line's break was wanted."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from typing import TYPE_CHECKING

from newsarc.text.characters.classes import CLOSING, OPENING
from newsarc.text.characters.widths import cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.lines.line import Line

# Lines looked at behind and ahead: round the line, or where a column ends only on one side of it.
_WINDOWS = ((15, 15), (2, 15), (15, 2))
_NARROWEST = 9.0  # cells; the narrowest columns in use have eleven
HANGING = 2  # cells by which a full line's width varies: marks are squeezed or hang
_WORD = re.compile(r"[\x21-\x7e]{1,40}")


def column_measures(lines: Sequence[Line], *, is_cjk: bool) -> list[float | None]:
    """Return each line's column width: the commonest width of the fifteen lines on either side.

    None where no width is common enough to say, as in verse or running paragraphs. Ragged Latin
    columns have no common width: there it is the width that the longest lines come near to.
    """
    measures = _measures(lines, *_WINDOWS[0], is_cjk=is_cjk)
    for behind, ahead in _WINDOWS[1:]:
        if None in measures:
            others = _measures(lines, behind, ahead, is_cjk=is_cjk)
            measures = [measure or other for measure, other in zip(measures, others, strict=True)]
    return measures


def _measures(lines: Sequence[Line], behind: int, ahead: int, *, is_cjk: bool) -> list[float | None]:
    if not is_cjk:
        return _ragged_measures([line.width for line in lines], behind, ahead)
    counts: Counter[float] = Counter()
    measures: list[float | None] = []
    end = 0
    for index in range(len(lines)):
        passed = lines[index - behind - 1] if index > behind else None
        if passed is not None and end < len(lines) and _count_alike(passed, lines[end]):
            end += 1
            measures.append(measures[-1])
            continue
        while end < min(len(lines), index + ahead + 1):
            counts[lines[end].width] += _weight(lines[end])
            end += 1
        if passed is not None:
            counts[passed.width] -= _weight(passed)
            if not counts[passed.width]:
                del counts[passed.width]
        measures.append(_justified(counts))
    return measures


def _count_alike(passed: Line, coming: Line) -> bool:
    """Tell whether one line may take another's place in a window, and nothing is counted otherwise."""
    return passed.width == coming.width and _weight(passed) == _weight(coming) == 1


def _weight(line: Line) -> int:
    """Leave out of a justified column the lines that end a sentence: many of them end a paragraph."""
    return 0 if line.is_final else 1


def _justified(counts: Counter[float]) -> float | None:
    """Find the width that most unfinished lines have, counting those two cells narrower as indented."""
    get = counts.get  # a counter asks for what it lacks in Python, and slowly
    support = [
        (times + (get(width + 0.5, 0) + get(width - 0.5, 0) + get(width - 2, 0)) / 2, width)
        for width, times in counts.items()
    ]
    _, width = max(support, default=(0, 0.0))
    if width < _NARROWEST:
        return None
    near = [n for other, n in counts.items() if abs(other - width) <= 0.5 or abs(other + 2 - width) <= 0.5]
    return width if sum(near) >= max(3, 0.5 * sum(counts.values())) else None


def _ragged_measures(widths: Sequence[float], behind: int, ahead: int) -> list[float | None]:
    window = sorted(widths[:ahead])
    measures: list[float | None] = []
    for index in range(len(widths)):
        for coming in widths[index + ahead : index + ahead + 1]:
            insort(window, coming)
        if index > behind:
            del window[bisect_left(window, widths[index - behind - 1])]
        measures.append(_ragged(window))
    return measures


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
