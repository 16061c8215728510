"""Take for headlines what stands in Chinese brackets before the text of an item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.reading.labelling.labels import FIRST_LINES, HEADS, Label, label_at
from newsarc.reading.lines.bracketed_heads import is_headline_in_brackets, read_bracketed_head
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend

_OVER_TEXT = (*HEADS, Label.FURNITURE, Label.BYLINE, Label.MASTHEAD)
_OF_NO_ARTICLE = (Label.FURNITURE, Label.TABLE)
_STOP = "。"
_SHORTEST_TEXT = 20  # characters: a sentence behind its headline


def with_sentences_behind_brackets(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for an article the sentences behind a bracket, which among many small lines look like furniture.

    So microblogs and agencies print what they send: 【白鹭堤提前合龙】今天上午，….
    """
    mended = list(labels)
    for at, (label, line) in enumerate(zip(labels, page.lines, strict=True)):
        found = read_bracketed_head(line.text) if label in _OF_NO_ARTICLE else None
        if found is None or not is_headline_in_brackets(found) or recognize(line.text).begins_opener:
            continue
        if _STOP in found.text and len(found.text) >= _SHORTEST_TEXT:
            mended[at] = Label.RUN_IN
    return mended


def with_those_in_brackets(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take a bracket that begins a text, and is no opener and no mere word, for the headline of the text."""
    lines = page.lines
    mended = list(labels)
    for at, label in enumerate(labels):
        is_headed = label == Label.LEAD and _is_headed(at, labels)
        is_first = label in (*FIRST_LINES, Label.START) and not is_headed
        found = read_bracketed_head(lines[at].text) if is_first else None
        is_head = found is not None and is_headline_in_brackets(found)
        if is_head and not recognize(lines[at].text).begins_opener:
            mended[at] = Label.RUN_IN
    return mended


def _is_headed(at: int, labels: Sequence[str]) -> bool:
    """Tell whether a headline stands over a text, with no more than a byline or furniture between."""
    above = at - 1
    while label_at(labels, above) in _OVER_TEXT and labels[above] not in HEADS:
        above -= 1
    return label_at(labels, above) in HEADS
