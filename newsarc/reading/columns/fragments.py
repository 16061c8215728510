"""The fragments of a page: lines of running text that stand together between blank lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.reading.labelling.features import Label
from newsarc.text.matching.grams import grams_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.features import LineFeatures
    from newsarc.reading.labelling.search import Labelled

_IN_BODY = (Label.START, Label.CONTINUATION)


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


def cut_fragments(labelled: Sequence[Labelled], sequence: Sequence[LineFeatures]) -> list[Fragment]:
    """Cut the labelled lines at blank lines, openers and lines that are no running text."""
    fragments: list[Fragment] = []
    scope = 0
    for item, features in zip(labelled, sequence, strict=True):
        is_text = item.label in _IN_BODY
        before = fragments[-1] if fragments else None
        if item.label is Label.HEAD and (before is None or before.items[-1].label is not Label.HEAD):
            scope += 1
        if (
            is_text
            and before
            and before.is_text
            and item.line.gap <= 0
            and not features.opens
            and not before.is_last
        ):
            before.items.append(item)
        else:
            fragment = Fragment([item], is_text, scope)
            if is_text:
                fragment.has_opener = features.opens
                fragment.opens = features.opens or (before is not None and not before.is_text)
                fragment.begins_inside = False if fragment.opens else _begins_inside(features)
            fragments.append(fragment)
        last = fragments[-1]
        last.is_last = features.ends_here
        last.breaks_off = is_text and not (item.line.is_final or features.ends_here)
    return fragments


def _begins_inside(features: LineFeatures) -> bool | None:
    """Tell by the width of a fragment's first line whether it starts a paragraph."""
    if features.measure is None or features.line.is_tracked or features.line.is_final:
        return None
    return features.line.width > features.measure - 1.1


def own_grams(fragment: Fragment) -> frozenset[str]:
    """Return the character pairs and words of a fragment."""
    return grams_of(" ".join(item.line.text for item in fragment.items))


def headline_grams(fragments: Sequence[Fragment], index: int) -> frozenset[str]:
    """Return the character pairs and words of the lines right above a fragment that are no running text."""
    start = index
    while start > 0 and not fragments[start - 1].is_text:
        start -= 1
    return frozenset[str]().union(*map(own_grams, fragments[start:index]))
