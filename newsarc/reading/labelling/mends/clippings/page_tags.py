"""Mend the labels of a text in which each article has its paper, day and page under its headline.

Crawlers of e-papers print 《Newspaper》（day, page) between headline and text, and digests cite newspaper and
page there. Where each article has such a tag, there is no headline without one, and behind a tag no text ends
before the next headline.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.credits.names import is_name, split_names
from newsarc.reading.furniture.editors import is_page_number
from newsarc.reading.furniture.issue_lines import PAGE_TAG
from newsarc.reading.labelling.features.page_features import ends_a_sentence
from newsarc.reading.labelling.labels import (
    BODY,
    BYLINES,
    FIRST_LINES,
    HEADS,
    IN_TEXT,
    Label,
    label_at,
    starts_of_headlines,
)
from newsarc.reading.labelling.mends.newspaper_names import issue_named
from newsarc.reading.labelling.preparation import has_geometry
from newsarc.reading.languages.chinese.bylines import REPORTER
from newsarc.reading.recognition import recognize
from newsarc.text.characters.classes import HAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend
    from newsarc.reading.lines.line import Line

_FEWEST = 3
_NEARLY_ALL = 0.8  # of the tags stand under a headline
_FARTHEST = 3  # lines between a tag and its headline: a byline over two
_OF_PAGE = (*BYLINES, Label.EDITORS, Label.MASTHEAD)
_OFFICE = re.compile(f"[{HAN}]{{2,8}}(?:{REPORTER})")  # 新华社记者: without a name
_IN_BRACKETS = re.compile(r"[（(].{2,}[）)]$")


def with_heads_over_tags(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Leave a headline only over each tag; between a tag and the next headline all is one text."""
    lines = page.lines
    tags = [at for at, line in enumerate(lines) if PAGE_TAG.search(line.text) and at not in page.openers]
    if len(tags) < _FEWEST:
        tags = [
            at
            for at, line in enumerate(lines)
            if labels[at] not in BODY and issue_named(line.text).cites_newspaper
        ]
        tags = tags if all(at and labels[at - 1] not in BODY for at in tags) else []
        tags = sorted({*tags, *_days_under_heads(labels, lines)}) if tags else []
    if has_geometry(lines) or not _rules(tags, labels):
        return list(labels)
    mended = list(labels)
    begins = [_head_over(tag, above, mended, lines) for above, tag in zip([-1, *tags], tags, strict=False)]
    for tag, end in zip(tags, [*begins[1:], len(lines)], strict=True):
        _make_one_text(range(tag + 1, end), mended, lines)
    return mended


def _days_under_heads(labels: Sequence[str], lines: Sequence[Line]) -> list[int]:
    """Return the places of days right under headlines, by which articles have a tag without the paper."""
    under = [at for at in range(1, len(lines)) if labels[at] in _OF_PAGE and labels[at - 1] in HEADS]
    return [at for at in under if (day := issue_named(lines[at].text).date) and day.day]


def _rules(tags: Sequence[int], labels: Sequence[str]) -> bool:
    """Tell whether nearly each tag stands under a headline, and at least every second headline over one."""
    headed = sum(any(label in HEADS for label in labels[max(0, tag - _FARTHEST) : tag]) for tag in tags)
    headlines = len(starts_of_headlines(labels))
    return len(tags) >= _FEWEST and headed >= _NEARLY_ALL * len(tags) and len(tags) >= headlines / 2


def _head_over(tag: int, above: int, labels: list[str], lines: Sequence[Line]) -> int:
    """Label the headline over a tag and the byline between them; return where the headline begins."""
    at = tag
    while at - 1 > above and tag - at < _FARTHEST and _may_part(labels[at - 1], lines[at - 1]):
        at -= 1
        labels[at] = labels[at] if is_page_number(lines[at].text) else Label.BYLINE
    head = at
    while at - 1 > above and _is_of_head(at - 1, above, labels, lines):
        at -= 1
    if at == head and at - 1 > above and not lines[at - 1].is_final and labels[at - 1] not in _OF_PAGE:
        at -= 1
        labels[at] = Label.HEADLINE
    if 0 < at < head and labels[at - 1] == Label.EDITORS and _is_of_names(lines[at].text):
        labels[at] = Label.EDITORS
        at += 1
    return at


def _is_of_head(at: int, above: int, labels: Sequence[str], lines: Sequence[Line]) -> bool:
    """Tell whether a line is of a headline, or a page's foot inside one."""
    if is_page_number(lines[at].text):
        return at - 1 > above and labels[at - 1] in HEADS
    return labels[at] in HEADS and not _IN_BRACKETS.match(lines[at].text)


def _may_part(label: str, line: Line) -> bool:
    """Tell whether a line may stand between a headline and its tag: a byline, a page's foot."""
    return is_page_number(line.text) or _signs(label, line)


def _signs(label: str, line: Line) -> bool:
    byline = recognize(line.text).byline
    is_signed = byline is not None and byline.has_role
    return label in BYLINES or is_signed or _OFFICE.fullmatch(line.text) is not None or _is_name(line.text)


def _is_name(text: str) -> bool:
    return is_name("".join(text.split()))


def _is_of_names(text: str) -> bool:
    """Tell whether a line is of names alone: editors who go on there."""
    return all(map(is_name, split_names(text)))


def _make_one_text(within: range, labels: list[str], lines: Sequence[Line]) -> None:
    """Let what stands between a tag and the next headline be one text, with its crossheads and signature."""
    above: Line | None = None
    for at in within:
        label, line = labels[at], lines[at]
        if label in HEADS and _IN_BRACKETS.match(line.text):
            labels[at] = Label.SIGNATURE
        elif label in HEADS and label_at(labels, at + 1) not in BYLINES:
            labels[at] = Label.START if line.is_final else Label.CROSSHEAD
        elif label in FIRST_LINES and above is not None and labels[at - 1] not in BYLINES:
            labels[at] = Label.START if above.is_final else Label.CONTINUATION
        elif above is None and (label in IN_TEXT or (label == Label.FURNITURE and ends_a_sentence(line))):
            labels[at] = Label.LEAD
        above = line if labels[at] in BODY else above
