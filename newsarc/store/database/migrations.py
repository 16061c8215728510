"""The steps from one schema to the next: frozen, appended to, and knowing nothing of today's code."""

from __future__ import annotations

import base64
import hashlib
import json
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING

from sqlite_utils import Database

from newsarc.errors import ArchiveCorrupted
from newsarc.language import english
from newsarc.store.database.articles_view import create_articles_view, write_articles_view
from newsarc.store.database.schema import APPLICATION_ID

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def migrate(connection: sqlite3.Connection, schema: int, path: Path) -> None:
    """Bring an archive of schema `schema` (0: an empty file) up to date, as a whole or not at all.

    Raises ArchiveCorrupted if it is not of the schema that it says.
    """
    if schema == len(MIGRATIONS):
        return
    try:
        _migrate(connection)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        raise ArchiveCorrupted(
            str(path), english("it says that it is of schema {schema}: {error}", schema=schema, error=error)
        ) from error


def _migrate(connection: sqlite3.Connection) -> None:
    database = Database(connection, execute_plugins=False)
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another import may have been quicker while this one waited.
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
        for step in MIGRATIONS[schema:]:
            step(database)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {max(schema, len(MIGRATIONS))}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has rolled back already
            connection.execute("ROLLBACK")
        raise


def _create_tables(database: Database) -> None:
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


def _create_correction(database: Database) -> None:
    """Keep corrections, what they lie over, and the encoding that a source is to be read by."""
    database.table("correction").create(
        {"article_id": int, "field": str, "value": str, "note": str, "corrected_at": str},
        pk=("article_id", "field"),
        not_null={"corrected_at"},
        foreign_keys=[("article_id", "article", "id")],
    )
    database.table("uncorrected").create(
        {"article_id": int, "columns": str},
        pk="article_id",
        not_null={"columns"},
        foreign_keys=[("article_id", "article", "id")],
    )
    database.table("source").add_column("given_encoding", str)


def _create_jump(database: Database) -> None:
    """Join halves of articles; note by triggers in which issues they have to be looked for again."""
    database.table("jump").create(
        {"from_id": int, "to_id": int}, pk="from_id", not_null={"to_id"}
    ).create_index(["to_id"], unique=True)
    database.table("jump_due").create({"newspaper": str, "date": str}, pk=("newspaper", "date"))
    columns = "kind newspaper date edition page headline body agency place jump_to jump_from marks"
    for name, event, versions in (
        ("jump_added", "INSERT", ("NEW",)),
        ("jump_changed", f"UPDATE OF {', '.join(columns.split())}", ("OLD", "NEW")),
        ("jump_removed", "DELETE", ("OLD",)),
    ):
        steps = [
            f"INSERT OR IGNORE INTO jump_due SELECT {row}.newspaper, {row}.date"
            f" WHERE {row}.kind = 'article' AND {row}.newspaper IS NOT NULL AND length({row}.date) = 10;"
            for row in versions
        ]
        if event == "DELETE":
            steps.append("DELETE FROM jump WHERE OLD.id IN (from_id, to_id);")
        database.execute(f"CREATE TRIGGER {name} AFTER {event} ON article BEGIN {' '.join(steps)} END")
    database.execute(
        "INSERT INTO jump_due SELECT DISTINCT newspaper, date FROM article"
        " WHERE kind = 'article' AND newspaper IS NOT NULL AND length(date) = 10"
    )


def _create_search_character(database: Database) -> None:
    """Index single characters by themselves, and articles by the time of their import."""
    database.execute(
        "CREATE VIRTUAL TABLE search_character USING fts5"
        "(headline, kicker, deck, byline, body, content='', tokenize='ascii', detail=column)"
    )
    database.execute("INSERT INTO search_character(search_character, rank) VALUES ('hashsize', 67108864)")
    database.execute("DELETE FROM setting WHERE name = 'tokenizer_version'")  # it has to be filled
    database.execute("CREATE INDEX article_imported ON article (imported_at)")


