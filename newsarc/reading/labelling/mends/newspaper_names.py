"""What the lines of a page say of its newspaper: its name alone, or beside a day or a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.model.issue import IssuePage
from newsarc.reading.furniture.issue_lines import read_issue_line
from newsarc.reading.labelling.labels import HEADS, Label
from newsarc.reading.languages.chinese.mastheads import BEHIND_NEWSPAPER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.lines.line import Line

_BEHIND = re.compile(f"(?:{BEHIND_NEWSPAPER})$")
_MAY_NAME = frozenset((*HEADS, Label.MASTHEAD, Label.FURNITURE))
_NOTHING = IssuePage()
_LONGEST = 80  # characters of a line that names a newspaper, with its day and page


def issue_named(text: str) -> IssuePage:
    """Return what a line says of its issue; nothing where it is longer than lines that only say that."""
    return read_issue_line(text).issue if len(text) <= _LONGEST else _NOTHING


def is_newspaper_alone(text: str) -> bool:
    """Tell a line that is a newspaper's name and says nothing else.

    >>> is_newspaper_alone("湖光日报"), is_newspaper_alone("湖光日报 2031年3月15日")
    (True, False)
    """
    return read_issue_line(text).issue.newspaper == text


def newspaper_name(text: str) -> str:
    """Return the name of a newspaper as it is compared, without what its site adds to it.

    >>> newspaper_name("THE SELBY HERALD") == newspaper_name("The Selby Herald")
    True
    """
    return _BEHIND.sub("", "".join(text.split()).strip("《》")).casefold()


def names_of_newspapers(labels: Sequence[str], lines: Sequence[Line]) -> set[str]:
    """Return the names that a line prints with a day or a page, or that stand beside such a line."""
    issues = [
        issue_named(line.text) if label in _MAY_NAME else _NOTHING
        for label, line in zip(labels, lines, strict=True)
    ]
    names = set()
    for at, issue in enumerate(issues):
        if issue.newspaper is None:
            continue
        beside = issues[max(0, at - 1) : at + 2]
        if any(other.date is not None or other.page is not None for other in beside):
            names.add(newspaper_name(issue.newspaper))
    return names
