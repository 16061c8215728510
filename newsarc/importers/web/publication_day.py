"""The day on which an article was published, of the days that stand on a page or in its address.

A day that stands just anywhere is not the article's, and a wrong day is worse than none: a guess counts
only where the page's head, its address, or the lines at the article say it too.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from newsarc.importers.articles.values import day_of
from newsarc.importers.web.tree import elements
from newsarc.model.issue import PartialDate
from newsarc.text.calendar.dates import find_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.importers.web.tree import Element

_IN_ADDRESS = re.compile(
    r"[/_]t?((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)", re.IGNORECASE
)
_BETWEEN_FACTS = re.compile(r"[|｜•·/]|\s[-–—]\s|\s{2,}")
_LONGEST = 160  # characters of a line that says when and by whom


def day_in_address(address: str | None) -> PartialDate | None:
    """Return the day that stands in an address.

    >>> str(day_in_address("https://example.com/news/2023/11/08/ferry")), day_in_address("/2023/ferry")
    ('2023-11-08', None)
    >>> str(day_in_address("http://example.com/xw/202405/t20240517_88.html"))
    '2024-05-17'
    """
    found = _IN_ADDRESS.search(address or "")
    return PartialDate(*map(int, found.groups())) if found else None


def day_of_place(told: PartialDate | None, address: str | None) -> PartialDate | None:
    """Return the day that is told, or the day beside it if an address has that.

    Late at night a clock in another zone tells the day before or behind; an address has the newspaper's own.

    >>> str(day_of_place(PartialDate(2023, 11, 9), "https://example.com/2023/11/08/ferry"))
    '2023-11-08'
    """
    named = day_in_address(address)
    return named if named and told and _are_beside(told, named) else told


def confirmed_day(
    guess: PartialDate | None,
    root: Element,
    address: str | None,
    *,
    between: Iterable[str],
    around: Iterable[str],
) -> PartialDate | None:
    """Return the day that is printed between headline and text, or a guess that something confirms.

    `around` are the lines round the article, in which those between its headline and its text stand too.
    """
    above = set(_printed(between))
    if len(above) == 1:
        return next(iter(above))
    if guess is None or guess.day is None:
        return None
    timed = {day_of(one.get("datetime") or "") for one in elements(root, "time")}
    is_sure = (
        guess == day_in_address(address)
        or guess in _told(root)
        or guess in _printed(around)
        or timed - {None} == {guess}
    )
    return guess if is_sure else None


def _told(root: Element) -> Iterator[PartialDate | None]:
    """Yield the days in the properties of a page, and those that its elements say are of publishing."""
    for one in root.iter("*"):
        if one.tag == "meta":
            yield day_of(one.get("content") or "")
        elif one.get("itemprop") == "datePublished":
            yield day_of(one.get("datetime") or one.get("content") or "")
        elif one.tag == "script" and "ld+json" in (one.get("type") or ""):
            yield from map(day_of, re.findall(r'"(\d{4}-\d\d-\d\d)[^"]{0,20}"', one.text or ""))


def _printed(lines: Iterable[str]) -> Iterator[PartialDate]:
    """Yield the days in the facts of lines."""
    for line in lines:
        for fact in _BETWEEN_FACTS.split(line[:_LONGEST]):
            found = find_date(fact)
            if found and found.date.day:
                yield found.date


def _are_beside(one: PartialDate, other: PartialDate) -> bool:
    if not (one.month and one.day and other.month and other.day):
        return False
    return abs((date(one.year, one.month, one.day) - date(other.year, other.month, other.day)).days) == 1
