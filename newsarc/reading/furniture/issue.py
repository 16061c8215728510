"""The issue a page belongs to, from what the user said, what is printed and what the file is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.model.issue import IssuePage, PartialDate
from newsarc.text.calendar.dates import both_readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsarc.reading.furniture.issue_lines import IssueLine

_OPTIONS = english("the options say {value}")
_PAGE = english("the page prints {value}")
_FILE_NAME = english("the file name says {value}")


def settle_issue(
    printed: Iterable[IssueLine], given: IssuePage, named: IssuePage
) -> tuple[IssuePage, list[str]]:
    """Take each fact from the first that knows it: options, print, file name; name every conflict."""
    warnings: list[str] = []
    sources = [(_OPTIONS, given)]
    for line in printed:
        said = _said_day(line.head.unsure_date, given, named) if line.head else None
        sources.append((_PAGE, line.issue._replace(date=said) if said else line.issue))
        if head := line.head:
            if not head.agrees:
                warnings.append(english("the weekday does not fit the date in “{line}”", line=line.text))
            if head.unsure_date and not said and not _is_day(given.date):
                warnings.append(
                    english(
                        "{date} may be two days: say which with --date; kept the year", date=head.unsure_date
                    )
                )
    sources.append((_FILE_NAME, named))
    values = {name: _settle(name, sources, warnings) for name in IssuePage._fields}
    return IssuePage(**values), warnings  # type: ignore[arg-type] # names and types are IssuePage's own


def _said_day(unsure: str | None, given: IssuePage, named: IssuePage) -> PartialDate | None:
    """Return which of two days the user or the file's name says that an ambiguous printed date is."""
    days = both_readings(unsure) if unsure else ()
    return next((said for said in (given.date, named.date) if said in days), None)


def _settle(name: str, sources: Sequence[tuple[str, IssuePage]], warnings: list[str]) -> object:
    known = [(who, getattr(issue, name)) for who, issue in sources if getattr(issue, name) is not None]
    if not known:
        return None
    who, value = known[0]
    for other_who, other in known[1:]:
        if not _agree(value, other):
            said, against = who.format(value=value), other_who.format(value=other)
            conflict = english("{said}, {against}; kept {value}", said=said, against=against, value=value)
            warnings.append(f"{name}: {conflict}")
    return value


def _is_day(date: PartialDate | None) -> bool:
    return date is not None and date.day is not None


def _agree(value: object, other: object) -> bool:
    """Tell whether two say the same; a month agrees with each of its days."""
    one, two = (str(said).lstrip("0").casefold() for said in (value, other))
    if isinstance(value, PartialDate):
        return one.startswith(two) or two.startswith(one)
    return one == two
