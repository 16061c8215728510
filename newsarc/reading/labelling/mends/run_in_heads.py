"""Take the capitals before a dash for headlines where the items of a column begin so."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from newsarc.reading.labelling.labels import BODY, HEADS, Label, label_at
from newsarc.reading.lines.line import FINAL_LATIN
from newsarc.reading.lines.run_in_heads import is_of_head, read_run_in_head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend

_FEWEST = 3  # of a column: fewer may be datelines or the turns of a hearing
_FEWEST_WORDS = 3  # of a headline that proves others; a town has one or two
_MOST_LINES = 4  # of a headline
_TEXTS = (*BODY, *HEADS)


class _Place(NamedTuple):
    """The places of the first and the last line of a headline, its words, and whether text is behind it."""

    first: int
    last: int
    words: str
    has_text: bool


def with_those_run_in(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for headlines the capitals with which several items of the page begin, each with others.

    Those that come again are of speakers or of towns. What stands over the first is the head of them all.
    """
    mended = list(labels)
    if page.is_cjk:
        return mended
    found = [place for at in range(len(labels)) if (place := _head_that_ends(at, labels, page))]
    times = Counter(place.words for place in found)
    lone = [place for place in found if times[place.words] == 1]
    if sum(len(place.words.split()) >= _FEWEST_WORDS for place in lone) < max(_FEWEST, len(found) / 2):
        return mended
    for first, last, _, has_text in lone:
        mended[first:last] = [Label.HEADLINE] * (last - first)
        mended[last] = Label.RUN_IN
        if last + 1 < len(mended) and mended[last + 1] in _TEXTS:
            mended[last + 1] = Label.CONTINUATION if has_text else Label.LEAD
    return _without_head_of_all(mended, lone[0].first)


def _without_head_of_all(labels: list[str], first: int) -> list[str]:
    above = first
    while above > 0 and labels[above - 1] in HEADS:
        above -= 1
    return [*labels[:above], *[Label.FURNITURE] * (first - above), *labels[first:]]


def _head_that_ends(last: int, labels: Sequence[str], page: PageToMend) -> _Place | None:
    """Return the headline that ends, with its dash, on a line, and begins an item; None if none does."""
    lines = page.lines
    found = read_run_in_head(lines[last].text) if labels[last] in _TEXTS else None
    if found is None:
        return None
    first = last
    while first > max(0, last - _MOST_LINES + 1) and _is_of_head(first - 1, labels, page):
        first -= 1
    goes_on = label_at(labels, first - 1) in BODY and not FINAL_LATIN.search(lines[first - 1].text)
    if goes_on and lines[first].gap <= 0:
        return None
    words = " ".join([*(line.text for line in lines[first:last]), found.head])
    return _Place(first, last, words, bool(found.text))


def _is_of_head(at: int, labels: Sequence[str], page: PageToMend) -> bool:
    return labels[at] in _TEXTS and is_of_head(page.lines[at].text)
