"""Paragraphs that end with a full line, of which no room at the line's end tells."""

from __future__ import annotations

import re
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, NamedTuple

from newsarc.reading.labelling.labels import IN_TEXT, Label
from newsarc.reading.labelling.odds import log_odds
from newsarc.reading.labelling.preparation import has_geometry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend

_ENDS_INSIDE = re.compile(r"[^\W\d_]{2}[.!?][\"”’)»]* [\"“‘(«]?[A-ZÀ-Þ]")
_FEWEST = 10  # ends of sentences that tell how many a paragraph of the page has
_LEAST_SHARE = 0.1  # of them that end paragraphs; where fewer do, lines end otherwise than in columns
# Learnt by logistic regression from 1,600 full lines of five sets of pages, and right more often on each of
# them when it was left out: always, for the model's odds, and for those of the page's paragraphs.
_ALWAYS, _OF_MODEL, _OF_PAGE = 0.2, 0.82, 0.6


class _Ends(NamedTuple):
    """How many sentences end inside lines, and with lines that have room; the places behind full ones."""

    inside: int
    with_room: int
    full: tuple[int, ...]


def with_starts_behind_full_lines(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Begin a paragraph behind a full line that ends a sentence, as often as the page's other sentences do.

    That is asked of columns of spaced scripts that show paragraphs by nothing else.
    """
    mended = list(labels)
    if page.is_cjk or has_geometry(page.lines) or not page.likely_starts:
        return mended
    ends = _ends(labels, page)
    told = ends.with_room + ends.inside
    if told < _FEWEST or ends.with_room < _LEAST_SHARE * told:
        return mended
    of_page = _ALWAYS + _OF_PAGE * log((ends.with_room + 0.5) / (ends.inside + 0.5))
    for at in ends.full:
        if of_page + _OF_MODEL * log_odds(page.likely_starts[at]) > 0:
            mended[at] = Label.START if labels[at] == Label.CONTINUATION else labels[at]
        elif labels[at] == Label.START:
            mended[at] = Label.CONTINUATION
    return mended


def _ends(labels: Sequence[str], page: PageToMend) -> _Ends:
    """Count the ends of sentences; of full lines the places behind them."""
    lines = page.lines
    texts = [at for at, label in enumerate(labels) if label in IN_TEXT]
    inside = sum(len(_ENDS_INSIDE.findall(lines[at].text)) for at in texts)
    with_room, full = 0, list[int]()
    for above, at in pairwise(texts):
        is_told = at != above + 1 or lines[at].gap > 0 or lines[at].indent > 0
        if is_told or page.measures[above] is None or not lines[above].is_final:
            continue
        if page.has_room(above):
            with_room += 1
        else:
            full.append(at)
    return _Ends(inside, with_room, tuple(full))