def _create_run(database: Database) -> None:
    """Remember the runs of imports, the files that failed, and what articles were before a file changed."""
    database.execute(
        "CREATE TABLE run (id INTEGER PRIMARY KEY, started_at TEXT NOT NULL, ended_at TEXT,"
        " added INTEGER NOT NULL DEFAULT 0, updated INTEGER NOT NULL DEFAULT 0,"
        " unchanged INTEGER NOT NULL DEFAULT 0, duplicate INTEGER NOT NULL DEFAULT 0,"
        " unsettled INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0,"
        " articles INTEGER NOT NULL DEFAULT 0, others INTEGER NOT NULL DEFAULT 0,"
        " warnings INTEGER NOT NULL DEFAULT 0)"
    )
    database.execute(
        "CREATE TABLE failure (path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified_ns INTEGER,"
        " given TEXT NOT NULL, given_encoding TEXT, error TEXT NOT NULL, failed_at TEXT NOT NULL)"
    )
    database.execute(
        "CREATE TABLE version (article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,"
        " number INTEGER NOT NULL, entry TEXT NOT NULL, replaced_at TEXT NOT NULL,"
        " PRIMARY KEY (article_id, number))"
    )
    database.execute("ALTER TABLE source ADD COLUMN replaced_by INTEGER REFERENCES source(id)")


def _create_former_ref(database: Database) -> None:
    """Remember the refs of articles that are read otherwise now: they may stand in a footnote."""
    database.table("former_ref").create(
        {"ref": str, "article_id": int}, pk="ref", not_null={"article_id"}
    ).create_index(["article_id"])
    database.execute(
        "CREATE TRIGGER ref_changed AFTER UPDATE OF ref ON article WHEN OLD.ref <> NEW.ref BEGIN"
        " INSERT OR REPLACE INTO former_ref VALUES (OLD.ref, OLD.id); END"
    )
    database.execute(
        "CREATE TRIGGER ref_removed AFTER DELETE ON article BEGIN"
        " DELETE FROM former_ref WHERE article_id = OLD.id; END"
    )


def _create_removed(database: Database) -> None:
    """Keep what was removed out of everything that is asked, and what tells it when it is read again."""
    for statement in (
        "CREATE TABLE removal (id INTEGER PRIMARY KEY, removed_at TEXT NOT NULL)",
        "CREATE TABLE removed (article_id INTEGER PRIMARY KEY, removal_id INTEGER REFERENCES removal(id),"
        " fingerprint TEXT NOT NULL)",
        "CREATE TABLE removed_ref (ref TEXT PRIMARY KEY, article_id INTEGER NOT NULL"
        " REFERENCES removed(article_id))",
        "CREATE TABLE removed_link (source_id INTEGER NOT NULL REFERENCES source(id),"
        " position INTEGER NOT NULL, article_id INTEGER NOT NULL REFERENCES removed(article_id),"
        " first_line INTEGER, last_line INTEGER, PRIMARY KEY (source_id, position))",
        "CREATE TABLE removed_row (article_id INTEGER NOT NULL REFERENCES removed(article_id),"
        " name TEXT NOT NULL, row TEXT NOT NULL)",
        "CREATE INDEX removed_removal ON removed (removal_id)",
        "CREATE INDEX removed_ref_article ON removed_ref (article_id)",
        "CREATE INDEX removed_link_article ON removed_link (article_id)",
        "CREATE INDEX removed_row_article ON removed_row (article_id)",
    ):
        database.execute(statement)


def _create_saved(database: Database) -> None:
    """Keep queries under names, and how far each was shown: the last id and time of import."""
    database.execute(
        "CREATE TABLE saved (name TEXT PRIMARY KEY, query TEXT NOT NULL, saved_at TEXT NOT NULL,"
        " seen_id INTEGER NOT NULL DEFAULT 0, seen_at TEXT NOT NULL DEFAULT '')"
    )


def _create_tag(database: Database) -> None:
    """Keep the words by which users mark articles for themselves."""
    database.execute(
        "CREATE TABLE tag (article_id INTEGER NOT NULL REFERENCES article(id), name TEXT NOT NULL,"
        " tagged_at TEXT NOT NULL, PRIMARY KEY (article_id, name))"
    )
    database.execute("CREATE INDEX tag_name ON tag (name)")


def _create_field_indexes(database: Database) -> None:
    """Let every field of the query language lead to its articles, without a look at all of them.

    Undated articles come source by source. A source that is due is read again by the next import.
    """
    for column in ("page", "section", "edition", "agency", "place", "language"):
        database.execute(f"CREATE INDEX article_{column} ON article ({column}) WHERE {column} IS NOT NULL")
    for statement in (
        "DROP INDEX article_newest",
        "CREATE INDEX article_newest ON article"
        " (kind, date DESC, newspaper, page_key, source_id, position, id)",
        "ALTER TABLE source ADD COLUMN is_due INTEGER NOT NULL DEFAULT 0",
        "CREATE INDEX article_doubtful ON article (id) WHERE doubts <> '[]'",
        "CREATE INDEX article_jump_to ON article (id) WHERE jump_to IS NOT NULL",
        "CREATE INDEX article_jump_from ON article (id) WHERE jump_from IS NOT NULL",
        "CREATE INDEX source_path ON source (path)",
        "CREATE INDEX contributor_role ON contributor (role, article_id) WHERE role IS NOT NULL",
        "CREATE TABLE person (name TEXT PRIMARY KEY, key TEXT NOT NULL) WITHOUT ROWID",
        "INSERT INTO person(name, key) SELECT DISTINCT name, fold(name) FROM contributor",
    ):
        database.execute(statement)


