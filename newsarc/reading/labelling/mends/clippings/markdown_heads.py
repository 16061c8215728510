"""Clippings kept as notes in Markdown: number signs stand before headlines, stars round bylines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.labelling.labels import BODY, BYLINES, FIRST_LINES, HEADS, Label, label_at
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend

_MARKED = re.compile(r"(?P<signs>#{1,6}) (?=.*\w)")
_EMPHASIZED = re.compile(r"(?P<mark>\*{1,2}|_{1,2})(?P<words>[^*_]+)(?P=mark)")


def with_marked_heads(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for headlines what is marked as high as the first mark with a text of its own below.

    What is marked higher is the note's own title, what is marked lower a crosshead. What the headline below
    says once more without a mark is none.
    """
    mended = list(labels)
    marked = {at: len(match["signs"]) for at, line in enumerate(page.lines) if (match := _mark(line.text))}
    if not any(labels[at] in HEADS or labels[at] == Label.FURNITURE for at in marked):
        return mended
    again = [at for at in marked if _is_said_again(at, labels, page)]
    for at in again:
        mended[at] = Label.FURNITURE
    marked = {at: level for at, level in marked.items() if at not in again}
    with_text = [at for at in marked if _has_text(at, labels, marked)]
    for at in marked if with_text else ():
        level = marked[with_text[0]]
        if marked[at] == level and at in with_text:
            mended[at] = Label.HEADLINE
        elif marked[at] < level:
            mended[at] = Label.FURNITURE
        elif label_at(mended, at - 1) in BODY:
            mended[at] = Label.CROSSHEAD
    return [_byline_or(label, line.text) for label, line in zip(mended, (*page.lines,), strict=True)]


def _mark(text: str) -> re.Match[str] | None:
    return _MARKED.match(text)


def _has_text(at: int, labels: Sequence[str], marked: dict[int, int]) -> bool:
    """Tell whether a text stands below a mark, before the next one."""
    for below in range(at + 1, len(labels)):
        if below in marked:
            return False
        if labels[below] in BODY:
            return labels[below] in (*FIRST_LINES, Label.START)
    return False


def _is_said_again(at: int, labels: Sequence[str], page: PageToMend) -> bool:
    """Tell whether the lines of the headline below, over its text, say a marked line once more."""
    below = at + 1
    said = ""
    while below < len(labels) and labels[below] not in BODY and not _mark(page.lines[below].text):
        said += "".join(page.lines[below].text.split()) if labels[below] in HEADS else ""
        below += 1
    words = "".join(page.lines[at].text.lstrip("# ").split())
    return bool(said) and words.startswith(said)


def _byline_or(label: str, text: str) -> str:
    emphasized = _EMPHASIZED.fullmatch(text)
    if emphasized is None or label in (*BODY, *BYLINES):
        return label
    return Label.BYLINE if recognize(emphasized["words"]).byline is not None else label
