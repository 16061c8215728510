"""Signals end a command in good order: nothing half is left, and none is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.cli.terminals import environment
from tests.cli.test_process import HEARS_CTRL_C

if TYPE_CHECKING:
    from pathlib import Path

SLEEPS_BEFORE_THE_END = f"import os, time; os.fsync = lambda descriptor: time.sleep(60); {HEARS_CTRL_C}"
LOSES_CTRL_C = """
import os, signal, sys
from newsarc.cli import signals

class Callback:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)

signal.signal(signal.SIGINT, signal.default_int_handler)
signals.catch_signals()
Callback()
print("lost", flush=True)
for _ in signals.until_stopped([1]):
    print("went on")
"""
COMMANDS = [("export", "--output", "out.jsonl"), ("archive", "backup", "out.db")]


def start(script: str, archive: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        cwd=archive.parent,
        env=environment(archive),
        stderr=subprocess.PIPE,
    )


def parts(folder: Path) -> list[Path]:
    return sorted(folder.glob(".newsarc-*.part"))


def wait_until_written(process: subprocess.Popen[bytes], folder: Path) -> None:
    """Wait for the file beside the output, which stays until the process ends."""
    while not any(path.stat().st_size for path in parts(folder)):
        assert process.poll() is None
        time.sleep(0.01)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_stopped_command_leaves_nothing_half(archive: Path, command: tuple[str, ...], number: int) -> None:
    before = sorted(archive.parent.iterdir())
    with start(SLEEPS_BEFORE_THE_END, archive, *command) as process:
        wait_until_written(process, archive.parent)
        process.send_signal(number)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 128 + number
    assert err == (b"newsarc: interrupted\n" if number == signal.SIGINT else b"")
    assert sorted(archive.parent.iterdir()) == before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells that the writer is gone")
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_what_a_killed_command_left_goes_with_the_next(archive: Path, command: tuple[str, ...]) -> None:
    with start(SLEEPS_BEFORE_THE_END, archive, *command) as living:
        wait_until_written(living, archive.parent)
        (held,) = parts(archive.parent)
        with start(SLEEPS_BEFORE_THE_END, archive, *command) as killed:
            while not [path for path in parts(archive.parent) if path != held and path.stat().st_size]:
                time.sleep(0.01)
            killed.kill()
        for path in parts(archive.parent):
            os.utime(path, (1_700_000_000, 1_700_000_000))
        with start(HEARS_CTRL_C, archive, *command) as process:
            process.communicate(timeout=30)
        assert (process.returncode, parts(archive.parent)) == (0, [held])
        living.terminate()
    assert parts(archive.parent) == []


def test_ctrl_c_that_python_lost_ends_an_import_all_the_same() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOSES_CTRL_C], capture_output=True, text=True, check=False, timeout=30
    )
    assert done.stdout == "lost\n"
    assert done.stderr.endswith("\nKeyboardInterrupt\n")


def test_a_signal_that_is_ignored_stays_ignored(archive: Path) -> None:
    script = (
        "import os, signal; signal.signal(signal.SIGHUP, signal.SIG_IGN); from newsarc.cli import signals;"
        "signals.catch_signals(); os.kill(os.getpid(), signal.SIGHUP); from newsarc.cli import main; main()"
    )
    with start(script, archive, "count") as process:
        process.communicate(timeout=30)
    assert process.returncode == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_question_that_never_ends_can_be_broken_off(archive: Path, number: int) -> None:
    endless = (
        "WITH RECURSIVE endless(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM endless)"
        " SELECT count(*) FROM endless"
    )
    script = (
        "import newsarc.store.reports.answers as answers, sys; go_on = answers._hear_signals\n"
        "answers._hear_signals = lambda: print('asked', flush=True) or go_on()\n"
        f"{HEARS_CTRL_C}"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, "sql", endless],
        env=environment(archive),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"asked\n"
        process.send_signal(number)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err == b"newsarc: interrupted\n"
