"""Write spans of dates as SQL on the table `article`."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from newsarc.query.condition import Condition

if TYPE_CHECKING:
    from newsarc.query.nodes import Dates

_LOCAL_MIDNIGHT = "strftime('%Y-%m-%dT%H:%M:%S', ?, 'utc')"


def within_dates(dates: Dates) -> Condition:
    """Write a span of dates as an SQL condition."""
    return _import_days(dates) if dates.field == "imported" else _issue_days(dates)


def _issue_days(dates: Dates) -> Condition:
    """Find the dates that lie wholly within; one known to the month only may lie outside of a week."""
    sql, parameters = ["article.date IS NOT NULL"], []
    if dates.first is not None:
        sql.append("article.date >= ?")
        parameters.append(_widened(dates.first, is_last=False))
    if dates.last is not None:
        last = _widened(dates.last, is_last=True)
        wider = [last[:length] for length in (4, 7) if length < len(last)]
        sql.append("article.date < ?")
        parameters.append(f"{last}~")  # above every day and month of it
        sql.extend("article.date <> ?" for _ in wider)
        parameters.extend(wider)
    return Condition(f"({' AND '.join(sql)})", tuple(parameters))


def _import_days(days: Dates) -> Condition:
    """Find what was imported on days of the clock on the wall; the archive counts time in UTC."""
    sql, parameters = [], []
    if days.first is not None:
        sql.append(f"article.imported_at >= {_LOCAL_MIDNIGHT}")
        parameters.append(_filled(days.first, is_last=False).isoformat())
    if days.last is not None:
        last = _filled(days.last, is_last=True)
        sql.append(f"article.imported_at < {_LOCAL_MIDNIGHT}")
        parameters.append((last + timedelta(days=1)).isoformat())
    return Condition(f"({' AND '.join(sql)})", tuple(parameters))


def import_bounds(days: Dates) -> tuple[str | None, str | None]:
    """Return the moments, in UTC, at which days of the clock on the wall begin and are over."""
    last = None if days.last is None else _filled(days.last, is_last=True) + timedelta(days=1)
    first = None if days.first is None else _filled(days.first, is_last=False)
    return _utc_midnight(first), _utc_midnight(last)


def _utc_midnight(day: date | None) -> str | None:
    if day is None:
        return None
    local = datetime(day.year, day.month, day.day).astimezone()
    return local.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")


def _filled(iso: str, *, is_last: bool) -> date:
    """Return the first or the last day of a year, a month or a day."""
    year, month, day = (*map(int, iso.split("-")), None, None)[:3]
    assert year is not None, "every date has a year"  # noqa: S101 - for the type checker
    month = month or (12 if is_last else 1)
    return date(year, month, day or (monthrange(year, month)[1] if is_last else 1))


def _widened(iso: str, *, is_last: bool) -> str:
    """Cut a bound at the edge of its month or year, so that a date known to the month compares with it."""
    parts = [int(part) for part in iso.split("-")]
    if len(parts) == 3 and parts[2] == (monthrange(parts[0], parts[1])[1] if is_last else 1):
        parts.pop()
    if len(parts) == 2 and parts[1] == (12 if is_last else 1):
        parts.pop()
    return iso[: (4, 7, 10)[len(parts) - 1]]
