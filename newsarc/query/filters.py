"""The restrictions that options of the command line put on a query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.errors import QueryError
from newsarc.query.date_span import DateReader
from newsarc.query.fields import value_text
from newsarc.query.nodes import And, Dates, Node, Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


def restrict(node: Node | None, values: Mapping[str, str | None], dates: Dates | None) -> Node | None:
    """Hold a query to fields with these values, as far as they are given, and to a span of dates.

    >>> restrict(None, {"page": "A5", "author": None}, None)
    Value(field='page', text='A5', is_prefix=False)
    """
    nodes: list[Node] = [] if node is None else [node]
    nodes += [Value(field, value_text(text)) for field, text in values.items() if text and text.strip()]
    if dates is not None:
        nodes.append(dates)
    if not nodes:
        return None
    return nodes[0] if len(nodes) == 1 else And(tuple(nodes))


def read_bounds(since: str | None, until: str | None, today: date) -> Dates | None:
    """Read the first and the last day of a span; raises QueryError about the text that is wrong."""
    first = DateReader(since, today).read_day(since, 0) if since else None
    last = DateReader(until, today).read_day(until, 0) if until else None
    if first and last and first > last and not first.startswith(last):
        raise QueryError(until or "", 0, f"no date before {first}")
    return Dates(first, last) if first or last else None
