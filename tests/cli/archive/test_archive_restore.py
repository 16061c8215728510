from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.store.database.connection import connect_for_writing
from newsarc.store.maintenance import restoring

if TYPE_CHECKING:
    from collections.abc import Callable

    Call = Callable[..., Any]

OLD = Path(__file__).parents[2] / "archives" / "schema-11.db.gz"


@pytest.fixture
def backup(newsarc: Call, archive: Path, tmp_path: Path) -> Path:
    path = tmp_path / "backup.db"
    assert newsarc("archive", "backup", path).code == 0
    return path


def parts(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir() if ".part" in one.name)


def test_a_lost_archive_comes_back(newsarc: Call, archive: Path, backup: Path) -> None:
    before = backup.read_bytes()
    archive.unlink()
    found = newsarc("archive", "restore", backup)
    assert (found.code, found.out) == (0, "")
    assert found.err.startswith(f"{archive}: restored from {backup} and checked, ")
    assert newsarc("list", "--format", "ids").out == "1\n3\n"
    assert newsarc("archive", "check").code == 0
    assert backup.read_bytes() == before
    assert parts(archive) == []


def test_an_archive_is_replaced_only_by_force_and_its_log_with_it(
    newsarc: Call, archive: Path, backup: Path
) -> None:
    with closing(sqlite3.connect(archive)) as writer:  # that is killed, and leaves its log
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("DELETE FROM tag")
        writer.commit()
        log = archive.with_name("archive.db-wal").read_bytes()
    newsarc("tag", "add", "later", 1)
    archive.with_name("archive.db-wal").write_bytes(log)
    before = archive.read_bytes()
    refused = newsarc("archive", "restore", backup)
    assert (refused.code, refused.err) == (
        1,
        f"newsarc: {archive}: not restored: an archive is there: --force puts the backup in its place\n",
    )
    assert archive.read_bytes() == before
    missing = newsarc("archive", "restore", "none.db", "--force").err
    assert missing == "newsarc: none.db: not restored: no such file: name what `archive backup` wrote\n"
    assert newsarc("archive", "restore", backup, "--force").code == 0
    assert not archive.with_name("archive.db-wal").exists()
    assert newsarc("tag", "list").out == ""
    assert newsarc("archive", "check").code == 0


def test_a_broken_archive_is_replaced_by_force(newsarc: Call, archive: Path, backup: Path) -> None:
    archive.write_bytes(archive.read_bytes()[:5000])
    assert newsarc("archive", "restore", backup, "--force").code == 0
    assert newsarc("archive", "check").code == 0


def test_a_backup_that_is_not_whole_changes_nothing(newsarc: Call, archive: Path, backup: Path) -> None:
    with closing(sqlite3.connect(backup)) as broken:
        broken.execute("UPDATE source SET content = x'00'")
        broken.commit()
    before = archive.read_bytes()
    found = newsarc("archive", "restore", backup, "--force")
    assert found.code == 1
    assert found.err.startswith(f"newsarc: {backup}: not restored: it is not whole: source 1: ")
    assert (archive.read_bytes(), parts(archive)) == (before, [])


@pytest.mark.parametrize("text", ["", "words of a page", "words of a page " * 100])
def test_what_is_no_archive_is_refused(newsarc: Call, archive: Path, tmp_path: Path, text: str) -> None:
    other = tmp_path / "other.db"
    other.write_text(text)
    archive.unlink()
    found = newsarc("archive", "restore", other)
    assert (found.code, found.err.count("\n")) == (1, 1)
    assert "not a newsarc archive" in found.err
    assert not archive.exists()


def test_a_backup_with_a_foreign_trigger_is_refused(newsarc: Call, archive: Path, backup: Path) -> None:
    with closing(sqlite3.connect(backup)) as altered:
        altered.execute("CREATE TRIGGER wipe AFTER INSERT ON tag BEGIN DELETE FROM article; END")
    found = newsarc("archive", "restore", backup, "--force")
    assert (found.code, "was altered (a foreign trigger wipe)" in found.err) == (1, True)


def test_an_archive_is_no_backup_of_itself(newsarc: Call, archive: Path) -> None:
    found = newsarc("archive", "restore", archive, "--force")
    assert (found.code, "it is the archive itself" in found.err) == (1, True)
    assert newsarc("archive", "check").code == 0


def test_an_archive_that_is_read_is_not_replaced(
    newsarc: Call, archive: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restoring, "connect_for_writing", partial(connect_for_writing, wait_seconds=0.1))
    with closing(sqlite3.connect(archive, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM article").fetchone()
        found = newsarc("archive", "restore", backup, "--force")
    assert (found.code, "another process has it open" in found.err) == (75, True)
    assert newsarc("archive", "check").code == 0


def test_a_backup_of_an_earlier_version_is_brought_up_to_date(newsarc: Call, tmp_path: Path) -> None:
    backup = tmp_path / "old.db"
    backup.write_bytes(gzip.decompress(OLD.read_bytes()))
    before = backup.read_bytes()
    assert newsarc("archive", "restore", backup).code == 0
    assert newsarc("archive", "check").code == 0
    assert backup.read_bytes() == before
