"""What an import tells of many files at once, when it is broken off, and of an archive that it makes."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.terminals import environment

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
    problem = "there is no folder paperz: --create makes it, or name another"
    told = f"paperz/a.db: the archive cannot be used: {problem}\n"
    done = newsarc("--archive", "paperz/a.db", "import", pages)
    assert (done.code, done.err) == (1, f"newsarc: {told}")
    monkeypatch.setenv("NEWSARC_ARCHIVE", "paperz/a.db")
    assert newsarc("import", "--quiet", pages).err == f"newsarc: {told}"
    assert not (tmp_path / "paperz").exists()
    assert newsarc("import", "--quiet", "--create", pages).err == "paperz/a.db: a new archive\n"
    assert (tmp_path / "paperz" / "a.db").exists()
    monkeypatch.setenv("NEWSARC_ARCHIVE", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert newsarc("import", "--quiet", pages).code == 0  # newsarc's own folder is made


@pytest.mark.parametrize("number", [3, *(pytest.param(number, marks=pytest.mark.slow) for number in (1, 4))])
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


BARE = '{"headline": "Ferry late", "body": "The ferry was late again, said the clerk."}\n'
NAMED = '{"headline": "Ferry on time", "body": "It was on time.", "newspaper": "Marrow Bay Courier"}\n'


def test_articles_without_a_newspaper_are_counted(newsarc: Call, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.jsonl").write_text((BARE + NAMED).replace("Ferry", f"Ferry {name}"))
    said = "2 articles have no newspaper: say --newspaper NAME"
    files = ("a.jsonl", "b.jsonl")
    assert said in newsarc("import", "--dry-run", *files).err.splitlines()
    assert said in newsarc("import", *files).err.splitlines()
    assert "newspaper" not in newsarc("import", *files).err  # nothing is new of them
    assert "has no newspaper" not in newsarc("import", "a.jsonl", "--newspaper", "Courier").err


def test_what_a_copy_is_the_same_as_is_told_once_with_a_count(newsarc: Call, pages: Path) -> None:
    newsarc("import", "--quiet", pages)
    for name in ("copy1.txt", "copy2.txt"):
        (pages / name).write_bytes((pages / "14.txt").read_bytes())
    assert newsarc("import", pages).err.splitlines() == [
        "pages/copy1.txt: in already from pages/14.txt (and 1 more such file)",
        "7 files: 0 articles added, 5 files unchanged, 2 files in already from another file",
    ]


@pytest.mark.parametrize(("said", "code"), [("y\n", 0), ("\n", 1), ("", 1)])
def test_a_person_is_asked_whether_a_folder_is_meant(
    newsarc: Call, pages: Path, monkeypatch: pytest.MonkeyPatch, said: str, code: int
) -> None:
    monkeypatch.setattr("newsarc.cli.importing.archive_to_write.can_be_asked", lambda: True)
    monkeypatch.setattr("sys.stdin", io.StringIO(said))
    done = newsarc("--archive", "paperz/a.db", "import", "--quiet", pages)
    assert done.code == code
    assert done.err.startswith("there is no folder paperz: make it? [y/N]\n")
    assert (pages.parent / "paperz" / "a.db").exists() == (code == 0)


def test_many_files_are_summed_up_on_a_terminal(
    newsarc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsarc.cli.importing.run.is_error_terminal", lambda: True)
    monkeypatch.setattr("newsarc.render.reports.progress.show_progress", lambda reports, _: reports)
    folder = tmp_path / "year"
    folder.mkdir()
    for day in range(1, 13):
        (folder / f"{day:02}.txt").write_text(f"{HEAD}{TEXT}".format(day=day).replace(" Friday,", ""))
    assert len(newsarc("import", "--dry-run", folder).err.splitlines()) == 13
    (folder / "13.txt").write_text("湖边小镇迎来茶苗\n\n湖州开了茶会，来了许多人。\n", encoding="gb18030")
    (folder / "14.txt").write_text("")
    summed = newsarc("import", folder)
    assert summed.err.splitlines() == [
        f"newsarc: {folder}/14.txt: the file is empty",
        "12 other parts kept beside them, such as mastheads (`newsarc list kind:masthead`)",
        "1 file read as gb18030: year/13.txt",
        "1 article has no newspaper: say --newspaper NAME",
        "14 files: 13 articles added, 1 file failed",
    ]
    changed = newsarc("import", "--newspaper", "澄浦日报", folder).err.splitlines()
    assert changed[2] == "newspaper changed in 13 articles of 13 files, such as year/01.txt"
    assert changed[-1] == "14 files: 0 articles added, 13 files updated, 1 file failed"
    assert len(newsarc("import", "--verbose", folder).err.splitlines()) == 15


def test_articles_that_another_file_brought_are_told(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(NAMED)
    (tmp_path / "b.jsonl").write_text(f"{NAMED}\n")
    newsarc("import", "a.jsonl")
    assert newsarc("import", "b.jsonl").err.splitlines()[0] == "b.jsonl: 1 article in already"
