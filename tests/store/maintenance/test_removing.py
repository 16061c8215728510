"""Removing takes what belongs to an article, and nothing of what users keep beside it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import ArchiveCorrupted, ArchiveUnusable
from newsarc.import_runs import FileStamp
from newsarc.query.parser import parse_query
from newsarc.store.database.archive import open_archive
from newsarc.store.database.definitions import schema_sql
from newsarc.store.database.transaction import open_transaction
from newsarc.store.ingest.importing import open_for_import
from newsarc.store.maintenance.removing import OF_ARTICLES, Remover, open_for_removing
from newsarc.store.search.finding import find_entries
from tests.store.conftest import part, source

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2031, 4, 1, tzinfo=UTC)
KEPT_APART = {"article_source", "removed", "removed_digest", "removed_link", "removed_row", "standing_export"}


def change(archive: Path, *statements: str) -> None:
    with closing(sqlite3.connect(archive, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def notes(archive: Path) -> list[tuple[int, str]]:
    with closing(sqlite3.connect(archive)) as connection:
        return connection.execute("SELECT article_id, note FROM note ORDER BY 1").fetchall()


def remove(archive: Path, query: str) -> int:
    with open_for_removing(archive) as remover:
        return remover.remove(parse_query(query), NOW)


def test_all_tables_of_the_schema_that_speak_of_articles_are_known() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema_sql())
        found = connection.execute(
            "SELECT sqlite_master.name FROM sqlite_master"
            " JOIN pragma_table_info(sqlite_master.name) AS columns"
            " WHERE sqlite_master.type = 'table' AND columns.name = 'article_id'"
        ).fetchall()
    assert {*OF_ARTICLES} == {name for (name,) in found} - KEPT_APART


def test_a_table_of_the_user_s_own_stays_as_it_is(archive: Path) -> None:
    change(
        archive,
        "CREATE TABLE note (article_id INTEGER, note TEXT)",
        "INSERT INTO note VALUES (1, '见底片'), (3, '再读')",
    )
    assert remove(archive, "id:1") == 1
    assert notes(archive) == [(1, "见底片"), (3, "再读")]
    with open_for_removing(archive) as remover:
        assert remover.bring_back_last() == 1
    assert notes(archive) == [(1, "见底片"), (3, "再读")]


def test_an_article_that_such_a_table_refers_to_is_not_removed(archive: Path) -> None:
    change(
        archive,
        "CREATE TABLE note (article_id INTEGER REFERENCES article(id), note TEXT)",
        "INSERT INTO note VALUES (1, '见底片')",
    )
    with pytest.raises(ArchiveUnusable, match="refers to an article that would go: delete its row first"):
        remove(archive, "id:1")
    with open_archive(archive) as opened:
        assert [entry.id for entry in find_entries(opened, sort=None)] == [1, 3]


@pytest.mark.parametrize(
    "row", ["'note', '{\"article_id\": 1}'", "'tag', '{\"name, tagged_at) SELECT 1, 2, 3 --\": 1}'"]
)
def test_a_removed_row_that_fits_no_table_is_not_brought_back(archive: Path, row: str) -> None:
    assert remove(archive, "id:1") == 1
    change(archive, f"INSERT INTO removed_row VALUES (1, {row})")
    with (
        pytest.raises(ArchiveCorrupted, match="does not fit that table"),
        open_for_removing(archive) as remover,
    ):
        remover.bring_back_last()


def test_undo_writes_a_source_once_whatever_number_of_its_articles_comes_back(tmp_path: Path) -> None:
    """A source's row holds its file: written for each of 50,000 articles, that took hours."""
    path = tmp_path / "archive.db"
    parts = [part(f"第{number}次会议召开") for number in range(30)]
    with open_for_import(path) as session:
        session.add(source(*parts), NOW, FileStamp(1, 1))
    assert remove(path, "会议") == 30
    written: list[str] = []
    with open_transaction(path) as transaction:
        transaction.connection.set_trace_callback(written.append)
        assert Remover(transaction).bring_back_last() == 30
        transaction.finish()
    assert sum(statement.startswith("UPDATE source") for statement in written) == 1
