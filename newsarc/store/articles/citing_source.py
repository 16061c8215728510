"""Which source an article is cited from, of those that hold it: one that is a file still, if any is."""

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


def hand_over(connection: sqlite3.Connection, article_id: int) -> None:
    """Let an article that its source no longer holds belong to the first that does."""
    link = connection.execute(_LINK_SQL, (article_id,)).fetchone()
    connection.execute(
        "UPDATE article SET source_id = :source_id, position = :position,"
        " first_line = :first_line, last_line = :last_line WHERE id = :article_id",
        dict(link),
    )


def hand_over_between(connection: sqlite3.Connection, former: int, current: int) -> None:
    """Let the articles of bytes that are no file any more, and of those in their place, belong to files."""
    for row in connection.execute(_UNOWNED_SQL, (former, current)).fetchall():
        hand_over(connection, row["id"])
