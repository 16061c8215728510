from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import ArchiveCorrupted
from newsarc.query.parser import parse_query
from newsarc.store.articles.lookup import entry_named
from newsarc.store.articles.refs import content_digest
from newsarc.store.database import connection as connection_module
from newsarc.store.database import definitions, migrations
from newsarc.store.database.archive import open_archive
from newsarc.store.database.definitions import current_definitions, definitions_of
from newsarc.store.database.migrations import MIGRATIONS
from newsarc.store.database.schema import SCHEMA
from newsarc.store.ingest.importing import open_for_import
from newsarc.store.maintenance.checking import check_archive
from newsarc.store.maintenance.repairing import repair
from newsarc.store.search.finding import find_entries, find_hits

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

SCHEMA_1 = """
CREATE TABLE "source" ( "id" INTEGER PRIMARY KEY, "sha256" TEXT NOT NULL, "path" TEXT NOT NULL,
    "encoding" TEXT NOT NULL, "reader" TEXT NOT NULL, "content" BLOB NOT NULL, "given" TEXT NOT NULL,
    "warnings" TEXT NOT NULL, "imported_at" TEXT NOT NULL );
CREATE UNIQUE INDEX "idx_source_sha256" ON "source" ("sha256");
CREATE TABLE "file" ( "path" TEXT PRIMARY KEY, "source_id" INTEGER NOT NULL REFERENCES "source"("id"),
    "size" INTEGER NOT NULL, "modified_ns" INTEGER );
CREATE INDEX "idx_file_source_id" ON "file" ("source_id");
CREATE TABLE "dropped" ( "id" INTEGER PRIMARY KEY, "source_id" INTEGER NOT NULL REFERENCES
    "source"("id"), "line" INTEGER NOT NULL, "text" TEXT NOT NULL, "reason" TEXT NOT NULL );
CREATE INDEX "idx_dropped_source_id" ON "dropped" ("source_id");
CREATE TABLE "article" ( "id" INTEGER PRIMARY KEY, "ref" TEXT NOT NULL, "source_id" INTEGER NOT NULL
    REFERENCES "source"("id"), "position" INTEGER NOT NULL, "kind" TEXT NOT NULL, "newspaper" TEXT,
    "date" TEXT, "edition" TEXT, "page_key" TEXT, "page" TEXT, "section" TEXT, "kicker" TEXT, "headline"
    TEXT, "headline_lines" TEXT NOT NULL, "deck" TEXT, "byline" TEXT, "agency" TEXT, "place" TEXT,
    "filed_on" TEXT, "body" TEXT, "paragraphs" TEXT NOT NULL, "jump_to" TEXT, "jump_from" TEXT, "marks"
    TEXT NOT NULL, "doubts" TEXT NOT NULL, "repairs" TEXT NOT NULL, "language" TEXT, "first_line"
    INTEGER, "last_line" INTEGER, "imported_at" TEXT NOT NULL );
CREATE UNIQUE INDEX "idx_article_ref" ON "article" ("ref");
CREATE INDEX "idx_article_source_id" ON "article" ("source_id");
CREATE INDEX "idx_article_newspaper" ON "article" ("newspaper");
CREATE INDEX article_newest ON article (kind, date DESC, newspaper, page_key, position, id);
CREATE TABLE "article_source" ( "article_id" INTEGER NOT NULL REFERENCES "article"("id"), "source_id"
    INTEGER NOT NULL REFERENCES "source"("id"), "position" INTEGER NOT NULL, "first_line" INTEGER,
    "last_line" INTEGER, PRIMARY KEY ("source_id", "position") );
CREATE INDEX "idx_article_source_article_id" ON "article_source" ("article_id");
CREATE TABLE "contributor" ( "article_id" INTEGER REFERENCES "article"("id"), "position" INTEGER, "name"
    TEXT NOT NULL, "role" TEXT, PRIMARY KEY ("article_id", "position") );
CREATE INDEX "idx_contributor_name" ON "contributor" ("name");
CREATE TABLE "setting" ( "name" TEXT PRIMARY KEY, "value" TEXT NOT NULL );
CREATE VIRTUAL TABLE search USING fts5(headline, kicker, deck, byline, body, content='',
    tokenize='ascii');
"""
CONTENT_1 = """
INSERT INTO source VALUES (1, 'ab', '/papers/a.txt', 'utf-8', 'page 1', x'789c4b04000062006200', '{}', '[]',
    '2026-03-01T08:30:00+00:00');
INSERT INTO article (id, ref, source_id, position, kind, newspaper, date, headline, headline_lines, body,
    paragraphs, marks, doubts, repairs, first_line, last_line, imported_at)
    VALUES (5, 'abc', 1, 1, 'article', '东岭日报', '2022-03', '春耕', '["春耕"]', '开始。', '[[3,1,1,0]]',
    '[]', '[]', '[]', 1, 2, '2026-03-01T08:30:00+00:00');
INSERT INTO article_source VALUES (5, 1, 1, 1, 2);
INSERT INTO contributor VALUES (5, 1, '王小花', '记者');
INSERT INTO search(rowid, headline, kicker, deck, byline, body)
    VALUES (5, '春耕 耕', '', '', '', '开始 始 ¦');
INSERT INTO setting VALUES ('tokenizer_version', '1');
PRAGMA application_id = 1853322081;
PRAGMA user_version = 1;
"""


