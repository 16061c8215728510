"""Write one source and all that was read from it into the tables."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from newsarc.store.articles.abbreviation import ref_of
from newsarc.store.articles.article_table import ArticleTable, insert_sql
from newsarc.store.articles.citing_source import cite_from_holder
from newsarc.store.articles.kept_bytes import compress
from newsarc.store.articles.rows import issue_json
from newsarc.store.ingest.exported import keep_exported_ref
from newsarc.store.ingest.tombstones import write_tombstone_links
from newsarc.store.user.corrections import lay_over
from newsarc.store.user.notes import note_as_given
from newsarc.store.user.tags import tag_as_given

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from newsarc.model.parts import Kind
    from newsarc.model.records import Record
    from newsarc.model.sources import StoredSource
    from newsarc.store.database.search_index import IndexQueue
    from newsarc.store.ingest.reconciled import ReconciledPart, Reconciliation


# What was forgotten of a source stays forgotten when its file is read again.
_RENEWED = {"content": "iif(source.kept_sha256 IS NULL, excluded.content, source.content)"}


class SourceWriter:
    """Writes the parts of one source: new ones, those that other sources have too, those read again."""

    def __init__(
        self, connection: sqlite3.Connection, index: IndexQueue, source: StoredSource, imported_at: datetime
    ) -> None:
        self._connection = connection
        self._articles = ArticleTable(connection, index)
        self._source = source
        self._imported_at = imported_at.isoformat()
        self._source_id = 0

    def write(self, reconciliation: Reconciliation) -> list[Kind]:
        """Write the source; return the kinds of the parts that are new in the archive."""
        self._source_id = self._write_source()
        self._connection.execute("DELETE FROM article_source WHERE source_id = ?", (self._source_id,))
        write_tombstone_links(self._connection, self._source_id, reconciliation.tombstoned)
        for part in reconciliation.parts:
            self._write_placement(part)
        for article_id in reconciliation.removed:
            self._articles.remove(article_id)
        for article_id in reconciliation.transferred:
            cite_from_holder(self._connection, article_id)
        return [part.record.part.kind for part in reconciliation.parts if part.article_id is None]

    def _write_source(self) -> int:
        source = self._source
        row = {
            "sha256": source.file.sha256,
            "path": source.file.path,
            "encoding": source.encoding,
            "reader": source.reader,
            "content": compress(source.file.data),
            "given": issue_json(source.given),
            "given_encoding": source.given_encoding,
            "warnings": json.dumps(source.warnings, ensure_ascii=False),
            "imported_at": self._imported_at,
            "is_due": 0,
            "given_columns": json.dumps(dict(source.file.columns), ensure_ascii=False)
            if source.file.columns
            else None,
            "given_format": source.file.format,
        }
        kept = {"sha256", "path", "imported_at"}  # those of the first file that held these bytes
        renewed = ", ".join(
            f"{name} = {_RENEWED.get(name, f'excluded.{name}')}" for name in row if name not in kept
        )
        insert = insert_sql("source", row)
        sql = f"{insert} ON CONFLICT(sha256) DO UPDATE SET {renewed} RETURNING id, kept_sha256"
        (written,) = self._connection.execute(sql, row).fetchall()
        source_id = int(written["id"])
        if written["kept_sha256"] is not None:
            return source_id
        self._connection.execute("DELETE FROM dropped WHERE source_id = ?", (source_id,))
        self._connection.executemany(
            "INSERT INTO dropped(source_id, line, text, reason) VALUES (?, ?, ?, ?)",
            [(source_id, drop.line, drop.text, drop.reason) for drop in source.drops],
        )
        return source_id

    def _write_placement(self, part: ReconciledPart) -> None:
        if part.merged is not None:
            self._merge(part.merged, part)
        article_id = part.article_id
        ref = ref_of(self._connection, part.digest, article_id or 0)
        names: dict[str, str | int] = {"ref": ref, "digest": part.digest, "source_id": self._source_id}
        if article_id is None:
            article_id = self._articles.insert(part.record, names | {"imported_at": self._imported_at})
            tag_as_given(self._connection, article_id, part.record.part.tags, self._imported_at)
            note_as_given(self._connection, article_id, part.record.part.note, self._imported_at)
            keep_exported_ref(self._connection, article_id, part)
        elif part.is_ours:
            record = lay_over(self._connection, article_id, part.record)
            self._articles.change(article_id, record, names)
        self._link(article_id, part.record)

    def _link(self, article_id: int, record: Record) -> None:
        self._connection.execute(
            "INSERT INTO article_source(article_id, source_id, position, first_line, last_line) "
            "VALUES (?, ?, ?, ?, ?)",
            (
                article_id,
                self._source_id,
                record.position,
                record.source.first_line,
                record.source.last_line,
            ),
        )

    def _merge(self, merged: int, part: ReconciledPart) -> None:
        """Let an article be found under another's id from now on, for both are the same by now."""
        values = {"merged": merged, "id": part.article_id, "digest": part.digest}
        former = "SELECT ref, :id, digest FROM article WHERE id = :merged AND digest <> :digest"
        refs = self._connection.execute(former, values).fetchall()
        for table in ("article_source", "former_ref"):
            move = f"UPDATE {table} SET article_id = :id WHERE article_id = :merged"  # noqa: S608 - our names
            self._connection.execute(move, values)
        self._articles.remove(merged)
        self._connection.executemany("INSERT OR REPLACE INTO former_ref VALUES (?, ?, ?)", map(tuple, refs))
