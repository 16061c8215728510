"""Dates in queries: a day, a month or a year, or a span between two of them."""

from __future__ import annotations

import re
from datetime import date

from newsarc.errors import QueryError
from newsarc.query.nodes import Dates
from newsarc.text.folding import fold

_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?|(\d{4})(\d{2})(\d{2})")
_EXPECTED = "a date such as 2022-03-14, 2022-03, 2022 or 2022-03..2022-05"


def read_date_span(text: str, query: str, position: int) -> Dates:
    """Read `2022-03`, `2022-03..2022-05`, `2022..` or `..1952`.

    >>> read_date_span("2022-3-14", "", 0)
    Dates(first='2022-03-14', last='2022-03-14')
    """
    first, is_span, last = text.partition("..")
    if not is_span:
        day = _read_date(text, query, position)
        return Dates(day, day)
    start = _read_date(first, query, position) if first else None
    end = _read_date(last, query, position + len(first) + 2) if last else None
    if start is None and end is None:
        raise QueryError(query, position, _EXPECTED)
    if start is not None and end is not None and start > end and not start.startswith(end):
        raise QueryError(query, position, "the earlier date before the later one")
    return Dates(start, end)


def _read_date(text: str, query: str, position: int) -> str:
    match = _DATE.fullmatch(fold(text.strip()))
    if match is None:
        raise QueryError(query, position, _EXPECTED)
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    if year is None:
        year, month, day = (int(part) for part in match.groups()[3:])
    try:
        date(year, month or 1, day or 1)
    except ValueError as error:
        raise QueryError(query, position, _EXPECTED) from error
    return "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part)])
