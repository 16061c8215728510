"""The steps to schema 20 and 21: the view `articles`, which other programs read of an archive."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_FORMER_NAME = "former_articles"
_VIEW = re.compile(r"""CREATE VIEW\s+(?:articles|(["'`])articles\1|\[articles\])""", re.IGNORECASE)


def create_articles_view(database: Database) -> None:
    """Let other programs read articles by a view; what a user called `articles` before gets another name."""
    for kind, name, sql in database.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE lower(name) = 'articles'"
    ).fetchall():
        if kind == "table":
            database.execute(f'ALTER TABLE "{name}" RENAME TO {_free_name(database)}')
        elif kind == "view":
            database.execute(f'DROP VIEW "{name}"')
            database.execute(_VIEW.sub(f"CREATE VIEW {_free_name(database)}", sql, count=1))
        else:
            database.execute(f'DROP INDEX "{name}"')
    write_articles_view(database)


def write_articles_view(database: Database, *, has_notes: bool = False) -> None:
    """Write the view; archives have notes from a later version on."""
    note = (
        " (SELECT text FROM article_note WHERE article_note.article_id = article.id) AS note,"
        if has_notes
        else ""
    )
    database.execute(  # the text is ours alone
        "CREATE VIEW articles AS SELECT article.id, article.ref, article.newspaper, article.date,"  # noqa: S608
        " CAST(substr(article.date, 1, 4) AS INTEGER) AS year, article.edition, article.page,"
        " article.section, article.column, article.kicker, article.headline, article.deck, article.byline,"
        " (SELECT group_concat(said, '; ') FROM"
        " (SELECT name || ifnull(' (' || role || ')', '') AS said FROM contributor"
        " WHERE contributor.article_id = article.id ORDER BY contributor.position)) AS contributors,"
        " article.agency, article.place, article.filed_on, article.body, article.jump_to, article.jump_from,"
        " article.url, article.language,"
        " (SELECT group_concat(name, '; ') FROM"
        " (SELECT tag.name FROM tag WHERE tag.article_id = article.id ORDER BY tag.name)) AS tags,"
        f"{note}"
        " (SELECT path FROM source WHERE source.id = article.source_id) AS source_path, article.imported_at"
        " FROM article WHERE article.kind = 'article'"
    )


def _free_name(database: Database) -> str:
    taken = {name.lower() for (name,) in database.execute("SELECT name FROM sqlite_master").fetchall()}
    names = (_FORMER_NAME, *(f"{_FORMER_NAME}_{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)
