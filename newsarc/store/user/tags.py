"""Tags: the words by which users mark articles for themselves; `Flood` and `flood` are one tag."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.corrections.marks import tags_within
from newsarc.errors import UnknownTag
from newsarc.store.articles.lookup import entry_named
from newsarc.store.database.archive import Archive
from newsarc.store.database.light_transaction import light_transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag and how many articles have it."""

    name: str
    articles: int


def tags_of(archive: Archive) -> tuple[Tag, ...]:
    """Return all tags, by name."""
    rows = archive.rows("SELECT name, count(*) AS articles FROM tag GROUP BY name ORDER BY name")
    return tuple(Tag(row["name"], row["articles"]) for row in rows)


def add_tag(path: Path, name: str, articles: Iterable[str], tagged_at: datetime) -> Tag:
    """Tag the articles with these ids or refs, all or none; return the tag and how many it is new for.

    Raises UnknownId. A tag that is there already keeps its spelling.
    """
    with light_transaction(path) as connection:
        known = known_tag(connection, name) or name
        ids = _ids(connection, path, articles)
        sql = "INSERT OR IGNORE INTO tag(article_id, name, tagged_at) VALUES (?, ?, ?)"
        added = connection.executemany(sql, [(id_, known, tagged_at.isoformat()) for id_ in ids]).rowcount
    return Tag(known, added)


def remove_tag(path: Path, name: str, articles: Iterable[str] | None) -> Tag:
    """Take a tag off the articles with these ids or refs, or off all; return how many had it.

    Raises UnknownId and UnknownTag.
    """
    with light_transaction(path) as connection:
        known = known_tag(connection, name)
        if known is None:
            raise UnknownTag(name)
        if articles is None:
            removed = connection.execute("DELETE FROM tag WHERE name = ?", (known,)).rowcount
        else:
            sql = "DELETE FROM tag WHERE name = ? AND article_id = ?"
            ids = _ids(connection, path, articles)
            removed = connection.executemany(sql, [(known, id_) for id_ in ids]).rowcount
    return Tag(known, removed)


def known_tag(connection: sqlite3.Connection, name: str) -> str | None:
    """Return a tag as it is spelt already."""
    sql = "SELECT name FROM tag WHERE fold(name) = fold(?) ORDER BY name LIMIT 1"
    found = connection.execute(sql, (name,)).fetchone()
    return found["name"] if found else None


def tag_as_given(
    connection: sqlite3.Connection, article_id: int, names: tuple[str, ...], tagged_at: str
) -> None:
    """Tag an article with the tags that its source gives it."""
    sql = "INSERT OR IGNORE INTO tag(article_id, name, tagged_at) VALUES (?, ?, ?)"
    connection.executemany(
        sql, [(article_id, known_tag(connection, name) or name, tagged_at) for name in tags_within(names)]
    )


def _ids(connection: sqlite3.Connection, path: Path, articles: Iterable[str]) -> list[int]:
    archive = Archive(connection, path)
    return [entry_named(archive, name).id for name in dict.fromkeys(articles)]
