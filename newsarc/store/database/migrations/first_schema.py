"""The first schema: sources and files, articles and contributors, and the full-text index."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def create_tables(database: Database) -> None:
    """Make schema 1: sources and files, articles and contributors, and the full-text index."""
    database.table("source").create(
        {
            "id": int,
            "sha256": str,
            "path": str,
            "encoding": str,
            "reader": str,
            "content": bytes,
            "given": str,
            "warnings": str,
            "imported_at": str,
        },
        pk="id",
        not_null={"sha256", "path", "encoding", "reader", "content", "given", "warnings", "imported_at"},
    ).create_index(["sha256"], unique=True)
    database.table("file").create(
        {"path": str, "source_id": int, "size": int, "modified_ns": int},
        pk="path",
        not_null={"source_id", "size"},
        foreign_keys=[("source_id", "source", "id")],
    ).create_index(["source_id"])
    database.table("dropped").create(
        {"id": int, "source_id": int, "line": int, "text": str, "reason": str},
        pk="id",
        not_null={"source_id", "line", "text", "reason"},
        foreign_keys=[("source_id", "source", "id")],
    ).create_index(["source_id"])
    _create_article(database)
    _create_article_links(database)
    _create_search(database)


def _create_article(database: Database) -> None:
    texts = "page section kicker headline headline_lines deck byline agency place filed_on body paragraphs"
    more = "jump_to jump_from marks doubts repairs language"
    always = "ref source_id position kind headline_lines paragraphs marks doubts repairs imported_at"
    article = database.table("article").create(
        {"id": int, "ref": str, "source_id": int, "position": int, "kind": str, "newspaper": str}
        | {"date": str, "edition": str, "page_key": str}
        | dict.fromkeys(f"{texts} {more}".split(), str)
        | {"first_line": int, "last_line": int, "imported_at": str},
        pk="id",
        not_null=set(always.split()),
        foreign_keys=[("source_id", "source", "id")],
    )
    article.create_index(["ref"], unique=True)
    article.create_index(["source_id"])
    article.create_index(["newspaper"])
    database.execute(
        "CREATE INDEX article_newest ON article (kind, date DESC, newspaper, page_key, position, id)"
    )


def _create_article_links(database: Database) -> None:
    database.table("article_source").create(
        {"article_id": int, "source_id": int, "position": int, "first_line": int, "last_line": int},
        pk=("source_id", "position"),
        not_null={"article_id", "source_id", "position"},
        foreign_keys=[("article_id", "article", "id"), ("source_id", "source", "id")],
    ).create_index(["article_id"])
    database.table("contributor").create(
        {"article_id": int, "position": int, "name": str, "role": str},
        pk=("article_id", "position"),
        not_null={"name"},
        foreign_keys=[("article_id", "article", "id")],
    ).create_index(["name"])


def _create_search(database: Database) -> None:
    database.table("setting").create({"name": str, "value": str}, pk="name", not_null={"value"})
    database.execute(
        "CREATE VIRTUAL TABLE search USING fts5"
        "(headline, kicker, deck, byline, body, content='', tokenize='ascii')"
    )
    # 64 MB of memory while importing doubles the speed of it.
    database.execute("INSERT INTO search(search, rank) VALUES ('hashsize', 67108864)")
