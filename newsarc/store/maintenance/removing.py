"""Remove articles so that nothing finds them any more, and bring them back.

A removed article's rows leave their tables for `removed_row`: so no question that is asked of the
archive, today or later, has to leave it out. Tables that users add to the archive stay as they are.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from itertools import chain, count
from typing import TYPE_CHECKING, Any

from newsarc.errors import ArchiveCorrupted
from newsarc.language import english
from newsarc.store.articles.abbreviation import ref_of
from newsarc.store.articles.article_table import insert_sql
from newsarc.store.articles.citing_source import cite_from_holder
from newsarc.store.articles.lookup import entry_of_id, removed_id
from newsarc.store.database.archive import Archive
from newsarc.store.database.connection import archive_errors
from newsarc.store.database.name_index import index_names
from newsarc.store.database.transaction import Transaction, open_transaction
from newsarc.store.ingest.tombstones import fingerprint
from newsarc.store.search.planner import condition_of_all
from newsarc.store.user.tags import known_tag

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from newsarc.query.nodes import Node

_LINKS = "source_id, position, article_id, first_line, last_line"
_FORGET = ("removed_row", "removed_digest", "removed_link", "removed")
OF_ARTICLES = ("article_note", "contributor", "correction", "former_ref", "tag", "uncorrected", "version")
"""The tables whose rows go with their article and come back with it; a test holds them to the schema."""


@contextmanager
def open_for_removing(path: Path) -> Iterator[Remover]:
    """Open an archive to remove articles or bring them back: all of them, or none."""
    with open_transaction(path, is_wanted=True) as transaction:
        yield Remover(transaction)
        transaction.finish()


class Remover:
    """An archive whose articles can be removed."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection
        self._index = transaction.index
        self._path = transaction.path
        self._archive = Archive(transaction.connection, transaction.path)
        self._marked: set[tuple[str, int, int]] = set()

    def remove(self, query: Node | None, removed_at: datetime) -> int:
        """Remove what a query finds; return how many articles that are."""
        condition = condition_of_all(self._archive, query)
        sql = f"SELECT article.id FROM article WHERE {condition.sql} ORDER BY article.id"  # noqa: S608 - no values in it
        ids = [row["id"] for row in self._archive.rows(sql, condition.parameters)]
        with archive_errors(self._path):
            if ids:
                removal = self._connection.execute(
                    "INSERT INTO removal(removed_at) VALUES (?)", (removed_at.isoformat(),)
                ).lastrowid
                for article_id in ids:
                    self._remove(article_id, removal)
                    self._index.write_if_long(self._connection)
        return len(ids)

    def bring_back_last(self) -> int:
        """Bring back what was removed last; return how many articles that are."""
        sql = "SELECT article_id FROM removed WHERE removal_id = (SELECT max(id) FROM removal) ORDER BY 1"
        return self._bring_all_back([row["article_id"] for row in self._archive.rows(sql)])

    def bring_back(self, names: Iterable[str]) -> int:
        """Bring back the articles with these ids or refs; return how many; raises UnknownId."""
        return self._bring_all_back(list(dict.fromkeys(removed_id(self._archive, name) for name in names)))

    def _bring_all_back(self, ids: list[int]) -> int:
        with archive_errors(self._path):
            for article_id in ids:
                self._bring_back(article_id)
                self._index.write_if_long(self._connection)
            self._connection.execute(
                "DELETE FROM removal WHERE NOT EXISTS (SELECT 1 FROM removed WHERE removal_id = removal.id)"
            )
        return len(ids)

    def _remove(self, article_id: int, removal: int | None) -> None:
        row = self._connection.execute("SELECT * FROM article WHERE id = ?", (article_id,)).fetchone()
        record = entry_of_id(self._archive, article_id, is_uncorrected=True).record
        self._index.remove(article_id, row)
        self._connection.execute(
            "INSERT INTO removed(article_id, removal_id, fingerprint) VALUES (?, ?, ?)",
            (article_id, removal, json.dumps(fingerprint(record))),
        )
        self._connection.execute(
            "INSERT OR REPLACE INTO removed_digest SELECT digest, id FROM article WHERE id = ?1"
            " UNION SELECT coalesce(digest, ref), article_id FROM former_ref WHERE article_id = ?1",
            (article_id,),
        )
        self._connection.execute(
            f"INSERT INTO removed_link({_LINKS}) SELECT {_LINKS} FROM article_source WHERE article_id = ?",  # noqa: S608 - constants
            (article_id,),
        )
        self._connection.execute("DELETE FROM article_source WHERE article_id = ?", (article_id,))
        for table in OF_ARTICLES:
            self._put_away(table, "article_id", article_id)
        self._put_away("article", "id", article_id)

    def _put_away(self, table: str, column: str, article_id: int) -> None:
        found = self._connection.execute(f"SELECT * FROM {table} WHERE {column} = ?", (article_id,))  # noqa: S608 - names of our schema
        self._connection.executemany(
            "INSERT INTO removed_row(article_id, name, row) VALUES (?, ?, ?)",
            [(article_id, table, json.dumps(dict(row), ensure_ascii=False)) for row in found.fetchall()],
        )
        self._connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (article_id,))  # noqa: S608 - names of our schema

    def _bring_back(self, article_id: int) -> None:
        rows = self._connection.execute(
            "SELECT name, row FROM removed_row WHERE article_id = ? ORDER BY name <> 'article', rowid",
            (article_id,),
        ).fetchall()
        for row in rows:
            kept = self._archive.read(
                english("removed article {article_id}", article_id=article_id), _read_row, row
            )
            self._bring_back_row(row["name"], kept)
        self._connection.execute(
            f"INSERT INTO article_source({_LINKS}) SELECT {_LINKS} FROM removed_link WHERE article_id = ?",  # noqa: S608 - constants
            (article_id,),
        )
        for table in _FORGET:
            self._connection.execute(f"DELETE FROM {table} WHERE article_id = ?", (article_id,))  # noqa: S608 - constants
        self._make_due(article_id)

    def _bring_back_row(self, name: str, row: dict[str, Any]) -> None:
        """Put a row back into its table, except for what another article has by now."""
        columns = self._archive.rows("SELECT name FROM pragma_table_info(?)", (name,))
        needed = {"id", "ref", "digest"} if name == "article" else set()
        if not needed <= row.keys() <= {column["name"] for column in columns}:
            raise ArchiveCorrupted(
                str(self._path), english("what was removed from {name} does not fit that table", name=name)
            )
        if name == "article":
            row |= self._free_names(row["ref"], row["digest"])
            self._index.add(row["id"], row)
        elif name == "contributor":
            index_names(self._connection, [row["name"]])
        elif name == "tag":
            row["name"] = known_tag(self._connection, row["name"]) or row["name"]
        sql = insert_sql(name, row)
        self._connection.execute(sql if name != "former_ref" else f"{sql} ON CONFLICT DO NOTHING", row)

    def _free_names(self, ref: str, digest: str) -> dict[str, str]:
        """Return the names, numbered as those of equal articles are if another article has them by now."""
        taken = "SELECT 1 FROM article WHERE digest = ? OR ref = ?"
        if not self._connection.execute(taken, (digest, ref)).fetchone():
            return {"ref": ref, "digest": digest}
        text = digest.split("-", maxsplit=1)[0]
        digests = chain((digest,), (f"{text}-{number}" for number in count(2)))
        free = next(one for one in digests if not self._connection.execute(taken, (one, "")).fetchone())
        return {"ref": ref_of(self._connection, free), "digest": free}

    def _make_due(self, article_id: int) -> None:
        """Mark the files that hold an article for the next import: they may have changed meanwhile."""
        holders = self._connection.execute(
            "SELECT source_id AS id, source_id IN (SELECT source_id FROM file) AS is_file"
            " FROM article_source WHERE article_id = ? ORDER BY source_id DESC",
            (article_id,),
        ).fetchall()
        current = [row for row in holders if row["is_file"]]
        former = [row for row in holders if not row["is_file"]]
        for row in current:
            self._mark_source("is_due", 1, row["id"])
        if not current:
            return
        for row in former:  # their text is an older one
            self._mark_source("replaced_by", current[0]["id"], row["id"])
            self._connection.execute(
                "DELETE FROM article_source WHERE article_id = ? AND source_id = ?", (article_id, row["id"])
            )
        if former:
            cite_from_holder(self._connection, article_id)

    def _mark_source(self, column: str, value: int, source_id: int) -> None:
        """Write a source's row once, and not for each of its articles: all that is kept of it goes along."""
        if (column, value, source_id) not in self._marked:
            self._marked.add((column, value, source_id))
            self._connection.execute(
                f"UPDATE source SET {column} = ? WHERE id = ?",  # noqa: S608 - names of our schema
                (value, source_id),
            )


def _read_row(row: sqlite3.Row) -> dict[str, Any]:
    return dict(json.loads(row["row"]))
