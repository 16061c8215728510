"""Notes: what users write of an article for themselves; an article has one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.store.articles.lookup import entry_named
from newsarc.store.database.archive import Archive
from newsarc.store.database.light_transaction import light_transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Note:
    """The note of an article."""

    article_id: int
    text: str
    noted_at: str


_NOTES_SQL = "SELECT article_id, text, noted_at FROM article_note"


def notes_of(archive: Archive, articles: Iterable[str] | None = None) -> tuple[Note, ...]:
    """Return the notes of the articles with these ids or refs, or all, by id; raises UnknownId."""
    if articles is None:
        rows = archive.rows(f"{_NOTES_SQL} ORDER BY article_id")
    else:
        ids = _ids(archive, articles)
        rows = [row for id_ in ids for row in archive.rows(f"{_NOTES_SQL} WHERE article_id = ?", (id_,))]
    return tuple(Note(row["article_id"], row["text"], row["noted_at"]) for row in rows)


def write_note(path: Path, text: str, articles: Iterable[str], noted_at: datetime) -> tuple[Note, ...]:
    """Note this of the articles with these ids or refs, all or none; return the notes it replaces.

    Raises UnknownId.
    """
    with light_transaction(path) as connection:
        archive = Archive(connection, path)
        ids = _ids(archive, articles)
        former = notes_of(archive, map(str, ids))
        sql = "INSERT OR REPLACE INTO article_note(article_id, text, noted_at) VALUES (?, ?, ?)"
        connection.executemany(sql, [(id_, text, noted_at.isoformat()) for id_ in ids])
    return tuple(note for note in former if note.text != text)


def remove_notes(path: Path, articles: Iterable[str]) -> tuple[Note, ...]:
    """Take the notes off the articles with these ids or refs; return those that were there.

    Raises UnknownId.
    """
    with light_transaction(path) as connection:
        archive = Archive(connection, path)
        former = notes_of(archive, articles)
        connection.executemany(
            "DELETE FROM article_note WHERE article_id = ?", [(note.article_id,) for note in former]
        )
    return former


def note_as_given(connection: sqlite3.Connection, article_id: int, text: str | None, noted_at: str) -> None:
    """Give a new article the note that its source has of it, whole, however long it is."""
    if text is not None:
        sql = "INSERT OR IGNORE INTO article_note(article_id, text, noted_at) VALUES (?, ?, ?)"
        connection.execute(sql, (article_id, text, noted_at))


def _ids(archive: Archive, articles: Iterable[str]) -> list[int]:
    return list(dict.fromkeys(entry_named(archive, name).id for name in articles))
