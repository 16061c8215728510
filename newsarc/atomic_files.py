"""Files that are written beside their place, and put there when they are whole."""

from __future__ import annotations

import os
import re
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from newsarc.file_locks import lock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BESIDE = re.compile(r"\.newsarc-[0-9a-f]{12}\.part")
_BEGUN_SECONDS = 60.0  # from the making of a file to its lock are microseconds


@contextmanager
def replace_whole(target: Path, *, side_files: tuple[str, ...] = ()) -> Iterator[Path]:
    """Give an empty file to write; what it holds at the end takes the target's place, at once and for good.

    If writing fails the target stays as it was. Files that writing leaves beside, with these endings, go;
    so does what writers left that were killed.
    """
    with scratch_file(target.parent, side_files=side_files) as beside:
        yield beside
        beside.replace(target)
        sync(target.parent)


@contextmanager
def scratch_file(folder: Path, *, side_files: tuple[str, ...] = ()) -> Iterator[Path]:
    """Give an empty file in a folder; it goes at the end or, if the process is killed, with the next one."""
    _sweep(folder, side_files)
    beside = folder / f".newsarc-{os.urandom(6).hex()}.part"
    descriptor = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with suppress(OSError):  # where there are no locks nothing is swept
            lock(descriptor)
        yield beside
    finally:
        os.close(descriptor)
        _remove(beside, side_files)


def sync(path: Path) -> None:
    """Make a file or the names in a folder last; systems that cannot sync a folder do without."""
    with suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(folder: Path, side_files: tuple[str, ...]) -> None:
    """Remove the files of writers that were killed: nobody holds them any more."""
    with suppress(OSError), os.scandir(folder) as entries:
        found = [folder / entry.name for entry in entries if _BESIDE.fullmatch(entry.name)]
        for beside in found:
            with suppress(OSError):  # held, or another user's
                _remove_stale(beside, side_files)


def _remove_stale(beside: Path, side_files: tuple[str, ...]) -> None:
    descriptor = os.open(beside, os.O_RDWR)
    try:
        lock(descriptor)
        if abs(time.time() - os.fstat(descriptor).st_mtime) > _BEGUN_SECONDS:
            _remove(beside, side_files)
    finally:
        os.close(descriptor)


def _remove(beside: Path, side_files: tuple[str, ...]) -> None:
    for ending in ("", *side_files):
        with suppress(OSError):  # the folder itself may be what is wrong, and that is told already
            beside.with_name(beside.name + ending).unlink(missing_ok=True)
