"""The articles that were removed and can be brought back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.language import english

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from newsarc.store.database.archive import Archive

_SQL = """
    SELECT removed.article_id AS id, removed_at, row ->> '$.date' AS date,
        row ->> '$.newspaper' AS newspaper,
        coalesce(row ->> '$.headline', substr(row ->> '$.body', 1, 40)) AS headline
    FROM removed JOIN removal ON removal.id = removed.removal_id
        JOIN removed_row ON removed_row.article_id = removed.article_id AND name = 'article'
    ORDER BY removal.id DESC, removed.article_id"""


@dataclass(frozen=True, slots=True)
class RemovedArticle:
    """What is told of an article that was removed; without a headline, what it begins with."""

    id: int
    removed_at: str
    date: str | None
    newspaper: str | None
    headline: str | None


def removed_articles(archive: Archive) -> Iterator[RemovedArticle]:
    """Yield the articles that can be brought back, those that were removed last first."""
    for row in archive.rows(_SQL):
        yield archive.read(english("removed article {id}", id=row["id"]), _from_row, row)


def _from_row(row: sqlite3.Row) -> RemovedArticle:
    return RemovedArticle(**{name: row[name] for name in row.keys()})  # noqa: SIM118 - of a row, not a mapping
