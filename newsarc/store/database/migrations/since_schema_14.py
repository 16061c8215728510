"""The steps since schema 14, to which new ones are appended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.store.database.migrations.articles_view import write_articles_view

if TYPE_CHECKING:
    from sqlite_utils import Database


def add_url_and_origin(database: Database) -> None:
    """Keep the address of an article, its place in the archive of an export, and declared columns."""
    database.execute("ALTER TABLE article ADD COLUMN url TEXT")
    database.execute("ALTER TABLE article ADD COLUMN origin TEXT")
    database.execute("ALTER TABLE source ADD COLUMN given_columns TEXT")


def add_inode(database: Database) -> None:
    """Know files also by their inode and the time when it changed; those that are in are read once more."""
    for table in ("file", "failure"):
        database.execute(f"ALTER TABLE {table} ADD COLUMN inode INTEGER")
        database.execute(f"ALTER TABLE {table} ADD COLUMN changed_ns INTEGER")


def add_given_format(database: Database) -> None:
    """Keep what the user says of the format of a source."""
    database.execute("ALTER TABLE source ADD COLUMN given_format TEXT")


def add_kept_sha256(database: Database) -> None:
    """Know what is kept of a source of which something was forgotten."""
    database.execute("ALTER TABLE source ADD COLUMN kept_sha256 TEXT")


def create_standing_export(database: Database) -> None:
    """Remember what standing exports gave out, and how a saved query is exported."""
    database.execute("ALTER TABLE saved ADD COLUMN options TEXT")
    database.execute(
        "CREATE TABLE standing_export (name TEXT NOT NULL, article_id INTEGER NOT NULL, digest BLOB NOT NULL,"
        " PRIMARY KEY (name, article_id)) WITHOUT ROWID"
    )


def add_acknowledged(database: Database) -> None:
    """Let a person acknowledge that a file is broken, so that imports tell of it no more."""
    database.execute("ALTER TABLE failure ADD COLUMN is_acknowledged INTEGER NOT NULL DEFAULT 0")


def create_note(database: Database) -> None:
    """Keep a note that a user writes of an article, and show it to other programs."""
    database.execute(
        "CREATE TABLE article_note (article_id INTEGER PRIMARY KEY REFERENCES article(id),"
        " text TEXT NOT NULL, noted_at TEXT NOT NULL)"
    )
    database.execute("DROP VIEW articles")
    write_articles_view(database, has_notes=True)


def index_contributors_with_articles(database: Database) -> None:
    """Let a name lead to its articles by the index alone, in a fifth of the time."""
    database.execute("DROP INDEX idx_contributor_name")
    database.execute("CREATE INDEX contributor_name ON contributor (name, article_id)")


def put_body_first(database: Database) -> None:
    """Put the column first that has most of the words: FTS5 writes two bytes more for each of any other."""
    database.execute("DROP TABLE search")
    database.execute(
        "CREATE VIRTUAL TABLE search USING fts5"
        "(body, headline, kicker, deck, byline, content='', tokenize='ascii')"
    )
    database.execute("DELETE FROM setting WHERE name = 'tokenizer_version'")  # it has to be filled


def mark_characters(database: Database) -> None:
    """Let characters bear the mark of their column, of which FTS5 then has to keep nothing."""
    database.execute("DROP TABLE search_character")
    database.execute(
        "CREATE VIRTUAL TABLE search_character USING fts5"
        "(characters, content='', tokenize='ascii', detail=none)"
    )
    database.execute("DELETE FROM setting WHERE name = 'tokenizer_version'")  # it has to be filled
