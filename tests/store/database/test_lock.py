from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import ArchiveBusy, ArchiveUnusable
from newsarc.store.database.lock import hold

if TYPE_CHECKING:
    from pathlib import Path

HOLD = """
import sys, time
from pathlib import Path
from newsarc.store.database.lock import hold
with hold(Path(sys.argv[1]), wait_seconds=0):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


def holder(path: Path, seconds: float) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), str(seconds)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_who_comes_second_is_told_who_is_first(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    with holder(path, 60) as process:
        with pytest.raises(ArchiveBusy) as raised, hold(path, wait_seconds=0):
            pytest.fail("two hold it")
        process.kill()
    assert str(raised.value).startswith(
        f"{path}: the archive is busy: process {process.pid} on {socket.gethostname()} writes to it since 20"
    )


def test_a_holder_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    with holder(tmp_path / "archive.db", 60) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert (tmp_path / "archive.db.lock").exists()
    with hold(tmp_path / "archive.db", wait_seconds=0):
        pass
    assert not (tmp_path / "archive.db.lock").exists()


def test_who_waits_comes_in_afterwards(tmp_path: Path) -> None:
    with holder(tmp_path / "archive.db", 0.3) as process, hold(tmp_path / "archive.db", wait_seconds=30):
        assert process.wait() == 0


def test_another_name_of_the_archive_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(tmp_path / "archive.db")
    with (
        hold(tmp_path / "link.db", wait_seconds=0),
        pytest.raises(ArchiveBusy),
        hold(tmp_path / "archive.db", wait_seconds=0),
    ):
        pytest.fail("two hold it")


def test_a_note_that_is_no_note_names_nobody(tmp_path: Path) -> None:
    with hold(tmp_path / "archive.db", wait_seconds=0):
        (tmp_path / "archive.db.lock").write_bytes(b"[]")
        with pytest.raises(ArchiveBusy) as raised, hold(tmp_path / "archive.db", wait_seconds=0):
            pytest.fail("two hold it")
    assert raised.value.holder is None


def test_a_folder_that_is_none_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ArchiveUnusable), hold(tmp_path / "file" / "archive.db", wait_seconds=0):
        pytest.fail("nothing to hold")


def test_no_descriptor_is_left_open(tmp_path: Path) -> None:
    before = os.listdir("/dev/fd")
    with hold(tmp_path / "archive.db", wait_seconds=0), pytest.raises(ArchiveBusy):  # noqa: SIM117 - the inner one fails
        with hold(tmp_path / "archive.db", wait_seconds=0):
            pytest.fail("two hold it")
    assert len(os.listdir("/dev/fd")) == len(before)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has locks of open files")
def test_another_name_that_is_no_link_to_the_first_is_the_same_too(tmp_path: Path) -> None:
    """A file that is mounted at a second place looks like this one to a lock."""
    path, other = tmp_path / "archive.db", tmp_path / "other.db"
    path.write_bytes(b"")
    os.link(path, other)
    with holder(path, 60) as process:
        with pytest.raises(ArchiveBusy) as raised, hold(other, wait_seconds=0):
            pytest.fail("two hold it")
        process.kill()
    assert raised.value.holder == "another process writes to it under another name"
    with hold(other, wait_seconds=0):
        pass


@pytest.mark.parametrize("how", ["link", "dangling", "second name", "own file", "pipe"])
def test_no_file_is_written_over_that_has_the_name_of_the_lock(tmp_path: Path, how: str) -> None:
    beside, precious = tmp_path / "archive.db.lock", tmp_path / "precious.txt"
    precious.write_text("what nobody has twice")
    match how:
        case "link":
            beside.symlink_to(precious)
        case "dangling":
            beside.symlink_to(tmp_path / "not-there.txt")
        case "second name":
            os.link(precious, beside)
        case "own file":
            beside.write_text("a list of locks that I keep")
        case _:
            os.mkfifo(beside)
    with pytest.raises(ArchiveUnusable) as raised, hold(tmp_path / "archive.db", wait_seconds=0):
        pytest.fail("it is held")
    assert str(raised.value).endswith("archive.db.lock is no lock of newsarc: move it away")
    assert precious.read_text() == "what nobody has twice"
    assert beside.is_symlink() or beside.exists()
    assert how != "own file" or beside.read_text() == "a list of locks that I keep"
    assert not (tmp_path / "not-there.txt").exists()
