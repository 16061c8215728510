"""Corrections lie over what was read: kept apart from it, and laid over every later reading too."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.corrections.fields import FIELDS, corrected, values_of
from newsarc.store.articles.article_table import ArticleTable
from newsarc.store.articles.lookup import entry_named
from newsarc.store.articles.rows import uncorrected_json
from newsarc.store.database.archive import Archive
from newsarc.store.database.connection import SHORT_WAIT_SECONDS, archive_errors
from newsarc.store.database.transaction import Transaction, open_transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from newsarc.model.records import Record

_UNSET = object()  # unlike None, which is a value


@dataclass(frozen=True, slots=True)
class Changes:
    """What a user wants corrected, what taken back, and why."""

    values: Mapping[str, str | None]
    taken_back: frozenset[str] = frozenset()
    note: str | None = None


@contextmanager
def open_for_correcting(path: Path, *, wait_seconds: float = SHORT_WAIT_SECONDS) -> Iterator[Corrector]:
    """Open an archive to correct articles: all of them, or none if one fails."""
    with open_transaction(path, wait_seconds=wait_seconds, is_wanted=True) as transaction:
        yield Corrector(transaction)
        transaction.finish()


class Corrector:
    """An archive that is open to be corrected."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection
        self._path = transaction.path
        self._archive = Archive(transaction.connection, transaction.path)
        self._articles = ArticleTable(transaction.connection, transaction.index)

    def correct(self, name: str, changes: Changes, corrected_at: datetime) -> tuple[str, ...]:
        """Correct the article with this id or ref; return the fields whose correction is another now.

        A value that is just what was read is no correction.
        """
        with archive_errors(self._path):
            entry = entry_named(self._archive, name)
            record = entry_named(self._archive, name, is_uncorrected=True).record
            before = {correction.field: correction.value for correction in entry.corrections}
            after = _laid_over(before, changes, values_of(record))
            notes = {correction.field: correction.note for correction in entry.corrections}
            changed = tuple(field for field in FIELDS if _differs(field, before, after, notes, changes))
            if changed:
                kept = {field: after[field] for field in changed if field in after}
                self._keep(entry.id, changed, kept, changes.note, corrected_at)
                self._keep_uncorrected(entry.id, record if after else None)
                self._articles.change(entry.id, corrected(record, after), {})
        return changed

    def _keep(
        self,
        article_id: int,
        changed: tuple[str, ...],
        kept: Mapping[str, str | None],
        note: str | None,
        corrected_at: datetime,
    ) -> None:
        self._connection.executemany(
            "DELETE FROM correction WHERE article_id = ? AND field = ?",
            [(article_id, field) for field in changed],
        )
        self._connection.executemany(
            "INSERT INTO correction(article_id, field, value, note, corrected_at) VALUES (?, ?, ?, ?, ?)",
            [(article_id, field, value, note, corrected_at.isoformat()) for field, value in kept.items()],
        )

    def _keep_uncorrected(self, article_id: int, record: Record | None) -> None:
        self._connection.execute("DELETE FROM uncorrected WHERE article_id = ?", (article_id,))
        if record is not None:
            self._connection.execute(
                "INSERT INTO uncorrected(article_id, columns) VALUES (?, ?)",
                (article_id, uncorrected_json(record)),
            )


def lay_over(connection: sqlite3.Connection, article_id: int, record: Record) -> Record:
    """Keep a new reading of an article below its corrections; return it with them."""
    rows = connection.execute("SELECT field, value FROM correction WHERE article_id = ?", (article_id,))
    values = {row["field"]: row["value"] for row in rows}
    if not values:
        return record
    connection.execute(
        "UPDATE uncorrected SET columns = ? WHERE article_id = ?", (uncorrected_json(record), article_id)
    )
    return corrected(record, values)


def _laid_over(
    before: Mapping[str, str | None], changes: Changes, read: Mapping[str, str | None]
) -> dict[str, str | None]:
    kept = {field: value for field, value in before.items() if field not in changes.taken_back}
    added = {field: value for field, value in changes.values.items() if value != read[field]}
    return {field: value for field, value in kept.items() if field not in changes.values} | added


def _differs(
    field: str,
    before: Mapping[str, str | None],
    after: Mapping[str, str | None],
    notes: Mapping[str, str | None],
    changes: Changes,
) -> bool:
    if before.get(field, _UNSET) != after.get(field, _UNSET):
        return True
    is_noted_anew = changes.note is not None and changes.note != notes.get(field)
    return is_noted_anew and field in changes.values and field in after
