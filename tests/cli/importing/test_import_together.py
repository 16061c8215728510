"""Imports and look-ups at once, each in a process of its own, and what only a process shows of imports."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.terminals import NEWSARC, environment, on_a_terminal

BUSY = 75
SECONDS, SECONDS_OF_LONG = 1, 60


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(12):
        page = folder / f"{number}.txt"
        page.write_text(
            f"第{number}条公路通车\n\n　　本报讯（记者 高若谷）第{number}条公路今天正式通车。\n", "utf-8"
        )
        os.utime(page, (1_900_000_000, 1_900_000_000))
    return folder


def start(tmp_path: Path, *arguments: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*NEWSARC, *map(str, arguments)],
        env=environment(tmp_path / "archive.db"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_every_one_ends_well_or_with_75(pages: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    start(tmp_path, "import", pages, "--quiet").communicate(timeout=60)
    until = time.monotonic() + (SECONDS_OF_LONG if request.config.getoption("--long") else SECONDS)
    imports = 0
    while time.monotonic() < until:
        imports += 1
        (pages / "0.txt").write_text(f"第{imports}版\n\n　　本报讯 改了{imports}次。\n", "utf-8")
        writers = [start(tmp_path, "import", pages, "--quiet", "--rescan") for _ in range(2)]
        readers = [start(tmp_path, "search", "公路", "--format", "ids") for _ in range(10)]
        for process in (*writers, *readers):
            out, err = process.communicate(timeout=60)
            if process in writers:
                assert process.returncode in {0, BUSY}, err.decode()
                assert (err == b"") == (process.returncode == 0)
            else:
                assert (process.returncode, err, len(out.split()) >= 11) == (0, b"", True)


def test_who_waits_comes_in(pages: Path, tmp_path: Path) -> None:
    start(tmp_path, "import", pages / "0.txt", "--quiet").communicate(timeout=60)
    both = [start(tmp_path, "import", pages, "--quiet", "--wait", "60") for _ in range(2)]
    assert [process.communicate(timeout=120) for process in both] == [(b"", b"")] * 2
    assert [process.returncode for process in both] == [0, 0]


def children_of(process: int) -> list[str]:
    children: list[str] = []
    for path in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(FileNotFoundError):  # a thread that has ended
            children += path.read_text().split()
    return children


def wait_for_readers(importing: int) -> None:
    """Wait until an import has the processes that read for it; where nothing tells, long enough."""
    if not Path(f"/proc/{importing}/task/{importing}/children").exists():
        time.sleep(1.5)
        return
    until = time.monotonic() + 30
    while len(children_of(importing)) < 2:
        assert time.monotonic() < until
        time.sleep(0.02)


def test_no_reading_process_outlives_one_that_was_killed(pages: Path, tmp_path: Path) -> None:
    # They inherit this pipe, so that its end is not reached before theirs.
    reading, writing = os.pipe()
    with subprocess.Popen(
        [*NEWSARC, "import", str(pages), "-", "--jobs", "2"],
        env=environment(tmp_path / "archive.db"),
        stdin=subprocess.PIPE,
        stdout=writing,
        stderr=writing,
    ) as process:
        os.close(writing)
        wait_for_readers(process.pid)
        process.send_signal(signal.SIGKILL)
    with os.fdopen(reading, "rb", 0) as pipe:
        while select.select([pipe], [], [], 30)[0]:
            if not pipe.read(4096):
                return
    pytest.fail("somebody still holds the pipe")


def test_a_terminal_sees_how_far_it_is(pages: Path, tmp_path: Path) -> None:
    shown = on_a_terminal(["import", pages], environment(tmp_path / "archive.db"))
    assert "12/12" in shown
    assert "12 files: 12 articles added" in shown
    assert "\x1b[?25h" in shown, "the cursor is there again"


@pytest.mark.slow
def test_nobody_else_does(pages: Path, tmp_path: Path) -> None:
    _, err = start(tmp_path, "import", pages).communicate(timeout=60)
    assert b"12/12" not in err
    assert b"\x1b" not in err
    assert "12/12" not in on_a_terminal(["import", pages, "--quiet"], environment(tmp_path / "archive.db"))
