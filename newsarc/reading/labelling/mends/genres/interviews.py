"""Interviews: what is asked and what is answered are paragraphs of one text, and no headlines."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newsarc.reading.furniture.record_fields import is_field
from newsarc.reading.labelling.labels import BODY, BYLINES, FIRST_LINES, HEADS, Label, label_at
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend

_SPEAKER = re.compile(
    r"(?P<speaker>[^\W\d_a-zß-öø-ÿ][\w.'’-]{0,20}(?: [^\W\d_a-zß-öø-ÿ][\w.'’-]{0,20}){0,3}?)"
    r"(?::|\.\s?[—–])\s(?=\S)"
)
_CREDIT = re.compile(rf"(?:{either(*(language.interview_by for language in LANGUAGES))})\b")
_ASKS = re.compile(r"\?[\"'”’»]?$")
_DASH = re.compile(r"[—–-]\s?(?=\w)")
_SHORT = (*HEADS, Label.CROSSHEAD, Label.FURNITURE)
_FEWEST = 2  # turns of one who asks, or questions behind a dash
_LONGEST_QUESTION = 4  # lines


def with_questions_and_answers(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call no headline a question of an interview, nor an answer.

    A page has one where somebody asks several times, or where a credit says so.
    """
    mended = list(labels)
    turns = frozenset() if page.is_cjk else _turns(page)
    for at in sorted(turns):
        if mended[at] not in (*_SHORT, *FIRST_LINES):
            continue
        above = _above(at, mended)
        if above in HEADS:
            mended[at] = Label.LEAD
        elif above in BODY:
            mended[at] = Label.START
        if mended[at] in BODY and label_at(mended, at + 1) in FIRST_LINES:
            mended[at + 1] = Label.START
    return mended


def _above(at: int, labels: Sequence[str]) -> str | None:
    """Return the label of the line above that is no byline."""
    return next((label for label in reversed(labels[:at]) if label not in BYLINES), None)


def _turns(page: PageToMend) -> Collection[int]:
    texts = [line.text for line in page.lines]
    questions = {at for at, text in enumerate(texts) if _ASKS.search(text)}
    spoken = {at: match["speaker"] for at, text in enumerate(texts) if (match := _speaks(text))}
    asked = Counter(speaker for at, speaker in spoken.items() if _is_asked(at, spoken, questions))
    if max(asked.values(), default=0) >= _FEWEST:
        return {at for at, speaker in spoken.items() if [*spoken.values()].count(speaker) > 1}
    dashed = {at for at in questions if _DASH.match(texts[at])}
    if len(dashed) >= _FEWEST:
        return dashed
    return questions if any(map(_CREDIT.match, texts)) else frozenset()


def _speaks(text: str) -> re.Match[str] | None:
    speaker = _SPEAKER.match(text)
    return None if speaker and is_field(text) else speaker


def _is_asked(at: int, spoken: Collection[int], questions: Collection[int]) -> bool:
    """Tell whether a turn ends in a question on its line or before the next turn."""
    for place in range(at, at + _LONGEST_QUESTION):
        if place != at and place in spoken:
            return False
        if place in questions:
            return True
    return False
