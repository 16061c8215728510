"""The fragments of a page: lines of running text that stand together between blank lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.reading.labelling.features import Label
from newsarc.text.matching.grams import grams_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.reading.labelling.features import LineFeatures
    from newsarc.reading.labelling.search import Labelled

_IN_BODY = (Label.START, Label.CONTINUATION)


@dataclass(frozen=True, slots=True)
class Fragment:
    """Lines of running text that stand together, or one line of anything else."""

    items: tuple[Labelled, ...]
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
    for run in _runs(labelled, sequence):
        before = fragments[-1] if fragments else None
        is_head = run[0][0].label is Label.HEAD
        scope += is_head and (before is None or before.items[-1].label is not Label.HEAD)
        fragments.append(_fragment(run, before, scope))
    return fragments


def _runs(
    labelled: Sequence[Labelled], sequence: Sequence[LineFeatures]
) -> Iterator[list[tuple[Labelled, LineFeatures]]]:
    """Yield the lines of each fragment with their features."""
    run: list[tuple[Labelled, LineFeatures]] = []
    for item, features in zip(labelled, sequence, strict=True):
        if run and not _goes_on(*run[-1], item, features):
            yield run
            run = []
        run.append((item, features))
    if run:
        yield run


def _goes_on(before: Labelled, features_before: LineFeatures, item: Labelled, features: LineFeatures) -> bool:
    """Tell whether a line of running text stands right under another, and neither ends nor opens a report."""
    are_text = before.label in _IN_BODY and item.label in _IN_BODY
    return are_text and item.line.gap <= 0 and not features.opens and not features_before.ends_here


def _fragment(run: Sequence[tuple[Labelled, LineFeatures]], before: Fragment | None, scope: int) -> Fragment:
    items = tuple(item for item, _ in run)
    first, last = run[0][1], run[-1][1]
    if items[0].label not in _IN_BODY:
        return Fragment(items, is_text=False, scope=scope, is_last=last.ends_here)
    opens = first.opens or (before is not None and not before.is_text)
    return Fragment(
        items,
        is_text=True,
        scope=scope,
        opens=opens,
        has_opener=first.opens,
        begins_inside=False if opens else _begins_inside(first),
        breaks_off=not (items[-1].line.is_final or last.ends_here),
        is_last=last.ends_here,
    )


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
