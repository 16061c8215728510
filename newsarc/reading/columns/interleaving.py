"""Two columns that an extractor read in turns, a line of the one and a line of the other.

It happens where the baselines of two columns agree. Only openers prove it: a report cannot begin in
the line after another report's first, while that one's sentence or bracket is still open.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.lines.line import Line

_ENDED = re.compile(r"[.!?][\"'”’»)]*$")
_FEWEST_ENDED = 20  # lines that end a sentence; of fewer nothing can be said
# Found on 164 Latin pages: a sentence is followed by a small letter after at most 0.06 of these lines,
# in the noisiest OCR of 1832 after 0.19; where columns are mixed it would be as in any line, over 0.6.
_MOST_BROKEN = 0.45
# Where columns were written side by side with one space, sentences break inside the lines too: of 1,900
# other Latin pages none has both so often.
_FEWEST_ENDED_ALSO, _MOST_BROKEN_ALSO = 5, 0.35
_ENDED_INSIDE = re.compile(r"[^\W\d_]{3}[.?!][\"'”’»)]? (?=([^\W\d_]))")
_FEWEST_INSIDE, _MOST_BROKEN_INSIDE = 8, 0.12
_SHORTEST = 4  # lines; two and two show nothing


def separate_interleaved_columns(items: Sequence[Line]) -> tuple[list[Line], frozenset[int]]:
    """Put the lines of the second column behind those of the first; tell which lines those were.

    Returns the lines in their new order, and the numbers of those that were read in turns.
    """
    parted: list[Line] = []
    in_turns: set[int] = set()
    index = 0
    while index < len(items):
        end = _end_of_stretch(items, index)
        if end:
            in_turns.update(item.number for item in items[index:end])
            parted += [*items[index:end:2], *items[index + 1 : end : 2]]
        else:
            parted.append(items[index])
        index = end or index + 1
    return parted, frozenset(in_turns)


def is_beyond_repair(lines: Sequence[Line]) -> bool:
    """Tell whether the lines of several columns are mixed so that no sentence goes on in the next line.

    Or so that none goes on in its own line, where the columns stand side by side.
    """
    behind = [
        after.text[0]
        for before, after in pairwise(lines)
        if len(before.text) > 11 and _ENDED.search(before.text)
    ]
    if _are_broken(behind, _FEWEST_ENDED, _MOST_BROKEN):
        return True
    if not _are_broken(behind, _FEWEST_ENDED_ALSO, _MOST_BROKEN_ALSO):
        return False
    inside = [found[1] for line in lines for found in _ENDED_INSIDE.finditer(line.text)]
    return _are_broken(inside, _FEWEST_INSIDE, _MOST_BROKEN_INSIDE)


def _are_broken(behind: Sequence[str], fewest: int, most: float) -> bool:
    """Tell whether too many of the letters behind sentences are small ones."""
    return len(behind) >= fewest and sum(map(str.islower, behind)) > most * len(behind)


def _end_of_stretch(items: Sequence[Line], start: int) -> int:
    """Return where the lines that alternate from here end; 0 if none do."""
    if start + 1 >= len(items) or items[start].is_final:
        return 0
    if not (_opens(items[start]) and _opens(items[start + 1])):
        return 0
    end = start + 2
    while end < len(items) and _goes_on(items, end):
        end += 1
    return end if end - start >= _SHORTEST else 0


def _opens(item: Line) -> bool:
    return recognize(item.text).begins_opener


def _goes_on(items: Sequence[Line], index: int) -> bool:
    item = items[index]
    reading = recognize(item.text)
    return item.gap <= 0 and not (reading.begins_opener or reading.jump_to or reading.byline)
