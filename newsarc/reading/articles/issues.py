"""The issue of a page as a whole, and those of its articles where the page tells more than one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import inf
from typing import TYPE_CHECKING

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Kind
from newsarc.reading.furniture.issue import settle_issue
from newsarc.reading.furniture.issue_lines import IssueLine, read_issue_line
from newsarc.reading.furniture.running_heads import (
    RunningHead,
    follow_articles,
    read_running_heads,
    ruled_by,
    varies,
    without_lone_dates,
)
from newsarc.reading.furniture.source_words import NEWSPAPER_BEFORE
from newsarc.reading.labelling.labels import BODY, FIRST_LINES, HEADS, Label
from newsarc.reading.lines.damage import BLANKS
from newsarc.reading.recognition import part_citation, recognize_opener
from newsarc.text.calendar.dates import find_date
from newsarc.text.characters.numerals import fold_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newsarc.model.parts import Part
    from newsarc.reading.credits.credited import Opener
    from newsarc.reading.labelling.tagging import Labelled

_BEGINS = (*FIRST_LINES, Label.START)
_ENDS = (*BODY, Label.SIGNATURE, Label.MASTHEAD)
_BEFORE_HEAD = re.compile(rf"\W{{0,3}}[【\[［]{NEWSPAPER_BEFORE}[】\]］]\s?\S")
_SOURCE = re.compile(r"[（(][^（）()]{4,60}[）)]$")
_OF_PAGE = (Label.MASTHEAD, Label.FURNITURE)
_TOLD = (Label.MASTHEAD, Label.FURNITURE, Label.EDITORS, Label.BYLINE, Label.SIGNATURE)


@dataclass(frozen=True, slots=True)
class Issues:
    """The issue of the source as a whole, and the lines that rule parts of it where they differ.

    `own` has the issues that articles tell of themselves, by the lines on which they do.
    """

    whole: IssuePage
    heads: Sequence[RunningHead]
    given: IssuePage
    named: IssuePage
    heads_vary: bool
    own: Mapping[int, IssuePage]
    begins: Sequence[int] = ()  # the first lines of the articles
    heads_follow: bool = False  # each behind its own article

    def of(self, part: Part) -> Part:
        """Give a part its own issue where the source tells more than one."""
        own = self._own_of(part)
        if not self.heads_vary:
            return part._replace(issue=self.given.filled_from(own).filled_from(self.whole)) if own else part
        printed, column = ruled_by(
            self.heads, part.first_line, part.last_line, heads_follow=self.heads_follow
        )
        printed = own.filled_from(printed) if own else printed
        issue = self.given.filled_from(printed).filled_from(self.named)
        return part._replace(issue=issue, column=column)

    def _own_of(self, part: Part) -> IssuePage | None:
        """Return what an article says of its issue: on its lines, or below them before the next one."""
        if part.kind is not Kind.ARTICLE:
            return None
        behind = next((line for line in self.begins if line > part.last_line), inf)
        return next((self.own[line] for line in self.own if part.first_line <= line < behind), None)

    def for_articles(self, parts: Iterable[Part]) -> Issues:
        """Tell for the articles of the page whether their citations stand behind them."""
        begins = sorted(part.first_line for part in parts)
        return replace(self, begins=begins, heads_follow=follow_articles(self.heads, begins))


def settle_issues(
    labelled: Sequence[Labelled], given: IssuePage, named: IssuePage
) -> tuple[Issues, list[str]]:
    """Settle what a page says of its issue, and name what does not agree.

    `given` is what the user said of it, `named` what the file's name says.
    """
    own = dict(_own_issues(labelled))
    told = [item for item in labelled if item.label in _TOLD and item.line.number not in own]
    lines = [(item.line.number, _without_byline(item)) for item in told]
    read = sorted(read_running_heads(lines), key=lambda head: head.line)
    begins = min((item.line.number for item in labelled if item.label in BODY), default=0)
    is_dated = any(issue.date is not None and issue.date.day is not None for issue in (given, named))
    heads = without_lone_dates(read, begins, is_dated=is_dated)
    heads = [*heads, *_lone_day_above(told, heads, begins)] if not is_dated else heads
    heads_vary = varies(heads)
    issue, warnings = settle_issue([head.said for head in (heads[:1] if heads_vary else heads)], given, named)
    if not heads_vary and len(set(own.values())) == 1:
        issue = issue.filled_from(next(iter(own.values())))
    return Issues(issue, heads, given, named, heads_vary, own), warnings


def _lone_day_above(
    told: Sequence[Labelled], heads: Sequence[RunningHead], begins: int
) -> Iterator[RunningHead]:
    """Yield the one day that the lines above all texts say among other words, where nothing else tells it."""
    if any(head.said.issue.date is not None for head in heads):
        return
    above = [item.line for item in told if item.line.number < begins and item.label in _OF_PAGE]
    found = [(line.number, day.date) for line in above if (day := find_date(fold_digits(line.text)))]
    days = {date: number for number, date in found if date.day is not None}
    if len(days) == 1:
        date, number = next(iter(days.items()))
        yield RunningHead(number, IssueLine(IssuePage(date=date)))


def _own_issues(labelled: Sequence[Labelled]) -> Iterator[tuple[int, IssuePage]]:
    """Yield what articles say of their issues: in an opener with its year, or in brackets at their ends."""
    above: Label | None = None
    for item in labelled:
        text = item.line.text
        opener = recognize_opener(text) if item.label in _BEGINS else None
        if opener and opener.year and opener.agency:
            yield item.line.number, IssuePage(opener.agency, _day_of(opener))
        source = (
            _SOURCE.search(text) if item.label in _ENDS and (item.label in BODY or above in BODY) else None
        )
        cited = read_issue_line(source.group()).issue if source else IssuePage()
        if cited.newspaper is not None:
            yield item.line.number, cited
        before = _BEFORE_HEAD.match(item.line.raw.strip(BLANKS)) if item.label in HEADS else None
        if before:
            yield item.line.number, IssuePage(before["before"])
        above = item.label


def _day_of(opener: Opener) -> PartialDate | None:
    filed = opener.filed_on(None)
    return PartialDate(filed.year, filed.month, filed.day) if filed else None


def _without_byline(item: Labelled) -> str:
    """Return what a line prints, but for the byline beside what it says of the issue."""
    printed = item.line.raw.strip(BLANKS)
    parts = part_citation(printed)
    return parts[0] if parts else printed
