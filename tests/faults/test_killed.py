"""A command that is killed at any of its steps leaves a whole archive; done again, it is done."""

from __future__ import annotations

import gzip
import os
import random
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from newsarc.store.maintenance.checking import check_archive

# Each statement of SQLite counts, and each file that is made, renamed or removed; the command dies before
# the one that is named.
KILLED = """
import os, signal, sqlite3, sys
last, count, connect = int(sys.argv.pop(1)), 0, sqlite3.connect
CHANGES = {"os.rename", "os.remove", "os.truncate"}

def step(_=None):
    global count
    count += 1
    if count == last:
        os.kill(os.getpid(), signal.SIGKILL)

def traced(*arguments, **options):
    connection = connect(*arguments, **options)
    connection.set_trace_callback(step)
    return connection

def audited(event, arguments):
    if event in CHANGES or event == "open" and (arguments[2] or 0) & os.O_CREAT:
        step()

sqlite3.connect = traced
import atexit
atexit.register(lambda: print(count, file=sys.__stdout__))
sys.addaudithook(audited)
from newsarc.cli import main
main()
"""
ASKED = """
import sys
from newsarc.cli import main
for words in (
    "export --kind all", "tag list", "saved list", "archive sources", "archive failures",
    "list 防汛 --limit 0 --format ids",
):
    sys.argv = ["newsarc", *words.split()]
    try:
        main()
    except SystemExit as end:
        assert not end.code, words
"""
COMMANDS: dict[str, tuple[str, ...]] = {
    "import": ("import", "--quiet", "--jobs", "1", "--rescan", "more"),
    "remove": ("remove", "--yes", "newspaper:湖光", "西河"),
    "undo": ("remove", "--undo"),
    "edit": ("edit", "1", "3", "--set", "headline=改", "--set", "body=一"),
    "unset": ("edit", "2", "--unset", "all"),
    "tag": ("tag", "add", "new", "1", "3"),
    "untag": ("tag", "remove", "old", "--all"),
    "note": ("note", "1,3,4", "一记"),
    "unnote": ("note", "1,2", "--remove"),
    "saved": ("saved", "add", "夜", "防汛"),
    "renamed": ("saved", "rename", "晨", "夜"),
    "standing": ("export", "--since-last", "晨", "--output", "new.jsonl", "--force"),
    "acknowledged": ("archive", "failures", "--forget"),
    "reread": ("reread",),
    "compact": ("archive", "compact", "--forget"),
    "reindex": ("archive", "reindex"),
    "backup": ("archive", "backup", "backup.db"),
    "restore": ("archive", "restore", "--force", "former.db"),
    "merge": ("archive", "merge", "other.db"),
    "repair": ("archive", "check", "--repair"),
    "migration": ("count",),
}
OLD = Path(__file__).parents[1] / "archives" / "schema-11.db.gz"
REFUSED_WHEN_DONE = {"saved", "renamed", "undo", "untag"}
ARTICLE = (
    "{0}防汛工作第{1}次\n\n　　本报讯（记者 沈亦舟）昨日，{2}第{1}次召开防汛会议，部署{0}下阶段工作。"
    "各镇派员上堤。\n\n"
)
PLACES = ("东岭", "西河", "南山")
NOW = re.compile(r"(?!2030)\d{4}-\d\d-\d\dT[\d:+]+")  # imports alone are given their time
MOMENTS, MOMENTS_OF_LONG = 2, 40


def run(archive: Path, *words: str, last: int = 0, code: str = KILLED) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, str(last), *words],
        env={**os.environ, "NEWSARC_ARCHIVE": str(archive), "SOURCE_DATE_EPOCH": "1900000000"},
        cwd=archive.parent,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def state(archive: Path) -> str:
    """Return what the archive says, but for the folder that it is in."""
    asked = run(archive, code=ASKED)
    assert asked.returncode == 0, asked
    return NOW.sub("", asked.stdout.replace(str(archive.parent), ""))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make archives with corrections, tags, notes, a saved query and a removal that can be undone."""
    folder = tmp_path_factory.mktemp("filled")
    for name, count in (("pages", 5), ("more", 3)):
        (folder / name).mkdir()
        for number in range(count):
            page = folder / name / f"{number}.txt"
            page.write_text("".join(ARTICLE.format(name, number, place) for place in PLACES), "utf-8")
            os.utime(page, (1_900_000_000, 1_900_000_000))
    (folder / "pages" / "broken.txt").write_bytes(bytes(range(256)))
    archive, other = folder / "archive.db", folder / "other.db"
    for path, words in (
        (archive, ("import", "--quiet", "pages", "--newspaper", "湖光日报")),
        (archive, ("archive", "backup", "former.db")),
        (archive, ("edit", "2", "--set", "headline=防汛改")),
        (archive, ("tag", "add", "old", "1", "2")),
        (archive, ("note", "2,3", "旧记")),
        (archive, ("saved", "add", "晨", "防汛")),
        (archive, ("remove", "--yes", "5", "6")),
        (other, ("import", "--quiet", "more", "pages/1.txt")),
        (other, ("edit", "1", "4", "--set", "headline=他改")),
        (other, ("note", "2,10", "他记")),
        (other, ("remove", "--yes", "3", "12")),
    ):
        assert run(path, *words).returncode in {0, 3}, words
    (folder / "old.db").write_bytes(gzip.decompress(OLD.read_bytes()))
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_a_killed_command_leaves_a_whole_archive_and_can_be_done_again(
    filled: Path, tmp_path: Path, command: str, request: pytest.FixtureRequest
) -> None:
    def fresh(name: str) -> Path:
        name_of_archive = "old.db" if command == "migration" else "archive.db"
        return shutil.copytree(filled, tmp_path / name) / name_of_archive

    archive = fresh("whole")
    undisturbed = run(archive, *COMMANDS[command])
    assert undisturbed.returncode == 0, undisturbed
    steps, done = int(undisturbed.stdout.split()[-1]), state(archive)
    moments = MOMENTS_OF_LONG if request.config.getoption("--long") else MOMENTS
    for last in random.Random(3).choices(range(1, steps + 1), k=moments):
        archive = fresh(f"{last}-{random.random()}")
        assert run(archive, *COMMANDS[command], last=last).returncode == -signal.SIGKILL
        assert list(check_archive(archive)) == [], (command, last)
        again = run(archive, *COMMANDS[command])
        assert not again.returncode or command in REFUSED_WHEN_DONE, (command, last, again)
        assert state(archive) == done, (command, last)
        assert list(check_archive(archive)) == [], (command, last)
        shutil.rmtree(archive.parent)
