"""Count what a query finds, where possible by the indexes alone: to look up each find takes far longer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from newsarc.model.parts import Kind
from newsarc.query.condition import Condition
from newsarc.store.search.conditions import kinds_wanted
from newsarc.store.search.names import with_names
from newsarc.store.search.planner import MOST_SORTED, fewest, plan_condition, refuse_unknown
from newsarc.store.search.runs import runs_of, write_runs

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
        start = fewest(connection, query, MOST_SORTED)
        indexed = _indexed(connection, query, _of_kinds(connection, kinds_wanted(query, kinds), start), start)
        if indexed is not None:
            return _number(connection, indexed)
    condition = plan_condition(connection, query, kinds, are_all_wanted=True, start=start)
    sql = f"SELECT count(*) FROM article WHERE {condition.sql}"  # noqa: S608 - no values in it
    return _number(connection, Condition(sql, condition.parameters))


def _number(connection: sqlite3.Connection, count: Condition) -> int:
    return int(connection.execute(count.sql, count.parameters).fetchone()[0])


def _indexed(
    connection: sqlite3.Connection, query: Node, of_kinds: Condition, start: Start
) -> Condition | None:
    """Write a count of what one match finds, and at most one index of a field; None for any other query."""
    from newsarc.query.sql import compile_ranking, matching  # noqa: PLC0415 - a listing has no query

    ranking = compile_ranking(query)
    if ranking is None or len(ranking.rest) > 1:
        return None
    listed, runs = _listed(connection, ranking.rest, start) if ranking.rest else (None, None)
    if ranking.rest and listed is None and runs is None:
        return None
    found = matching(ranking.table, ranking.match, write_runs(runs) if runs is not None else None)
    return _count(_both(listed, found) if listed else _as_ids(found), of_kinds)


def _listed(
    connection: sqlite3.Connection, rest: tuple[Node, ...], start: Start
) -> tuple[Condition | None, list[tuple[int, int]] | None]:
    """Return a SELECT of the ids that a field has, or the runs in which they lie, or both."""
    if start.number <= MOST_SORTED:
        if start.ids is None:  # the text leads to few, of which each is looked at
            return None, None
        listed = Condition("SELECT value AS id FROM json_each(?)", (json.dumps(start.ids),))
        return listed, runs_of(start.ids)
    all_listed = _ids(rest[0])
    run = _one_run(connection, all_listed) if all_listed else None
    return (None, [run]) if run else (all_listed, None)


def _both(listed: Condition, found: Condition) -> Condition:
    both = f"SELECT id FROM ({listed.sql}) WHERE +id IN ({found.sql})"  # noqa: S608 - no values in it
    return Condition(both, listed.parameters + found.parameters)


def _as_ids(found: Condition) -> Condition:
    return Condition(f"SELECT rowid AS id FROM ({found.sql})", found.parameters)  # noqa: S608 - no values in it


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
    if not others:
        return Condition("1")
    marks = ", ".join("?" for _ in others)
    listed = f"SELECT id FROM article WHERE kind IN ({marks})"  # noqa: S608 - our names
    counted = Condition(f"SELECT count(*) FROM ({listed} LIMIT ?)", (*others, MOST_SORTED + 1))  # noqa: S608 - likewise
    if start.number <= MOST_SORTED and _number(connection, counted) > MOST_SORTED:
        return Condition(f"(SELECT kind FROM article WHERE id = found.id) NOT IN ({marks})", others)  # noqa: S608 - likewise
    return Condition(f"found.id NOT IN ({listed})", others)


def _ids(node: Node) -> Condition | None:
    """Write a SELECT of all ids for which a part of a query holds, if an index has them."""
    from newsarc.query.nodes import Dates, Ids, Named, Same, State, Value  # noqa: PLC0415 - a listing has no query
    from newsarc.query.sql import leaf  # noqa: PLC0415 - likewise

    if isinstance(node, Value | Same | Named | Ids | State | Dates):
        written = leaf(node)
        return written.ids or (_dated(written.test) if isinstance(node, Dates) else None)
    return None


def _dated(test: Condition) -> Condition:
    """Write a SELECT of the ids of some dates, kind by kind, as the index of dates has them."""
    kinds = tuple(kind.value for kind in Kind)
    marks = ", ".join("?" for _ in kinds)
    sql = f"SELECT article.id FROM article WHERE article.kind IN ({marks}) AND {test.sql}"  # noqa: S608 - our names
    return Condition(sql, (*kinds, *test.parameters))
