"""Which gap between two glyphs is inside a line, and which is a gutter or leads to another line."""

from __future__ import annotations

from operator import sub
from typing import TYPE_CHECKING

from newsarc.reading.geometry.glyphs.spacing import BLANK, is_wide
from newsarc.text.characters.classes import CLOSING, OPENING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.reading.geometry.drawing import GlyphRun

# In ems. The narrowest gutters between columns are one em; a word space in a justified line stays below.
_GUTTER = 0.9
_GUTTER_BEHIND_SPACE = 2.0  # a space that is drawn, which justifying widened
_GUTTER_UNLESS_DRAWN = 0.4  # a column's last mark may hang into the gutter
_GUTTER_BEHIND_QUOTATION = 0.7  # whose mark, of a Latin font, stands at one side of an em
_BACK = 0.6  # how far a glyph may begin before the last one ended: squeezed marks
_BACK_FROM_MARK = 1.1  # of two marks that close and open, each may be squeezed
_SAME_BASELINE = 0.25
_SAME_SIZE = 1.15


def cut_at_gaps(run: GlyphRun) -> Iterator[tuple[int, GlyphRun]]:
    """Cut a run where a glyph does not go on where the last one ended."""
    gaps = list(map(sub, run.lefts[1:], run.rights))
    size = run.size
    if not gaps or (-_BACK * size <= min(gaps) and max(gaps) < _GUTTER * size):
        yield 0, run
        return
    begun = 0
    for at, gap in enumerate(gaps, start=1):
        back = _farthest_back(run.text[at - 1], run.text[at])
        if not -back * size <= gap < gutter_behind(run.text[at - 1]) * size:
            yield begun, run.part(begun, at)
            begun = at
    yield begun, run.part(begun, len(run.text))


def gutter_behind(character: str) -> float:
    """Return from which gap on what was drawn right behind a character is not of its line, in ems."""
    return _GUTTER_BEHIND_SPACE if character in BLANK else _GUTTER


def gutter_unless_drawn(last: str, first: str) -> float:
    """Return the same of what was not drawn right behind it.

    No line ends with a mark that opens, and none of wide characters begins with one that closes.

    >>> gutter_unless_drawn("a", "b"), gutter_unless_drawn("村", "红"), gutter_unless_drawn("“", "红")
    (0.4, 0.4, 0.9)
    """
    if last in OPENING or (first in CLOSING and is_wide(last)):
        return _GUTTER
    return _GUTTER_BEHIND_QUOTATION if last in "”’" and is_wide(first) else _GUTTER_UNLESS_DRAWN


def goes_on(last: GlyphRun, run: GlyphRun, gutter: float) -> bool:
    """Tell whether a run goes on where the last one ended, in type of its size."""
    small, size = last.size, run.size
    if small > size:
        small, size = size, small
    gap = run.left - last.right
    return (
        gap < gutter * size
        and (-_BACK * size <= gap or -_farthest_back(last.text[-1], run.text[0]) * size <= gap)
        and abs(last.baseline - run.baseline) <= _SAME_BASELINE * size
        and size <= _SAME_SIZE * small
    )


def _farthest_back(last: str, first: str) -> float:
    return _BACK_FROM_MARK if first in OPENING and last in CLOSING else _BACK
