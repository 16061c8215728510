"""Mend the labels of scripts for newscasts, whose parts are named: 【导语】, 【正文】, 【同期声】."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.labelling.labels import BODY, FIRST_LINES, Label, label_at
from newsarc.reading.languages.chinese.pages import SCRIPT_PARTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend

_PART = re.compile(rf"[【［\[〔](?:{SCRIPT_PARTS})[】］\]〕][:：]?\s*")
_FEWEST = 2


def with_parts_of_scripts(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Begin a paragraph with each named part of a script, and no article with a later one.

    A name alone is no text.
    """
    lines = page.lines
    parts = {at: part for at, line in enumerate(lines) if (part := _PART.match(line.text))}
    mended = list(labels)
    if len(parts) < _FEWEST:
        return mended
    for at, part in parts.items():
        is_alone = part.end() == len(lines[at].text)
        if is_alone:
            mended[at] = Label.FURNITURE
        elif labels[at] in (*FIRST_LINES, Label.RUN_IN, Label.CONTINUATION):
            mended[at] = Label.START if label_at(mended, at - 1) in BODY else Label.LEAD
        begins = at + 1 if is_alone else at
        if label_at(mended, begins) in FIRST_LINES and _goes_on(begins, mended):
            mended[begins] = Label.START
    return mended


def _goes_on(at: int, labels: Sequence[str]) -> bool:
    """Tell whether a text stands over a line, with no more than the name of a part between."""
    above = at - 1
    while label_at(labels, above) == Label.FURNITURE:
        above -= 1
    return label_at(labels, above) in BODY
