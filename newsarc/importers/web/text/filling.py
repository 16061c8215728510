"""Paragraphs of an article that a text of it leaves out, though they stand on the page among the others."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from newsarc.importers.web.blocks import TextBlock
    from newsarc.importers.web.text.alignment import AlignedParagraph
    from newsarc.importers.web.tree import Element

_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_MOST = 0.5  # of a paragraph, for which the text has letters that are found nowhere on the page


def with_left_out(
    texts: Sequence[TextBlock], found: Sequence[AlignedParagraph], others: Collection[int], *, is_told: bool
) -> list[int]:
    """Return the places of the paragraphs that were found, and of those left out between two of them.

    What a site tells as its text mostly has no crossheads, and writes some paragraphs otherwise than it
    shows them: `others` are the places of the paragraphs by the text that is shown. That text in turn
    lacks paragraphs now and then which are set as their neighbours are.
    """
    places = [found[0].place] if found else []
    for before, after in pairwise(found):
        room = after.start - before.end
        round_gap = texts[before.place].holder, texts[after.place].holder
        for at in range(before.place + 1, after.place):
            block = texts[at]
            is_missed = room >= _MOST * len(block.text)
            if not block.is_link and (
                _is_heading_of(block.holder, round_gap)
                or (is_missed and at in others)
                or ((is_missed or not is_told) and any(_is_alike(block.holder, one) for one in round_gap))
            ):
                places.append(at)
        places.append(after.place)
    return places


def _is_heading_of(holder: Element, others: Collection[Element]) -> bool:
    return holder.tag in _HEADINGS and any(holder.getparent() is one.getparent() for one in others)


def _is_alike(holder: Element, other: Element) -> bool:
    """Tell whether two paragraphs are set alike: in the same frame, or by a class in frames side by side."""
    if holder.tag != other.tag or holder.get("class") != other.get("class"):
        return False
    frame, beside = holder.getparent(), other.getparent()
    if frame is beside:
        return True
    return bool(holder.get("class")) and frame.tag == beside.tag and frame.getparent() is beside.getparent()