def _give_articles_to_their_holders(database: Database) -> None:
    """Cite every article from a source that holds it; a changed file left some with bytes that do not."""
    database.execute(
        "INSERT OR IGNORE INTO article_source(article_id, source_id, position, first_line, last_line)"
        " SELECT id, source_id, position, first_line, last_line FROM article"
        " WHERE id NOT IN (SELECT article_id FROM article_source)"
    )
    database.execute(
        "UPDATE article SET (source_id, position, first_line, last_line) ="
        " (SELECT source_id, position, first_line, last_line FROM article_source"
        " WHERE article_id = article.id"
        " ORDER BY source_id NOT IN (SELECT source_id FROM file), source_id, position)"
        " WHERE id IN (SELECT article_id FROM article_source)"
        " AND source_id NOT IN (SELECT source_id FROM article_source WHERE article_id = article.id)"
    )


def _add_column(database: Database) -> None:
    """Keep the column (栏目) that an article belongs to, and let it lead to its articles."""
    database.execute("ALTER TABLE article ADD COLUMN column TEXT")
    database.execute("CREATE INDEX article_column ON article (column) WHERE column IS NOT NULL")


def _create_digest(database: Database) -> None:
    """Keep the whole digest of each text: refs, which are its beginning, can be forged to be alike.

    They are made of the texts as they were read; of what was forgotten only the ref is left.
    """
    database.conn.create_function("digest_of", -1, _digest_of, deterministic=True)
    texts = ", ".join(f"CAST({name} AS BLOB)" for name in _DIGESTED)
    for statement in (
        "ALTER TABLE article ADD COLUMN digest TEXT NOT NULL DEFAULT ''",
        f"UPDATE article SET digest = digest_of(ref, (SELECT CAST(columns AS BLOB) FROM uncorrected"  # noqa: S608 - constants
        f" WHERE article_id = article.id), {texts})",
        "ALTER TABLE former_ref ADD COLUMN digest TEXT",
        "DROP TRIGGER ref_changed",
        "CREATE TRIGGER ref_changed AFTER UPDATE OF ref ON article WHEN OLD.ref <> NEW.ref BEGIN"
        " INSERT OR REPLACE INTO former_ref VALUES (OLD.ref, OLD.id, OLD.digest); END",
        "CREATE TABLE removed_digest (digest TEXT PRIMARY KEY, article_id INTEGER NOT NULL"
        " REFERENCES removed(article_id))",
        "INSERT INTO removed_digest SELECT ref, article_id FROM removed_ref",
        "DROP TABLE removed_ref",
        "CREATE INDEX removed_digest_article ON removed_digest (article_id)",
    ):
        database.execute(statement)
    _number_equal_digests(database)
    _name_removed_rows(database)
    database.execute("CREATE UNIQUE INDEX article_digest ON article (digest)")


def _number_equal_digests(database: Database) -> None:
    """Part texts that somebody made equal without newsarc."""
    sql = "SELECT digest, min(id) FROM article GROUP BY digest HAVING count(*) > 1 ORDER BY digest"
    while equal := database.execute(sql).fetchall():
        for digest, first in equal:
            text, _, number = digest.partition("-")
            others = "UPDATE article SET digest = ? WHERE digest = ? AND id <> ?"
            database.execute(others, (f"{text}-{int(number or 1) + 1}", digest, first))