@pytest.fixture
def archive_of_schema_1(tmp_path: Path) -> Path:
    path = tmp_path / "archive.db"
    connection = sqlite3.connect(path)
    connection.executescript(SCHEMA_1 + CONTENT_1)
    connection.close()
    return path


def schema_sql(path: Path) -> dict[str, str]:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    connection.close()
    return {name: " ".join(sql.split()) for name, sql in rows}


def found(path: Path) -> list[tuple[int, str]]:
    with open_archive(path) as archive:
        return [(entry.id, entry.ref) for entry in find_entries(archive, parse_query("春耕 author:王小花"))]


def test_schema_number_counts_the_migrations() -> None:
    assert len(MIGRATIONS) == SCHEMA


def test_first_migration_makes_schema_1(
    archive_of_schema_1: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = tmp_path / "new.db"
    monkeypatch.setattr(migrations, "MIGRATIONS", MIGRATIONS[:1])
    connection = sqlite3.connect(new, isolation_level=None)
    migrations.take_steps(connection, 0)
    connection.close()
    assert schema_sql(new) == schema_sql(archive_of_schema_1)


def test_an_archive_brought_up_to_date_is_as_a_new_one(archive_of_schema_1: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.db"
    for path in (new, archive_of_schema_1):
        with open_for_import(path):
            pass
    with open_archive(new) as made, open_archive(archive_of_schema_1) as brought:
        assert definitions_of(made.connection) == definitions_of(brought.connection)
        for table in ("search_config", "search_character_config", "setting"):
            rows = f"SELECT * FROM {table} ORDER BY 1"
            assert [*map(tuple, made.rows(rows))] == [*map(tuple, brought.rows(rows))]


def test_archive_of_schema_1_is_looked_up_and_imported_into(archive_of_schema_1: Path) -> None:
    assert found(archive_of_schema_1) == [(5, "abc")]
    with open_for_import(archive_of_schema_1):
        pass
    assert found(archive_of_schema_1) == [(5, "abc")]


def test_older_archive_is_searched_for_single_characters_too(archive_of_schema_1: Path) -> None:
    with open_archive(archive_of_schema_1) as archive:
        assert [hit.entry.id for hit in find_hits(archive, parse_query("耕"))] == [5]


def test_an_article_goes_to_a_source_that_holds_it(archive_of_schema_1: Path) -> None:
    connection = sqlite3.connect(archive_of_schema_1)
    connection.executescript(
        "INSERT INTO source SELECT 2, 'cd', '/papers/b.txt', encoding, reader, content, given, warnings,"
        " imported_at FROM source; UPDATE article_source SET source_id = 2, first_line = 3, last_line = 4"
    )
    connection.close()
    with open_archive(archive_of_schema_1) as archive:
        record = entry_named(archive, "5").record
    assert (record.source.path, record.source.first_line, record.source.last_line) == ("/papers/b.txt", 3, 4)


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend to be the next newsarc, whose articles can be starred."""

    def star(database: Database) -> None:
        database.table("article").add_column("star", int)

    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, star))
    monkeypatch.setattr(connection_module, "SCHEMA", SCHEMA + 1)
    for module in ("archive", "guard", "transaction"):
        monkeypatch.setattr(f"newsarc.store.database.{module}.SCHEMA", SCHEMA + 1)
    starred = definitions.schema_sql() + 'ALTER TABLE article ADD COLUMN "star" INTEGER;'
    monkeypatch.setattr(definitions, "schema_sql", lambda: starred)


@pytest.mark.usefixtures("later")
def test_look_up_brings_an_older_archive_up_to_date(archive_of_schema_1: Path) -> None:
    assert found(archive_of_schema_1) == [(5, "abc")]
    assert "star" in schema_sql(archive_of_schema_1)["article"]


@pytest.mark.usefixtures("later")
def test_import_brings_an_older_archive_up_to_date(archive_of_schema_1: Path) -> None:
    with open_for_import(archive_of_schema_1):
        pass
    assert "star" in schema_sql(archive_of_schema_1)["article"]
    assert found(archive_of_schema_1) == [(5, "abc")]


def test_failing_migration_changes_nothing(
    archive_of_schema_1: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(database: Database) -> None:
        database.table("article").add_column("star", int)
        raise KeyboardInterrupt

    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, fail))
    monkeypatch.setattr(connection_module, "SCHEMA", SCHEMA + 1)
    before = schema_sql(archive_of_schema_1)
    with pytest.raises(KeyboardInterrupt), open_for_import(archive_of_schema_1):
        pytest.fail("half migrated")
    assert schema_sql(archive_of_schema_1) == before


def test_schema_sql_is_what_the_migrations_make() -> None:
    with closing(connection_module.new_in_memory()) as connection:
        migrations.take_steps(connection, 0)
        assert definitions_of(connection) == current_definitions()


def test_articles_get_the_whole_digest_that_their_ref_began(archive_of_schema_1: Path) -> None:
    connection = sqlite3.connect(archive_of_schema_1)
    connection.executescript(
        "UPDATE article SET ref = 'jnw2lkaj7n6p-2';"
        "INSERT INTO article SELECT 6, 'altered', source_id, position + 1, kind, newspaper, date, edition,"
        " page_key, page, section, kicker, headline, headline_lines, deck, byline, agency, place, filed_on,"
        " body, paragraphs, jump_to, jump_from, marks, doubts, repairs, language, first_line, last_line,"
        " imported_at FROM article; INSERT INTO article_source VALUES (6, 1, 2, 1, 2);"
    )
    connection.close()
    with open_archive(archive_of_schema_1) as archive:
        found = {row["id"]: row["digest"] for row in archive.rows("SELECT id, digest FROM article")}
        records = [entry_named(archive, name).record for name in ("5", "6")]
    digest = content_digest(records[0])
    assert content_digest(records[1]) == digest
    assert found == {5: f"{digest}-2", 6: digest}
    assert list(check_archive(archive_of_schema_1)) != []  # 6 has a ref that is none


@pytest.mark.parametrize("number", ["", "-3"])
def test_texts_that_were_made_equal_are_numbered(archive_of_schema_1: Path, number: str) -> None:
    connection = sqlite3.connect(archive_of_schema_1)
    columns = "source_id, position, kind, headline_lines, paragraphs, marks, doubts, repairs, imported_at"
    for article_id in (6, 7, 8):
        connection.execute(
            f"INSERT INTO article(id, ref, {columns}) SELECT {article_id}, 'r{article_id}{number}', {columns}"
            " FROM article WHERE id = 5"
        )
    connection.commit()
    connection.close()
    with open_archive(archive_of_schema_1) as archive:
        sql = "SELECT substr(digest, 53) AS number FROM article WHERE id > 5 ORDER BY id"
        numbers = [row["number"] for row in archive.rows(sql)]
    assert numbers == (["", "-2", "-3"] if not number else ["-3", "-4", "-5"])


@pytest.mark.parametrize("version", [-3, 0, 5, 21])  # the steps that cannot be made twice
def test_an_archive_of_another_schema_than_it_says_is_told_and_left(archive: Path, version: int) -> None:
    with closing(sqlite3.connect(archive)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    before = schema_sql(archive)
    with (
        pytest.raises(ArchiveCorrupted, match=f"it says that it is of schema {version}"),
        open_archive(archive),
    ):
        pytest.fail("opened")
    with pytest.raises(ArchiveCorrupted), open_for_import(archive):
        pytest.fail("opened")
    with pytest.raises(ArchiveCorrupted):
        repair(archive)
    assert "it says that it is of schema" in next(check_archive(archive))
    assert schema_sql(archive) == before
