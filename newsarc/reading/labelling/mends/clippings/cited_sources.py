"""Mend the labels of lines by which digests and clippings cite where each of their articles was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.reading.furniture.issue_lines import (
    PAGE_TAG,
    headline_of_reference,
    read_citing_line,
)
from newsarc.reading.labelling.labels import BODY, FIRST_LINES, HEADS, Label, label_at
from newsarc.reading.recognition import part_citation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend

_OF_PAGE = (Label.MASTHEAD, Label.FURNITURE, Label.EDITORS)
_GOES_ON = (Label.START, Label.CONTINUATION)
_BEGINS = (*FIRST_LINES, Label.START)


def with_citations(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call what names a newspaper with its day or page no text, and a byline where it names the writer too.

    In a text it may be the last line of a sentence; so it is one only under a headline, or where the text
    above it ends.
    """
    lines = page.lines
    mended = list(labels)
    for at, line in enumerate(lines):
        said = read_citing_line(line.text)
        is_signed = part_citation(line.text) is not None
        if not (said or is_signed) or PAGE_TAG.search(line.text):
            continue
        label, above = mended[at], label_at(mended, at - 1)
        is_cited = said is not None and said.is_cited
        is_apart = is_cited or (label in _BEGINS and (above not in BODY or lines[at - 1].is_final))
        if label in BODY and not is_apart:
            continue
        mended[at] = _label_of(label, above, is_signed=is_signed)
        if label in FIRST_LINES:
            _begin_below(at, label, mended)
    return mended


def with_headlines_of_references(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take the headline of an article from the reference over it: in the line below, or in its own."""
    lines = page.lines
    mended = list(labels)
    for at, line in enumerate(lines[:-1]):
        headline = headline_of_reference(line.text)
        if headline is None:
            continue
        is_repeated = _letters(lines[at + 1].text) == _letters(headline)
        mended[at] = Label.MASTHEAD if is_repeated else Label.RUN_IN
        head = at + 1 if is_repeated else at
        if is_repeated:
            mended[head] = Label.HEADLINE
        if label_at(mended, head + 1) in (Label.OPENING, *_GOES_ON):
            mended[head + 1] = Label.LEAD
    return mended


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _label_of(label: str, above: str | None, *, is_signed: bool) -> str:
    if is_signed:
        return Label.SIGNATURE if above in BODY else Label.BYLINE if above in HEADS else label
    return label if label in _OF_PAGE else Label.MASTHEAD


def _begin_below(at: int, label: str, labels: list[str]) -> None:
    """Begin the text below what only seemed to begin it."""
    if label_at(labels, at + 1) in _GOES_ON:
        labels[at + 1] = label
