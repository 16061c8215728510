from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import ArchiveBusy, ArchiveForeign, ArchiveNewer, ArchiveUnusable
from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Contributor, Kind, Part
from newsarc.model.repairs import Drop
from newsarc.model.sources import StoredSource
from newsarc.query.parser import parse_query
from newsarc.store.articles.lookup import drops_of, entry_named, source_bytes
from newsarc.store.database.archive import open_archive
from newsarc.store.database.schema import APPLICATION_ID, SCHEMA
from newsarc.store.ingest.importing import Added, open_for_import
from newsarc.store.search.finding import find_entries

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
MakePart = Callable[..., Part]
MakeSource = Callable[..., StoredSource]
Import = Callable[..., Added]


def found(path: Path, query: str = "") -> list[str]:
    with open_archive(path) as archive:
        return [
            " ".join(entry.record.part.headline)
            for entry in find_entries(archive, parse_query(query), kinds=tuple(Kind), sort=None)
        ]


def ids(path: Path) -> list[int]:
    with open_archive(path) as archive:
        return [entry.id for entry in find_entries(archive, sort=None)]


def test_import_makes_the_folders_and_the_file(archive_path: Path, import_parts: Import) -> None:
    assert import_parts() == Added(0, 0)
    connection = sqlite3.connect(archive_path)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_import_counts_articles_and_other_parts(import_parts: Import, make_part: MakePart) -> None:
    notice = make_part("遗失声明", "遗失公章一枚，声明作废。", kind=Kind.NOTICE)
    assert import_parts(make_part(), notice) == Added(1, 1)


def test_import_twice_adds_nothing(archive_path: Path, import_parts: Import, make_part: MakePart) -> None:
    import_parts(make_part())
    assert import_parts(make_part()) == Added(0, 0)
    assert found(archive_path) == ["春耕现场会召开"]
    assert found(archive_path, "春耕") == ["春耕现场会召开"]


def test_session_knows_what_is_in(archive_path: Path, make_source: MakeSource) -> None:
    source = make_source()
    with open_for_import(archive_path) as session:
        assert not session.knows(source.file, source.given)
        session.add(source, NOW)
        assert session.knows(source.file, source.given)
        assert session.knows(source.file, IssuePage())
        assert not session.knows(source.file, IssuePage(page="1"))
        assert session.merge_declared(source.file, IssuePage()) == (source.given, None)
        unknown = replace(source.file, sha256="ab" * 32, path="/papers/new.txt")
        assert session.merge_declared(unknown, IssuePage()) == (IssuePage(), None)


