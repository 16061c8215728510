"""The fragments of a page: lines of running text that stand together between blank lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.reading.credits.dateline import starts_like_opener
from newsarc.reading.furniture.jump import find_jump_to
from newsarc.reading.labelling.labels import BODY, HEADS
from newsarc.text.matching.grams import grams_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.tagging import Labelled


@dataclass(slots=True)
class Fragment:
    """Lines of running text that stand together, or one line of anything else."""

    items: list[Labelled]
    is_text: bool
    scope: int  # how many headlines stand before it
    opens: bool = False  # begins an article: after a headline or byline, or with an opener
    has_opener: bool = False
    begins_inside: bool | None = None  # in the middle of a sentence; None if one cannot tell
    breaks_off: bool = False
    is_last: bool = False  # a jump line ends it


def cut_fragments(labelled: Sequence[Labelled], measures: Sequence[float | None]) -> list[Fragment]:
    """Cut the labelled lines at blank lines, openers and lines that are no running text."""
    fragments: list[Fragment] = []
    scope = 0
    for item, measure in zip(labelled, measures, strict=True):
        is_text = item.label in BODY
        opens = starts_like_opener(item.line.text)
        ends_here = find_jump_to(item.line.text[-40:]) is not None
        before = fragments[-1] if fragments else None
        if item.label in HEADS and (before is None or before.items[-1].label not in HEADS):
            scope += 1
        if is_text and before and before.is_text and item.line.gap <= 0 and not opens and not before.is_last:
            before.items.append(item)
        else:
            fragment = Fragment([item], is_text, scope)
            if is_text:
                fragment.has_opener = opens
                fragment.opens = opens or (before is not None and not before.is_text)
                fragment.begins_inside = False if fragment.opens else _begins_inside(item, measure)
            fragments.append(fragment)
        last = fragments[-1]
        last.is_last = ends_here
        last.breaks_off = is_text and not (item.line.is_final or ends_here)
    return fragments


def _begins_inside(item: Labelled, measure: float | None) -> bool | None:
    """Tell by the width of a fragment's first line whether it starts a paragraph."""
    if measure is None or item.line.is_tracked or item.line.is_final:
        return None
    return item.line.width > measure - 1.1


def own_grams(fragment: Fragment) -> frozenset[str]:
    """Return the character pairs and words of a fragment."""
    return grams_of(" ".join(item.line.text for item in fragment.items))


def headline_grams(fragments: Sequence[Fragment], index: int) -> frozenset[str]:
    """Return the character pairs and words of the lines right above a fragment that are no running text."""
    start = index
    while start > 0 and not fragments[start - 1].is_text:
        start -= 1
    return frozenset[str]().union(*map(own_grams, fragments[start:index]))
