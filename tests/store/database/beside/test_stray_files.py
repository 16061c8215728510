"""A log or journal that is not an archive's own is told, and neither it nor the archive is touched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import ArchiveCorrupted, ArchiveStrayFile, NewsarcError
from newsarc.store.database.archive import open_archive
from newsarc.store.database.beside import stray_files
from newsarc.store.database.connection import connect_for_reading, connect_for_writing
from newsarc.store.database.transaction import open_transaction
from newsarc.store.ingest.importing import open_for_import
from newsarc.store.maintenance.backup import back_up
from newsarc.store.maintenance.checking import check_archive
from newsarc.store.maintenance.restoring import restore
from tests.store.conftest import NOW, part, source

if TYPE_CHECKING:
    from pathlib import Path

KILLED = """
import os, sys
from pathlib import Path
from newsarc.store.database.transaction import open_transaction
with open_transaction(Path(sys.argv[1])) as transaction:
    for statement in sys.argv[2:]:
        transaction.connection.execute(statement)
    transaction.commit()
    os._exit(9)
"""
CHANGE = ("UPDATE article SET imported_at = '2031-03-17T00:00:00+00:00'",)
GROW = (
    "CREATE TABLE mine (text)",
    "WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 5000)"
    " INSERT INTO mine SELECT hex(randomblob(200)) FROM many",
)


def kill_after(archive: Path, *statements: str) -> None:
    """Write to an archive in a process that dies before its log is taken in."""
    subprocess.run([sys.executable, "-c", KILLED, archive, *statements], timeout=60, check=False)
    assert stray_files.has_log(archive)


def beside(archive: Path, ending: str = "-wal") -> Path:
    return archive.with_name(archive.name + ending)


def contents(archive: Path) -> list[bytes]:
    return [path.read_bytes() for path in (archive, beside(archive)) if path.exists()]


def changed(archive: Path) -> int:
    with open_archive(archive) as opened:
        sql = "SELECT count(*) AS number FROM article WHERE imported_at LIKE '2031-03-17%'"
        return int(opened.rows(sql)[0]["number"])


def read(path: Path) -> None:
    with open_archive(path):
        pass


def write(path: Path) -> None:
    with open_transaction(path) as transaction:
        transaction.finish()


def test_the_log_of_a_killed_writer_is_taken_in(archive: Path) -> None:
    kill_after(archive, *CHANGE)
    assert changed(archive) > 0
    assert list(check_archive(archive)) == []
    assert not beside(archive).exists()


@pytest.fixture
def mispaired(archive: Path, once: Path) -> Path:
    """Copy an older state over an archive whose last writer was killed, as one who restores by hand."""
    if not (once / archive.name).exists():
        mispair(archive)
        for path in (archive, beside(archive)):
            shutil.copyfile(path, once / path.name)
    for path in (archive, beside(archive)):
        shutil.copyfile(once / path.name, path)
    return archive


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what is made once and copied for each test."""
    return tmp_path_factory.mktemp("once")


def mispair(archive: Path) -> None:
    older = archive.with_name("older.db")
    back_up(archive, older)
    kill_after(archive, *GROW)
    read(archive)  # takes the log in
    kill_after(archive, "UPDATE mine SET text = 'x' WHERE rowid = 2500", *CHANGE)
    shutil.copyfile(older, archive)
    older.unlink()


@pytest.mark.parametrize("use", [read, write, lambda path: back_up(path, path.with_name("new.db"))])
def test_the_log_of_another_state_is_told_and_left(mispaired: Path, use: object) -> None:
    assert callable(use)
    before = contents(mispaired)
    with pytest.raises(ArchiveStrayFile) as raised:
        use(mispaired)
    assert str(raised.value) == (
        f"{mispaired}: the file {mispaired}-wal beside it is of another archive or another state of this one,"
        " which is whole without it: move that file away first"
    )
    assert contents(mispaired) == before
    beside(mispaired).unlink()
    assert list(check_archive(mispaired)) == []
    assert changed(mispaired) == 0


def test_a_log_that_fits_in_structure_is_told_by_its_count(archive: Path) -> None:
    older = archive.with_name("older.db")
    back_up(archive, older)
    for day in (14, 15):
        kill_after(archive, CHANGE[0].replace("17T", f"{day}T"))
        read(archive)
    kill_after(archive, *CHANGE)
    shutil.copyfile(older, archive)
    with pytest.raises(ArchiveStrayFile):
        read(archive)
    beside(archive).unlink()
    assert changed(archive) == 0


