"""How well one fragment of a page follows another.

The weights are logarithms of odds. Weights learnt from drawn pages did no better.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from newsarc.reading.lines.junctions import known_junctions
from newsarc.reading.order.fragments import FIRST_WIDE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from newsarc.reading.order.fragments import Fragment

FOLLOWS = 2.0  # in the file too
# Behind a fragment that breaks off, and behind one that has ended: one that begins in the middle of a
# sentence, of which one cannot tell, and that begins a paragraph.
_BROKEN = {True: 1.0, None: 0.0, False: -3.0}
_ENDED = {True: -1.0, None: 0.0, False: 0.5}
_JUMP, _HEADLINE = -7.0, -5.0  # text behind a jump line, or that its headline does not lead
_CHARACTERS = 0.6  # of the fit of two characters
_KNOWN = 0.8  # for two characters that the page has elsewhere, and again for three
_BREAKS_OFF = -2.5  # and nothing follows


class Seams:
    """The fragments of a page, and how well each follows each other."""

    def __init__(self, fragments: Sequence[Fragment]) -> None:
        self.fragments = fragments
        self.is_loose = [fragment.is_text and not fragment.opens for fragment in fragments]
        self._known: dict[tuple[int, int], float] = {}

    def link(self, before: int, after: int) -> float:
        """Weigh one fragment behind another in an article."""
        if not self.is_loose[after]:
            return self.end(before)
        known = self._known.get((before, after))
        if known is None:
            known = self._known[before, after] = self._weigh(self.fragments[before], self.fragments[after])
        return known + FOLLOWS if after == before + 1 else known

    @cached_property
    def links(self) -> NDArray[np.float64]:
        """What `link` weighs for each fragment (row) and each behind it; in the last column, `end`."""
        numbers = range(len(self.fragments))
        return np.array([[*(self.link(row, at) for at in numbers), self.end(row)] for row in numbers])

    def end(self, last: int) -> float:
        """Weigh the end of an article behind a fragment."""
        fragment = self.fragments[last]
        return _BREAKS_OFF if fragment.is_text and fragment.breaks_off and not fragment.is_last else 0.0

    def _weigh(self, before: Fragment, after: Fragment) -> float:
        if not before.is_text:
            return _HEADLINE
        if before.is_last:
            return _JUMP
        if not before.breaks_off:
            return _ENDED[after.begins_inside]
        joined = 0.0
        if after.begins_inside is not False:
            joined = self._junction(before.items[-1].line.text, after.items[0].line.text)
        return _BROKEN[after.begins_inside] + joined

    def _junction(self, end: str, beginning: str) -> float:
        if end[-1] < FIRST_WIDE:
            return 0.0  # of letters a pair says nothing
        pair = end[-1] + beginning[0] in self._text
        three = end[-2:] + beginning[:1] in self._text or end[-1:] + beginning[:2] in self._text
        return _CHARACTERS * known_junctions().fit(end[-1], beginning[0]) + _KNOWN * (pair + three)

    @cached_property
    def _text(self) -> str:
        return "".join(item.line.text for fragment in self.fragments for item in fragment.items)
