"""The reading side of the archive: entries, finds and sources; it loads nothing of the writing side."""

from __future__ import annotations

import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsarc.errors import UnknownId
from newsarc.model import Drop, Entry, Hit
from newsarc.query.sql import Ranking, compile_ranking
from newsarc.store.conditions import ARTICLES, condition_of, kind_condition
from newsarc.store.connection import archive_errors, connect_for_reading, schema_of
from newsarc.store.passages import choose_passage, wanted_of
from newsarc.store.rows import entry_from_row, uncorrected_entry
from newsarc.store.schema import SCHEMA

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from newsarc.model import Kind
    from newsarc.query.nodes import Node

ENTRY_SQL = """
    SELECT article.*, source.path, source.sha256, source.encoding, source.reader,
        (SELECT json_group_array(json_array(name, role)) FROM
            (SELECT name, role FROM contributor WHERE article_id = article.id ORDER BY position)
        ) AS contributors,
        (SELECT json_group_array(json_array(field, value, note, corrected_at)) FROM
            (SELECT * FROM correction WHERE article_id = article.id ORDER BY field)
        ) AS corrections,
        (SELECT columns FROM uncorrected WHERE article_id = article.id) AS uncorrected
    FROM article JOIN source ON source.id = article.source_id WHERE article.id = ?"""
