"""Put the names that an archive has in the place of what a query says of them.

To find them takes a look at all names of a field, 4 µs each: once for a query, not once for each question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

    from newsarc.query.nodes import Node, Value

_MOST = 20_000  # names: more are not worth their way


def with_names(connection: sqlite3.Connection, query: Node | None) -> Node | None:
    """Write a query with the names that its values mean."""
    return None if query is None else _named(connection, query)


def _named(connection: sqlite3.Connection, node: Node) -> Node:
    from newsarc.query.nodes import And, Not, Or, Value  # noqa: PLC0415 - a listing has no query

    match node:
        case And(nodes):
            return And(tuple(_named(connection, one) for one in nodes))
        case Or(nodes):
            return Or(tuple(_named(connection, one) for one in nodes))
        case Not(inner):
            return Not(_named(connection, inner))
        case Value():
            return _names_of(connection, node)
    return node


def _names_of(connection: sqlite3.Connection, value: Value) -> Node:
    from newsarc.query.field_sql import names_meant  # noqa: PLC0415 - most queries hold nothing but texts
    from newsarc.query.nodes import Named  # noqa: PLC0415 - a listing has no query

    meant = names_meant(value)
    if meant is None:
        return value
    found = connection.execute(f"{meant.sql} LIMIT ?", (*meant.parameters, _MOST + 1))
    names = tuple(row[0] for row in found)
    return Named(value.field, names) if len(names) <= _MOST else value
