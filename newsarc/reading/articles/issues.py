"""The issue of a page as a whole, and those of its articles where the page tells more than one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsarc.reading.furniture.issue import settle_issue
from newsarc.reading.furniture.running_heads import (
    follow_articles,
    read_running_heads,
    ruled_by,
    varies,
    without_lone_dates,
)
from newsarc.reading.labelling.labels import BODY, Label
from newsarc.reading.lines.damage import BLANKS
from newsarc.reading.recognition import part_citation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsarc.model.issue import IssuePage
    from newsarc.model.parts import Part
    from newsarc.reading.furniture.running_heads import RunningHead
    from newsarc.reading.labelling.tagging import Labelled

_TOLD = (Label.MASTHEAD, Label.FURNITURE, Label.EDITORS, Label.BYLINE, Label.SIGNATURE)


@dataclass(frozen=True, slots=True)
class Issues:
    """The issue of the source as a whole, and the lines that rule parts of it where they differ."""

    whole: IssuePage
    heads: Sequence[RunningHead]
    given: IssuePage
    named: IssuePage
    heads_vary: bool
    heads_follow: bool = False  # each behind its own article

    def of(self, part: Part) -> Part:
        """Give a part its own issue where the source tells more than one."""
        if not self.heads_vary:
            return part
        printed, column = ruled_by(
            self.heads, part.first_line, part.last_line, heads_follow=self.heads_follow
        )
        issue = self.given.filled_from(printed).filled_from(self.named)
        return part._replace(issue=issue, column=column)

    def for_articles(self, parts: Iterable[Part]) -> Issues:
        """Tell for the articles of the page whether their citations stand behind them."""
        begins = sorted(part.first_line for part in parts)
        return replace(self, heads_follow=follow_articles(self.heads, begins))


def settle_issues(
    labelled: Sequence[Labelled], given: IssuePage, named: IssuePage
) -> tuple[Issues, list[str]]:
    """Settle what a page says of its issue, and name what does not agree.

    `given` is what the user said of it, `named` what the file's name says.
    """
    lines = [(item.line.number, _without_byline(item)) for item in labelled if item.label in _TOLD]
    read = sorted(read_running_heads(lines), key=lambda head: head.line)
    begins = min((item.line.number for item in labelled if item.label in BODY), default=0)
    is_dated = any(issue.date is not None and issue.date.day is not None for issue in (given, named))
    heads = without_lone_dates(read, begins, is_dated=is_dated)
    heads_vary = varies(heads)
    issue, warnings = settle_issue([head.said for head in (heads[:1] if heads_vary else heads)], given, named)
    return Issues(issue, heads, given, named, heads_vary), warnings


def _without_byline(item: Labelled) -> str:
    """Return what a line prints, but for the byline beside what it says of the issue."""
    printed = item.line.raw.strip(BLANKS)
    parts = part_citation(printed)
    return parts[0] if parts else printed
