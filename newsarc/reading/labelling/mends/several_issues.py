"""Mend the labels of a file in which several issues of a newspaper stand one under another.

A page head with another day ends the article above it: what stands under it belongs to another issue. And
each issue has a text of its own, however short: on a page of few lines nothing shows what is usual there.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.reading.furniture.issue_lines import read_issue_line
from newsarc.reading.labelling.features.page_features import ends_a_sentence
from newsarc.reading.labelling.labels import BODY, HEADS, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.model.issue import PartialDate
    from newsarc.reading.labelling.mends.page_to_mend import PageToMend
    from newsarc.reading.lines.line import Line

_FEW_LINES = 4  # a headline, a byline, a text of a line or two; the furniture of a site is longer
_GOES_ON = (Label.START, Label.CONTINUATION)


def with_texts_of_their_own(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Begin an article under each page head of another day."""
    mended = list(labels)
    for issue in _issues(labels, page.lines):
        if not any(labels[at] in BODY for at in issue):
            _find_text(issue, mended, page.lines)
        _begin(issue, mended, page.lines)
    return mended


def _issues(labels: Sequence[str], lines: Sequence[Line]) -> list[range]:
    """Return the lines of each issue, its first page head among them; none where there is one issue only."""
    days = {
        at: day for at, label in enumerate(labels) if label == Label.MASTHEAD and (day := _day(lines[at]))
    }
    first = next(iter(days), len(lines))
    others = [at for above, at in pairwise(days) if days[above] != days[at]]
    return [range(*issue) for issue in pairwise([first, *others, len(lines)])] if others else []


def _day(line: Line) -> PartialDate | None:
    """Return the day of a head that names the newspaper or the page too: a day alone may be anything's."""
    issue = read_issue_line(line.text).issue
    return issue.date if issue.date and issue.date.day and (issue.newspaper or issue.page) else None


def _find_text(issue: range, labels: list[str], lines: Sequence[Line]) -> None:
    """Take for the text what ends a sentence, and what stands over it for the headline."""
    taken = HEADS if len(issue) > _FEW_LINES + 1 else (*HEADS, Label.FURNITURE)
    sentences = [at for at in issue if labels[at] in taken and ends_a_sentence(lines[at])]
    for at in range(issue.start, sentences[0]) if sentences else ():
        labels[at] = Label.HEADLINE if labels[at] == Label.FURNITURE else labels[at]
    for at in sentences:
        labels[at] = Label.START


def _begin(issue: range, labels: list[str], lines: Sequence[Line]) -> None:
    """Let the first text of an issue go on with nothing above it; a short line over it is its headline."""
    first = next((at for at in issue if labels[at] in BODY), None)
    if first is None or labels[first] not in _GOES_ON:
        return
    over = first - 1
    is_alone = over - 1 == issue.start and labels[over] == Label.FURNITURE
    if is_alone and not ends_a_sentence(lines[over]):
        labels[over] = Label.HEADLINE
    is_headed = any(labels[at] in HEADS for at in issue if at < first)
    labels[first] = Label.LEAD if is_headed else Label.OPENING
