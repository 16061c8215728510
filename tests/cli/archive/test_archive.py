"""Keeping the archive: info, check, backup, compact."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]


def damage(archive: Path) -> None:
    connection = sqlite3.connect(archive)
    connection.execute("UPDATE article SET body = '码头上空无一人。' WHERE id = 1")
    connection.commit()
    connection.close()


def test_check_of_a_whole_archive(newsarc: Call, archive: Path) -> None:
    found = newsarc("archive", "check")
    assert (found.code, found.out, found.err) == (0, "", f"{archive}: whole\n")
    found = newsarc("archive", "check", "--format", "json")
    assert json.loads(found.out) == {"path": str(archive), "is_whole": True, "problems": []}


def test_check_of_a_damaged_archive(newsarc: Call, archive: Path) -> None:
    damage(archive)
    found = newsarc("archive", "check")
    assert (found.code, found.err) == (1, f"{archive}: 6 problems\n")
    assert found.out == (
        "article 1: its text is not what its ref was made of\n"
        "article 1: its words do not find it in search\n"
        "article 1: its words do not find it in search_character\n"
        "search does not hold the articles' words: `newsarc archive reindex` builds it anew\n"
        "search_character does not hold the articles' words: `newsarc archive reindex` builds it anew\n"
        "issues whose segments are still to be joined: 1\n"
    )
    found = newsarc("archive", "check", "--format", "json")
    assert (found.code, json.loads(found.out)["is_whole"]) == (1, False)
    assert len(json.loads(found.out)["problems"]) == 6


def test_info(newsarc: Call, archive: Path) -> None:
    newsarc("edit", "1", "--set", "page=7")
    newsarc("remove", "公路", "--yes")
    found = newsarc("archive", "info", "--format", "json")
    facts = json.loads(found.out)
    assert (found.code, found.err) == (0, "")
    assert facts.pop("bytes") >= archive.stat().st_size
    assert facts.pop("source_bytes") > 100
    assert facts == {
        "path": str(archive),
        "kinds": {"article": 1, "notice": 1},
        "sources": 1,
        "files": 1,
        "first_date": "2031-03-15",
        "last_date": "2031-03-15",
        "last_import": "2031-03-16T05:30:00+00:00",
        "corrected": 1,
        "tagged": 0,
        "noted": 0,
        "removed": 1,
        "newspapers": [{"newspaper": "湖光日报", "articles": 1, "first": "2031-03-15", "last": "2031-03-15"}],
        "schema": facts["schema"],
        "tokenizer": facts["tokenizer"],
        "readers": {"page-text 1": 1},
    }
    lines = newsarc("archive", "info").out.splitlines()
    assert "kinds: article 1" in lines
    assert "newspapers: 湖光日报 1 2031-03-15 2031-03-15" in lines


def test_backup_is_an_archive_of_one_file_with_everything(newsarc: Call, archive: Path) -> None:
    before = newsarc("export", "--kind", "all").out
    target = archive.with_name("backup.db")
    found = newsarc("archive", "backup", target)
    assert (found.code, found.out) == (0, "")
    assert found.err == f"{target}: backup written and checked, {target.stat().st_size:,} bytes\n"
    assert newsarc("--archive", target, "export", "--kind", "all").out == before
    assert newsarc("--archive", target, "archive", "check").code == 0
    assert sorted(path.name for path in archive.parent.iterdir()) == ["archive.db", "backup.db"]


def test_backup_replaces_an_older_one(newsarc: Call, archive: Path) -> None:
    target = archive.with_name("backup.db")
    newsarc("archive", "backup", target)
    newsarc("remove", "公路", "--yes")
    assert newsarc("archive", "backup", target).code == 0
    assert newsarc("--archive", target, "count").out == "1\n"


def test_backup_while_an_import_writes_is_of_one_moment(newsarc: Call, archive: Path) -> None:
    connection = sqlite3.connect(archive, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("DELETE FROM contributor")
    found = newsarc("archive", "backup", archive.with_name("backup.db"))
    connection.execute("ROLLBACK")
    connection.close()
    assert found.code == 0
    assert newsarc("--archive", archive.with_name("backup.db"), "count", "author:林知夏").out == "1\n"


def test_backup_refuses_to_write_over_what_is_no_backup(newsarc: Call, archive: Path) -> None:
    mine = archive.with_name("letter.txt")
    mine.write_text("mine", encoding="utf-8")
    for target, problem in (
        (mine, "not a newsarc archive: name another file with --archive"),
        (archive, "no backup written: it is the archive itself: name another file"),
        (archive.parent, "no backup written: it is no file: name one"),
    ):
        found = newsarc("archive", "backup", target)
        assert (found.code, found.out, found.err) == (1, "", f"newsarc: {target}: {problem}\n")
    assert mine.read_text(encoding="utf-8") == "mine"
    assert newsarc("count").out == "2\n"


def test_backup_refuses_a_file_that_is_in_use(newsarc: Call, archive: Path) -> None:
    target = archive.with_name("backup.db")
    newsarc("archive", "backup", target)
    target.with_name("backup.db-wal").write_bytes(b"")
    found = newsarc("archive", "backup", target)
    assert found.code == 1
    assert found.err == f"newsarc: {target}: no backup written: it is in use: name another file\n"


def test_a_damaged_archive_is_no_backup_and_the_older_one_stays(newsarc: Call, archive: Path) -> None:
    target = archive.with_name("backup.db")
    newsarc("archive", "backup", target)
    damage(archive)
    found = newsarc("archive", "backup", target)
    assert found.code == 1
    problem = "the copy is not whole: article 1: its text is not what its ref was made of"
    assert found.err == f"newsarc: {target}: no backup written: {problem}\n"
    assert newsarc("--archive", target, "search", "码头", "--format", "ids").out == "1\n"
    assert sorted(path.name for path in archive.parent.iterdir()) == ["archive.db", "backup.db"]


@pytest.mark.parametrize("command", ["check", "info", "compact", "backup"])
def test_without_an_archive_nothing_is_made(newsarc: Call, tmp_path: Path, command: str) -> None:
    path = tmp_path / "archive.db"
    found = newsarc("archive", command, *(["b.db"] if command == "backup" else []))
    assert (found.code, found.out) == (1, "")
    assert found.err.startswith(f"newsarc: {path}: no archive here yet")
    assert os.listdir(tmp_path) == []


def test_compact_gives_room_back_and_keeps_everything(newsarc: Call, archive: Path) -> None:
    before = newsarc("export", "--kind", "all").out
    connection = sqlite3.connect(archive)
    connection.execute("CREATE TABLE filler AS SELECT zeroblob(500000) AS filling")
    connection.execute("DROP TABLE filler")
    connection.commit()
    connection.close()
    found = newsarc("archive", "compact")
    assert (found.code, found.out) == (0, "")
    assert found.err.endswith(" now; 0 removed articles forgotten\n")
    assert archive.stat().st_size < 500_000
    assert newsarc("export", "--kind", "all").out == before
    assert newsarc("search", "码", "--format", "ids").out == "1\n"
    assert newsarc("archive", "check").code == 0


def test_compact_forgets_what_was_removed(newsarc: Call, archive: Path) -> None:
    newsarc("remove", "公路 OR 码头", "--yes")
    assert "公路今天".encode() in archive.read_bytes()
    done = newsarc("archive", "compact")
    assert done.err.splitlines()[0].endswith(" now; 2 removed articles forgotten")
    assert "公路今天".encode() not in archive.read_bytes()
    assert "林知夏".encode() not in archive.read_bytes()
    assert newsarc("remove", "--undo").err == "nothing to bring back\n"
    assert newsarc("archive", "check").code == 0


def test_what_was_forgotten_does_not_come_back_either(newsarc: Call, tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    text = "山里通车\n本报记者 高若谷\n　　公路今天通车，两小时的山路只要二十分钟。村民说，从前想也不敢想。\n"
    source.write_text(text, encoding="utf-8")
    newsarc("import", source)
    newsarc("remove", "公路", "--yes")
    newsarc("archive", "compact")
    source.write_text(text.replace("二十", "三十"), encoding="utf-8")
    newsarc("import", source)
    assert newsarc("count").out == "0\n"
    assert newsarc("reread").code == 0
    assert newsarc("count").out == "0\n"


def test_repair_takes_out_what_newsarc_did_not_make(newsarc: Call, archive: Path) -> None:
    with closing(sqlite3.connect(archive, isolation_level=None)) as connection:
        connection.execute("CREATE TRIGGER wipe AFTER INSERT ON source BEGIN DELETE FROM article; END")
    altered = (
        f"{archive}: the archive was altered (a foreign trigger wipe): `newsarc archive check --repair` mends"
    )
    (archive.parent / "b.txt").write_text("山里通车\n\n公路今天通车。\n", encoding="utf-8")
    found = newsarc("import", archive.parent / "b.txt")
    assert (found.code, found.out, found.err) == (
        1,
        "",
        f"newsarc: {altered} triggers and indexes, a backup the rest\n",
    )
    assert newsarc("archive", "check").out == (
        "wipe: a foreign trigger: `newsarc archive check --repair` takes it out\n"
    )
    found = newsarc("archive", "check", "--repair")
    assert (found.code, found.out, found.err) == (0, "", f"wipe: taken out\n{archive}: whole\n")
    assert newsarc("import", archive.parent / "b.txt").code == 0
    assert newsarc("count").out == "3\n"
