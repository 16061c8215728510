"""The writing side of the archive: sources go in as wholes, and stay in whatever happens next."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.model import Kind
from newsarc.store.connection import archive_errors, connect_for_writing, schema_of
from newsarc.store.migrations import migrate
from newsarc.store.rows import issue_json
from newsarc.store.search_index import IndexQueue, renew_index
from newsarc.store.writing import SourceWriter

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from newsarc.model import IssuePage, StoredSource

# Every commit makes the index write out its hash; sources and characters of index text until then.
_SOURCES_A_COMMIT = 500
_INDEX_TEXT_A_COMMIT = 30_000_000


@dataclass(frozen=True, slots=True)
class Added:
    """How many articles and other parts are new in the archive."""

    articles: int
    others: int


@contextmanager
def open_for_import(path: Path, *, wait_seconds: float = 5.0) -> Iterator[ImportSession]:
    """Open an archive for one import, making or migrating it first; no other import can come in between."""
    with archive_errors(path):
        connection = connect_for_writing(path, wait_seconds=wait_seconds)
    try:
        with archive_errors(path):
            migrate(connection, schema_of(connection, path))
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("BEGIN IMMEDIATE")
            renew_index(connection)
        session = ImportSession(connection, path)
        try:
            yield session
        finally:
            # What is whole stays in, also when the user breaks off.
            session.finish()
    finally:
        connection.close()


class ImportSession:
    """An archive that is open for one import."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._index = IndexQueue()
        self._sources = 0

    def knows(self, sha256: str, given: IssuePage) -> bool:
        """Tell whether these bytes are in already, with the same things said about them."""
        with archive_errors(self._path):
            row = self._connection.execute("SELECT given FROM source WHERE sha256 = ?", (sha256,)).fetchone()
        return row is not None and row["given"] == issue_json(given)

    def add(self, source: StoredSource, imported_at: datetime) -> Added:
        """Take in a source as a whole or not at all; read again, it keeps the ids of its articles."""
        with archive_errors(self._path):
            with self._savepoint():
                kinds = SourceWriter(self._connection, self._index, source, imported_at).write()
            self._commit_now_and_then()
        articles = kinds.count(Kind.ARTICLE)
        return Added(articles, len(kinds) - articles)

    def finish(self) -> None:
        """Commit what is in."""
        with archive_errors(self._path):
            if self._connection.in_transaction:
                self._commit()

    @contextmanager
    def _savepoint(self) -> Iterator[None]:
        mark = self._index.mark()
        self._connection.execute("SAVEPOINT source")
        try:
            yield
        except BaseException:
            self._index.rewind(mark)
            if self._connection.in_transaction:  # a full disk has rolled back everything already
                self._connection.execute("ROLLBACK TO source")
                self._connection.execute("RELEASE source")
            raise
        self._connection.execute("RELEASE source")

    def _commit_now_and_then(self) -> None:
        self._sources += 1
        if self._sources >= _SOURCES_A_COMMIT or self._index.size >= _INDEX_TEXT_A_COMMIT:
            self._commit()
            self._connection.execute("BEGIN IMMEDIATE")

    def _commit(self) -> None:
        self._sources = 0
        try:
            self._index.write(self._connection)
            self._connection.execute("COMMIT")
        except BaseException:
            # Articles without their index would never be found: neither or both.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
