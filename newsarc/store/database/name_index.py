"""The index of contributors' names: each name once, with its search key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.text.characters.folding import fold

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


def index_names(connection: sqlite3.Connection, names: Iterable[str]) -> None:
    """Add names to the index; a name that no contributor has any more does no harm there."""
    connection.executemany(
        "INSERT OR IGNORE INTO person(name, key) VALUES (?, ?)", [(name, fold(name)) for name in names]
    )


def rebuild_name_index(connection: sqlite3.Connection) -> None:
    """Rebuild the index: it loses the names that no contributor has any more."""
    connection.execute("DELETE FROM person")
    connection.execute("INSERT INTO person(name, key) SELECT DISTINCT name, fold(name) FROM contributor")
