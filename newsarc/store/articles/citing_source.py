"""The source that an article is cited from: of those that hold it, one that is still a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

_LINK_SQL = """
    SELECT article_id, source_id, position, first_line, last_line FROM article_source
    WHERE article_id = ? ORDER BY source_id NOT IN (SELECT source_id FROM file), source_id, position"""
_UNOWNED_SQL = """
    SELECT DISTINCT article.id FROM article_source AS link JOIN article ON article.id = link.article_id
    WHERE link.source_id IN (?, ?) AND article.source_id NOT IN (SELECT source_id FROM file)"""


def cite_from_holder(connection: sqlite3.Connection, article_id: int) -> None:
    """Cite an article, which its source no longer holds, from the first source that does."""
    link = connection.execute(_LINK_SQL, (article_id,)).fetchone()
    connection.execute(
        "UPDATE article SET source_id = :source_id, position = :position,"
        " first_line = :first_line, last_line = :last_line WHERE id = :article_id",
        dict(link),
    )


def cite_from_files(connection: sqlite3.Connection, former: int, current: int) -> None:
    """Cite the articles of superseded bytes, and of those that superseded them, from files."""
    for row in connection.execute(_UNOWNED_SQL, (former, current)).fetchall():
        cite_from_holder(connection, row["id"])
