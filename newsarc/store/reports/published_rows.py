"""What an archive on a server gets of this one: articles with all that is said of them, and their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from newsarc.store.articles.lookup import TOLD_OF_ARTICLE
from newsarc.store.database.archive import open_archive
from newsarc.store.database.light_transaction import light_transaction

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from newsarc.store.database.archive import Archive

Row = dict[str, "Any"]
_IDENTITY = "archive_id"
_ARTICLES_SQL = f"""
    SELECT article.*,{TOLD_OF_ARTICLE},
        (SELECT json_group_array(json_array(number, entry, replaced_at)) FROM
            (SELECT * FROM version WHERE article_id = article.id ORDER BY number)
        ) AS versions,
        (SELECT json_group_array(ref) FROM
            (SELECT ref FROM former_ref WHERE article_id = article.id ORDER BY ref)
        ) AS former_refs,
        (SELECT json_group_array(source_id) FROM
            (SELECT DISTINCT source_id FROM article_source WHERE article_id = article.id ORDER BY source_id)
        ) AS source_ids,
        (SELECT to_id FROM jump WHERE from_id = article.id) AS next_id,
        (SELECT from_id FROM jump WHERE to_id = article.id) AS previous_id
    FROM article WHERE article.id > ? ORDER BY article.id LIMIT ?"""  # noqa: S608 - a constant
_SOURCES_SQL = """
    SELECT id, sha256, path, encoding, reader, imported_at, warnings,
        (SELECT json_group_array(path) FROM
            (SELECT path FROM file WHERE source_id = source.id ORDER BY path)
        ) AS files,
        (SELECT json_group_array(json_array(line, text, reason)) FROM
            (SELECT * FROM dropped WHERE source_id = source.id ORDER BY id)
        ) AS drops
    FROM source WHERE id > ? ORDER BY id LIMIT ?"""
_SAVED_SQL = "SELECT name, query, saved_at, options FROM saved ORDER BY name"


def archive_identity(path: Path) -> str:
    """Return the name that tells this archive from all others; it is made when it is first asked for."""
    sql = "SELECT value FROM setting WHERE name = ?"
    with open_archive(path) as archive:
        row = archive.row(sql, (_IDENTITY,))
    if row is not None:
        return str(row["value"])
    with light_transaction(path) as connection:
        connection.execute(
            "INSERT OR IGNORE INTO setting(name, value) VALUES (?, ?)", (_IDENTITY, uuid4().hex)
        )
        return str(connection.execute(sql, (_IDENTITY,)).fetchone()["value"])


def article_rows(archive: Archive, count: int) -> Iterator[list[Row]]:
    """Yield all articles and other parts in the order of their ids, so many at once."""
    return _in_steps(archive, _ARTICLES_SQL, count)


def source_rows(archive: Archive, count: int) -> Iterator[list[Row]]:
    """Yield all sources in the order of their ids, so many at once."""
    return _in_steps(archive, _SOURCES_SQL, count)


def saved_rows(archive: Archive) -> list[Row]:
    """Return the saved queries."""
    return [dict(row) for row in archive.rows(_SAVED_SQL)]


def count_parts(archive: Archive) -> int:
    """Count the articles and other parts of pages."""
    (row,) = archive.rows("SELECT count(*) AS number FROM article")
    return int(row["number"])


def _in_steps(archive: Archive, sql: str, count: int) -> Iterator[list[Row]]:
    last = -1
    while rows := archive.rows(sql, (last, count)):
        yield [dict(row) for row in rows]
        last = rows[-1]["id"]
