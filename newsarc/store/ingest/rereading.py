"""Read the kept sources again: which they are, what another reading changes, and writing it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.corrections.fields import values_of
from newsarc.language import english
from newsarc.model.parts import Kind
from newsarc.model.reports import ArticleChange, Fate, FieldChange
from newsarc.model.sources import KeptSource, SourceFile
from newsarc.store.articles.kept_bytes import NOTHING, inflate
from newsarc.store.articles.lookup import entry_of_id
from newsarc.store.articles.rows import read_issue
from newsarc.store.database.archive import Archive
from newsarc.store.database.connection import SHORT_WAIT_SECONDS, archive_errors
from newsarc.store.database.transaction import Transaction, open_transaction
from newsarc.store.ingest.declared_metadata import keep_declared
from newsarc.store.ingest.reconciliation import reconcile_records
from newsarc.store.ingest.writing import SourceWriter
from newsarc.store.search.planner import condition_of_all

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from newsarc.model.records import Record
    from newsarc.model.sources import StoredSource
    from newsarc.query.nodes import Node
    from newsarc.store.ingest.reconciled import ReconciledPart

# Sources that share an article are read together: it has one id, and is read otherwise in both.
_SOURCES_SQL = """
    WITH RECURSIVE chosen(id) AS (
        SELECT link.source_id FROM article_source AS link
            JOIN article ON article.id = link.article_id WHERE {condition}
        UNION
        SELECT theirs.source_id FROM chosen
            JOIN article_source AS ours ON ours.source_id = chosen.id
            JOIN article_source AS theirs ON theirs.article_id = ours.article_id
    ) SELECT id FROM chosen JOIN source USING (id)
    WHERE source.replaced_by IS NULL AND source.kept_sha256 IS NOT ? ORDER BY id"""
_ALL_SOURCES_SQL = "SELECT id FROM source WHERE replaced_by IS NULL AND kept_sha256 IS NOT ? ORDER BY id"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What another reading of a source changes, and how many of its parts stay as they are."""

    changes: tuple[ArticleChange, ...]
    unchanged: int


def kept_sources(archive: Archive, query: Node | None) -> Iterator[KeptSource]:
    """Yield the sources of what a query finds, or all, and those that share articles with them.

    A source of which nothing is kept stays as it was read.
    """
    if query is None:
        found = archive.rows(_ALL_SOURCES_SQL, (NOTHING,))
    else:
        condition = condition_of_all(archive, query, tuple(Kind))
        found = archive.rows(_SOURCES_SQL.format(condition=condition.sql), (*condition.parameters, NOTHING))
    for row in found:
        yield _kept_source(archive, row["id"])


def compare(archive: Archive, source: StoredSource) -> Comparison:
    """Tell what this reading of a kept source changes; raises ArticleAtStake."""
    reconciliation = reconcile_records(archive, source)
    changes = [change for part in reconciliation.parts if (change := _change(archive, part))]
    unchanged = len(reconciliation.parts) - len(changes)
    removed = [_removal(archive, article_id) for article_id in reconciliation.removed]
    return Comparison((*changes, *removed), unchanged)


@contextmanager
def open_for_rereading(path: Path, *, wait_seconds: float = SHORT_WAIT_SECONDS) -> Iterator[RereadSession]:
    """Open an archive to read its sources again; no import can come in between."""
    with open_transaction(path, wait_seconds=wait_seconds, is_wanted=True) as transaction:
        try:
            yield RereadSession(transaction)
        finally:
            # What is whole stays in, also when the user breaks off.
            transaction.finish()


class RereadSession:
    """An archive whose sources are read again."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.archive = Archive(transaction.connection, transaction.path)

    def write(self, source: StoredSource, read_at: datetime) -> None:
        """Write a new reading of a kept source, as a whole or not at all."""
        transaction = self._transaction
        with archive_errors(transaction.path):
            with transaction.savepoint():
                reconciliation = reconcile_records(self.archive, source)
                SourceWriter(transaction.connection, transaction.index, source, read_at).write(reconciliation)
            transaction.commit_now_and_then()


def _kept_source(archive: Archive, source_id: int) -> KeptSource:
    row = archive.row("SELECT * FROM source WHERE id = ?", (source_id,))
    return archive.read(english("source {source_id}", source_id=source_id), _read_source, row)


def _read_source(row: sqlite3.Row) -> KeptSource:
    file = SourceFile(row["path"], inflate(row["content"]), row["sha256"])
    return KeptSource(keep_declared(row, file), read_issue(row["given"]), row["given_encoding"])


def _change(archive: Archive, part: ReconciledPart) -> ArticleChange | None:
    if part.article_id is None:
        return _article_change(Fate.ADDED, None, part.record)
    if not part.is_ours:
        return None
    before = values_of(entry_of_id(archive, part.article_id, is_uncorrected=True).record)
    after = values_of(part.record)
    corrected = {correction.field for correction in entry_of_id(archive, part.article_id).corrections}
    fields = tuple(
        FieldChange(field, before[field], after[field], field in corrected)
        for field in after
        if before[field] != after[field]
    )
    return _article_change(Fate.CHANGED, part.article_id, part.record, fields) if fields else None


def _removal(archive: Archive, article_id: int) -> ArticleChange:
    return _article_change(Fate.REMOVED, article_id, entry_of_id(archive, article_id).record)


def _article_change(
    fate: Fate, article_id: int | None, record: Record, fields: tuple[FieldChange, ...] = ()
) -> ArticleChange:
    headline = " ".join(record.part.headline) or None
    return ArticleChange(fate, article_id, record.part.kind, headline, fields)