def test_same_article_of_another_file_is_one_article(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    import_parts(make_part(), path="/papers/a.txt")
    assert import_parts(make_part(), path="/papers/b.txt") == Added(0, 0)
    assert found(archive_path, "source:a.txt") == found(archive_path, "source:b.txt") == ["春耕现场会召开"]


def test_twins_of_one_source_are_two_articles(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    assert import_parts(make_part(), make_part()) == Added(2, 0)
    with open_archive(archive_path) as archive:
        first, second = (entry.ref for entry in find_entries(archive))
    assert second == f"{first}-2"
    assert import_parts(make_part(), make_part(), path="/papers/b.txt") == Added(0, 0)


def test_ref_is_the_same_for_ever(archive_path: Path, import_parts: Import, make_part: MakePart) -> None:
    import_parts(make_part())
    with open_archive(archive_path) as archive:
        assert [entry.ref for entry in find_entries(archive)] == ["mrladnyfnsnr"]


def test_reading_again_keeps_ids_and_finds_the_new_text(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    import_parts(make_part("甲"), make_part("旧题"), make_part("多余"), data="same")
    before = ids(archive_path)
    changed = make_part("新题", contributors=(Contributor("李大山"),))
    added = import_parts(make_part("甲"), changed, data="same", given=IssuePage(page="1"))
    assert added == Added(0, 0)
    assert ids(archive_path) == before[:2]
    assert found(archive_path) == ["甲", "新题"]
    assert found(archive_path, "旧题 OR 多余") == []
    assert found(archive_path, "新题") == found(archive_path, "author:李大山") == ["新题"]


def test_reading_again_with_a_date_dates_the_articles(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    import_parts(make_part(), data="same", issue=IssuePage())
    dated = IssuePage(date=PartialDate(2022, 3, 15), section="要闻")
    assert import_parts(make_part(), data="same", issue=dated, given=dated) == Added(0, 0)
    assert found(archive_path, "date:2022-03-15 section:要闻") == ["春耕现场会召开"]
    assert ids(archive_path) == [1]


def test_reading_again_leaves_another_source_its_article(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    import_parts(make_part("共有"), data="one")
    import_parts(make_part("另篇"), make_part("共有"), data="two", path="/papers/b.txt")
    import_parts(make_part("别的"), data="one", given=IssuePage(page="1"))
    assert found(archive_path) == ["共有", "另篇", "别的"]
    with open_archive(archive_path) as archive:
        record = entry_named(archive, "1").record
    assert (record.source.path, record.position) == ("/papers/b.txt", 2)


def test_failing_source_leaves_nothing(
    archive_path: Path, make_source: MakeSource, make_part: MakePart
) -> None:
    broken = make_source(make_part("甲"), make_part("乙"), path="/papers/broken.txt")
    records = (broken.records[0], broken.records[1]._replace(position=1))
    with open_for_import(archive_path) as session:
        session.add(make_source(make_part("前")), NOW)
        with pytest.raises(sqlite3.IntegrityError):
            session.add(replace(broken, records=records), NOW)
        session.add(make_source(make_part("后"), path="/papers/c.txt"), NOW)
    assert found(archive_path) == ["前", "后"]
    assert found(archive_path, "甲 OR 乙") == []


def test_broken_off_import_keeps_whole_sources(
    archive_path: Path, make_source: MakeSource, make_part: MakePart
) -> None:
    with pytest.raises(KeyboardInterrupt), open_for_import(archive_path) as session:  # noqa: PT012 - the block is what is broken off
        session.add(make_source(make_part("前")), NOW)
        raise KeyboardInterrupt
    assert found(archive_path, "前") == ["前"]


def test_killed_import_leaves_nothing_half(
    archive_path: Path, import_parts: Import, make_source: MakeSource, make_part: MakePart, tmp_path: Path
) -> None:
    import_parts(make_part("前"))
    copy = tmp_path / "copy.db"
    with open_for_import(archive_path) as session:
        session.add(make_source(make_part("后"), path="/papers/b.txt"), NOW)
        for suffix in ("", "-wal"):
            log = archive_path.with_name(f"{archive_path.name}{suffix}")
            copy.with_name(f"copy.db{suffix}").write_bytes(log.read_bytes() if log.exists() else b"")
    assert found(copy) == ["前"]
    assert found(archive_path) == ["前", "后"]


def test_source_and_drops_come_back(archive_path: Path, make_source: MakeSource, make_part: MakePart) -> None:
    source = make_source(make_part())
    with open_for_import(archive_path) as session:
        session.add(source, NOW)
    with open_archive(archive_path) as archive:
        assert source_bytes(archive, source.file.sha256) == source.file.data
        assert drops_of(archive, source.file.sha256) == (Drop(3, "C", "stray glyph"),)
        (entry,) = find_entries(archive)
    assert (entry.record, entry.imported_at) == (source.records[0], NOW)


def test_second_import_at_the_same_time_is_told_to_wait(archive_path: Path) -> None:
    with (
        open_for_import(archive_path),
        pytest.raises(ArchiveBusy),
        open_for_import(archive_path, wait_seconds=0),
    ):
        pytest.fail("two imports at once")


def test_import_commits_now_and_then(
    archive_path: Path, make_part: MakePart, make_source: MakeSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsarc.store.database.transaction._SOURCES_A_COMMIT", 2)
    with open_for_import(archive_path) as session:
        for name in "甲乙丙":
            session.add(make_source(make_part(name), path=f"/papers/{name}.txt"), NOW)
        assert found(archive_path) == ["甲", "乙"]
        assert found(archive_path, "乙") == ["乙"]
    assert found(archive_path) == ["甲", "乙", "丙"]


def test_look_ups_go_on_during_an_import(
    archive_path: Path, import_parts: Import, make_part: MakePart, make_source: MakeSource
) -> None:
    import_parts(make_part("前"))
    with open_for_import(archive_path) as session:
        session.add(make_source(make_part("后"), path="/papers/b.txt"), NOW)
        assert found(archive_path) == ["前"]


def write_database(path: Path, *statements: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize("statement", ["CREATE TABLE x (y)", "PRAGMA application_id = 7"])
def test_other_database_is_left_alone(archive_path: Path, statement: str) -> None:
    write_database(archive_path, statement)
    before = archive_path.read_bytes()
    with pytest.raises(ArchiveForeign), open_for_import(archive_path):
        pytest.fail("not an archive")
    assert archive_path.read_bytes() == before


@pytest.mark.parametrize("lines", [1, 200])
def test_text_file_is_left_alone(tmp_path: Path, lines: int) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"my notes\n" * lines)
    with pytest.raises(ArchiveForeign), open_for_import(path):
        pytest.fail("not an archive")
    assert path.read_bytes() == b"my notes\n" * lines


def test_newer_archive_is_refused(archive_path: Path, import_parts: Import) -> None:
    import_parts()
    write_database(archive_path, f"PRAGMA user_version = {SCHEMA + 1}")
    with pytest.raises(ArchiveNewer), open_for_import(archive_path):
        pytest.fail("newer")


def test_empty_file_becomes_an_archive(archive_path: Path, import_parts: Import, make_part: MakePart) -> None:
    archive_path.parent.mkdir()
    archive_path.touch()
    assert import_parts(make_part()) == Added(1, 0)


def test_folder_below_a_file_is_unusable(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ArchiveUnusable), open_for_import(tmp_path / "file" / "archive.db"):
        pytest.fail("no folder")
    with pytest.raises(ArchiveUnusable), open_for_import(tmp_path):
        pytest.fail("a folder")


def test_index_of_another_tokeniser_is_built_anew(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    import_parts(make_part())
    write_database(
        archive_path,
        "INSERT INTO search(search) VALUES ('delete-all')",
        "UPDATE setting SET value = '0' WHERE name = 'tokenizer_version'",
    )
    assert found(archive_path, "春耕") == ["春耕现场会召开"]
