from __future__ import annotations

import gzip
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.store.maintenance.merged_marks import MarkMerger

if TYPE_CHECKING:
    from collections.abc import Callable

    Call = Callable[..., Any]

OLD = Path(__file__).parents[2] / "archives" / "schema-11.db.gz"
PAGES = {
    "harbour.txt": "渔港今天开港\n\n　　渔船今天进港，码头上站满了人。",
    "hill.txt": "茶山开园\n\n　　采茶人今天上山。",
}


@pytest.fixture
def other(newsarc: Call, archive: Path, tmp_path: Path) -> Path:
    """Another desk's archive: a copy of ours, to which two pages were added."""
    path = tmp_path / "other.db"
    assert newsarc("archive", "backup", path).code == 0
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert newsarc("--archive", path, "import", name, "--newspaper", "海港日报").code == 0
    return path


def closed(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def exported(newsarc: Call, *options: object) -> list[dict[str, Any]]:
    lines = newsarc(*options, "export", "--format", "jsonl").out.splitlines()
    return [{key: value for key, value in json.loads(line).items() if key != "id"} for line in sorted(lines)]


def by_ref(entries: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {entry["ref"]: entry for entry in entries}


def alter(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_new_articles_come_with_their_sources_and_marks(newsarc: Call, archive: Path, other: Path) -> None:
    at_other = "--archive", other
    newsarc(*at_other, "tag", "add", "sea", 4)
    newsarc(*at_other, "note", 4, "ask the captain")
    newsarc(*at_other, "edit", 4, "--set", "headline=渔港明天开港", "--note", "by the scan")
    newsarc(*at_other, "tag", "add", "tea", 1)
    newsarc(*at_other, "edit", 3, "--set", "page=B1")
    before = closed(other).read_bytes()
    merged = newsarc("archive", "merge", other)
    assert (merged.code, merged.out) == (0, "")
    assert merged.err == (
        f"{other}: 2 articles and 2 sources added, 3 parts here already, 5 marks taken over\n"
    )
    assert by_ref(exported(newsarc)) == by_ref(exported(newsarc, *at_other))
    assert (
        newsarc("search", "渔船", "--format", "ids").out == newsarc("list", "tag:sea", "--format", "ids").out
    )
    assert newsarc("show", 4, "--uncorrected").out.startswith("渔港今天开港\n")
    assert newsarc("show", 4, "--source").out == PAGES["harbour.txt"] + "\n"
    assert newsarc("archive", "check").code == 0
    assert other.read_bytes() == before


@pytest.mark.parametrize("name", ["none.db", 5000 * "n"])
def test_what_is_not_there_is_not_merged(newsarc: Call, archive: Path, name: str) -> None:
    assert archive.exists()
    done = newsarc("archive", "merge", name)
    assert (done.code, done.err) == (1, f"newsarc: {name}: not merged: no such file: name an archive\n")


def test_a_second_merge_doubles_nothing(newsarc: Call, archive: Path, other: Path) -> None:
    newsarc("--archive", other, "note", 4, "kept")
    newsarc("archive", "merge", closed(other))
    before = exported(newsarc)
    again = newsarc("archive", "merge", closed(other))
    assert again.err == f"{other}: 0 articles and 0 sources added, 5 parts here already, 0 marks taken over\n"
    assert exported(newsarc) == before
    for name in PAGES:
        assert newsarc("import", name, "--quiet").code == 0
    assert exported(newsarc) == before
    assert newsarc("reread", "newspaper:海港日报").code == 0
    assert exported(newsarc) == before


def test_what_differs_is_told_and_stays(newsarc: Call, archive: Path, other: Path) -> None:
    for options, note, page in ((("--archive", other), "theirs", "B1"), ((), "ours", "B2")):
        newsarc(*options, "note", 1, note)
        newsarc(*options, "edit", 1, "--set", f"page={page}")
    merged = newsarc("archive", "merge", closed(other))
    assert merged.code == 0
    assert merged.err.splitlines()[:2] == [
        f"{other}: article 1: noted 'ours', and there 'theirs': what is here stays",
        f"{other}: article 1: page is corrected to 'B2', and there to 'B1': what is here stays",
    ]
    (entry,) = (one for one in exported(newsarc) if one["note"])
    assert (entry["note"], entry["page"]) == ("ours", "B2")


def test_a_source_that_was_read_otherwise_is_not_doubled(newsarc: Call, archive: Path, other: Path) -> None:
    assert newsarc("import", "hill.txt", "--encoding", "latin-1").code == 0
    before = len(exported(newsarc))
    merged = newsarc("archive", "merge", closed(other))
    assert "hill.txt: 1 part is read otherwise there: what is here stays" in merged.err
    assert len(exported(newsarc)) == before + 1
    assert newsarc("archive", "check").code == 0


def test_a_source_of_another_newspaper_there_brings_its_marks(
    newsarc: Call, archive: Path, other: Path
) -> None:
    assert newsarc("import", "hill.txt", "--newspaper", "山乡日报").code == 0
    newsarc("--archive", other, "tag", "add", "tea", 5)
    newsarc("--archive", other, "note", 5, "theirs")
    before = len(exported(newsarc))
    merged = newsarc("archive", "merge", closed(other))
    assert "hill.txt: 1 part is of another issue there: what is here stays" in merged.err
    (entry,) = (one for one in exported(newsarc) if one["headline"] == "茶山开园")
    assert (entry["newspaper"], entry["tags"], entry["note"]) == ("山乡日报", ["tea"], "theirs")
    assert len(exported(newsarc)) == before + 1
    assert newsarc("archive", "check").code == 0


def test_what_was_removed_stays_removed(newsarc: Call, archive: Path, other: Path) -> None:
    shutil.copy(other, other.with_name("third.db"))
    newsarc("--archive", other, "remove", 5, "--yes")
    newsarc("archive", "merge", closed(other))
    assert newsarc("list", "茶山", "--format", "ids").out == ""
    assert newsarc("reread").code == 0
    newsarc("archive", "merge", other.with_name("third.db"))
    assert newsarc("list", "茶山", "--format", "ids").out == ""
    assert newsarc("archive", "check").code == 0


def test_refs_of_the_other_archive_are_found(newsarc: Call, archive: Path, other: Path) -> None:
    ref = json.loads(newsarc("--archive", other, "export", 4).out)["ref"]
    newsarc("archive", "merge", closed(other))
    assert newsarc("show", ref).out.startswith("渔港今天开港")


HOSTILE = {
    "CREATE TRIGGER wipe AFTER INSERT ON tag BEGIN DELETE FROM article; END": "was altered",
    "UPDATE article SET body = 'forged' WHERE id = 4": "its text is not what its ref was made of",
    "UPDATE source SET content = x'00' WHERE id = 2": "what is kept of it is not what was imported",
    "UPDATE source SET given = '[1' WHERE id = 2": "source 2 cannot be read",
    "UPDATE source SET imported_at = 'soon' WHERE id = 2": "source 2 cannot be read",
    "UPDATE article SET section = x'ff' WHERE id = 4": "article 4: its text is not what its ref was made of",
    "UPDATE article SET marks = '7' WHERE id = 4": "article 4",
    "INSERT INTO tag VALUES (4, x'00', '')": "JSON cannot hold BLOB values",
    "UPDATE file SET path = x'00' WHERE source_id = 2": "file: path holds what is no text",
    "INSERT INTO article_note VALUES (99, 'x', '')": "refers to a row of article that is not there",
    "PRAGMA user_version = 99": "made by a newer newsarc",
    "PRAGMA user_version = 0": "it says that it is of schema 0",
    "PRAGMA user_version = 20": "it says that it is of schema 20",
    "PRAGMA application_id = 7": "not a newsarc archive",
}


@pytest.mark.parametrize("statement", HOSTILE)
def test_a_hostile_archive_is_refused_and_nothing_is_half(
    newsarc: Call, archive: Path, other: Path, statement: str
) -> None:
    alter(closed(other), statement)
    before, theirs = exported(newsarc), other.read_bytes()
    merged = newsarc("archive", "merge", other)
    assert (merged.code, merged.out, merged.err.count("\n")) == (1, "", 1)
    assert HOSTILE[statement] in merged.err
    assert exported(newsarc) == before
    assert newsarc("archive", "check").code == 0
    assert other.read_bytes() == theirs
    assert [one.name for one in archive.parent.iterdir() if ".part" in one.name] == []


LEFT_OUT = {
    "INSERT INTO tag VALUES (4, 'sea; tea', '')": "'sea; tea' is left out (a tag is a word",
    "INSERT INTO tag VALUES (4, 'sea' || char(27), '')": "'sea\\x1b' is left out (a tag is a word",
    "INSERT INTO tag SELECT 4, hex(zeroblob(5000000)), ''": "is left out (a tag has at most 200 characters",
    "INSERT INTO article_note SELECT 4, hex(zeroblob(5000000)), ''": "is left out (a note has at most 32,767",
    "UPDATE correction SET value = 'no language' WHERE field = 'language'": "'no language' is left out (",
    "UPDATE correction SET value = hex(zeroblob(99999)) WHERE field = 'language'": "0…' is left out (",
    "UPDATE correction SET note = hex(zeroblob(5000000))": "is left out (a note has at most 32,767",
}


@pytest.mark.parametrize("statement", LEFT_OUT)
def test_a_mark_that_no_command_makes_is_left_out(
    newsarc: Call, archive: Path, other: Path, statement: str
) -> None:
    newsarc("--archive", other, "edit", 4, "--set", "language=en")
    newsarc("--archive", other, "tag", "add", "harbour", 4)
    alter(closed(other), statement)
    merged = newsarc("archive", "merge", other)
    assert (merged.code, merged.out, merged.err.count("\n")) == (0, "", 2)
    assert f"{other}: article 4: " in merged.err
    assert LEFT_OUT[statement] in merged.err
    assert len(merged.err) < 1000
    assert newsarc("list", "tag:harbour", "--format", "ids").out == "4\n"
    assert newsarc("tag", "list").out == "harbour\t1\n"
    assert newsarc("archive", "check").code == 0


def test_a_merge_that_is_interrupted_leaves_nothing(
    newsarc: Call, archive: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    before = exported(newsarc)
    with monkeypatch.context() as patch:
        patch.setattr(MarkMerger, "take", interrupt)
        assert newsarc("archive", "merge", closed(other)).code == 130
    assert exported(newsarc) == before
    assert newsarc("archive", "check").code == 0
    assert newsarc("archive", "merge", other).code == 0
    assert len(exported(newsarc)) == len(before) + 2


def test_an_archive_does_not_go_into_itself(newsarc: Call, archive: Path) -> None:
    merged = newsarc("archive", "merge", archive)
    assert (merged.code, "it is the archive itself" in merged.err) == (1, True)


def test_an_archive_in_use_is_refused(newsarc: Call, archive: Path, other: Path) -> None:
    with closing(sqlite3.connect(other)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("INSERT INTO setting VALUES ('x', 'y')")
        writer.commit()
        merged = newsarc("archive", "merge", other)
    assert (merged.code, "it is in use, or was not closed" in merged.err) == (1, True)


def test_an_archive_of_an_earlier_version_is_merged(newsarc: Call, archive: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    old.write_bytes(gzip.decompress(OLD.read_bytes()))
    before = old.read_bytes()
    merged = newsarc("archive", "merge", old)
    assert (merged.code, "articles and " in merged.err) == (0, True)
    assert newsarc("list", "tag:flood", "--format", "ids").out != ""
    assert newsarc("archive", "check").code == 0
    assert old.read_bytes() == before
