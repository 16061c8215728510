"""Mend the labels of items each of which has the hour at which it was sent.

Sites, broadcasters and agencies print it under the headline of each item; microblogs, flashes of news and the
logs of a chat over the whole item. On one page it stands at the same place throughout.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.reading.furniture.record_fields import is_of_a_site
from newsarc.reading.labelling.features.page_features import ends_a_sentence
from newsarc.reading.labelling.labels import BODY, BYLINES, FIRST_LINES, HEADS, Label, label_at
from newsarc.reading.labelling.preparation import has_geometry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend
    from newsarc.reading.lines.line import Line

_CLOCK = re.compile(r"(?<![\d:：])(?:[01]?\d|2[0-3])[:：][0-5]\d(?:[:：][0-5]\d)?(?!\d)")
_LONGEST_STAMP = 60  # characters
_SHORTEST_TEXT = 30  # characters of a text that nothing but its stamp shows
_FEWEST = 2
_BESIDE = (Label.FURNITURE, Label.MASTHEAD, Label.EDITORS, *BYLINES)
_MAY_BE_STAMPS = (*_BESIDE, Label.TABLE)
_MAY_BE_HEADS = (*BODY, Label.FURNITURE)


def with_heads_at_stamps(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take a headline from the place, over the hours of items or under them, where the others stand."""
    lines = page.lines
    stamps = [at for at, line in enumerate(lines) if labels[at] in _MAY_BE_STAMPS and _is_stamp(line)]
    if has_geometry(lines) or len(stamps) < _FEWEST:
        return list(labels)
    mended = list(labels)
    for at, line in enumerate(lines):
        if at not in stamps and _CLOCK.fullmatch(line.text):
            mended[at] = Label.FURNITURE
            stamps = sorted([*stamps, at])
    above = sum(label_at(labels, at - 1) in HEADS for at in stamps)
    below = sum(label_at(labels, at + 1) in (*HEADS, Label.RUN_IN) for at in stamps)
    if above > below and above >= len(stamps) / 2:
        for at in stamps:
            _head_above(at, mended, lines)
    elif below > above:
        for at, end in pairwise([*stamps, len(lines)]):
            _head_below(range(at + 1, end), mended, lines)
    return mended


def _is_stamp(line: Line) -> bool:
    return len(line.text) <= _LONGEST_STAMP and not line.is_final and _CLOCK.search(line.text) is not None


def _head_above(stamp: int, labels: list[str], lines: Sequence[Line]) -> None:
    """Take the line over a stamp for the headline of the text below it."""
    head, text = stamp - 1, stamp + 1
    while label_at(labels, text) in _BESIDE:
        text += 1
    if head < 0 or label_at(labels, text) not in BODY or not _may_head(head, labels, lines):
        return
    if label_at(labels, head - 1) not in BODY or lines[head].gap > 0 or lines[head - 1].is_final:
        labels[head], labels[text] = Label.HEADLINE, Label.LEAD


def _head_below(item: range, labels: list[str], lines: Sequence[Line]) -> None:
    """Take the first line below a stamp for the headline of the text under it."""
    if len(item) > 1 and labels[item.start] == Label.CROSSHEAD:
        labels[item.start] = Label.FURNITURE
    texts = [at for at in item if labels[at] in BODY]
    if not texts:
        texts = [at for at in item if _is_text(lines[at])]
        texts = texts if texts and texts[0] == item.start + 1 and _may_head(item.start, labels, lines) else []
        for at in texts:
            labels[at] = Label.START
    if len(item) > 1 and texts[:1] == [item.start + 1] and labels[texts[0]] in (*FIRST_LINES, Label.START):
        if labels[item.start] not in HEADS and _may_head(item.start, labels, lines):
            labels[item.start] = Label.HEADLINE
        labels[texts[0]] = Label.LEAD if labels[item.start] in HEADS else labels[texts[0]]


def _is_text(line: Line) -> bool:
    return ends_a_sentence(line) and len(line.text) >= _SHORTEST_TEXT and not is_of_a_site(line.text)


def _may_head(at: int, labels: Sequence[str], lines: Sequence[Line]) -> bool:
    text = lines[at].text
    is_short = len(text) <= _LONGEST_STAMP and "。" not in text
    return labels[at] in _MAY_BE_HEADS and is_short and not is_of_a_site(text) and not _is_stamp(lines[at])
