"""The writing side of the archive: sources go in as wholes, and stay in whatever happens next."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.model.parts import Kind
from newsarc.query.column_values import select_values
from newsarc.store.database.archive import Archive
from newsarc.store.database.connection import SHORT_WAIT_SECONDS, archive_errors
from newsarc.store.database.transaction import Transaction, open_transaction
from newsarc.store.ingest.changed_fields import changed_fields, owned_ids, states_of
from newsarc.store.ingest.declared_metadata import is_known, is_stored, merge_declared, merge_format
from newsarc.store.ingest.file_registry import (
    failure_of,
    forget_failure,
    is_unchanged,
    keep_failure,
    keep_file,
    move_file,
    other_places,
    other_spellings,
    outcome_of_known,
    respell_file,
)
from newsarc.store.ingest.reconciliation import reconcile_records
from newsarc.store.ingest.superseding import (
    changing_ids,
    detach_from_former,
    keep_version,
    previous_source,
    reconcile_update,
    reinstate_source,
    transfer_articles,
)
from newsarc.store.ingest.writing import SourceWriter
from newsarc.store.reports.import_runs import begin_run, count_run, end_run

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from newsarc.import_runs import FileStamp, FormerFailure, Totals
    from newsarc.model.issue import IssuePage
    from newsarc.model.reports import Outcome
    from newsarc.model.sources import SourceFile, StoredSource


_NEWSPAPER = english("the name of a newspaper")


@dataclass(frozen=True, slots=True)
class Added:
    """How many articles and other parts are new in the archive, and what changed in how many that are not."""

    articles: int
    others: int
    is_update: bool = field(default=False, compare=False)
    changed: tuple[tuple[str, int], ...] = field(default=(), compare=False)


@contextmanager
def open_for_import(path: Path, *, wait_seconds: float = SHORT_WAIT_SECONDS) -> Iterator[ImportSession]:
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

    def begin_run(self, started_at: datetime) -> int:
        """Note that an import begins, so that also one that is broken off is known; return its number."""
        with archive_errors(self._path):
            run_id = begin_run(self._connection, started_at)
            self._transaction.commit()
        return run_id

    def count_run(self, run_id: int, totals: Totals) -> None:
        """Note what an import has done until now; it is committed together with it."""
        with archive_errors(self._path):
            count_run(self._connection, run_id, totals)

    def end_run(self, run_id: int, ended_at: datetime, totals: Totals) -> None:
        """Note how an import ended."""
        with archive_errors(self._path):
            end_run(self._connection, run_id, ended_at, totals)

    def is_unchanged(self, path: str, stamp: FileStamp, given: IssuePage, encoding: str | None) -> bool:
        """Tell whether a file is as it was when it was imported, by its size, times and inode."""
        if not is_unchanged(self._archive, path, stamp, given, encoding):
            return False
        with archive_errors(self._path):
            forget_failure(self._connection, path)  # it may have been broken in between
        return True

    def holds(self, path: str) -> bool:
        """Tell whether a file of this path is in the archive as one source."""
        return bool(self._archive.rows("SELECT 1 FROM file WHERE path = ?", (path,)))

    def failure_of(
        self, path: str, stamp: FileStamp, given: IssuePage, encoding: str | None
    ) -> FormerFailure | None:
        """Return why a file failed that has not changed since."""
        return failure_of(self._archive, path, stamp, given, encoding)

    def knows(self, file: SourceFile, given: IssuePage, encoding: str | None = None) -> bool:
        """Tell whether the archive holds these bytes already, and nothing new is declared about them."""
        return is_known(self._archive, file, given, encoding)

    def merge_declared(
        self, file: SourceFile, given: IssuePage, encoding: str | None = None
    ) -> tuple[IssuePage, str | None]:
        """Add to what is declared of a file now what was declared of its bytes, or of its path, before."""
        return merge_declared(self._archive, file, given, encoding)

    def merge_format(self, file: SourceFile) -> SourceFile:
        """Let the format and columns stay declared that were declared of these bytes, or of their path."""
        return merge_format(self._archive, file)

    def newspapers(self) -> tuple[str, ...]:
        """Return the names of the newspapers that articles are of."""
        rows = self._archive.rows(select_values("article", "newspaper"))
        return tuple(self._archive.read(_NEWSPAPER, _found_text, row) for row in rows)

    def other_places(self, file: SourceFile) -> tuple[str, ...]:
        """Return the other paths that these bytes have."""
        return other_places(self._archive, file)

    def move(self, file: SourceFile, place: str) -> None:
        """Note that a file was moved."""
        with archive_errors(self._path), self._transaction.savepoint():
            move_file(self._connection, file, place)

    def other_spellings(self, path: str) -> tuple[str, ...]:
        """Return the known paths that differ from a new one only in how letters are composed."""
        return other_spellings(self._archive, path)

    def respell(self, path: str, former: str) -> None:
        """Note that a file's name is spelt otherwise now."""
        with archive_errors(self._path), self._transaction.savepoint():
            respell_file(self._connection, path, former)

    def note(self, file: SourceFile, stamp: FileStamp | None) -> Outcome:
        """Note the path of bytes that the archive holds; tell whether it is the same as before."""
        with archive_errors(self._path), self._transaction.savepoint():
            outcome = outcome_of_known(self._archive, file)
            previous = previous_source(self._archive, file)
            keep_file(self._connection, file, stamp)
            if previous is not None:
                transfer_articles(self._connection, previous, file)
        return outcome

    def note_failure(
        self,
        path: str,
        stamp: FileStamp,
        given: IssuePage,
        encoding: str | None,
        failed: tuple[str, datetime],
    ) -> None:
        """Note why and when a file failed; it is not tried again until it changes."""
        with archive_errors(self._path):
            keep_failure(self._connection, path, stamp, (given, encoding), failed)

    def add(self, source: StoredSource, imported_at: datetime, stamp: FileStamp | None = None) -> Added:
        """Take in a source as a whole or not at all; read again, it keeps the ids of its articles.

        So does a file with a stamp, whose path held other bytes before.
        """
        with archive_errors(self._path):
            self._transaction.commit_if_due()  # what came before, and is counted in its run by now
            previous = previous_source(self._archive, source.file) if stamp else None
            is_update = previous is not None or is_stored(self._archive, source.file)
            with self._transaction.savepoint():
                kinds, changed = self._write(source, imported_at, stamp, previous)
            self._transaction.count_source()
        articles = kinds.count(Kind.ARTICLE)
        return Added(articles, len(kinds) - articles, is_update, changed)

    def _write(
        self, source: StoredSource, imported_at: datetime, stamp: FileStamp | None, previous: int | None
    ) -> tuple[list[Kind], tuple[tuple[str, int], ...]]:
        writer = SourceWriter(self._connection, self._transaction.index, source, imported_at)
        if previous is None:
            reconciliation = reconcile_records(self._archive, source)
        else:
            reconciliation = reconcile_update(self._archive, source, previous)
        changed = changing_ids(self._connection, reconciliation)
        if previous is not None:
            for article_id in changed:
                keep_version(self._connection, article_id, imported_at.isoformat())
        before = states_of(self._connection, owned_ids(reconciliation))
        kinds = writer.write(reconciliation)
        keep_file(self._connection, source.file, stamp)
        reinstate_source(self._connection, source.file)
        if previous is not None:
            transfer_articles(self._connection, previous, source.file)
        detach_from_former(self._connection, source.file, changed)
        return kinds, changed_fields(before, states_of(self._connection, before))


def _found_text(row: sqlite3.Row) -> str:
    """Return a name that was found; raises TypeError for bytes, which no import writes."""
    if not isinstance(row["found"], str):
        raise TypeError
    return row["found"]
