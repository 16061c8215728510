"""Values that are not of their column's type: SQLite takes them, and what reads them would break on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.language import english

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_TABLES = (
    "source file dropped article article_source contributor correction uncorrected tag article_note"
    " former_ref removed removed_digest removed_link"
).split()
_TYPES = {"TEXT": "text", "INTEGER": "integer", "BLOB": "blob"}


def wrong_types(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield which columns hold a value of another type."""
    for table in _TABLES:
        described = connection.execute("SELECT name, type FROM pragma_table_info(?)", (table,)).fetchall()
        for column in described:
            sql = f'SELECT 1 FROM "{table}" WHERE typeof("{column["name"]}") NOT IN (?, \'null\') LIMIT 1'  # noqa: S608 - names of our schema
            if connection.execute(sql, (_TYPES[column["type"]],)).fetchone():
                yield english(
                    "{table}: {name} holds what is no {type}",
                    table=table,
                    name=column["name"],
                    type=_TYPES[column["type"]],
                )