def _name_removed_rows(database: Database) -> None:
    sql = (
        "SELECT article.rowid, article.article_id, article.row, uncorrected.row FROM removed_row AS article"
        " LEFT JOIN removed_row AS uncorrected ON uncorrected.article_id = article.article_id"
        " AND uncorrected.name = 'uncorrected' WHERE article.name = 'article'"
    )
    for number, article_id, text, uncorrected in database.execute(sql).fetchall():
        try:
            row = json.loads(text)
            columns = json.loads(uncorrected)["columns"] if uncorrected else None
            digest = _digest_of(row["ref"], columns, *(row[name] for name in _DIGESTED))
        except (ValueError, TypeError, LookupError):
            continue  # `archive check` names it
        changed = json.dumps({**row, "digest": digest}, ensure_ascii=False)
        database.execute("UPDATE removed_row SET row = ? WHERE rowid = ?", (changed, number))
        database.execute("DELETE FROM removed_digest WHERE digest = ?", (row["ref"],))
        database.execute("INSERT OR REPLACE INTO removed_digest VALUES (?, ?)", (digest, article_id))


def _add_inode(database: Database) -> None:
    """Know files also by their inode and the time when it changed; those that are in are read once more."""
    for table in ("file", "failure"):
        database.execute(f"ALTER TABLE {table} ADD COLUMN inode INTEGER")
        database.execute(f"ALTER TABLE {table} ADD COLUMN changed_ns INTEGER")


def _add_given_format(database: Database) -> None:
    """Keep what the user says of the format of a source."""
    database.execute("ALTER TABLE source ADD COLUMN given_format TEXT")


_DIGESTED = tuple("kind newspaper date edition page kicker headline deck byline body".split())


def _digest_of(ref: str, uncorrected: str | bytes | None, *values: str | bytes | None) -> str:
    columns = dict(zip(_DIGESTED, values, strict=True))
    with suppress(ValueError, TypeError):
        columns |= json.loads(uncorrected or "{}")
    texts = (columns[name] or "" for name in _DIGESTED)
    plain = (text.decode(errors="replace") if isinstance(text, bytes) else str(text) for text in texts)
    digest = hashlib.sha256(
        "\x1f".join("".join(text.split()) for text in plain).encode(errors="replace")
    ).digest()
    whole = base64.b32encode(digest).decode("ascii").lower().rstrip("=")
    return "-".join([whole, *ref.split("-")[1:2]])


def _add_url_and_origin(database: Database) -> None:
    """Keep the address of an article, its place in the archive of an export, and declared columns."""
    database.execute("ALTER TABLE article ADD COLUMN url TEXT")
    database.execute("ALTER TABLE article ADD COLUMN origin TEXT")
    database.execute("ALTER TABLE source ADD COLUMN given_columns TEXT")


def _add_kept_sha256(database: Database) -> None:
    """Know what is kept of a source of which something was forgotten."""
    database.execute("ALTER TABLE source ADD COLUMN kept_sha256 TEXT")


def _create_standing_export(database: Database) -> None:
    """Remember what standing exports gave out, and how a saved query is exported."""
    database.execute("ALTER TABLE saved ADD COLUMN options TEXT")
    database.execute(
        "CREATE TABLE standing_export (name TEXT NOT NULL, article_id INTEGER NOT NULL, digest BLOB NOT NULL,"
        " PRIMARY KEY (name, article_id)) WITHOUT ROWID"
    )


def _add_acknowledged(database: Database) -> None:
    """Let a person acknowledge that a file is broken, so that imports tell of it no more."""
    database.execute("ALTER TABLE failure ADD COLUMN is_acknowledged INTEGER NOT NULL DEFAULT 0")


def _create_note(database: Database) -> None:
    """Keep a note that a user writes of an article, and show it to other programs."""
    database.execute(
        "CREATE TABLE article_note (article_id INTEGER PRIMARY KEY REFERENCES article(id),"
        " text TEXT NOT NULL, noted_at TEXT NOT NULL)"
    )
    database.execute("DROP VIEW articles")
    write_articles_view(database, has_notes=True)


def _index_contributors_with_articles(database: Database) -> None:
    """Let a name lead to its articles by the index alone, in a fifth of the time."""
    database.execute("DROP INDEX idx_contributor_name")
    database.execute("CREATE INDEX contributor_name ON contributor (name, article_id)")


MIGRATIONS: tuple[Callable[[Database], None], ...] = (
    _create_tables,
    _create_correction,
    _create_jump,
    _create_search_character,
    _create_run,
    _create_former_ref,
    _create_removed,
    _create_saved,
    _create_tag,
    _create_field_indexes,
    _give_articles_to_their_holders,
    _add_column,
    _create_digest,
    _add_url_and_origin,
    _add_inode,
    _add_given_format,
    _add_kept_sha256,
    _create_standing_export,
    _add_acknowledged,
    create_articles_view,
    _create_note,
    _index_contributors_with_articles,
)
