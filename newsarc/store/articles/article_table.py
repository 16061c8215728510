"""Write articles, their contributors and their index, always together."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsarc.fields import FULL_TEXT
from newsarc.store.articles.rows import row_from_record
from newsarc.store.database.name_index import index_names

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from newsarc.model.records import Record
    from newsarc.store.database.search_index import IndexQueue


_LARGEST_ID = 2**53  # that JSON carries to every program


class ArticleTable:
    """The articles of an archive, as a writer sees them."""

    def __init__(self, connection: sqlite3.Connection, index: IndexQueue) -> None:
        self._connection = connection
        self._index = index
        self._first_free: int | None = None
        self._last_id: int | None = None  # as long as nothing is removed

    def insert(self, record: Record, names: Mapping[str, str | int]) -> int:
        """Add an article with what else its row needs; return its id."""
        row = row_from_record(record) | dict(names)
        article_id = row["id"] = self._new_id(record)
        self._connection.execute(insert_sql("article", row), row)
        self._last_id = max(self._last_id or 0, article_id)
        self._index.add(article_id, row)
        self._write_contributors(article_id, record)
        return article_id

    def change(self, article_id: int, record: Record, names: Mapping[str, str | int]) -> None:
        """Write an article anew under its old id, with what else of its row is another.

        Only what differs is written: of a source of 100,000 articles one may have changed.
        """
        old = self._row(article_id)
        row = row_from_record(record) | dict(names)
        changed = {name: value for name, value in row.items() if value != old[name]}
        if changed:
            changes = ", ".join(f"{name} = :{name}" for name in changed)
            self._connection.execute(
                f"UPDATE article SET {changes} WHERE id = :id",  # noqa: S608 - the names are ours
                changed | {"id": article_id},
            )
        if not changed.keys().isdisjoint(FULL_TEXT):
            self._index.remove(article_id, old)
            self._index.add(article_id, row)
        if self._contributors(article_id) != _contributors_of(record):
            self._delete_contributors(article_id)
            self._write_contributors(article_id, record)

    def remove(self, article_id: int) -> None:
        """Remove an article that nothing else speaks of any more."""
        self._index.remove(article_id, self._row(article_id))
        self._delete_contributors(article_id)
        self._connection.execute("DELETE FROM article WHERE id = ?", (article_id,))
        self._last_id = None

    def _new_id(self, record: Record) -> int:
        """Return the id that an export says, if no article of this archive ever had it, else the next."""
        next_id = self._next_id()
        self._last_id = next_id - 1
        if self._first_free is None:
            self._first_free = next_id
        origin = record.part.origin
        if origin is None or origin.id is None or not self._first_free <= origin.id <= _LARGEST_ID:
            return next_id
        taken = self._connection.execute("SELECT 1 FROM article WHERE id = ?", (origin.id,)).fetchone()
        return next_id if taken else origin.id

    def reserve_id(self) -> int:
        """Take the next id for an article that was removed elsewhere; no other gets it."""
        self._last_id = self._next_id()
        return self._last_id

    def _next_id(self) -> int:
        """Return the next id; that of a removed article is never another's, for it may come back."""
        if self._last_id is not None:
            return self._last_id + 1
        found = self._connection.execute(
            "SELECT 1 + max(ifnull((SELECT max(id) FROM article), 0),"
            " ifnull((SELECT max(article_id) FROM removed), 0)) AS id"
        ).fetchone()
        return int(found["id"])

    def _row(self, article_id: int) -> sqlite3.Row:
        row: sqlite3.Row = self._connection.execute(
            "SELECT * FROM article WHERE id = ?", (article_id,)
        ).fetchone()
        return row

    def _contributors(self, article_id: int) -> list[tuple[str, str | None]]:
        sql = "SELECT name, role FROM contributor WHERE article_id = ? ORDER BY position"
        return [(row["name"], row["role"]) for row in self._connection.execute(sql, (article_id,))]

    def _delete_contributors(self, article_id: int) -> None:
        self._connection.execute("DELETE FROM contributor WHERE article_id = ?", (article_id,))

    def _write_contributors(self, article_id: int, record: Record) -> None:
        if not record.part.contributors:
            return
        self._connection.executemany(
            "INSERT INTO contributor(article_id, position, name, role) VALUES (?, ?, ?, ?)",
            [
                (article_id, position, name, role)
                for position, (name, role) in enumerate(_contributors_of(record), start=1)
            ],
        )
        index_names(self._connection, (contributor.name for contributor in record.part.contributors))


def _contributors_of(record: Record) -> list[tuple[str, str | None]]:
    return [(contributor.name, contributor.role) for contributor in record.part.contributors]


def insert_sql(table: str, row: Mapping[str, object]) -> str:
    """Write the statement that inserts a row with these columns."""
    return _insert_sql(table, tuple(row))


@lru_cache
def _insert_sql(table: str, names: tuple[str, ...]) -> str:
    columns, values = ", ".join(names), ", ".join(f":{name}" for name in names)
    return f"INSERT INTO {table} ({columns}) VALUES ({values})"  # noqa: S608 - the names are ours
