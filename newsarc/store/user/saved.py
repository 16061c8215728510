"""Saved queries, and how far each has been shown: what came to the archive since then is new.

What is new is told by ids, which follow the order of import, and for ids given a second time after a
removal by the time of import. A query that begins to find an older article does not make it new.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.errors import SavedNameTaken, UnknownSavedName
from newsarc.language import english
from newsarc.query.nodes import And, Arrived, Node
from newsarc.store.database.light_transaction import light_transaction
from newsarc.store.search.planner import condition_of_all

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime
    from pathlib import Path

    from newsarc.store.articles.columns import AnyRow
    from newsarc.store.database.archive import Archive

_EXPORTED_SQL = "SELECT 1 FROM standing_export WHERE name = ? LIMIT 1"
_SINCE_LAST = "--since-last"


@dataclass(frozen=True, slots=True)
class Seen:
    """How far an archive was shown: the last id, and the last time of import ("" before all)."""

    article_id: int = 0
    imported_at: str = ""


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query under a name, how far its finds were shown, and the options of its standing export."""

    name: str
    query: str
    saved_at: str
    seen: Seen
    options: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """A query for what is new, and how far everything is shown once its finds are."""

    query: Node
    seen: Seen
    is_last: bool


def saved_queries(archive: Archive) -> tuple[SavedQuery, ...]:
    """Return all saved queries, by name."""
    rows = archive.rows("SELECT name, query, saved_at, seen_id, seen_at, options FROM saved ORDER BY name")
    return tuple(archive.read(english("saved query {name}", name=row["name"]), _saved, row) for row in rows)


def _saved(row: AnyRow) -> SavedQuery:
    options = None if row["options"] is None else tuple(json.loads(row["options"]))
    seen = Seen(row["seen_id"], row["seen_at"])
    return SavedQuery(row["name"], row["query"], row["saved_at"], seen, options)


def saved_query(archive: Archive, name: str) -> SavedQuery:
    """Return the query saved under a name; raises UnknownSavedName."""
    for saved in saved_queries(archive):
        if saved.name == name:
            return saved
    raise UnknownSavedName(name)


def new_batch(archive: Archive, query: Node, seen: Seen, *, limit: int | None) -> Batch:
    """Ask for what came since, or for the first of it in the order of import."""
    (row,) = archive.rows(
        "SELECT ifnull(max(id), 0) AS id, ifnull(max(imported_at), '') AS imported_at FROM article"
    )
    # What was last may be removed now, and come back.
    until = Seen(max(seen.article_id, row["id"]), max(seen.imported_at, row["imported_at"]))
    whole = _batch(query, seen, until, is_last=True)
    if limit is None:
        return whole
    condition = condition_of_all(archive, whole.query)
    rows = archive.rows(
        f"SELECT id, imported_at FROM article WHERE {condition.sql} ORDER BY id LIMIT ?",  # noqa: S608 - no values in it
        (*condition.parameters, limit + 1),
    )
    if len(rows) <= limit:
        return whole
    times = (row["imported_at"] for row in rows[:limit])
    return _batch(query, seen, Seen(rows[limit - 1]["id"], max(seen.imported_at, *times)), is_last=False)


def _batch(query: Node, since: Seen, until: Seen, *, is_last: bool) -> Batch:
    arrived = Arrived(since.article_id, since.imported_at, until.article_id)
    return Batch(And((query, arrived)), until, is_last)


def save_query(
    path: Path, name: str, query: str, saved_at: datetime, options: tuple[str, ...] | None = None
) -> None:
    """Save a query; raises SavedNameTaken unless the name is free or stands for just this query."""
    with light_transaction(path) as connection:
        row = connection.execute("SELECT query FROM saved WHERE name = ?", (name,)).fetchone()
        if row is not None and row["query"] != query:
            raise SavedNameTaken(name, row["query"])
        connection.execute(
            "INSERT OR IGNORE INTO saved(name, query, saved_at) VALUES (?, ?, ?)",
            (name, query, saved_at.isoformat()),
        )
        if options is not None:
            connection.execute("UPDATE saved SET options = ? WHERE name = ?", (json.dumps(options), name))


def change_saved(path: Path, name: str, query: str | None, options: tuple[str, ...] | None) -> None:
    """Put another query or other options under a name; raises UnknownSavedName.

    Another query has shown nothing yet.
    """
    with light_transaction(path) as connection:
        changed = connection.execute(
            "UPDATE saved SET options = coalesce(?1, options), query = coalesce(?2, query),"
            " seen_id = iif(?2 IS NULL, seen_id, 0), seen_at = iif(?2 IS NULL, seen_at, '') WHERE name = ?3",
            (None if options is None else json.dumps(options), query, name),
        )
        if not changed.rowcount:
            raise UnknownSavedName(name)


def rename_saved(path: Path, name: str, new_name: str) -> None:
    """Give a saved query another name; raises UnknownSavedName and SavedNameTaken.

    What was exported under its name goes along, unless something was under the new one already.
    """
    with light_transaction(path) as connection:
        row = connection.execute("SELECT query FROM saved WHERE name = ?", (new_name,)).fetchone()
        if row is not None and new_name != name:
            raise SavedNameTaken(new_name, row["query"])
        if not connection.execute("UPDATE saved SET name = ? WHERE name = ?", (new_name, name)).rowcount:
            raise UnknownSavedName(name)
        if not connection.execute(_EXPORTED_SQL, (new_name,)).fetchone():
            connection.execute("UPDATE standing_export SET name = ? WHERE name = ?", (new_name, name))
            _rename_in_options(connection, name, new_name)


def _rename_in_options(connection: sqlite3.Connection, name: str, new_name: str) -> None:
    """Let the saved options say the new name where `--since-last` says the old one."""
    row = connection.execute("SELECT options FROM saved WHERE name = ?", (new_name,)).fetchone()
    words = json.loads(row["options"] or "[]")
    for place, word in enumerate(words):
        if word == f"{_SINCE_LAST}={name}":
            words[place] = f"{_SINCE_LAST}={new_name}"
        elif word == name and place and words[place - 1] == _SINCE_LAST:
            words[place] = new_name
    if words:
        connection.execute("UPDATE saved SET options = ? WHERE name = ?", (json.dumps(words), new_name))


def remove_saved(path: Path, name: str) -> None:
    """Forget a saved query, and what was exported under its name; raises UnknownSavedName."""
    with light_transaction(path) as connection:
        forgotten = connection.execute("DELETE FROM standing_export WHERE name = ?", (name,)).rowcount
        if not connection.execute("DELETE FROM saved WHERE name = ?", (name,)).rowcount and not forgotten:
            raise UnknownSavedName(name)


def remember_seen(path: Path, saved: SavedQuery, seen: Seen) -> None:
    """Remember how far a saved query was shown, unless its name stands for another query by now."""
    with light_transaction(path) as connection:
        connection.execute(
            "UPDATE saved SET seen_id = ?, seen_at = ? WHERE name = ? AND query = ?",
            (seen.article_id, seen.imported_at, saved.name, saved.query),
        )
