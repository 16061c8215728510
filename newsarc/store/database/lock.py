"""Who writes to an archive: one process at a time; the others learn who and since when.

The operating system frees the lock however its holder ends; that the file is there says nothing.
"""

from __future__ import annotations

import errno
import json
import os
import socket
import stat
import sys
import time
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.errors import ArchiveBusy, ArchiveUnusable
from newsarc.file_locks import lock
from newsarc.language import english, retold, tr
from newsarc.store.database.beside.stray_files import has_log, log_note
from newsarc.store.database.connection import SHORT_WAIT_SECONDS, archive_errors

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOOK_AGAIN_SECONDS = 0.05
_LONGEST_NOTE = 1_000  # bytes
_NO_LOCK = english("is no lock of newsarc: move it away")
_UNDER_ANOTHER_NAME = english("another process writes to it under another name")


@contextmanager
def hold(path: Path, *, wait_seconds: float = SHORT_WAIT_SECONDS) -> Iterator[None]:
    """Hold an archive alone; raises ArchiveBusy if another process does not let go of it in time."""
    if sys.platform == "win32":  # there SQLite's own lock has to do: it names nobody
        yield
        return
    # A side file: closing the archive itself would free the locks that SQLite has on it.
    beside = Path(f"{os.path.realpath(path)}.lock")
    deadline = time.monotonic() + wait_seconds
    with archive_errors(path):
        descriptor = _wait_for(beside, path, deadline)
    try:
        with _held_itself(path, deadline):
            yield
    finally:
        with suppress(OSError):
            _leave(descriptor, beside)
        os.close(descriptor)


@contextmanager
def _held_itself(archive: Path, deadline: float) -> Iterator[None]:
    """Hold the file by itself too, for it may have another name, such as one mounted into a container."""
    try:
        descriptor = os.open(archive, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError:  # SQLite cannot write to it either, and says why
        yield
        return
    try:
        _wait_for_itself(descriptor, archive, deadline)
        yield
    finally:
        os.close(descriptor)  # last, for it frees also the locks that SQLite has on the file


def _wait_for_itself(descriptor: int, archive: Path, deadline: float) -> None:
    while True:
        try:
            lock(descriptor)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                raise ArchiveBusy(str(archive), retold(_UNDER_ANOTHER_NAME)) from None
            time.sleep(_LOOK_AGAIN_SECONDS)
        except OSError:  # there are no such locks: the one beside has to do
            return
        else:
            return


def _wait_for(beside: Path, archive: Path, deadline: float) -> int:
    while True:
        descriptor = _open(beside, archive)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = _read_note(descriptor)
            os.close(descriptor)
            if time.monotonic() >= deadline:
                raise ArchiveBusy(str(archive), holder) from None
            time.sleep(_LOOK_AGAIN_SECONDS)
            continue
        except BaseException:
            os.close(descriptor)
            raise
        if _is_still(beside, descriptor):
            if not _is_ours(descriptor):
                os.close(descriptor)
                raise ArchiveUnusable(
                    str(archive), tr("{path} {problem}", path=beside, problem=retold(_NO_LOCK))
                )
            _sign(descriptor)
            return descriptor
        os.close(descriptor)


def _open(beside: Path, archive: Path) -> int:
    """Open the lock, or make it; raises ArchiveUnusable for a link, which could lead to any file."""
    try:
        return os.open(beside, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
    except OSError as error:
        if error.errno != errno.ELOOP:
            raise
        raise ArchiveUnusable(
            str(archive), tr("{path} {problem}", path=beside, problem=retold(_NO_LOCK))
        ) from error


def _is_ours(descriptor: int) -> bool:
    """Tell a lock from a file of somebody else's: that would be written over, and removed."""
    found = os.fstat(descriptor)
    is_alone = stat.S_ISREG(found.st_mode) and found.st_nlink == 1
    return is_alone and (not found.st_size or _read_note(descriptor) is not None)


def _is_still(beside: Path, descriptor: int) -> bool:
    """Tell whether the file is not one that its last holder has removed in the meantime."""
    try:
        return os.path.samestat(beside.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _leave(descriptor: int, beside: Path) -> None:
    """Remove the lock; while others read on, and so keep the log there, it says that the log is right."""
    archive = beside.with_name(beside.name.removesuffix(".lock"))
    if has_log(archive):
        _sign(descriptor, log=log_note(archive))
    else:
        beside.unlink()


def _sign(descriptor: int, **more: object) -> None:
    since = datetime.now(UTC).isoformat(timespec="seconds")
    note = {"pid": os.getpid(), "host": socket.gethostname(), "since": since, **more}
    with suppress(OSError):  # on a full disk the lock holds all the same, and names nobody
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, json.dumps(note).encode(), 0)


def _read_note(descriptor: int) -> str | None:
    """Say who holds the lock; None while they have not signed yet."""
    try:
        note = json.loads(os.pread(descriptor, _LONGEST_NOTE, 0))
        return tr(
            "process {pid} on {host} writes to it since {since}",
            pid=note["pid"],
            host=note["host"],
            since=note["since"],
        )
    except (ValueError, KeyError, TypeError):
        return None
