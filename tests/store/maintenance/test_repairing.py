"""An archive from a stranger: what it brings along does not run, is named, and can be taken out."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import ArchiveAltered, ArchiveMissing
from newsarc.query.parser import parse_query
from newsarc.store.database.archive import open_archive
from newsarc.store.maintenance.checking import check_archive
from newsarc.store.maintenance.removing import open_for_removing
from newsarc.store.maintenance.repairing import repair
from newsarc.store.search.finding import count_entries
from newsarc.store.user.tags import add_tag

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2031, 4, 1, tzinfo=UTC)
FOREIGN = {
    "wipe": "CREATE TRIGGER wipe AFTER INSERT ON tag BEGIN DELETE FROM article; END",
    "Wipe 2": 'CREATE TRIGGER "Wipe 2" BEFORE DELETE ON "Article" BEGIN DELETE FROM tag; END',
    "chain": "CREATE TRIGGER chain AFTER DELETE ON note BEGIN DELETE FROM article; END",
}


def alter(archive: Path, *statements: str) -> None:
    with closing(sqlite3.connect(archive, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE note (article_id INTEGER, text TEXT)")
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize("name", FOREIGN)
def test_nothing_is_written_where_a_foreign_trigger_waits(archive: Path, name: str) -> None:
    alter(archive, FOREIGN[name])
    with pytest.raises(ArchiveAltered, match=f"a foreign trigger {name}"):
        add_tag(archive, "flood", ["1"], NOW)
    with (
        pytest.raises(ArchiveAltered, match=f"a foreign trigger {name}"),
        open_for_removing(archive) as remover,
    ):
        remover.remove(parse_query("id:1"), NOW)
    assert f"{name}: a foreign trigger: `newsarc archive check --repair` takes it out" in list(
        check_archive(archive)
    )
    with open_archive(archive) as opened:
        assert count_entries(opened) == 2
    assert repair(archive) == [f"{name}: taken out"]
    assert list(check_archive(archive)) == []
    assert add_tag(archive, "flood", ["1"], NOW).articles == 1


@pytest.mark.parametrize(
    "index",
    [
        "odd ON article (abs(headline))",
        "odd ON article (body) WHERE abs(headline) > 1",
        "odd ON source (hex(path) || path)",
    ],
)
def test_an_index_that_works_something_out_is_foreign(archive: Path, index: str) -> None:
    alter(archive, f"CREATE INDEX {index}", "CREATE INDEX mine ON article (deck, headline DESC)")
    with pytest.raises(ArchiveAltered, match="a foreign index odd"):
        add_tag(archive, "flood", ["1"], NOW)
    assert repair(archive) == ["odd: taken out"]


def test_a_unique_index_on_our_tables_is_foreign(archive: Path) -> None:
    alter(archive, "CREATE UNIQUE INDEX once ON article (headline)", "CREATE INDEX mine ON article (deck)")
    with pytest.raises(ArchiveAltered, match="a foreign index once"):
        add_tag(archive, "flood", ["1"], NOW)
    assert repair(archive) == ["once: taken out"]


@pytest.mark.parametrize(
    ("statements", "problem"),
    [
        (("DROP TRIGGER jump_added",), "jump_added: is not there"),
        (
            (
                "DROP TRIGGER ref_changed",
                "CREATE TRIGGER ref_changed AFTER UPDATE OF ref ON article BEGIN DELETE FROM tag; END",
            ),
            "ref_changed: is not as it was made",
        ),
        (("DROP INDEX article_page",), "article_page: is not there"),
    ],
)
def test_what_was_ours_is_made_anew(archive: Path, statements: tuple[str, ...], problem: str) -> None:
    alter(archive, *statements)
    with pytest.raises(ArchiveAltered, match=problem):
        add_tag(archive, "flood", ["1"], NOW)
    assert repair(archive) == [f"{problem.split(':', maxsplit=1)[0]}: made anew"]
    assert add_tag(archive, "flood", ["1"], NOW).articles == 1


def test_what_users_add_for_themselves_stays(archive: Path) -> None:
    alter(
        archive,
        "CREATE VIEW mine AS SELECT headline FROM article",
        "CREATE TABLE counts (number INTEGER)",
        "CREATE TRIGGER count_notes AFTER INSERT ON note BEGIN INSERT INTO counts VALUES (1); END",
    )
    assert add_tag(archive, "flood", ["1"], NOW).articles == 1
    assert repair(archive) == []
    assert list(check_archive(archive)) == []


def test_a_changed_table_stays_and_is_named(archive: Path) -> None:
    alter(archive, "ALTER TABLE tag ADD COLUMN colour TEXT")
    assert repair(archive) == []
    assert list(check_archive(archive)) == ["tag: is not as it was made"]


def test_a_missing_archive_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(ArchiveMissing):
        repair(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_a_view_in_the_place_of_a_table_stays_and_is_named(archive: Path) -> None:
    alter(
        archive,
        "ALTER TABLE tag RENAME TO own_tag",
        "CREATE VIEW tag AS SELECT article_id, name, tagged_at FROM own_tag",
    )
    assert repair(archive) == ["articles: made anew"]  # SQLite had put the other name into it
    assert list(check_archive(archive))[:1] == ["tag: is not as it was made"]
    with pytest.raises(ArchiveAltered, match="tag: is not as it was made"):
        add_tag(archive, "flood", ["1"], NOW)
