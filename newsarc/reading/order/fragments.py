"""The fragments of a page: lines of running text that stand together between blank lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.reading.labelling.labels import BODY, HEADS
from newsarc.reading.recognition import recognize
from newsarc.text.matching.grams import grams_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.reading.labelling.tagging import Labelled


FIRST_WIDE = "\u2e80"  # from here on characters are a cell wide, and a column's lines equally full
_FULL_WITHIN = 1.1  # cells by which a full line may be narrower than its column: half of a wide mark
_ROOM_TO_END = 3.0  # cells: more than the longest mark or the widest letter that did not fit


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


def cut_fragments(labelled: Sequence[Labelled], measures: Sequence[float | None]) -> list[Fragment]:
    """Cut the labelled lines at blank lines, openers and lines that are no running text."""
    fragments: list[Fragment] = []
    scope = 0
    for run in _runs(labelled, measures):
        before = fragments[-1] if fragments else None
        is_head = run[0][0].label in HEADS
        scope += is_head and (before is None or before.items[-1].label not in HEADS)
        fragments.append(_fragment(run, before, scope))
    return fragments


def _runs(
    labelled: Sequence[Labelled], measures: Sequence[float | None]
) -> Iterator[list[tuple[Labelled, float | None]]]:
    """Yield the lines of each fragment with the measures of their columns."""
    run: list[tuple[Labelled, float | None]] = []
    for item, measure in zip(labelled, measures, strict=True):
        if run and not _goes_on(run[-1][0], item):
            yield run
            run = []
        run.append((item, measure))
    if run:
        yield run


def _goes_on(before: Labelled, item: Labelled) -> bool:
    """Tell whether a line of running text stands right under another, and neither ends nor opens a report."""
    are_text = before.label in BODY and item.label in BODY
    return are_text and item.line.gap <= 0 and not _opens(item) and not _ends(before)


def _opens(item: Labelled) -> bool:
    return recognize(item.line.text).begins_opener


def _ends(item: Labelled) -> bool:
    return recognize(item.line.text).jump_to is not None


def _fragment(run: Sequence[tuple[Labelled, float | None]], before: Fragment | None, scope: int) -> Fragment:
    items = tuple(item for item, _ in run)
    first, last = items[0], items[-1]
    if first.label not in BODY:
        return Fragment(items, is_text=False, scope=scope, is_last=_ends(last))
    opens = _opens(first) or (before is not None and not before.is_text)
    return Fragment(
        items,
        is_text=True,
        scope=scope,
        opens=opens,
        has_opener=_opens(first),
        begins_inside=False if opens else _begins_inside(*run[0]),
        breaks_off=not (last.line.is_final or _ends(last) or _is_short(*run[-1])),
        is_last=_ends(last),
    )


def _begins_inside(item: Labelled, measure: float | None) -> bool | None:
    """Tell by a small letter, or by the width of a fragment's first line, whether it starts a paragraph."""
    if item.line.text[:1].islower():
        return True
    is_wide = item.line.text[-1:] >= FIRST_WIDE
    if measure is None or not is_wide or item.line.is_tracked or item.line.is_final:
        return None
    return item.line.width > measure - _FULL_WITHIN


def _is_short(item: Labelled, measure: float | None) -> bool:
    """Tell whether a line leaves so much of its column empty that its paragraph must end with it."""
    is_justified = item.line.text[-1:] >= FIRST_WIDE and not item.line.is_tracked
    return measure is not None and is_justified and item.line.width < measure - _ROOM_TO_END


def own_grams(fragment: Fragment) -> frozenset[str]:
    """Return the character pairs and words of a fragment."""
    return grams_of(" ".join(item.line.text for item in fragment.items))


def headline_grams(fragments: Sequence[Fragment], index: int) -> frozenset[str]:
    """Return the character pairs and words of the lines right above a fragment that are no running text."""
    start = index
    while start > 0 and not fragments[start - 1].is_text:
        start -= 1
    return frozenset[str]().union(*map(own_grams, fragments[start:index]))
