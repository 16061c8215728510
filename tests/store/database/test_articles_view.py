"""The view `articles`, which other programs read, and what a user called so before it was there."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsarc.exporters.csv_rows import COLUMNS
from newsarc.store.database.archive import open_archive
from newsarc.store.maintenance.checking import check_archive
from newsarc.store.maintenance.repairing import repair
from newsarc.store.user.corrections import Changes, open_for_correcting
from newsarc.store.user.tags import add_tag

NOW = datetime(2031, 4, 1, tzinfo=UTC)
OLD = Path(__file__).parents[2] / "archives" / "schema-11.db.gz"


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def alter(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.fixture
def old_archive(tmp_path: Path) -> Path:
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress(OLD.read_bytes()))
    return path


def test_it_has_articles_only_in_columns_that_can_be_read(archive: Path) -> None:
    add_tag(archive, "tea", ["1"], NOW)
    add_tag(archive, "lake", ["1"], NOW)
    sql = "SELECT id, newspaper, date, year, page, headline, contributors, tags FROM articles ORDER BY id"
    assert rows(archive, sql) == [
        (1, "湖光日报", "2031-03-15", 2031, "A1", "湖边小镇迎来茶苗", "林知夏 (本报记者)", "lake; tea"),
        (3, "湖光日报", "2031-03-15", 2031, "A2", "山里通车", None, None),
    ]


def test_its_columns_are_those_of_csv(archive: Path) -> None:
    columns = [name for (name,) in rows(archive, "SELECT name FROM pragma_table_info('articles')")]
    left_out = {"kind", "position", "source_sha256", "source_encoding", "first_line", "last_line"}
    assert [name for name in columns if name != "year"] == [name for name in COLUMNS if name not in left_out]


def test_it_has_the_texts_as_they_are_corrected(archive: Path) -> None:
    with open_for_correcting(archive) as corrector:
        corrector.correct("3", Changes({"headline": "山里通了车"}), NOW)
    assert rows(archive, "SELECT headline FROM articles WHERE id = 3") == [("山里通了车",)]


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        ("CREATE TABLE Articles (id INTEGER)", "table"),
        ('CREATE VIEW "articles" AS SELECT id FROM article', "view"),
        ("CREATE VIEW IF NOT EXISTS main.articles(id) AS SELECT id FROM article", "view"),
    ],
)
def test_what_a_user_called_so_gets_another_name(old_archive: Path, made: str, kind: str) -> None:
    alter(old_archive, "CREATE TABLE former_articles (id)", made)
    with open_archive(old_archive):
        pass
    assert rows(old_archive, "SELECT type FROM sqlite_master WHERE name = 'former_articles_2'") == [(kind,)]
    assert rows(old_archive, "SELECT count(*) FROM articles") == [(7,)]
    assert list(check_archive(old_archive)) == []


def test_an_index_called_so_makes_room(old_archive: Path) -> None:
    alter(old_archive, "CREATE INDEX articles ON article (byline)")
    with open_archive(old_archive):
        pass
    assert list(check_archive(old_archive)) == []


def test_a_view_that_was_changed_is_told_and_made_anew(archive: Path) -> None:
    alter(archive, "DROP VIEW articles", "CREATE VIEW articles AS SELECT * FROM article")
    assert list(check_archive(archive)) == ["articles: is not as it was made"]
    assert repair(archive) == ["articles: made anew"]
    assert list(check_archive(archive)) == []


def test_a_table_in_its_place_stays_and_is_told(archive: Path) -> None:
    alter(archive, "DROP VIEW articles", "CREATE TABLE articles (id INTEGER)")
    assert repair(archive) == []
    assert list(check_archive(archive)) == ["articles: is not as it was made"]


def test_facets_look_at_no_other_column(archive: Path) -> None:
    plan = rows(archive, "EXPLAIN QUERY PLAN SELECT newspaper, count(*) FROM articles GROUP BY 1")
    assert not any("contributor" in str(row) or "tag" in str(row) for row in plan)
