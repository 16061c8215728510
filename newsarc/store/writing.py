"""Write one source and all that was read from it into the tables."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING

from newsarc.store.refs import name_records
from newsarc.store.rows import issue_json, row_from_record

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from datetime import datetime

    from newsarc.model import Kind, Record, StoredSource
    from newsarc.store.search_index import IndexQueue


class SourceWriter:
    """Writes the parts of one source: new ones, those that other sources have too, those read again."""

    def __init__(
        self, connection: sqlite3.Connection, index: IndexQueue, source: StoredSource, imported_at: datetime
    ) -> None:
        self._connection = connection
        self._index = index
        self._source = source
        self._imported_at = imported_at.isoformat()
        self._source_id = 0
        self._before: dict[int, int] = {}

    def write(self) -> list[Kind]:
        """Write the source; return the kinds of the parts that are new in the archive."""
        self._source_id = self._write_source()
        self._before = self._take_links()
        named = tuple(name_records(self._source.records))
        known = self._find_known([ref for ref, _ in named])
        kinds = [record.part.kind for ref, record in named if self._write_record(ref, record, known)]
        self._drop_leftovers()
        return kinds

    def _write_source(self) -> int:
        source = self._source
        row = {
            "sha256": source.file.sha256,
            "path": source.file.path,
            "encoding": source.encoding,
            "reader": source.reader,
            "content": zlib.compress(source.file.data),
            "given": issue_json(source.given),
            "warnings": json.dumps(source.warnings, ensure_ascii=False),
            "imported_at": self._imported_at,
        }
        renewed = ", ".join(f"{name} = excluded.{name}" for name in row if name != "sha256")
        sql = f"{_insert('source', row)} ON CONFLICT(sha256) DO UPDATE SET {renewed} RETURNING id"
        (written,) = self._connection.execute(sql, row).fetchall()
        source_id = int(written["id"])
        keep_path(self._connection, source.file.path, source_id, len(source.file.data))
        self._connection.execute("DELETE FROM dropped WHERE source_id = ?", (source_id,))
        self._connection.executemany(
            "INSERT INTO dropped(source_id, line, text, reason) VALUES (?, ?, ?, ?)",
            [(source_id, drop.line, drop.text, drop.reason) for drop in source.drops],
        )
        return source_id

    def _take_links(self) -> dict[int, int]:
        """Take away which articles the source held, by position, if it was read before."""
        links = self._connection.execute(
            "DELETE FROM article_source WHERE source_id = ? RETURNING position, article_id",
            (self._source_id,),
        )
        return {link["position"]: link["article_id"] for link in links.fetchall()}

    def _find_known(self, refs: list[str]) -> dict[str, sqlite3.Row]:
        found = (
            self._connection.execute(
                "SELECT ref, id, source_id FROM article WHERE ref = ?", (ref,)
            ).fetchone()
            for ref in refs
        )
        return {row["ref"]: row for row in found if row is not None}

    def _write_record(self, ref: str, record: Record, known: dict[str, sqlite3.Row]) -> bool:
        """Write a part; tell whether it is new in the archive."""
        row = row_from_record(record) | {"ref": ref, "source_id": self._source_id}
        earlier = self._earlier(ref, record.position, known)
        if earlier is not None:
            self._change_article(earlier, row)
        elif ref in known:
            self._link(known[ref]["id"], row)
            return False
        article_id = earlier or self._insert_article(row)
        self._link(article_id, row)
        self._write_contributors(article_id, record)
        return earlier is None

    def _earlier(self, ref: str, position: int, known: dict[str, sqlite3.Row]) -> int | None:
        """Find the article of an earlier reading of this source that a part takes the place of."""
        if ref in known:
            is_ours = known[ref]["source_id"] == self._source_id
            return int(known[ref]["id"]) if is_ours else None
        own = self._before.get(position)
        is_free = own is not None and own not in {row["id"] for row in known.values()}
        return own if own is not None and is_free and self._is_only_here(own) else None

    def _is_only_here(self, article_id: int) -> bool:
        """Tell whether an article of an earlier reading belongs to no part of any source any more."""
        links = self._connection.execute("SELECT 1 FROM article_source WHERE article_id = ?", (article_id,))
        return links.fetchone() is None

    def _insert_article(self, row: dict[str, str | int | None]) -> int:
        row = row | {"imported_at": self._imported_at}
        article_id = self._connection.execute(_insert("article", row), row).lastrowid
        assert article_id is not None, "an insert has a row id"  # noqa: S101 - for the type checker
        self._index.add(article_id, row)
        return article_id

    def _change_article(self, article_id: int, row: dict[str, str | int | None]) -> None:
        """Keep the id of an article that is now read otherwise."""
        self._unindex(article_id)
        changes = ", ".join(f"{name} = :{name}" for name in row)
        self._connection.execute(f"UPDATE article SET {changes} WHERE id = :id", row | {"id": article_id})  # noqa: S608 - the names are ours
        self._connection.execute("DELETE FROM contributor WHERE article_id = ?", (article_id,))
        self._index.add(article_id, row)

    def _write_contributors(self, article_id: int, record: Record) -> None:
        self._connection.executemany(
            "INSERT INTO contributor(article_id, position, name, role) VALUES (?, ?, ?, ?)",
            [
                (article_id, position, contributor.name, contributor.role)
                for position, contributor in enumerate(record.part.contributors, start=1)
            ],
        )

    def _link(self, article_id: int, row: Mapping[str, str | int | None]) -> None:
        self._connection.execute(
            "INSERT INTO article_source(article_id, source_id, position, first_line, last_line) "
            "VALUES (:article_id, :source_id, :position, :first_line, :last_line)",
            {**row, "article_id": article_id},
        )

    def _unindex(self, article_id: int) -> None:
        old = self._connection.execute("SELECT * FROM article WHERE id = ?", (article_id,)).fetchone()
        self._index.remove(article_id, old)

    def _drop_leftovers(self) -> None:
        """Remove what an earlier reading found and this one does not, unless another source holds it."""
        for article_id in self._before.values():
            if self._is_only_here(article_id):
                self._unindex(article_id)
                self._connection.execute("DELETE FROM contributor WHERE article_id = ?", (article_id,))
                self._connection.execute("DELETE FROM article WHERE id = ?", (article_id,))
            else:
                self._hand_over(article_id)

    def _hand_over(self, article_id: int) -> None:
        """Let an article that this source no longer holds belong to the next that does."""
        link = self._connection.execute(
            "SELECT article_id, source_id, position, first_line, last_line FROM article_source"
            " WHERE article_id = ? ORDER BY source_id = ? DESC, source_id, position",
            (article_id, self._source_id),
        ).fetchone()
        self._connection.execute(
            "UPDATE article SET source_id = :source_id, position = :position,"
            " first_line = :first_line, last_line = :last_line WHERE id = :article_id",
            dict(link),
        )


def keep_path(connection: sqlite3.Connection, path: str, source_id: int, size: int) -> None:
    """Note where the bytes of a source lie."""
    connection.execute(
        "INSERT INTO file(path, source_id, size) VALUES (?, ?, ?) "
        "ON CONFLICT(path) DO UPDATE SET source_id = excluded.source_id, size = excluded.size",
        (path, source_id, size),
    )


def _insert(table: str, row: Mapping[str, object]) -> str:
    columns, values = ", ".join(row), ", ".join(f":{name}" for name in row)
    return f"INSERT INTO {table} ({columns}) VALUES ({values})"  # noqa: S608 - the names are ours
