"""The restrictions that options of the command line, and facets, put on a query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.errors import QueryError
from newsarc.language import tr
from newsarc.query.date_span import DateReader
from newsarc.query.fields import value_text
from newsarc.query.nodes import And, Dates, Missing, Node, Or, Same, Value
from newsarc.results.counts import Facet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date


def restrict(
    node: Node | None, values: Mapping[str, Sequence[str] | None], dates: Dates | None
) -> Node | None:
    """Hold a query to fields with one of these values, as far as they are given, and to a span of dates.

    >>> restrict(None, {"page": ["A5"], "author": None}, None)
    Value(field='page', text='A5', is_prefix=False)
    """
    nodes: list[Node] = [] if node is None else [node]
    nodes += [one for field, texts in values.items() if (one := _one_of(field, texts or ()))]
    if dates is not None:
        nodes.append(dates)
    if not nodes:
        return None
    return nodes[0] if len(nodes) == 1 else And(tuple(nodes))


def facet_node(facet: Facet, value: str | None) -> Node:
    """Write what a facet is narrowed to as a query; None stands for what is not known.

    >>> facet_node(Facet.MONTH, "2022-03"), facet_node(Facet.SECTION, None)
    (Dates(first='2022-03', last='2022-03', field='date'), Missing(field='section'))
    """
    is_date = facet in {Facet.YEAR, Facet.MONTH, Facet.DAY}
    if value is None:
        return Missing("date" if is_date else facet.value)
    if is_date:
        return Dates(value, value)
    if facet in {Facet.TAG, Facet.AUTHOR}:  # which stand in tables of their own
        return Value(facet.value, value_text(value))
    return Same(facet.value, value)


def _one_of(field: str, texts: Sequence[str]) -> Node | None:
    wanted = dict.fromkeys(value_text(text) for text in texts if text.strip())
    nodes = tuple(Value(field, text) for text in wanted)
    return Or(nodes) if len(nodes) > 1 else next(iter(nodes), None)


def read_bounds(
    since: str | None, until: str | None, today: date, *, is_day_first: bool | None = None
) -> Dates | None:
    """Read the first and the last day of a span; raises QueryError about the text that is wrong."""
    first = DateReader(since, today, is_day_first).read_period(since, 0)[0] if since else None
    last = DateReader(until, today, is_day_first).read_period(until, 0)[1] if until else None
    if first and last and first > last and not first.startswith(last):
        raise QueryError(until or "", 0, tr("no date before {first}", first=first))
    return Dates(first, last) if first or last else None
