import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from newsarc.store.database import transaction
from newsarc.store.database.connection import connect_for_writing

Call = Callable[..., Any]


@pytest.mark.parametrize("command", [["list"], ["search", "x"], ["show", "1"], ["export"]])
def test_without_an_archive_a_look_up_says_so(newsarc: Call, tmp_path: Path, command: list[str]) -> None:
    found = newsarc(*command)
    assert (found.code, found.out) == (1, "")
    assert found.err == (
        f"newsarc: {tmp_path}/archive.db: no archive here yet: import something first,"
        " or name one with --archive\n"
    )
    assert not (tmp_path / "archive.db").exists()


def test_the_option_goes_before_the_variable(newsarc: Call, tmp_path: Path, archive: Path) -> None:
    archive.rename(tmp_path / "other.db")
    assert newsarc("list").code == 1
    assert newsarc("--archive", tmp_path / "other.db", "list", "--format", "ids").out == "1\n3\n"


def test_without_either_the_data_folder_is_used(
    newsarc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSARC_ARCHIVE", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert f"{tmp_path}/data/newsarc/archive.db: no archive here yet" in newsarc("list").err


@pytest.mark.parametrize("command", [["list"], ["import", "a.txt"]])
def test_a_file_that_is_no_archive(newsarc: Call, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "a.txt").write_text("words of a page")
    (tmp_path / "archive.db").write_text("this is not an archive, and long enough to be looked at twice" * 20)
    before = (tmp_path / "archive.db").read_bytes()
    found = newsarc(*command)
    assert (found.code, found.out) == (1, "")
    assert found.err == (
        f"newsarc: {tmp_path}/archive.db: not a newsarc archive: name another file with --archive\n"
    )
    assert (tmp_path / "archive.db").read_bytes() == before


def test_an_archive_in_a_place_that_cannot_be(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words of a page")
    found = newsarc("--archive", tmp_path / "a.txt" / "archive.db", "import", "a.txt")
    assert (found.code, found.out) == (1, "")
    assert found.err.startswith(f"newsarc: {tmp_path}/a.txt/archive.db: the archive cannot be used: ")
    assert found.err.count("\n") == 1


def test_a_busy_archive_asks_to_try_again(
    newsarc: Call, tmp_path: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transaction, "connect_for_writing", partial(connect_for_writing, wait_seconds=0.2))
    (tmp_path / "a.txt").write_text("words of a page")
    with sqlite3.connect(archive, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        found = newsarc("import", "a.txt")
        other.execute("ROLLBACK")
    other.close()
    assert (found.code, found.out) == (75, "")
    assert found.err.startswith(f"newsarc: {archive}: the archive is busy")


ADDRESSES = (
    "postgresql://ann:hush@127.0.0.1:1/p",
    "postgresql:/ann:hush@127.0.0.1:1/p",
    "host=127.0.0.1 port=1 user=ann password=hush dbname=p",
    "password=hush",
)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "command",
    [
        ("--archive", "ADDRESS", "list"),
        ("--archive", "ADDRESS", "config"),
        ("--archive", "ADDRESS", "import", "a.txt"),
        ("--archive", "ADDRESS", "archive", "info"),
        ("publish", "ADDRESS"),
        ("import", "ADDRESS"),
        ("import", "a.txt", "--on", "ADDRESS"),
        ("import", "a.txt", "--report", "ADDRESS"),
        ("export", "--output", "ADDRESS"),
        ("archive", "backup", "ADDRESS"),
        ("archive", "merge", "ADDRESS"),
        ("archive", "restore", "ADDRESS"),
    ],
    ids=" ".join,
)
def test_no_password_of_an_address_is_repeated(
    newsarc: Call, tmp_path: Path, archive: Path, command: tuple[str, ...], address: str
) -> None:
    there = sorted(tmp_path.iterdir())
    told = newsarc(*(address if word == "ADDRESS" else word for word in command))
    assert "hush" not in told.out + told.err
    assert (told.code == 0, "Traceback" in told.err) == ("config" in command, False)
    assert told.err.count("\n") <= 1 + ("import" in command)  # which counts too
    assert sorted(tmp_path.iterdir()) == there
