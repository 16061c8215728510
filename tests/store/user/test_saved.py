from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import ArchiveForeign, ArchiveMissing, SavedNameTaken, UnknownSavedName
from newsarc.model.parts import Part
from newsarc.query.parser import parse_query
from newsarc.store.database.archive import open_archive
from newsarc.store.ingest.importing import Added
from newsarc.store.search.finding import find_entries
from newsarc.store.user.saved import (
    Batch,
    Seen,
    new_batch,
    remember_seen,
    remove_saved,
    save_query,
    saved_queries,
    saved_query,
)
from tests.store.conftest import NOW

if TYPE_CHECKING:
    from pathlib import Path

MakePart = Callable[..., Part]
Import = Callable[..., Added]


@pytest.fixture
def add(import_parts: Import, make_part: MakePart) -> Callable[..., None]:
    """Import articles under these headlines, each of a source of its own."""

    def import_articles(*headlines: str) -> None:
        for headline in headlines:
            import_parts(make_part(headline), path=f"/papers/{headline}.txt")

    return import_articles


def ask(path: Path, seen: Seen, *, limit: int | None = None) -> tuple[list[str], Batch]:
    """Return the headlines that are new, in the order of import, and the batch they are."""
    query = parse_query("headline:春耕")
    assert query is not None
    with open_archive(path) as archive:
        batch = new_batch(archive, query, seen, limit=limit)
        found = find_entries(archive, batch.query, sort=None)
        return [entry.record.part.headline[0] for entry in found], batch


def test_what_came_since_is_new(archive_path: Path, add: Callable[..., None]) -> None:
    add("春耕一", "别的", "春耕二")
    found, batch = ask(archive_path, Seen())
    assert (found, batch.is_last) == (["春耕一", "春耕二"], True)
    assert ask(archive_path, batch.seen)[0] == []
    add("别的二", "春耕三")
    assert ask(archive_path, batch.seen)[0] == ["春耕三"]


def test_a_limit_parts_what_is_new_into_batches(archive_path: Path, add: Callable[..., None]) -> None:
    add("春耕一", "春耕二", "别的", "春耕三", "春耕四", "别的二")
    found, first = ask(archive_path, Seen(), limit=2)
    assert (found, first.is_last) == (["春耕一", "春耕二"], False)
    found, second = ask(archive_path, first.seen, limit=2)
    assert (found, second.is_last) == (["春耕三", "春耕四"], True)
    assert ask(archive_path, second.seen, limit=2)[0] == []


def test_an_id_given_again_after_a_removal_is_new(archive_path: Path, add: Callable[..., None]) -> None:
    add("春耕一", "春耕二")
    _, batch = ask(archive_path, Seen())
    connection = sqlite3.connect(archive_path)
    later = NOW.replace(year=NOW.year + 1).isoformat()
    connection.execute("UPDATE article SET imported_at = ? WHERE id = 2", (later,))
    connection.commit()
    connection.close()
    assert ask(archive_path, batch.seen)[0] == ["春耕二"]


def test_an_empty_archive_has_nothing_new(archive_path: Path, add: Callable[..., None]) -> None:
    add("别的")
    connection = sqlite3.connect(archive_path)
    connection.execute("DELETE FROM article_source")
    connection.execute("DELETE FROM contributor")
    connection.execute("DELETE FROM article")
    connection.commit()
    connection.close()
    found, batch = ask(archive_path, Seen())
    assert (found, batch.seen) == ([], Seen())


def test_a_query_is_kept_until_it_is_removed(archive_path: Path, add: Callable[..., None]) -> None:
    add("春耕一")
    save_query(archive_path, "spring", "春耕 OR 播种", NOW)
    save_query(archive_path, "roads", "公路", NOW)
    save_query(archive_path, "spring", "春耕 OR 播种", NOW)
    with open_archive(archive_path) as archive:
        assert [(one.name, one.query, one.seen) for one in saved_queries(archive)] == [
            ("roads", "公路", Seen()),
            ("spring", "春耕 OR 播种", Seen()),
        ]
    with pytest.raises(SavedNameTaken, match="'spring' is the query '春耕 OR 播种' already"):
        save_query(archive_path, "spring", "春耕", NOW)
    remove_saved(archive_path, "spring")
    with open_archive(archive_path) as archive, pytest.raises(UnknownSavedName):
        saved_query(archive, "spring")
    with pytest.raises(UnknownSavedName):
        remove_saved(archive_path, "spring")


def test_what_was_seen_is_remembered_for_just_this_query(
    archive_path: Path, add: Callable[..., None]
) -> None:
    add("春耕一")
    save_query(archive_path, "spring", "春耕", NOW)
    with open_archive(archive_path) as archive:
        saved = saved_query(archive, "spring")
    remember_seen(archive_path, saved, Seen(1, "2026"))
    with open_archive(archive_path) as archive:
        assert saved_query(archive, "spring").seen == Seen(1, "2026")
    remove_saved(archive_path, "spring")
    save_query(archive_path, "spring", "播种", NOW)
    remember_seen(archive_path, saved, Seen(1, "2026"))
    with open_archive(archive_path) as archive:
        assert saved_query(archive, "spring").seen == Seen()


def test_only_an_archive_takes_a_saved_query(tmp_path: Path) -> None:
    with pytest.raises(ArchiveMissing):
        save_query(tmp_path / "none.db", "spring", "春耕", NOW)
    assert not (tmp_path / "none.db").exists()
    (tmp_path / "other.db").write_text("not a database, " * 100)
    with pytest.raises(ArchiveForeign):
        save_query(tmp_path / "other.db", "spring", "春耕", NOW)
