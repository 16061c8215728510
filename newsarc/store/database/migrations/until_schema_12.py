"""The steps to schema 12: corrections, jumps, runs, removals, saved queries, tags, indexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def create_correction(database: Database) -> None:
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


def create_jump(database: Database) -> None:
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


def create_search_character(database: Database) -> None:
    """Index single characters by themselves, and articles by the time of their import."""
    database.execute(
        "CREATE VIRTUAL TABLE search_character USING fts5"
        "(headline, kicker, deck, byline, body, content='', tokenize='ascii', detail=column)"
    )
    database.execute("INSERT INTO search_character(search_character, rank) VALUES ('hashsize', 67108864)")
    database.execute("DELETE FROM setting WHERE name = 'tokenizer_version'")  # it has to be filled
    database.execute("CREATE INDEX article_imported ON article (imported_at)")


def create_run(database: Database) -> None:
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


def create_former_ref(database: Database) -> None:
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


def create_removed(database: Database) -> None:
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


def create_saved(database: Database) -> None:
    """Keep queries under names, and how far each was shown: the last id and time of import."""
    database.execute(
        "CREATE TABLE saved (name TEXT PRIMARY KEY, query TEXT NOT NULL, saved_at TEXT NOT NULL,"
        " seen_id INTEGER NOT NULL DEFAULT 0, seen_at TEXT NOT NULL DEFAULT '')"
    )


def create_tag(database: Database) -> None:
    """Keep the words by which users mark articles for themselves."""
    database.execute(
        "CREATE TABLE tag (article_id INTEGER NOT NULL REFERENCES article(id), name TEXT NOT NULL,"
        " tagged_at TEXT NOT NULL, PRIMARY KEY (article_id, name))"
    )
    database.execute("CREATE INDEX tag_name ON tag (name)")


def create_field_indexes(database: Database) -> None:
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


def give_articles_to_their_holders(database: Database) -> None:
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


def add_column(database: Database) -> None:
    """Keep the column (栏目) that an article belongs to, and let it lead to its articles."""
    database.execute("ALTER TABLE article ADD COLUMN column TEXT")
    database.execute("CREATE INDEX article_column ON article (column) WHERE column IS NOT NULL")
