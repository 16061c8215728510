"""Go through the articles from the newest on, some at a time, until enough are found.

The index of dates tells which come next, the full-text index is read only where these lie: a word of
everyday in a million articles is found as soon as one in a thousand. Where articles came in out of their
order, they lie too far from each other, and the search is left to who looks up all finds.
"""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

from newsarc.query.condition import Condition
from newsarc.store.search.conditions import kind_condition
from newsarc.store.search.orders import NEWEST_FIRST
from newsarc.store.search.planner import MOST_SORTED, has_texts, is_all_text, share_of_texts, size_of
from newsarc.store.search.runs import runs_of, write_runs

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

    from newsarc.model.parts import Kind
    from newsarc.query.nodes import Node
    from newsarc.store.search.planner import Start

_FEW = 500  # finds: to sort them takes no longer than to go through the first articles
# So it is with more of them in a large archive. To find 20 of n one passes 20 / n of all articles, in nearly
# the time that it takes to sort so many: both are equal at the root of 20 times all articles.
_EQUAL = 1.0
_FIRST_STEP, _LONGEST_STEP = 500, 16_000  # articles
_MOST_PASSED = 20_000  # articles in vain, where all finds can be sorted
# Microseconds: to pass an article; to look at an id of a field, and to look for it in the full-text index.
_PASSING, _LISTING, _LOOKING_UP, _READING_ON = 2.0, 0.4, 18.0, 0.15
# Beyond, to gather all finds of a common word takes no longer than to look for its finds run by run.
_MOST_RUNS = 2_000


def newest_ids(
    connection: sqlite3.Connection, query: Node, kinds: Collection[Kind], limit: int, start: Start
) -> list[int] | None:
    """Return the newest that a query finds; None where another way to find them is likely to be quicker."""
    is_seldom = start.lead is not None and start.lead.is_of_text and _has_fields(query)
    few = _FEW
    if not _has_fields(query):
        few = max(few, int(_EQUAL * (limit * size_of(connection)) ** 0.5))
    if start.number <= (MOST_SORTED if is_seldom else min(few, MOST_SORTED)) or not has_texts(query):
        return None
    of_kind = kind_condition(query, kinds)
    if len(of_kind.parameters) != 1:  # the index of dates has each kind by itself
        return None
    # Texts alone are met soon, or hardly any article has them; a text and a field may keep apart.
    most = _MOST_PASSED if start.number <= MOST_SORTED or _has_fields(query) else size_of(connection) + 1
    if start.ids is not None and _has_fields(query):
        expected, most = _expected(connection, start, limit)
        if expected > most:
            return None
    return _walk(connection, query, _in_order(query, of_kind), limit, most)


def _expected(connection: sqlite3.Connection, start: Start, limit: int) -> tuple[float, int]:
    """Estimate how many articles have to be passed until enough have the field and the texts, and pay off.

    To hold all articles of the field to the texts has its price, too. Where fields and texts have to do with
    each other the estimate is wrong; then both are paid for.
    """
    texts = tuple(node for node in start.lead.rest if is_all_text(node)) if start.lead else ()
    share, size = share_of_texts(connection, texts) if texts else 1.0, size_of(connection)
    price = _LISTING * start.number + min(_LOOKING_UP * start.number, _READING_ON * share * size)
    return limit * size / (share * max(1, start.number)), int(price / _PASSING)


def _has_fields(query: Node) -> bool:
    """Tell whether fields are asked for: nobody knows how seldom they and a text go together."""
    from newsarc.query.nodes import Dates, conjuncts  # noqa: PLC0415 - a listing has no query

    return not all(isinstance(node, Dates) or is_all_text(node) for node in conjuncts(query))


def _in_order(query: Node, of_kind: Condition) -> Condition:
    """Write a SELECT of the ids of a kind and of the dates that are asked for, the newest first."""
    from newsarc.query.nodes import Dates, conjuncts  # noqa: PLC0415 - a listing has no query
    from newsarc.query.sql import leaf  # noqa: PLC0415 - likewise

    tests = [leaf(node).test for node in conjuncts(query) if isinstance(node, Dates) and node.field == "date"]
    conditions = "".join(f" AND {test.sql}" for test in tests)
    sql = f"SELECT article.id FROM article WHERE {of_kind.sql}{conditions} ORDER BY {NEWEST_FIRST}"  # noqa: S608 - no values in it
    return Condition(sql, (*of_kind.parameters, *(value for test in tests for value in test.parameters)))


def _walk(
    connection: sqlite3.Connection, query: Node, in_order: Condition, limit: int, most: int
) -> list[int] | None:
    ids = (row[0] for row in connection.execute(in_order.sql, in_order.parameters))
    found: list[int] = []
    step, passed, runs = _FIRST_STEP, 0, 0
    while some := list(islice(ids, step)):
        lying = runs_of(some)
        runs, passed, step = runs + len(lying), passed + len(some), min(2 * step, _LONGEST_STEP)
        if runs > _MOST_RUNS:
            return None
        found += _found_among(connection, query, some, write_runs(lying))
        if len(found) >= limit:
            return found[:limit]
        if passed >= most:
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
