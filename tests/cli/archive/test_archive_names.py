"""One archive under several names: it is one lock and one log, or it is refused."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.store.maintenance.checking import check_archive
from tests.cli.terminals import environment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

LINKED = (
    "newsarc: {}: the archive has 2 names (hard links), and used under more than one it breaks:"
    " remove the others, or copy it and use the copy\n"
)
COMMANDS = [
    ("list",),
    ("show", "1"),
    ("edit", "1", "--set", "page=3"),
    ("tag", "add", "tea", "1"),
    ("remove", "1", "--yes"),
    ("archive", "reindex"),
    ("archive", "compact"),
    ("archive", "check"),
    ("archive", "check", "--repair"),
    ("archive", "backup", "copy.db"),
    ("import", "a.txt"),
]


@pytest.fixture
def linked(archive: Path) -> Path:
    (archive.parent / "two").mkdir()
    link = archive.parent / "two" / "b.db"
    os.link(archive, link)
    return link


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_second_hard_link_is_refused_in_one_line(
    newsarc: Call, archive: Path, linked: Path, command: tuple[str, ...]
) -> None:
    before = archive.read_bytes()
    for name in (archive, linked):
        found = newsarc("--archive", name, *command)
        assert (found.code, found.out, found.err) == (1, "", LINKED.format(name))
    assert archive.read_bytes() == before
    linked.unlink()
    assert newsarc("archive", "check").code == 0


def test_a_copy_of_a_linked_archive_is_used(newsarc: Call, archive: Path, linked: Path) -> None:
    copy = archive.parent / "copy.db"
    copy.write_bytes(linked.read_bytes())
    assert newsarc("--archive", copy, "edit", "1", "--set", "page=3").code == 0


def test_symbolic_links_to_one_archive_share_its_lock_and_log(archive: Path) -> None:
    (archive.parent / "folder").symlink_to(archive.parent)
    (archive.parent / "a.db").symlink_to(archive)
    (archive.parent / "b.db").symlink_to("a.db")
    names = [archive, archive.parent / "b.db", archive.parent / "folder" / "a.db"]
    commands = [("edit", "1", "--set", "page=3"), ("archive", "reindex"), ("edit", "3", "--set", "page=4")]
    running = [
        subprocess.Popen([sys.executable, "-m", "newsarc", *command], env=environment(name))
        for name, command in zip(names, commands, strict=True)
    ]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    assert list(check_archive(archive)) == []
    assert sorted(path.name for path in archive.parent.iterdir()) == [
        "a.db",
        "archive.db",
        "b.db",
        "folder",
    ]
