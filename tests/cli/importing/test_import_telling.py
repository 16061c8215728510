"""What an import tells of many files at once, when it is broken off, and of an archive that it makes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.test_process import environment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

HEAD = "THE MARROW BAY COURIER Friday, March {day}, 2022 Page {day}"
TEXT = "\n\nBridge {day} to close\n\nBy Nora Quill\n\nThe council voted on Monday to close bridge {day}.\n"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Pages whose weekday is right on one day of them only."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for day in (14, 15, 16, 17, 18):
        (folder / f"{day}.txt").write_text((HEAD + TEXT).format(day=day))
    return folder


def warnings(err: str) -> list[str]:
    return [line for line in err.splitlines() if "warning" in line]


def test_warnings_of_a_kind_are_one_line_with_a_count(newsarc: Call, pages: Path) -> None:
    assert warnings(newsarc("import", pages).err) == [
        "pages/14.txt: warning: the weekday does not fit the date in"
        " “THE MARROW BAY COURIER Friday, March 14, 2022 Page 14” (and 3 more, in 4 files)"
    ]


def test_verbose_names_each(newsarc: Call, pages: Path) -> None:
    assert len(warnings(newsarc("import", "--verbose", pages).err)) == 4


def test_a_few_are_told_singly(newsarc: Call, pages: Path) -> None:
    (pages / "14.txt").unlink()
    assert [line[:12] for line in warnings(newsarc("import", pages).err)] == [
        "pages/15.txt",
        "pages/16.txt",
        "pages/17.txt",
    ]


def test_quiet_names_none(newsarc: Call, pages: Path) -> None:
    assert newsarc("import", "--quiet", pages).err == ""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_broken_off_tells_what_it_kept(tmp_path: Path, pages: Path, number: int) -> None:
    os.mkfifo(tmp_path / "wait.txt")  # the import waits for it when the pages are in
    with (
        subprocess.Popen(
            [
                sys.executable,
                "-m",
                "newsarc",
                "import",
                "--quiet",
                "--jobs",
                "1",
                pages,
                tmp_path / "wait.txt",
            ],
            stderr=subprocess.PIPE,
            env=environment(tmp_path / "archive.db"),
        ) as process,
        (tmp_path / "wait.txt").open("w"),
    ):  # opens when the import reads it
        time.sleep(0.1)
        process.send_signal(number)
        _, err = process.communicate(timeout=10)
    lines = err.decode().splitlines()
    assert lines[1] == "broken off, what is whole is kept: 5 files: 5 articles added"
    assert process.returncode == 128 + number


def test_a_run_that_is_broken_off_is_listed_with_what_it_kept(newsarc: Call, pages: Path) -> None:
    script = (
        "import os, newsarc.store.database.transaction as t, newsarc.store.ingest.writing as w\n"
        "t._SOURCES_A_COMMIT = 2\n"
        "write, done = w.SourceWriter.write, []\n"
        "def killed(self, found):\n"
        "    done.append(1)\n"
        "    if len(done) == 4: os.kill(os.getpid(), 9)\n"
        "    return write(self, found)\n"
        "w.SourceWriter.write = killed\n"
        "from newsarc.cli import main; main()\n"
    )
    subprocess.run(
        [sys.executable, "-c", script, "import", str(pages), "--jobs", "1"], check=False, timeout=30
    )
    (run,) = newsarc("archive", "runs", "--format", "tsv").out.splitlines()
    cells = run.split("\t")
    assert cells[2] == ""  # it has no end
    assert (cells[3], cells[9], newsarc("count").out) == ("2", "2", "2\n")


def test_a_named_archive_that_is_made_is_announced(
    newsarc: Call, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert newsarc("--archive", "new.db", "import", "--quiet", pages).err == "new.db: a new archive\n"
    assert newsarc("--archive", "new.db", "import", "--quiet", pages).err == ""
    monkeypatch.setenv("NEWSARC_ARCHIVE", "other.db")
    assert newsarc("import", "--quiet", pages).err == "other.db: a new archive\n"
    assert newsarc("import", "--quiet", pages).err == ""


def test_no_folders_are_made_for_an_archive_that_is_named(
    newsarc: Call, pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "paperz/a.db: the archive cannot be used: there is no folder paperz: make it, or name another\n"
    done = newsarc("--archive", "paperz/a.db", "import", pages)
    assert (done.code, done.err) == (1, f"newsarc: {told}")
    monkeypatch.setenv("NEWSARC_ARCHIVE", "paperz/a.db")
    assert newsarc("import", "--quiet", pages).err == f"newsarc: {told}"
    assert not (tmp_path / "paperz").exists()
    monkeypatch.setenv("NEWSARC_ARCHIVE", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert newsarc("import", "--quiet", pages).code == 0  # newsarc's own folder is made


@pytest.mark.parametrize("number", [1, 3, 4])
def test_an_import_that_was_killed_gives_the_same_ids_in_the_end(
    newsarc: Call, pages: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    script = (
        "import os, newsarc.store.database.transaction as t, newsarc.store.ingest.writing as w\n"
        "t._SOURCES_A_COMMIT = 2\n"
        "write, done = w.SourceWriter.write, []\n"
        "def killed(self, found):\n"
        "    done.append(1)\n"
        f"    if len(done) == {number}: os.kill(os.getpid(), 9)\n"
        "    return write(self, found)\n"
        "w.SourceWriter.write = killed\n"
        "from newsarc.cli import main; main()\n"
    )
    killed = subprocess.run([sys.executable, "-c", script, "import", pages, "--jobs", "1"], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert newsarc("import", "--quiet", pages).code == 0
    assert newsarc("--archive", "undisturbed.db", "import", "--quiet", pages).code == 0
    undisturbed = newsarc("--archive", "undisturbed.db", "export", "--kind", "all").out
    assert newsarc("export", "--kind", "all").out == undisturbed
