"""One transaction of a command that writes: nobody else writes in between, and the index keeps step."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.errors import ArchiveMissing
from newsarc.store.database.beside.side_files import INDEX_OF_LOG, LOG, side_file
from newsarc.store.database.beside.stray_files import refuse_stray_files
from newsarc.store.database.connection import (
    SHORT_WAIT_SECONDS,
    archive_errors,
    connect_for_writing,
    schema_of,
)
from newsarc.store.database.corruption import unusable_database
from newsarc.store.database.guard import is_still, refuse_altered, refuse_moved
from newsarc.store.database.jumps import renew_jumps
from newsarc.store.database.lock import hold
from newsarc.store.database.migrations import migrate
from newsarc.store.database.schema import SCHEMA
from newsarc.store.database.search_index import IndexQueue, renew_index

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

# Every commit makes the index write out its hash; sources and characters of text until then.
_SOURCES_A_COMMIT = 500
_TEXT_A_COMMIT = 8_000_000
# A source is written as a whole. What does not fit here goes to the log and is looked for there, again and
# again: one of 100,000 articles took ten times as long with the usual 2 MB. Sources of 10,000 articles take
# as long with 48 MB as with 256.
_CACHE_KIB = 64_000


@contextmanager
def open_transaction(
    path: Path, *, wait_seconds: float = SHORT_WAIT_SECONDS, is_wanted: bool = False
) -> Iterator[Transaction]:
    """Open an archive to write to it, migrating it first, or making it unless it `is_wanted`.

    Waits for who else writes to it; what is not committed at the end is undone.
    """
    with archive_errors(path):
        if is_wanted and not path.exists():
            raise ArchiveMissing(str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        refuse_stray_files(path)
    with (
        unusable_database(path),
        hold(path, wait_seconds=wait_seconds),
        _log_of_its_own(path) as file,
        _connection(path, file, is_wanted=is_wanted) as connection,
    ):
        yield Transaction(connection, path, file)


@contextmanager
def _connection(path: Path, file: os.stat_result, *, is_wanted: bool) -> Iterator[sqlite3.Connection]:
    with archive_errors(path):
        connection = connect_for_writing(path)
    try:
        with archive_errors(path):
            refuse_moved(file, path)  # it may be another by now that SQLite has opened, or made
            schema = schema_of(connection, path, is_wanted=is_wanted)
            refuse_altered(connection, path, schema)
            if schema != SCHEMA:
                migrate(connection, schema, path)
                refuse_altered(connection, path, SCHEMA)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            connection.execute("BEGIN IMMEDIATE")
            renew_index(connection)
        yield connection
    finally:
        connection.close()


@contextmanager
def _log_of_its_own(path: Path) -> Iterator[os.stat_result]:
    """Remove the log of an archive that was moved away: SQLite would write it over what comes there next."""
    place = Path(os.path.realpath(path))
    with archive_errors(path):
        if not place.exists():  # where holding it did not make it already
            place.touch()
        before = place.stat()
    try:
        yield before
    finally:
        if not is_still(before, place):
            for ending in (LOG, INDEX_OF_LOG):
                with suppress(OSError):
                    side_file(place, ending).unlink()


class Transaction:
    """A connection that holds the archive, and the changes of its index."""

    def __init__(self, connection: sqlite3.Connection, path: Path, file: os.stat_result) -> None:
        self.connection = connection
        self.path = path
        self._file = file
        self.index = IndexQueue()
        self._sources = 0
        self._changes = 0
        self._half: int | None = None  # where the index was when a source began that is not whole yet

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Undo what is done within if it fails, and only that."""
        mark = self.index.mark()
        self.connection.execute("SAVEPOINT source")
        self._half = mark
        try:
            yield
        except BaseException:
            self._undo_half()
            raise
        self._half = None
        self.connection.execute("RELEASE source")

    def commit_now_and_then(self) -> None:
        """Count one more source, and commit when it is time."""
        self.count_source()
        self.commit_if_due()

    def count_source(self) -> None:
        """Count one more source that is not committed."""
        self._sources += 1

    def commit_if_due(self) -> None:
        """Commit when it is time."""
        if self._sources >= _SOURCES_A_COMMIT or self.index.size >= _TEXT_A_COMMIT:
            self.commit()

    def commit(self) -> None:
        """Commit what is in, and go on."""
        self._commit()
        self.connection.execute("BEGIN IMMEDIATE")

    def finish(self) -> None:
        """Commit what is in."""
        with archive_errors(self.path):
            self._undo_half()
            if self.connection.in_transaction:
                self._commit()
            refuse_moved(self._file, self.path)

    def _undo_half(self) -> None:
        """Undo what is half written; who presses Ctrl-C twice breaks off also that, and it is done again."""
        if self._half is None:
            return
        self.index.rewind(self._half)
        if self.connection.in_transaction:  # a full disk has rolled back everything already
            self.connection.execute("ROLLBACK TO source")
        self._half = None
        if self.connection.in_transaction:
            self.connection.execute("RELEASE source")

    def _count_commit(self) -> None:
        """Write the first page with the rest, where SQLite counts: so a log is known to be the file's."""
        if self.connection.total_changes != self._changes:
            self.connection.execute(f"PRAGMA user_version = {SCHEMA}")
            self._changes = self.connection.total_changes

    def _commit(self) -> None:
        self._sources = 0
        try:
            refuse_moved(self._file, self.path)
            renew_jumps(self.connection, self.path)
            self.index.write(self.connection)
            self._count_commit()
            self.connection.execute("COMMIT")
        except BaseException:
            # Articles without their index would never be found: neither or both.
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise
