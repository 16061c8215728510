"""Count what a query finds, where possible by the indexes alone: to look up each find takes far longer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from newsarc.model.parts import Kind
from newsarc.query.condition import Condition
from newsarc.store.search.conditions import kinds_wanted
from newsarc.store.search.names import with_names
from newsarc.store.search.planner import MOST_SORTED, fewest, narrow, plan_condition, refuse_unknown
from newsarc.store.search.runs import write_runs

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

    from newsarc.query.nodes import Node
    from newsarc.store.search.planner import Start


def count_finds(connection: sqlite3.Connection, query: Node | None, kinds: Collection[Kind]) -> int:
    """Count what a query finds of some kinds; raises UnknownId."""
    query = with_names(connection, query)
    start = None
    if query is not None:
        refuse_unknown(connection, query)
        start = narrow(connection, fewest(connection, query, MOST_SORTED))
        found = _indexed(connection, query, start)
        if found is not None:
            return _number(
                connection, _count(found, _of_kinds(connection, kinds_wanted(query, kinds), start))
            )
    condition = plan_condition(connection, query, kinds, are_all_wanted=True, start=start)
    sql = f"SELECT count(*) FROM article WHERE {condition.sql}"  # noqa: S608 - no values in it
    return _number(connection, Condition(sql, condition.parameters))


def _number(connection: sqlite3.Connection, count: Condition) -> int:
    return int(connection.execute(count.sql, count.parameters).fetchone()[0])


def _indexed(connection: sqlite3.Connection, query: Node, start: Start) -> Condition | None:
    """Write a SELECT of the ids that one match finds, and at most one index of a field; None for others."""
    from newsarc.query.sql import compile_ranking, matching  # noqa: PLC0415 - a listing has no query

    if start.ids is not None and start.lead is not None and not start.lead.rest:
        return Condition("SELECT value AS id FROM json_each(?)", (json.dumps(start.ids),))
    if (listed := _ids(query)) is not None:
        return listed
    ranking = compile_ranking(query)
    # Where a text leads to few, of which more is asked, each is looked at.
    if ranking is None or len(ranking.rest) > (start.number > MOST_SORTED):
        return None
    listed = _ids(ranking.rest[0]) if ranking.rest else None
    if ranking.rest and listed is None:
        return None
    run = _one_run(connection, listed) if listed and _is_dense(ranking.rest[0]) else None
    found = matching(ranking.table, ranking.match, write_runs([run]) if run else None)
    return _both(listed, found) if listed and not run else _as_ids(found)


def _both(listed: Condition, found: Condition) -> Condition:
    both = f"SELECT id FROM ({listed.sql}) WHERE +id IN ({found.sql})"  # noqa: S608 - no values in it
    return Condition(both, listed.parameters + found.parameters)


def _as_ids(found: Condition) -> Condition:
    return Condition(f"SELECT rowid AS id FROM ({found.sql})", found.parameters)  # noqa: S608 - no values in it


def _is_dense(node: Node) -> bool:
    """Tell of what articles may come one behind the other: dates, and papers that came in by themselves."""
    from newsarc.query.nodes import Dates, Named  # noqa: PLC0415 - a listing has no query

    return isinstance(node, Dates) or (isinstance(node, Named) and node.field == "newspaper")


def _one_run(connection: sqlite3.Connection, listed: Condition) -> tuple[int, int] | None:
    """Return the first and the last id of a list that has all between, such as that of a year."""
    sql = f"SELECT count(*), min(id), max(id) FROM ({listed.sql})"  # noqa: S608 - no values in it
    number, first, last = connection.execute(sql, listed.parameters).fetchone()
    return (first, last) if number and number == last - first + 1 else None


def _count(found: Condition, test: Condition) -> Condition:
    sql = f"SELECT count(*) FROM ({found.sql}) AS found WHERE {test.sql}"  # noqa: S608 - no values in it
    return Condition(sql, found.parameters + test.parameters)


def _of_kinds(connection: sqlite3.Connection, kinds: Collection[Kind], start: Start) -> Condition:
    """Hold finds to some kinds: without the others, listed at once, or of few finds by a look at each."""
    others = tuple(sorted(kind.value for kind in set(Kind).difference(kinds)))
    marks = ", ".join("?" for _ in others)
    listed = f"SELECT id FROM article WHERE kind IN ({marks})"  # noqa: S608 - our names
    counted = Condition(f"SELECT count(*) FROM ({listed} LIMIT ?)", (*others, MOST_SORTED + 1))  # noqa: S608 - likewise
    number = _number(connection, counted) if others else 0
    if not number:
        return Condition("1")
    if start.number <= MOST_SORTED < number:
        return Condition(f"(SELECT kind FROM article WHERE id = found.id) NOT IN ({marks})", others)  # noqa: S608 - likewise
    return Condition(f"found.id NOT IN ({listed})", others)


def _ids(node: Node) -> Condition | None:
    """Write a SELECT of all ids for which a part of a query holds, if an index has them."""
    from newsarc.query.nodes import Dates, Ids, Named, Same, State, Value  # noqa: PLC0415 - as above
    from newsarc.query.sql import leaf  # noqa: PLC0415 - likewise

    return leaf(node).ids if isinstance(node, Value | Same | Named | Ids | State | Dates) else None
