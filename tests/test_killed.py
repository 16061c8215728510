"""A command that is killed at any of its statements leaves a whole archive; done again, it is done."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from newsarc.store.maintenance.checking import check_archive

if TYPE_CHECKING:
    from pathlib import Path

# Each statement of SQLite counts, and the command dies before the one that is named.
KILLED = """
import os, signal, sqlite3, sys
last, count, connect = int(sys.argv.pop(1)), 0, sqlite3.connect

def step(_):
    global count
    count += 1
    if count == last:
        os.kill(os.getpid(), signal.SIGKILL)

def traced(*arguments, **options):
    connection = connect(*arguments, **options)
    connection.set_trace_callback(step)
    return connection

sqlite3.connect = traced
import atexit
atexit.register(lambda: print(count, file=open("count", "w")))
from newsarc.cli import main
main()
"""
COMMANDS: dict[str, tuple[str, ...]] = {
    "import": ("import", "--quiet", "--jobs", "1", "--rescan", "more"),
    "remove": ("remove", "--yes", "newspaper:湖光", "西河"),
    "undo": ("remove", "--undo"),
    "edit": ("edit", "1", "3", "--set", "headline=改", "--set", "body=一"),
    "unset": ("edit", "2", "--unset", "all"),
    "tag": ("tag", "add", "new", "1", "3"),
    "reread": ("reread",),
    "compact": ("archive", "compact", "--forget"),
    "reindex": ("archive", "reindex"),
    "backup": ("archive", "backup", "backup.db"),
    "repair": ("archive", "check", "--repair"),
}
ARTICLE = (
    "{0}防汛工作第{1}次\n\n　　本报讯（记者 沈亦舟）昨日，{2}第{1}次召开防汛会议，部署{0}下阶段工作。"
    "各镇派员上堤。\n\n"
)
PLACES = ("东岭", "西河", "南山")
MOMENTS, MOMENTS_OF_LONG = 2, 40


def run(archive: Path, *words: str, last: int = 0) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", KILLED, str(last), *words],
        env={**os.environ, "NEWSARC_ARCHIVE": str(archive), "SOURCE_DATE_EPOCH": "1900000000"},
        cwd=archive.parent,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def state(archive: Path) -> list[str]:
    """Return what the archive says, but for the folder that it is in."""
    asked = (
        ("export", "--kind", "all"),
        ("tag", "list"),
        ("archive", "sources"),
        ("list", "防汛", "--limit", "0", "--format", "ids"),
    )
    return [run(archive, *words).stdout.replace(str(archive.parent), "") for words in asked]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an archive with corrections, tags and a removal that can be undone."""
    folder = tmp_path_factory.mktemp("filled")
    for name, count in (("pages", 5), ("more", 3)):
        (folder / name).mkdir()
        for number in range(count):
            page = folder / name / f"{number}.txt"
            page.write_text("".join(ARTICLE.format(name, number, place) for place in PLACES), "utf-8")
            os.utime(page, (1_900_000_000, 1_900_000_000))
    archive = folder / "archive.db"
    for words in (
        ("import", "--quiet", "pages", "--newspaper", "湖光日报"),
        ("edit", "2", "--set", "headline=防汛改"),
        ("tag", "add", "old", "1", "2"),
        ("remove", "--yes", "5", "6"),
    ):
        assert run(archive, *words).returncode == 0
    assert run(archive, "count").stdout == "13\n"
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_a_killed_command_leaves_a_whole_archive_and_can_be_done_again(
    filled: Path, tmp_path: Path, command: str, request: pytest.FixtureRequest
) -> None:
    def fresh(name: str) -> Path:
        return shutil.copytree(filled, tmp_path / name) / "archive.db"

    archive = fresh("whole")
    assert run(archive, *COMMANDS[command]).returncode == 0
    statements, done = int((archive.parent / "count").read_text()), state(archive)
    moments = MOMENTS_OF_LONG if request.config.getoption("--long") else MOMENTS
    for last in random.Random(3).choices(range(1, statements + 1), k=moments):
        archive = fresh(f"{last}-{random.random()}")
        assert run(archive, *COMMANDS[command], last=last).returncode == -signal.SIGKILL
        assert list(check_archive(archive)) == [], (command, last)
        again = run(archive, *COMMANDS[command])
        assert again.returncode == 0, (command, last, again)
        assert state(archive) == done, (command, last)
        assert list(check_archive(archive)) == [], (command, last)
