"""The reading side of the archive: entries, finds and sources; it loads nothing of the writing side."""

from __future__ import annotations

import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsarc.errors import UnknownId
from newsarc.model.records import Entry, Hit
from newsarc.model.repairs import Drop
from newsarc.query.sql import compile_ranking
from newsarc.results import Sort
from newsarc.store.articles.rows import entry_from_row, uncorrected_entry
from newsarc.store.database.connection import archive_errors, connect_for_reading, schema_of
from newsarc.store.database.corruption import damage_told
from newsarc.store.database.schema import SCHEMA
from newsarc.store.search.conditions import ARTICLES, kind_condition
from newsarc.store.search.orders import AS_IMPORTED, ORDERS
from newsarc.store.search.planner import leading_condition
from newsarc.store.search.ranking import is_flat, is_rankable, ranked_ids
from newsarc.store.search.search_index import is_index_current
from newsarc.store.search.snippets import choose_passage, wanted_of
from newsarc.text.characters.controls import storable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newsarc.model.parts import Kind
    from newsarc.query.condition import Condition
    from newsarc.query.nodes import Node

ENTRY_SQL = """
    SELECT article.*, source.path, source.sha256, source.encoding, source.reader,
        (SELECT json_group_array(json_array(name, role)) FROM
            (SELECT name, role FROM contributor WHERE article_id = article.id ORDER BY position)
        ) AS contributors,
        (SELECT json_group_array(json_array(field, value, note, corrected_at)) FROM
            (SELECT * FROM correction WHERE article_id = article.id ORDER BY field)
        ) AS corrections,
        (SELECT columns FROM uncorrected WHERE article_id = article.id) AS uncorrected,
        (SELECT json_group_array(name) FROM
            (SELECT name FROM tag WHERE article_id = article.id ORDER BY name)
        ) AS tags
    FROM article JOIN source ON source.id = article.source_id WHERE article.id = ?"""
_LARGEST_ID = 2**63 - 1
_NAMED_SQL = """
    SELECT id FROM article WHERE id = :id OR ref = :ref
        OR id IN (SELECT article_id FROM former_ref WHERE ref = :ref)
    ORDER BY id = :id DESC, ref = :ref DESC LIMIT 1"""


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Open an archive to look things up; all look-ups see it as it is now."""
    with damage_told(path):
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
    if schema == SCHEMA and is_index_current(connection):
        return connection
    connection.close()
    _bring_up_to_date(path, schema)
    return connect_for_reading(path)


def _bring_up_to_date(path: Path, schema: int) -> None:
    from newsarc.store.database.transaction import open_transaction  # noqa: PLC0415 - it takes 125 ms to load

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
        sort: Sort = Sort.NEWEST,
        oldest_first: bool = False,
    ) -> Iterator[Entry]:
        """Yield what a query finds, in an order or, for a stable export, as it was imported.

        A query that names a `kind:` is not held to `kinds`.
        """
        with archive_errors(self._path):
            ids = self._ranked_ids(query, limit, kinds) if sort is Sort.RELEVANCE and query else None
            if ids is None:
                ids = self._ordered_ids(query, limit, kinds, AS_IMPORTED if oldest_first else ORDERS[sort])
            # Ids are sorted and each entry is fetched when its turn comes: sorting whole articles
            # takes their memory.
            for article_id in ids:
                yield entry_from_row(self._connection.execute(ENTRY_SQL, (article_id,)).fetchone())

    def search(
        self,
        query: Node | None,
        *,
        limit: int | None = None,
        kinds: tuple[Kind, ...] = ARTICLES,
        sort: Sort = Sort.RELEVANCE,
        context: int | None = None,
    ) -> Iterator[Hit]:
        """Yield what a query finds, the best first, with the passage that tells why."""
        wanted = wanted_of(query)
        for entry in self.entries(query, limit=limit, kinds=kinds, sort=sort):
            passage = choose_passage(entry.record.part, wanted, context=context)
            yield Hit(entry, passage.text, passage.marks)

    def count(self, query: Node | None = None, *, kinds: tuple[Kind, ...] = ARTICLES) -> int:
        """Count what a query finds."""
        condition = self.condition_of_all(query, kinds)
        (row,) = self.rows(
            f"SELECT count(*) AS found FROM article WHERE {condition.sql}",  # noqa: S608 - no values in it
            condition.parameters,
        )
        return int(row["found"])

    def entry(self, name: str, *, is_uncorrected: bool = False) -> Entry:
        """Return the entry with this id or ref, or what was read of it; raises UnknownId.

        A ref that it had before it was read otherwise is good too.
        """
        number = int(name) if name.isascii() and name.isdigit() and len(name) < 20 else 0
        with archive_errors(self._path):
            row = self._connection.execute(
                _NAMED_SQL,
                {"id": min(number, _LARGEST_ID), "ref": storable(name).lower()},
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

    def condition_of_all(self, query: Node | None, kinds: tuple[Kind, ...] = ARTICLES) -> Condition:
        """Write a query as the condition that is quickest where all its finds are wanted."""
        with archive_errors(self._path):
            return leading_condition(self._connection, query, kinds, are_all_wanted=True)

    def rows(self, sql: str, parameters: tuple[str | int | None, ...] = ()) -> list[sqlite3.Row]:
        """Fetch all rows of a question that another part of the store asks."""
        with archive_errors(self._path):
            return self._connection.execute(sql, parameters).fetchall()

    def _ranked_ids(self, query: Node, limit: int | None, kinds: tuple[Kind, ...]) -> Iterable[int] | None:
        ranking = compile_ranking(query)
        if ranking is None or is_flat(query) or not is_rankable(self._connection, ranking):
            return None
        return ranked_ids(self._connection, ranking, kind_condition(query, kinds), limit)

    def _ordered_ids(
        self, query: Node | None, limit: int | None, kinds: tuple[Kind, ...], order: str
    ) -> Iterable[int]:
        condition = leading_condition(self._connection, query, kinds, are_all_wanted=False)
        sql = f"SELECT article.id FROM article WHERE {condition.sql} ORDER BY {order} LIMIT ?"  # noqa: S608 - no values in it
        values = (*condition.parameters, -1 if limit is None else limit)
        return (row["id"] for row in self._connection.execute(sql, values))
