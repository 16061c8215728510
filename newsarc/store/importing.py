"""The writing side of the archive: sources go in as wholes, and stay in whatever happens next."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.model import Kind
from newsarc.store.archive import Archive
from newsarc.store.connection import archive_errors
from newsarc.store.placing import place_records
from newsarc.store.rows import issue_json
from newsarc.store.transaction import Transaction, open_transaction
from newsarc.store.writing import SourceWriter, keep_path

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from newsarc.model import IssuePage, StoredSource


@dataclass(frozen=True, slots=True)
class Added:
    """How many articles and other parts are new in the archive."""

    articles: int
    others: int


@contextmanager
def open_for_import(path: Path, *, wait_seconds: float = 5.0) -> Iterator[ImportSession]:
    """Open an archive for one import, making or migrating it first; no other import can come in between."""
    with open_transaction(path, wait_seconds=wait_seconds) as transaction:
        session = ImportSession(transaction)
        try:
            yield session
        finally:
            # What is whole stays in, also when the user breaks off.
            transaction.finish()


class ImportSession:
    """An archive that is open for one import."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection = transaction.connection
        self._path = transaction.path
        self._archive = Archive(self._connection, self._path)

    def knows(self, sha256: str, given: IssuePage, encoding: str | None = None) -> bool:
        """Tell whether these bytes are in already, with the same things said about them.

        An encoding that is not named says nothing: a source keeps the one it was once told.
        """
        known = self._source_row(sha256)
        is_same = known is not None and known["given"] == issue_json(given)
        return is_same and (encoding is None or encoding == self.encoding_given(sha256))

    def encoding_given(self, sha256: str) -> str | None:
        """Return the encoding that was once named for these bytes."""
        known = self._source_row(sha256)
        return None if known is None else known["given_encoding"]

    def _source_row(self, sha256: str) -> sqlite3.Row | None:
        sql = "SELECT given, given_encoding FROM source WHERE sha256 = ?"
        return next(iter(self._archive.rows(sql, (sha256,))), None)

    def add(self, source: StoredSource, imported_at: datetime) -> Added:
        """Take in a source as a whole or not at all; read again, it keeps the ids of its articles."""
        with archive_errors(self._path):
            with self._transaction.savepoint():
                placing = place_records(self._archive, source)
                writer = SourceWriter(self._connection, self._transaction.index, source, imported_at)
                kinds = writer.write(placing)
                keep_path(self._connection, source.file)
            self._transaction.commit_now_and_then()
        articles = kinds.count(Kind.ARTICLE)
        return Added(articles, len(kinds) - articles)
