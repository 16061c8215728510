"""News that was kept as messages, of mail or of Usenet: the subject is the headline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.furniture.record_fields import SUBJECT_FIELDS
from newsarc.reading.labelling.labels import IN_TEXT, Label, label_at
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend
    from newsarc.reading.lines.line import Line

_SUBJECT = re.compile(rf"(?i:{SUBJECT_FIELDS})\s?:\s\S")
_KNOWN = re.compile(rf"(?i:{either(*(language.message_fields for language in LANGUAGES))})\s?:\s")
_FIELD = re.compile(r"[^\W\d_][\w-]{1,24}\s?:\s")
_FEWEST_KNOWN = 2  # beside the subject


def with_subjects(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for a headline the subject of a message, and nothing else of the message's head."""
    mended = list(labels)
    if not any(":" in line.text and _SUBJECT.match(line.text) for line in page.lines):
        return mended
    for head in _heads_of_messages(page.lines):
        for at in head:
            is_subject = _SUBJECT.match(page.lines[at].text)
            mended[at] = Label.HEADLINE if is_subject else Label.FURNITURE
        if label_at(mended, head.stop) in (Label.OPENING, *IN_TEXT):
            mended[head.stop] = Label.LEAD
    return mended


def _heads_of_messages(lines: Sequence[Line]) -> Iterator[range]:
    """Yield the places of the fields that stand together, if one is the subject and two others are known."""
    first = 0
    while first < len(lines):
        behind = first
        while behind < len(lines) and _FIELD.match(lines[behind].text):
            behind += 1
        texts = [line.text for line in lines[first:behind]]
        subjects = sum(_SUBJECT.match(text) is not None for text in texts)
        if subjects == 1 and sum(_KNOWN.match(text) is not None for text in texts) >= _FEWEST_KNOWN:
            yield range(first, behind)
        first = behind + 1
