"""Read the kept sources again: which they are, what another reading changes, and writing it."""

from __future__ import annotations

import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.corrections.fields import values_of
from newsarc.model.parts import Kind
from newsarc.model.reports import ArticleChange, Fate, FieldChange
from newsarc.model.sources import KeptSource, SourceFile
from newsarc.store.articles.rows import read_issue
from newsarc.store.database.archive import Archive
from newsarc.store.database.connection import archive_errors
from newsarc.store.database.transaction import Transaction, open_transaction
from newsarc.store.ingest.reconciliation import place_records
from newsarc.store.ingest.writing import SourceWriter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from newsarc.model.records import Record
    from newsarc.model.sources import StoredSource
    from newsarc.query.nodes import Node
    from newsarc.store.ingest.reconciliation import Placement

# Sources that share an article are read together: it has one id, and is read otherwise in both.
_SOURCES_SQL = """
    WITH RECURSIVE chosen(id) AS (
        SELECT link.source_id FROM article_source AS link
            JOIN article ON article.id = link.article_id WHERE {condition}
        UNION
        SELECT theirs.source_id FROM chosen
            JOIN article_source AS ours ON ours.source_id = chosen.id
            JOIN article_source AS theirs ON theirs.article_id = ours.article_id
    ) SELECT id FROM chosen JOIN source USING (id) WHERE source.replaced_by IS NULL ORDER BY id"""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What another reading of a source changes, and how many of its parts stay as they are."""

    changes: tuple[ArticleChange, ...]
    unchanged: int


def kept_sources(archive: Archive, query: Node | None) -> Iterator[KeptSource]:
    """Yield the sources of what a query finds, or all, and those that share articles with them."""
    if query is None:
        found = archive.rows("SELECT id FROM source WHERE replaced_by IS NULL ORDER BY id")
    else:
        condition = archive.condition_of_all(query, tuple(Kind))
        found = archive.rows(_SOURCES_SQL.format(condition=condition.sql), condition.parameters)
    for row in found:
        yield _kept_source(archive, row["id"])


def compare(archive: Archive, source: StoredSource) -> Comparison:
    """Tell what this reading of a kept source changes; raises ArticleAtStake."""
    placing = place_records(archive, source)
    changes = [change for placement in placing.placements if (change := _change(archive, placement))]
    unchanged = len(placing.placements) - len(changes)
    removed = [_removal(archive, article_id) for article_id in placing.removed]
    return Comparison((*changes, *removed), unchanged)


@contextmanager
def open_for_rereading(path: Path, *, wait_seconds: float = 5.0) -> Iterator[RereadSession]:
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
                placing = place_records(self.archive, source)
                SourceWriter(transaction.connection, transaction.index, source, read_at).write(placing)
            transaction.commit_now_and_then()


def _kept_source(archive: Archive, source_id: int) -> KeptSource:
    (row,) = archive.rows("SELECT * FROM source WHERE id = ?", (source_id,))
    file = SourceFile(row["path"], zlib.decompress(row["content"]), row["sha256"])
    return KeptSource(file, read_issue(row["given"]), row["given_encoding"])


def _change(archive: Archive, placement: Placement) -> ArticleChange | None:
    if placement.article_id is None:
        return _article_change(Fate.ADDED, None, placement.record)
    if not placement.is_ours:
        return None
    name = str(placement.article_id)
    before = values_of(archive.entry(name, is_uncorrected=True).record)
    after = values_of(placement.record)
    corrected = {correction.field for correction in archive.entry(name).corrections}
    fields = tuple(
        FieldChange(field, before[field], after[field], field in corrected)
        for field in after
        if before[field] != after[field]
    )
    return _article_change(Fate.CHANGED, placement.article_id, placement.record, fields) if fields else None


def _removal(archive: Archive, article_id: int) -> ArticleChange:
    return _article_change(Fate.REMOVED, article_id, archive.entry(str(article_id)).record)


def _article_change(
    fate: Fate, article_id: int | None, record: Record, fields: tuple[FieldChange, ...] = ()
) -> ArticleChange:
    headline = " ".join(record.part.headline) or None
    return ArticleChange(fate, article_id, record.part.kind, headline, fields)
