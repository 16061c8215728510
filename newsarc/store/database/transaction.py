"""One transaction of a command that writes: nobody else writes in between, and the index keeps step."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsarc.errors import ArchiveMissing, ArchiveUnusable
from newsarc.store.database.connection import archive_errors, connect_for_writing, schema_of
from newsarc.store.database.corruption import unusable_database
from newsarc.store.database.guard import refuse_altered
from newsarc.store.database.jumps import renew_jumps
from newsarc.store.database.lock import hold
from newsarc.store.database.migrations import migrate
from newsarc.store.database.schema import SCHEMA
from newsarc.store.database.search_index import IndexQueue, renew_index

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

# Every commit makes the index write out its hash; sources and characters of index text until then.
_SOURCES_A_COMMIT = 500
_INDEX_TEXT_A_COMMIT = 30_000_000
_SHORT_WAIT_SECONDS = 5.0  # for look-ups that open or close an archive in the same moment


@contextmanager
def open_transaction(
    path: Path, *, wait_seconds: float = 5.0, is_wanted: bool = False
) -> Iterator[Transaction]:
    """Open an archive to write to it, migrating it first, or making it unless it `is_wanted`.

    Waits for who else writes to it; what is not committed at the end is undone.
    """
    with archive_errors(path):
        if is_wanted and not path.exists():
            raise ArchiveMissing(str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
    with (
        unusable_database(path),
        hold(path, wait_seconds=wait_seconds),
        _connection(path, is_wanted=is_wanted) as connection,
    ):
        yield Transaction(connection, path)


@contextmanager
def _connection(path: Path, *, is_wanted: bool) -> Iterator[sqlite3.Connection]:
    with archive_errors(path):
        connection = connect_for_writing(path, wait_seconds=_SHORT_WAIT_SECONDS)
    try:
        with archive_errors(path):
            schema = schema_of(connection, path, is_wanted=is_wanted)
            refuse_altered(connection, path, schema)
            if schema != SCHEMA:
                migrate(connection, schema)
                refuse_altered(connection, path, SCHEMA)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("BEGIN IMMEDIATE")
            renew_index(connection)
        yield connection
    finally:
        connection.close()


class Transaction:
    """A connection that holds the archive, and the changes of its index."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path
        self._file = path.stat()
        self.index = IndexQueue()
        self._sources = 0

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Undo what is done within if it fails, and only that."""
        mark = self.index.mark()
        self.connection.execute("SAVEPOINT source")
        try:
            yield
        except BaseException:
            self.index.rewind(mark)
            if self.connection.in_transaction:  # a full disk has rolled back everything already
                self.connection.execute("ROLLBACK TO source")
                self.connection.execute("RELEASE source")
            raise
        self.connection.execute("RELEASE source")

    def commit_now_and_then(self) -> None:
        """Count one more source, and commit when it is time."""
        self._sources += 1
        if self._sources >= _SOURCES_A_COMMIT or self.index.size >= _INDEX_TEXT_A_COMMIT:
            self.commit()

    def commit(self) -> None:
        """Commit what is in, and go on."""
        self._commit()
        self.connection.execute("BEGIN IMMEDIATE")

    def finish(self) -> None:
        """Commit what is in."""
        with archive_errors(self.path):
            if self.connection.in_transaction:
                self._commit()
            if not self._is_in_place():
                raise ArchiveUnusable(str(self.path), "it was moved or removed while it was written to")

    def _is_in_place(self) -> bool:
        """Tell whether what was written is where it will be looked for."""
        return self.path.exists() and os.path.samestat(self._file, self.path.stat())

    def _commit(self) -> None:
        self._sources = 0
        try:
            renew_jumps(self.connection, self.path)
            self.index.write(self.connection)
            self.connection.execute("COMMIT")
        except BaseException:
            # Articles without their index would never be found: neither or both.
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise
