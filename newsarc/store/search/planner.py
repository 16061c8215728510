"""Plan a query: begin with the few articles that one of its terms has, or with all in their order.

SQLite cannot know how many articles a string or a name is in. So that is counted first, up to a bound.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from newsarc.errors import UnknownId
from newsarc.query.condition import Condition
from newsarc.store.database.connection import archive_errors
from newsarc.store.search.conditions import ARTICLES, condition_of, kind_condition
from newsarc.store.search.names import with_names
from newsarc.store.search.runs import runs_of, write_runs

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

    from newsarc.model.parts import Kind
    from newsarc.query.nodes import Node
    from newsarc.query.sql import Lead
    from newsarc.store.database.archive import Archive

# Measured on 100,000 articles. To look up and sort one find takes 2 µs; to go through all articles in
# their order ends soon, but not where the finds are all old ones.
MOST_SORTED = 10_000
# Beyond, to gather all finds of a common word takes no longer than to look for its finds run by run.
MOST_RUNS = 2_000
# Where all finds are wanted, to look one up takes five times as long as to step over one that is none.
_MOST_GATHERED = 1 / 5  # of all articles


class Start(NamedTuple):
    """The way into a query that leads to the fewest articles, their number, and their ids where few."""

    number: int
    lead: Lead | None
    ids: tuple[int, ...] | None = None


def condition_of_all(archive: Archive, query: Node | None, kinds: tuple[Kind, ...] = ARTICLES) -> Condition:
    """Write a query as the condition that is quickest where all its finds are wanted."""
    with archive_errors(archive.path):
        named = with_names(archive.connection, query)
        return plan_condition(archive.connection, named, kinds, are_all_wanted=True)


def plan_condition(
    connection: sqlite3.Connection,
    query: Node | None,
    kinds: Collection[Kind] = ARTICLES,
    *,
    are_all_wanted: bool,
    start: Start | None = None,
) -> Condition:
    """Write a query as a condition that begins with the term that the fewest articles have, if they are few.

    Raises UnknownId for an id on standard input that no article has: it would be left out silently.
    Where not all finds are wanted, but the first in some order, few is something else. Who has looked for
    the `start` already, among as many as can be sorted, saves the time.
    """
    if query is None:
        return condition_of(query, kinds)
    refuse_unknown(connection, query)
    most = int(_MOST_GATHERED * _size(connection)) if are_all_wanted else MOST_SORTED
    if start is None or (start.number > MOST_SORTED and most > MOST_SORTED):
        start = fewest(connection, query, most)
    number, lead, _ = start
    if lead is None or number > most:
        return condition_of(query, kinds)
    # Only the ids may lead to an index now.
    of_kind = kind_condition(query, kinds, is_indexed=False)
    parts = [of_kind, *(_tested(lead, start.ids) if start.ids is not None else _gathered(lead))]
    return Condition(
        " AND ".join(part.sql for part in parts), tuple(value for part in parts for value in part.parameters)
    )


def fewest(connection: sqlite3.Connection, query: Node, most: int) -> Start:
    """Return the way into a query that leads to the fewest articles; more than `most` are not counted."""
    from newsarc.query.sql import compile_leads  # noqa: PLC0415 - a listing has no query

    starts = [_start(connection, lead, most) for lead in compile_leads(query)]
    return min(starts, key=lambda start: start.number, default=Start(most + 1, None))


def _start(connection: sqlite3.Connection, lead: Lead, most: int) -> Start:
    """Count the articles that a lead leads to; those of a field are listed, for to find them takes longer."""
    if lead.is_of_text or most > MOST_SORTED:
        return Start(_count(connection, lead.ids, most), lead)
    found = connection.execute(f"{lead.ids.sql} LIMIT ?", (*lead.ids.parameters, most + 1))
    ids = tuple(row[0] for row in found)
    return Start(len(ids), lead, ids)


def _gathered(lead: Lead) -> list[Condition]:
    """Write a lead as conditions that are each looked up as a whole."""
    from newsarc.query.sql import compile_all  # noqa: PLC0415 - a listing has no query

    rest = compile_all(lead.rest)
    return [Condition(f"article.id IN ({lead.ids.sql})", lead.ids.parameters), *([rest] if rest else [])]


def _tested(lead: Lead, ids: tuple[int, ...]) -> list[Condition]:
    """Write a lead to few articles as conditions of which the full-text index need only know those few."""
    from newsarc.query.sql import compile_all  # noqa: PLC0415 - a listing has no query

    has_text = any(has_texts(node) for node in lead.rest)
    runs = runs_of(ids) if has_text else []
    rest = compile_all(lead.rest, write_runs(runs) if has_text and len(runs) <= MOST_RUNS else None)
    listed = Condition("article.id IN (SELECT value FROM json_each(?))", (json.dumps(ids),))
    return [listed, *([rest] if rest else [])]


def has_texts(node: Node) -> bool:
    """Tell whether a query asks the full-text index for anything."""
    from newsarc.query.nodes import Near, Text, walk  # noqa: PLC0415 - a listing has no query

    return any(isinstance(one, Text | Near) for one in walk(node))


def refuse_unknown(connection: sqlite3.Connection, query: Node) -> None:
    """Raise UnknownId for an id that no article has."""
    from newsarc.query.names import ids_of_names  # noqa: PLC0415 - a listing has no query
    from newsarc.query.nodes import Ids, walk  # noqa: PLC0415 - as above

    for node in walk(query):
        for name in node.names if isinstance(node, Ids) else ():
            named = ids_of_names([name])
            if connection.execute(named.sql, named.parameters).fetchone() is None:
                raise UnknownId(name)


def _size(connection: sqlite3.Connection) -> int:
    """Return about how many articles there are, which the last id tells without counting them."""
    return int(connection.execute("SELECT ifnull(max(id), 0) AS id FROM article").fetchone()["id"])


def _count(connection: sqlite3.Connection, ids: Condition, most: int) -> int:
    row = connection.execute(
        f"SELECT count(*) AS found FROM (SELECT 1 FROM ({ids.sql}) LIMIT ?)",  # noqa: S608 - no values in it
        (*ids.parameters, most + 1),
    ).fetchone()
    return int(row["found"])
