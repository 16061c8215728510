"""Go through the articles from the newest on, some at a time, until enough are found.

The index of dates tells which come next, the full-text index is read only where these lie: a word of
everyday in a million articles is found as soon as one in a thousand. Where articles came in out of their
order, they lie too far from each other, and the search is left to who looks up all finds.
"""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from newsarc.query.condition import Condition
from newsarc.store.search.conditions import kind_condition
from newsarc.store.search.orders import NEWEST_FIRST
from newsarc.store.search.planner import (
    MOST_SORTED,
    count_up_to,
    has_texts,
    is_all_text,
    lead_of_field,
    share_of_texts,
    size_of,
)
from newsarc.store.search.runs import runs_of, write_runs

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

    from newsarc.model.parts import Kind
    from newsarc.query.nodes import Node
    from newsarc.query.sql import Lead
    from newsarc.store.search.planner import Start

_FEW = 500  # finds: to sort them takes no longer than to go through the first articles
# So it is with more of them in a large archive. To find 20 of n one passes 20 / n of all articles, in nearly
# the time that it takes to sort so many: both are equal at the root of 20 times all articles.
_EQUAL = 1.0
_FIRST_STEP, _LONGEST_STEP = 500, 16_000  # articles
_LEAST_STEP = 50  # of a field's, each of which is looked for by itself
_MOST_PASSED = 20_000  # articles in vain, where all finds can be sorted
# Microseconds, measured on a million articles: to pass an article that the index of dates rules out; to list
# one of a field, to look for it in the full-text index or to read on to the next find there, to sort a find.
_PASSING, _LISTING, _LOOKING_UP, _READING_ON, _SORTING = 0.3, 0.3, 18.0, 0.15, 3.0
_MOST_LISTED = 30_000  # articles of a field that are counted
# Beyond, to gather all finds of a common word takes no longer than to look for its finds run by run.
_MOST_RUNS = 2_000


class _Prices(NamedTuple):
    """What the articles of a field cost until enough of them have the texts, each of them and all at once."""

    first_step: int
    of_each: float
    of_all: float

    def is_worth(self, missing: int, share: float) -> bool:
        """Tell whether it is likely cheaper to look for what is missing among the next of the field."""
        return missing / share * self.of_each <= self.of_all


def newest_ids(
    connection: sqlite3.Connection, query: Node, kinds: Collection[Kind], limit: int, start: Start
) -> list[int] | None:
    """Return the newest that a query finds; None where another way to find them is likely to be quicker."""
    if start.number <= _FEW or not has_texts(query):
        return None
    of_kind = kind_condition(query, kinds)
    if len(of_kind.parameters) != 1:  # the index of dates has each kind by itself
        return None
    if _has_fields(query):
        return _newest_of_field(connection, query, of_kind, limit, start)
    if start.number <= min(int(_EQUAL * (limit * size_of(connection)) ** 0.5), MOST_SORTED):
        return None
    # Texts are met soon, or hardly any article has them.
    most = _MOST_PASSED if start.number <= MOST_SORTED else size_of(connection) + 1
    return _walk(connection, query, _in_order(query, of_kind), limit, most)


def _newest_of_field(
    connection: sqlite3.Connection, query: Node, of_kind: Condition, limit: int, start: Start
) -> list[int] | None:
    """Go through the articles of a field, unless to gather all that have the texts too is cheaper.

    Where fields and texts have to do with each other, the first articles of the field tell.
    """
    if start.lead is not None and start.lead.is_of_text:  # which few articles have
        return None
    lead = start.lead or lead_of_field(query)
    if lead is None:
        return _walk(connection, query, _in_order(query, of_kind), limit, _MOST_PASSED)
    number = start.number if start.ids is not None else count_up_to(connection, lead.ids, _MOST_LISTED)
    texts = tuple(node for node in lead.rest if is_all_text(node))
    share = share_of_texts(connection, texts) if texts else 1.0
    within, is_listed = _within(query, lead, start)
    prices = _prices(number, share, size_of(connection), limit, is_listed=is_listed)
    if not prices.is_worth(limit, share):
        return None
    return _walk(connection, query, _in_order(query, of_kind, within), limit, number, prices)


