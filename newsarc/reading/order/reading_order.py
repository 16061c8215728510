"""The fragments of articles whose columns an extractor read in the wrong order.

Tools that go by geometry read one column through several articles, or a later column first. Then a
fragment breaks off in the middle of a sentence and what follows begins a new one, while elsewhere
another begins in the middle, or its words are those of another article. Such a page is arranged anew;
any other stays as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from newsarc.reading.furniture.issue_lines import read_issue_line
from newsarc.reading.labelling.labels import BODY, Label
from newsarc.reading.lines.measures import column_measures
from newsarc.reading.order.arrangement import Arrangements
from newsarc.reading.order.fragments import cut_fragments
from newsarc.reading.order.misplaced import mark_misplaced
from newsarc.reading.order.openings import as_text, odds_of_head, unsure_heads
from newsarc.reading.order.search import likeliest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.reading.labelling.tagging import Labelled
    from newsarc.reading.order.arrangement import Article
    from newsarc.reading.order.fragments import Fragment

# A page has under a hundred fragments and 30,000 characters. The search is cubic: a second for so many.
_MOST_FRAGMENTS = 150
_MOST_CHARACTERS = 60_000
_MOST_TRIED = 400  # fragments, over all headlines that are tried as text: each takes a search
_DIGITS = re.compile(r"\d+")
_DOUBT = 0.5  # by which a page must read better than by the labelling's odds: first do no harm
_BY_CHANCE = 1.0  # that any text gains behind another


def restore_reading_order(labelled: Sequence[Labelled], *, is_cjk: bool) -> tuple[list[Labelled], bool]:
    """Put fragments whose order was mixed up where they go on; tell whether any was moved.

    Only columns are read in the wrong order: a page whose lines have no common width stays as it is.
    """
    found = _arranged(labelled, is_cjk=is_cjk)
    if found is None:
        return list(labelled), False
    labelled, found = _without_unsure_heads(labelled, found, is_cjk=is_cjk)
    if not found.was_moved:
        return list(labelled), False
    return [item for article in found.articles for item in _written_out(article, found.fragments)], True


class _Arranged(NamedTuple):
    """The fragments of a page, their likeliest arrangement, and how likely it is, as a logarithm."""

    fragments: Sequence[Fragment]
    articles: Sequence[Article]
    likely: float
    was_moved: bool


def _arranged(labelled: Sequence[Labelled], *, is_cjk: bool) -> _Arranged | None:
    fragments = fragments_of(labelled, is_cjk=is_cjk)
    if not fragments:
        return None
    arrangements = Arrangements(mark_misplaced(fragments))
    articles, was_moved = likeliest(arrangements)
    likely = arrangements.weigh(articles) - _BY_CHANCE * sum(arrangements.seams.is_loose)
    return _Arranged(arrangements.fragments, articles, likely, was_moved)


def _without_unsure_heads(
    labelled: Sequence[Labelled], found: _Arranged, *, is_cjk: bool
) -> tuple[Sequence[Labelled], _Arranged]:
    """Take headlines of which the labelling was not sure for text, where text goes on better so.

    Only a page that is read in pieces shows how well text goes on.
    """
    pieces = [fragment.opens for fragment in found.fragments if fragment.is_text]
    if 2 * sum(pieces) > len(pieces):
        return labelled, found
    for lines in unsure_heads(labelled)[: _MOST_TRIED // len(found.fragments)]:
        changed = as_text(labelled, lines)
        other = _arranged(changed, is_cjk=is_cjk)
        if other and other.likely - found.likely > odds_of_head(labelled, lines) + _DOUBT:
            labelled, found = changed, other
    return labelled, found


def fragments_of(labelled: Sequence[Labelled], *, is_cjk: bool) -> list[Fragment]:
    """Return the fragments of a page; none if it has no columns, or more than are read again."""
    lines = [item.line for item in labelled]
    size = sum(len(line.text) for line in lines)
    if sum(line.gap > 0 for line in lines) < 2 or size > _MOST_CHARACTERS or not _is_wrapped(labelled):
        return []
    measures = column_measures(lines, is_cjk=is_cjk)
    if 2 * sum(measure is not None for measure in measures) <= len(measures):
        return []
    fragments = cut_fragments(labelled, measures)
    has_text = any(fragment.is_text for fragment in fragments)
    return fragments if has_text and len(fragments) <= _MOST_FRAGMENTS else []


def is_divided(labelled: Sequence[Labelled]) -> bool:
    """Tell whether page heads stand between running text: then several pages follow each other.

    A date or a number that stands alone may be of the text.
    """
    is_text = [item.label in BODY for item in labelled]
    if True not in is_text:
        return False
    first, last = is_text.index(True), len(labelled) - is_text[::-1].index(True)
    heads = [item.line.text for item in labelled if item.label is Label.MASTHEAD]
    times = Counter(map(_form, heads))
    between = [item.line.text for item in labelled[first:last] if item.label is Label.MASTHEAD]
    return any(times[_form(text)] > 1 or _names_a_page(text) for text in between)


def _form(text: str) -> str:
    return _DIGITS.sub("0", text)


def _names_a_page(text: str) -> bool:
    issue = read_issue_line(text).issue
    return issue.page is not None and (issue.newspaper is not None or issue.date is not None)


def _is_wrapped(labelled: Sequence[Labelled]) -> bool:
    """Tell whether most text goes on from line to line, as in columns, and few sentences end a line."""
    texts = [item for item in labelled if item.label in BODY]
    return 2 * sum(item.label is Label.CONTINUATION for item in texts) > len(texts)


def _written_out(article: Sequence[int], fragments: Sequence[Fragment]) -> Iterator[Labelled]:
    """Yield the lines of an article's fragments; what was put behind a broken line goes on there."""
    for place, at in enumerate(article):
        items = fragments[at].items
        before = article[place - 1] if place else at - 1
        if before != at - 1 and fragments[before].is_text and fragments[before].breaks_off:
            yield replace(items[0], label=Label.CONTINUATION)
            items = items[1:]
        yield from items