def test_the_log_fits_the_state_that_it_was_begun_on(archive: Path) -> None:
    older = archive.with_name("older.db")
    shutil.copyfile(archive, older)
    kill_after(archive, *CHANGE)
    shutil.copyfile(older, archive)
    assert changed(archive) > 0
    assert list(check_archive(archive)) == []


def test_a_log_that_is_half_taken_in_fits(archive: Path) -> None:
    kill_after(archive, *GROW, *CHANGE)
    log = beside(archive).read_bytes()
    read(archive)  # takes it in
    beside(archive).write_bytes(log)
    assert changed(archive) > 0
    assert list(check_archive(archive)) == []


def test_the_check_names_a_stray_log(mispaired: Path) -> None:
    (problem,) = check_archive(mispaired)
    assert "move that file away first" in problem


def test_an_archive_that_is_broken_with_its_log_and_without_is_left(archive: Path) -> None:
    kill_after(archive, *GROW)
    with archive.open("r+b") as stream:
        stream.seek(4096)
        stream.write(b"\xff" * 4096)
    with beside(archive).open("r+b") as stream:
        stream.truncate(beside(archive).stat().st_size // 2)
    before = contents(archive)
    with pytest.raises(ArchiveCorrupted):
        read(archive)
    assert contents(archive) == before


@pytest.mark.parametrize("ending", ["-wal", "-journal"])
@pytest.mark.parametrize(
    "use",
    [
        write,
        lambda path: back_up(path.with_name("archive.db"), path),
        lambda path: restore(path, path.with_name("archive.db")),
    ],
    ids=["import", "backup", "restore"],
)
def test_no_archive_is_made_beside_what_another_left(archive: Path, ending: str, use: object) -> None:
    assert callable(use)
    new = archive.with_name("new.db")
    beside(new, ending).write_bytes(b"\0" * 4096)
    with pytest.raises(ArchiveStrayFile) as raised:
        use(new)
    assert str(raised.value) == (
        f"{new}: the file {new}{ending} beside it is left from another archive: move that file away first"
    )
    assert not new.exists()
    assert beside(new, ending).read_bytes() == b"\0" * 4096


def test_a_log_beside_an_empty_file_is_left(tmp_path: Path) -> None:
    empty = tmp_path / "archive.db"
    empty.touch()
    beside(empty).write_bytes(b"\0" * 4096)
    with pytest.raises(ArchiveStrayFile):
        write(empty)
    assert beside(empty).stat().st_size == 4096


def test_a_journal_beside_an_archive_with_a_log_is_told_and_left(archive: Path) -> None:
    write(archive)
    before = archive.read_bytes()
    beside(archive, "-journal").write_bytes(bytes.fromhex("d9d505f920a163d7") + b"\0" * 4088)
    for use in (read, write):
        with pytest.raises(NewsarcError, match=r"archive\.db-journal beside it is of another archive"):
            use(archive)
    assert archive.read_bytes() == before
    assert beside(archive, "-journal").exists()


def test_an_empty_log_is_no_log(archive: Path) -> None:
    beside(archive).touch()
    assert changed(archive) == 0
    write(archive)
    assert list(check_archive(archive)) == []


def test_a_log_that_a_reader_keeps_open_is_not_checked_each_time(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("the whole archive is checked")

    monkeypatch.setattr(stray_files, "_first_problem", fail)
    with closing(connect_for_reading(archive)) as reader:
        reader.execute("SELECT count(*) FROM article").fetchone()
        with open_transaction(archive) as transaction:
            transaction.connection.execute(*CHANGE)
            transaction.finish()
        assert stray_files.has_log(archive)
        assert changed(archive) > 0
    write(archive)
    assert sorted(os.listdir(archive.parent)) == ["archive.db"]


def test_a_log_that_is_written_to_is_not_checked(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stray_files, "_first_problem", lambda *_: "checked")
    with ExitStack() as writing:
        transaction = writing.enter_context(open_transaction(archive))
        transaction.connection.execute(*CHANGE)
        transaction.commit()
        assert stray_files.has_log(archive)
        assert changed(archive) > 0


def test_a_log_of_another_archive_is_told(archive: Path) -> None:
    other = archive.with_name("other.db")
    with open_for_import(other) as session:
        for number in range(50):
            session.add(source(part(f"第{number}次会议召开"), path=f"/papers/{number}.txt"), NOW)
    kill_after(other, *GROW)
    shutil.copyfile(beside(other), beside(archive))
    with pytest.raises(ArchiveStrayFile):
        read(archive)
    assert beside(archive).read_bytes() == beside(other).read_bytes()
    beside(archive).unlink()
    assert list(check_archive(archive)) == []
    assert list(check_archive(other)) == []


JOURNALLED = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode = DELETE")
connection.execute("PRAGMA cache_size = 1")  # so that pages are written before the commit
connection.execute("BEGIN IMMEDIATE")
for statement in sys.argv[2:]:
    connection.execute(statement)
os._exit(9)
"""
GARBLE = "UPDATE article SET body = hex(randomblob(20000)), headline = hex(randomblob(9000))"


def die_with_a_journal(archive: Path, *statements: str) -> None:
    """Write to an archive that has no log in a process that dies before it commits."""
    subprocess.run([sys.executable, "-c", JOURNALLED, archive, *statements], timeout=60, check=False)
    assert beside(archive, "-journal").stat().st_size


def commit(archive: Path, *statements: str) -> None:
    with closing(connect_for_writing(archive, wait_seconds=1)) as connection:
        for statement in statements:
            connection.execute(statement)


def without_log(archive: Path, name: str = "plain.db") -> Path:
    """Copy an archive as a backup is: it has no log until it is written to."""
    plain = archive.with_name(name)
    back_up(archive, plain)
    return plain


def bodies(archive: Path) -> list[str]:
    with open_archive(archive) as opened:
        return [row["body"] for row in opened.rows("SELECT body FROM article ORDER BY id")]


def test_the_journal_of_a_killed_writer_is_rolled_back(archive: Path) -> None:
    plain, before = without_log(archive), bodies(archive)
    die_with_a_journal(plain, GARBLE, *GROW)
    assert plain.stat().st_size > archive.stat().st_size
    assert bodies(plain) == before
    assert list(check_archive(plain)) == []
    assert not beside(plain, "-journal").exists()


def test_the_journal_of_an_archive_that_was_never_made_is_rolled_back(tmp_path: Path) -> None:
    new = tmp_path / "new.db"
    die_with_a_journal(new, *GROW)
    assert new.stat().st_size
    write(new)
    assert list(check_archive(new)) == []


@pytest.mark.parametrize("use", [read, write, lambda path: back_up(path, path.with_name("new.db"))])
@pytest.mark.parametrize("of", ["earlier state", "other archive", "new archive"])
def test_a_journal_of_another_state_is_told_and_left(archive: Path, use: object, of: str) -> None:
    assert callable(use)
    plain, donor = without_log(archive), without_log(archive, "donor.db")
    match of:
        case "earlier state":
            for _ in range(2):
                commit(plain, *CHANGE)
            die_with_a_journal(donor, GARBLE, *GROW)
        case "other archive":
            commit(donor, *GROW, *CHANGE)
            die_with_a_journal(donor, GARBLE)
        case _:
            donor.unlink()
            die_with_a_journal(donor, *GROW)
    shutil.copyfile(beside(donor, "-journal"), beside(plain, "-journal"))
    before = plain.read_bytes()
    with pytest.raises(ArchiveStrayFile, match="move that file away first"):
        use(plain)
    assert plain.read_bytes() == before
    assert beside(plain, "-journal").read_bytes() == beside(donor, "-journal").read_bytes()
    beside(plain, "-journal").unlink()
    assert list(check_archive(plain)) == []


def test_a_journal_without_a_header_does_no_harm(archive: Path) -> None:
    plain, before = without_log(archive), bodies(archive)
    beside(plain, "-journal").write_bytes(b"\0" * 5000)
    assert bodies(plain) == before


def test_a_journal_of_another_makes_a_broken_archive_no_worse(archive: Path) -> None:
    plain, donor = without_log(archive), without_log(archive, "donor.db")
    commit(donor, *GROW)
    die_with_a_journal(donor, GARBLE)
    shutil.copyfile(beside(donor, "-journal"), beside(plain, "-journal"))
    with plain.open("r+b") as stream:
        stream.seek(4096)
        stream.write(b"\xff" * 4096)
    before = plain.read_bytes()
    with pytest.raises(ArchiveCorrupted):
        read(plain)
    assert plain.read_bytes() == before