def _prices(number: int, share: float, size: int, limit: int, *, is_listed: bool) -> _Prices:
    finding = min(_LOOKING_UP * number, _READING_ON * share * size)
    of_all = finding + _SORTING * share * number + (0.0 if is_listed else _LISTING * number)
    step = min(_FIRST_STEP, max(_LEAST_STEP, int(limit / share)))
    return _Prices(step, _PASSING * size / max(1, number) + _LOOKING_UP, of_all)


def _within(query: Node, lead: Lead, start: Start) -> tuple[Condition, bool]:
    """Hold the index of dates to a field: it has the newspapers itself, of others the ids are listed."""
    from newsarc.query.nodes import Named, Same, conjuncts  # noqa: PLC0415 - a listing has no query
    from newsarc.query.sql import leaf  # noqa: PLC0415 - likewise

    for node in conjuncts(query):
        if isinstance(node, Named | Same) and node.field == "newspaper" and node not in lead.rest:
            return leaf(node).test, False
    # The plus keeps SQLite from taking the ids for the way in.
    if start.ids is None:
        return Condition(f"+article.id IN ({lead.ids.sql})", lead.ids.parameters), True
    listed = "+article.id IN (SELECT value FROM json_each(?))"
    return Condition(listed, (json.dumps(start.ids),)), True


def _has_fields(query: Node) -> bool:
    """Tell whether fields are asked for: nobody knows how seldom they and a text go together."""
    from newsarc.query.nodes import Dates, conjuncts  # noqa: PLC0415 - a listing has no query

    return not all(isinstance(node, Dates) or is_all_text(node) for node in conjuncts(query))


def _in_order(query: Node, of_kind: Condition, within: Condition | None = None) -> Condition:
    """Write a SELECT of the ids of a kind and of the dates that are asked for, the newest first."""
    from newsarc.query.nodes import Dates, conjuncts  # noqa: PLC0415 - a listing has no query
    from newsarc.query.sql import leaf  # noqa: PLC0415 - likewise

    dates = [leaf(node).test for node in conjuncts(query) if isinstance(node, Dates) and node.field == "date"]
    tests = [*dates, *([within] if within else [])]
    conditions = "".join(f" AND {test.sql}" for test in tests)
    sql = f"SELECT article.id FROM article WHERE {of_kind.sql}{conditions} ORDER BY {NEWEST_FIRST}"  # noqa: S608 - no values in it
    return Condition(sql, (*of_kind.parameters, *(value for test in tests for value in test.parameters)))


def _walk(  # noqa: PLR0913, PLR0917 - what is asked of one search
    connection: sqlite3.Connection,
    query: Node,
    in_order: Condition,
    limit: int,
    most: int,
    prices: _Prices | None = None,
) -> list[int] | None:
    ids = (row[0] for row in connection.execute(in_order.sql, in_order.parameters))
    found: list[int] = []
    step, passed, runs = prices.first_step if prices else _FIRST_STEP, 0, 0
    while some := list(islice(ids, step)):
        lying = runs_of(some)
        runs, passed, step = runs + len(lying), passed + len(some), min(2 * step, _LONGEST_STEP)
        if runs > _MOST_RUNS:
            return None
        found += _found_among(connection, query, some, write_runs(lying))
        if len(found) >= limit:
            return found[:limit]
        if passed >= most or (prices and not prices.is_worth(limit - len(found), (len(found) + 1) / passed)):
            return None
    return found


def _found_among(connection: sqlite3.Connection, query: Node, ids: list[int], runs: str) -> list[int]:
    """Return those of some articles that a query finds, in their order; only the finds are looked up."""
    from newsarc.query.nodes import conjuncts  # noqa: PLC0415 - a listing has no query
    from newsarc.query.sql import compile_all  # noqa: PLC0415 - likewise

    nodes = conjuncts(query)
    texts = tuple(node for node in nodes if is_all_text(node))
    others = tuple(node for node in nodes if node not in texts)
    test = compile_all(texts, runs) or Condition("1")
    sql = f"SELECT id FROM (SELECT value AS id FROM json_each(?)) AS article WHERE {test.sql}"  # noqa: S608 - no values in it
    found = {row[0] for row in connection.execute(sql, (json.dumps(ids), *test.parameters))}
    if found and (test_of_others := compile_all(others, runs)):
        sql = f"SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?)) AND {test_of_others.sql}"  # noqa: S608 - likewise
        values = (json.dumps(sorted(found)), *test_of_others.parameters)
        found = {row[0] for row in connection.execute(sql, values)}
    return [one for one in ids if one in found]
