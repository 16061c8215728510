"""Plan a query: begin with the few articles that one of its terms has, or with all in their order.

SQLite cannot know how many articles a string or a name is in. So that is counted first, up to a bound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.errors import UnknownId
from newsarc.query.condition import Condition
from newsarc.store.database.connection import archive_errors
from newsarc.store.search.conditions import ARTICLES, condition_of, kind_condition

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

    from newsarc.model.parts import Kind
    from newsarc.query.nodes import Node
    from newsarc.store.database.archive import Archive

# Measured on 100,000 articles. To look up and sort one find takes 2 µs; to go through all articles in
# their order ends soon, but not where the finds are all old ones.
_MOST_SORTED = 10_000
# Where all finds are wanted, to look one up takes five times as long as to step over one that is none.
_MOST_GATHERED = 1 / 5  # of all articles


def condition_of_all(archive: Archive, query: Node | None, kinds: tuple[Kind, ...] = ARTICLES) -> Condition:
    """Write a query as the condition that is quickest where all its finds are wanted."""
    with archive_errors(archive.path):
        return plan_condition(archive.connection, query, kinds, are_all_wanted=True)


def plan_condition(
    connection: sqlite3.Connection,
    query: Node | None,
    kinds: Collection[Kind] = ARTICLES,
    *,
    are_all_wanted: bool,
) -> Condition:
    """Write a query as a condition that begins with the term that the fewest articles have, if they are few.

    Raises UnknownId for an id on standard input that no article has: it would be left out silently.
    Where not all finds are wanted, but the first in some order, few is something else.
    """
    if query is None:
        return condition_of(query, kinds)
    from newsarc.query.sql import compile_leads  # noqa: PLC0415 - a listing has no query

    _refuse_unknown(connection, query)
    most = int(_MOST_GATHERED * _size(connection)) if are_all_wanted else _MOST_SORTED
    leads = enumerate(compile_leads(query))
    number, _, lead = min(
        ((_count(connection, lead.ids, most), place, lead) for place, lead in leads),
        default=(most + 1, 0, None),
    )
    if lead is None or number > most:
        return condition_of(query, kinds)
    # Only the ids may lead to an index now.
    of_kind = kind_condition(query, kinds, is_indexed=False)
    parts = [of_kind, Condition(f"article.id IN ({lead.ids.sql})", lead.ids.parameters)]
    parts += [lead.rest] if lead.rest else []
    return Condition(
        " AND ".join(part.sql for part in parts), tuple(value for part in parts for value in part.parameters)
    )


def _refuse_unknown(connection: sqlite3.Connection, query: Node) -> None:
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