_NEWEST_FIRST = "article.date DESC, article.newspaper, article.page_key, article.position, article.id"
_OLDEST_FIRST = "article.id"
_BY_RANK = f"bm25(search, 10.0, 5.0, 5.0, 2.0, 1.0), {_NEWEST_FIRST}"  # headline before kicker and deck
_MOST_RANKED = 20_000  # ranking takes 1.5 µs a find, and nobody reads on so far
_LARGEST_ID = 2**63 - 1


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Open an archive to look things up; all look-ups see it as it is now."""
    with archive_errors(path):
        connection = _connect(path)
    try:
        with archive_errors(path):
            connection.execute("BEGIN")
        yield Archive(connection, path)
    finally:
        connection.close()


def _connect(path: Path) -> sqlite3.Connection:
    connection = connect_for_reading(path)
    try:
        schema = schema_of(connection, path, is_wanted=True)
    except BaseException:
        connection.close()
        raise
    if schema == SCHEMA:
        return connection
    connection.close()
    _bring_up_to_date(path, schema)
    return connect_for_reading(path)


def _bring_up_to_date(path: Path, schema: int) -> None:
    from newsarc.store.transaction import open_transaction  # noqa: PLC0415 - it takes 125 ms to load

    with open_transaction(path, is_wanted=True) as transaction:
        transaction.finish()


class Archive:
    """An archive that is open to be read."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def entries(
        self,
        query: Node | None = None,
        *,
        limit: int | None = None,
        kinds: tuple[Kind, ...] = ARTICLES,
        oldest_first: bool = False,
    ) -> Iterator[Entry]:
        """Yield what a query finds, the newest first or, for a stable export, in the order of import.

        A query that names a `kind:` is not held to `kinds`.
        """
        condition = condition_of(query, kinds)
        order = _OLDEST_FIRST if oldest_first else _NEWEST_FIRST
        sql = f"SELECT article.id FROM article WHERE {condition.sql} ORDER BY {order} LIMIT ?"  # noqa: S608 - no values in it
        yield from self._entries(sql, (*condition.parameters, _limit(limit)))

    def search(
        self, query: Node | None, *, limit: int | None = None, kinds: tuple[Kind, ...] = ARTICLES
    ) -> Iterator[Hit]:
        """Yield what a query finds, the best first, with the passage that tells why."""
        ranking = None if query is None else compile_ranking(query)
        ranked = ranking is not None and self._is_rankable(ranking)
        found = self._ranked(query, ranking, limit, kinds) if ranking and ranked else None
        wanted = wanted_of(query)
        for entry in found or self.entries(query, limit=limit, kinds=kinds):
            passage = choose_passage(entry.record.part, wanted)
            yield Hit(entry, passage.text, passage.marks)

    def count(self, query: Node | None = None, *, kinds: tuple[Kind, ...] = ARTICLES) -> int:
        """Count what a query finds."""
        condition = condition_of(query, kinds)
        with archive_errors(self._path):
            row = self._connection.execute(
                f"SELECT count(*) AS found FROM article WHERE {condition.sql}",  # noqa: S608 - no values in it
                condition.parameters,
            ).fetchone()
        return int(row["found"])

    def entry(self, name: str, *, is_uncorrected: bool = False) -> Entry:
        """Return the entry with this id or ref, or what was read of it; raises UnknownId."""
        number = int(name) if name.isascii() and name.isdigit() and len(name) < 20 else 0
        with archive_errors(self._path):
            row = self._connection.execute(
                "SELECT id FROM article WHERE id = ? OR ref = ? ORDER BY id = ? DESC LIMIT 1",
                (min(number, _LARGEST_ID), _storable(name).lower(), min(number, _LARGEST_ID)),
            ).fetchone()
            if row is None:
                raise UnknownId(name)
            whole = self._connection.execute(ENTRY_SQL, (row["id"],)).fetchone()
        return uncorrected_entry(whole) if is_uncorrected else entry_from_row(whole)

    def source_bytes(self, sha256: str) -> bytes:
        """Return the file that an entry was read from, as it was."""
        with archive_errors(self._path):
            row = self._connection.execute(
                "SELECT content FROM source WHERE sha256 = ?", (sha256,)
            ).fetchone()
        if row is None:
            raise UnknownId(sha256)
        return zlib.decompress(row["content"])

    def drops(self, sha256: str) -> tuple[Drop, ...]:
        """Return what of a source is in none of its parts."""
        with archive_errors(self._path):
            rows = self._connection.execute(
                "SELECT line, text, reason FROM dropped JOIN source ON source.id = dropped.source_id"
                " WHERE sha256 = ? ORDER BY dropped.id",
                (sha256,),
            ).fetchall()
        return tuple(Drop(row["line"], row["text"], row["reason"]) for row in rows)

    def rows(self, sql: str, parameters: tuple[str | int | None, ...] = ()) -> list[sqlite3.Row]:
        """Fetch all rows of a question that another part of the store asks."""
        with archive_errors(self._path):
            return self._connection.execute(sql, parameters).fetchall()

    def _is_rankable(self, ranking: Ranking) -> bool:
        with archive_errors(self._path):
            row = self._connection.execute(
                "SELECT count(*) AS found FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)",
                (ranking.match, _MOST_RANKED + 1),
            ).fetchone()
        return bool(row["found"] <= _MOST_RANKED)

    def _ranked(
        self, query: Node | None, ranking: Ranking, limit: int | None, kinds: tuple[Kind, ...]
    ) -> Iterator[Entry]:
        of_kind = kind_condition(query, kinds)
        sql = (
            "SELECT article.id FROM search JOIN article ON article.id = search.rowid"  # noqa: S608 - no values in it
            f" WHERE search MATCH ? AND {ranking.condition.sql} AND {of_kind.sql} ORDER BY {_BY_RANK} LIMIT ?"
        )
        values = (ranking.match, *ranking.condition.parameters, *of_kind.parameters, _limit(limit))
        yield from self._entries(sql, values)

    def _entries(self, sql: str, parameters: tuple[str | int, ...]) -> Iterator[Entry]:
        """Sort ids and fetch each entry when its turn comes: sorting whole articles takes their memory."""
        with archive_errors(self._path):
            for row in self._connection.execute(sql, parameters):
                yield entry_from_row(self._connection.execute(ENTRY_SQL, (row["id"],)).fetchone())


def _limit(limit: int | None) -> int:
    return -1 if limit is None else limit


def _storable(text: str) -> str:
    """Replace what no UTF-8 text can hold, such as a broken byte of the command line."""
    return text.encode("utf-8", "replace").decode()
