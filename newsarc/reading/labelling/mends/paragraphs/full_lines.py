"""Paragraphs that end with a full line, of which no room at the line's end tells."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.reading.labelling.labels import IN_TEXT, Label
from newsarc.reading.labelling.mends.paragraphs.lengths import SentenceEnd, Stretch, likely_ends
from newsarc.reading.labelling.odds import log_odds
from newsarc.reading.labelling.preparation import has_geometry
from newsarc.reading.lines.quotations import open_quotations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend

_ENDS_INSIDE = re.compile(r"[^\W\d_]{2}[.!?][\"”’)»]* [\"“‘(«]?[A-ZÀ-Þ]")
_QUOTATION_MARKS = ('"', "“", "„", "«", "‘", "'")
_AROUND = 15  # lines
_FEWEST = 10  # ends of sentences that tell how many a paragraph of the page has
_LEAST_SHARE = 0.1  # of them that end paragraphs; where fewer do, lines end otherwise than in columns


def with_starts_behind_full_lines(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Begin paragraphs behind full lines that end sentences so that they are as long as the page's others.

    That is asked of columns of spaced scripts that show paragraphs by nothing else.
    """
    mended = list(labels)
    if page.is_cjk or has_geometry(page.lines) or not page.likely_starts:
        return mended
    stretches = _stretches(labels, page)
    ends = [end for stretch in stretches for end in stretch.ends]
    told, ending = sum(end.ends is not None for end in ends), sum(end.ends is True for end in ends)
    if told < _FEWEST or ending < _LEAST_SHARE * told:
        return mended
    presumed = {end.behind: labels[end.behind] == Label.START for end in ends if end.ends is None}
    quoted = {end.behind: False for end in ends if end.ends is False and end.behind >= 0}
    for at, begins in (quoted | likely_ends(stretches, presumed)).items():
        if labels[at] in (Label.START, Label.CONTINUATION):
            mended[at] = Label.START if begins else Label.CONTINUATION
    return mended


def _stretches(labels: Sequence[str], page: PageToMend) -> list[Stretch]:
    """Return the ends of the page's sentences, from each line that surely begins a paragraph to the next."""
    stretches: list[Stretch] = []
    ends: list[SentenceEnd] = []
    texts = [at for at, label in enumerate(labels) if label in IN_TEXT]
    is_quoted = open_quotations(line.text for line in page.lines)
    for above, at in pairwise([-1, *texts]):
        if above < 0 or _surely_begins(above, at, labels, page):
            ends = []
            stretches.append(Stretch(labels[at] == Label.LEAD or at != above + 1, ends))
        else:
            ends += _end_between(above, at, labels, page, is_quoted=is_quoted[at])
        ends += [SentenceEnd(ends=False)] * len(_ENDS_INSIDE.findall(page.lines[at].text))
    return stretches


def _surely_begins(above: int, at: int, labels: Sequence[str], page: PageToMend) -> bool:
    line = page.lines[at]
    if at != above + 1 or line.gap > 0 or line.indent > 0 or labels[at] == Label.LEAD:
        return True
    return labels[at] == Label.START and not _can_end(above, page)


def _can_end(at: int, page: PageToMend) -> bool:
    """Tell whether a line ends a sentence, in a column whose width is known."""
    return page.measures[at] is not None and page.lines[at].is_final


def _end_between(
    above: int, at: int, labels: Sequence[str], page: PageToMend, *, is_quoted: bool
) -> list[SentenceEnd]:
    """Return the end of a sentence between two lines; a quotation that goes on in a paragraph opens anew."""
    if not _can_end(above, page):
        return []
    if page.has_room(above, _widest_round(above, labels, page)):
        return [SentenceEnd(ends=labels[at] == Label.START)]
    if is_quoted and not page.lines[at].text.startswith(_QUOTATION_MARKS):
        return [SentenceEnd(False, at)]
    return [SentenceEnd(None, at, log_odds(page.likely_starts[at]))]


def _widest_round(at: int, labels: Sequence[str], page: PageToMend) -> float:
    """Return the width of the widest line of text round one: headlines that are wider fill no column."""
    around = range(max(0, at - _AROUND), min(len(labels), at + _AROUND + 1))
    return max(page.lines[near].width for near in around if labels[near] in IN_TEXT)
