"""Which lines of a file rule which of its articles: a page head what stands under it, a tag its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.model.issue import IssuePage
from newsarc.reading.furniture.editors import is_page_number
from newsarc.reading.furniture.issue_lines import IssueLine, read_issue_line
from newsarc.reading.furniture.masthead_parts import EDITION
from newsarc.reading.languages.chinese import pages as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_HEAD_OF_DATABASE = 3  # lines: the paper, the day, the edition
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’.-]{0,20}(?: [A-ZÀ-Þ&][\w'’.-]{0,20}){0,5}")
_FIELDS = ("newspaper", "date", "edition", "page", "section")


@dataclass(frozen=True, slots=True)
class RunningHead:
    """A line that says something of the issue, and where in the file it stands."""

    line: int
    said: IssueLine


def read_running_heads(numbered: Iterable[tuple[int, str]]) -> list[RunningHead]:
    """Read the lines of furniture; a bare number counts only beside another that says more, but no page."""
    read = [(number, text, read_issue_line(text)) for number, text in numbered]
    read = _with_paper_and_edition(read)
    telling = {
        number
        for number, text, said in read
        if said.says_anything and said.issue.page is None and not _is_bare(text)
    }
    return [
        RunningHead(number, said)
        for number, text, said in read
        if said.says_anything and (not _is_bare(text) or telling & set(range(number - 2, number + 3)))
    ]


def _with_paper_and_edition(read: list[tuple[int, str, IssueLine]]) -> list[tuple[int, str, IssueLine]]:
    """Name the paper and the edition of a text that begins with a paper, a day and an edition, each alone.

    Databases print articles so; a paper's name need say nothing of itself there.
    """
    if len(read) < _HEAD_OF_DATABASE:
        return read
    (name_at, name, says), (_, _, day), (edition_at, edition, _), *rest = read
    is_day = day.head is not None and day.head.weekday is not None and day.issue.newspaper is None
    is_close = edition_at - name_at <= 2 * _HEAD_OF_DATABASE
    if says.says_anything or not (is_day and is_close and EDITION.fullmatch(edition)):
        return read
    if not _NAME.fullmatch(name):
        return read
    paper, printed = IssueLine(IssuePage(newspaper=name)), IssueLine(IssuePage(edition=edition))
    return [(name_at, name, paper), read[1], (edition_at, edition, printed), *rest]


def _is_bare(text: str) -> bool:
    """Tell whether a line has a number only: 第3版 is a newspaper's page, 第3页 that of any print."""
    return is_page_number(text) and not any(sign in text for sign in words.NEWSPAPER_PAGE_SIGNS)


def without_lone_dates(
    heads: Sequence[RunningHead], text_begins: int, *, is_dated: bool
) -> list[RunningHead]:
    """Leave out dates that stand alone inside the text, where a better witness of the issue's date speaks.

    A day under a notice or over a chapter is not the issue's. Better are the file's name (`is_dated`) and
    heads that tell a newspaper, a page, an edition or a weekday too; at the top of the page a day is one.
    One under the name of a paper, as over the texts of a press review, is of that paper's issue.
    Beside a line that cites the page a day, with its weekday too, is that of a download.
    """
    if any(head.said.is_cited for head in heads):
        return [head for head in heads if head.said.issue.newspaper or head.said.issue.page]
    if not is_dated and not any(head.said.issue.date and not _is_lone_date(head) for head in heads):
        return list(heads)
    papers = [head.line for head in heads if head.said.issue.newspaper is not None]
    return [
        head
        for head in heads
        if head.line < text_begins
        or not _is_lone_date(head)
        or any(0 < head.line - line < _HEAD_OF_DATABASE for line in papers)
    ]


def _is_lone_date(head: RunningHead) -> bool:
    said = head.said
    has_weekday = said.head is not None and said.head.weekday is not None
    is_column = said.column is not None or said.resets_column
    return said.issue == IssuePage(date=said.issue.date) and not (has_weekday or is_column)


def varies(heads: Sequence[RunningHead]) -> bool:
    """Tell whether the lines say different things, so that each rules a part of the file."""
    return any(head.said.column or head.said.resets_column for head in heads) or any(
        len({value for head in heads if (value := getattr(head.said.issue, name)) is not None}) > 1
        for name in _FIELDS
    )


def follow_articles(heads: Sequence[RunningHead], begins: Sequence[int]) -> bool:
    """Tell whether each article, which begins on one of these lines, has a citation behind its beginning.

    Digests print the source under each text; then none stands over the first.
    """
    cited = [head.line for head in heads if head.said.issue.newspaper is not None]
    ends = [*begins[1:], cited[-1] + 1] if cited else []
    return len(cited) == len(begins) and all(
        begin < line < end for begin, line, end in zip(begins, cited, ends, strict=True)
    )


def ruled_by(
    heads: Sequence[RunningHead], first: int, last: int, *, heads_follow: bool = False
) -> tuple[IssuePage, str | None]:
    """Return what holds of an article on these lines: what stands in it, then what stands above it.

    Where nothing stands above, what comes first below it holds: a page's foot. Where the citations follow
    their articles (`heads_follow`), the next below does.
    """
    if heads_follow:
        cited = [head for head in heads if head.said.issue.newspaper is not None]
        last = max(last, next((head.line for head in cited if head.line > first), last))
    issue, column = IssuePage(), None
    for head in heads:
        if head.line > last:
            break
        if head.said.issue.page not in (None, issue.page) or head.said.issue.newspaper not in (
            None,
            issue.newspaper,
        ):
            issue, column = issue._replace(section=None), None
        issue = head.said.issue.filled_from(issue)
        column = head.said.column if head.said.column or head.said.resets_column else column
    below = next((head.said.issue for head in heads if head.line > last), IssuePage())
    return issue.filled_from(below) if issue == IssuePage() else issue, column
