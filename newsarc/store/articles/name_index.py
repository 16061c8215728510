"""The names of all contributors, each once with its search key: far fewer than the articles they wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.text.characters.folding import fold

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


def remember_people(connection: sqlite3.Connection, names: Iterable[str]) -> None:
    """Let names be found; one that no contributor has any more does no harm until it is forgotten."""
    connection.executemany(
        "INSERT OR IGNORE INTO person(name, key) VALUES (?, ?)", [(name, fold(name)) for name in names]
    )


def renew_people(connection: sqlite3.Connection) -> None:
    """Write all names anew: those that no contributor has any more are forgotten."""
    connection.execute("DELETE FROM person")
    connection.execute("INSERT INTO person(name, key) SELECT DISTINCT name, fold(name) FROM contributor")
