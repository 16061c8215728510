"""Put a backup in the place of an archive: checked first, whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from newsarc.atomic_files import scratch_file, sync
from newsarc.errors import ArchiveBusy, RestoreFailed
from newsarc.language import tr
from newsarc.store.database.beside.side_files import SIDE_FILES, side_file
from newsarc.store.database.beside.stray_files import refuse_left_files
from newsarc.store.database.connection import archive_errors, connect_for_writing, is_busy
from newsarc.store.database.lock import hold
from newsarc.store.maintenance.foreign_copy import copy_whole


def restore(path: Path, backup: Path, *, is_forced: bool = False) -> int:
    """Make an archive of a backup, which stays as it is; return its size.

    Raises RestoreFailed if the backup is not there or not whole, or if an archive is there and it is not
    `is_forced`.
    """
    if not os.path.exists(backup):
        raise RestoreFailed(str(backup), tr("no such file: name what `archive backup` wrote"))
    place = Path(os.path.realpath(path))
    with archive_errors(path):
        _check_place(path, place, backup, is_forced=is_forced)
        place.parent.mkdir(parents=True, exist_ok=True)
        with scratch_file(place.parent, side_files=SIDE_FILES) as beside:
            problem = copy_whole(backup, beside)
            if problem is not None:
                raise RestoreFailed(str(backup), tr("it is not whole: {problem}", problem=problem))
            size = beside.stat().st_size
            with hold(path):
                _check_place(path, place, backup, is_forced=is_forced)
                _close(path, place)
                beside.replace(place)
                sync(place.parent)
    return size


def _check_place(path: Path, place: Path, backup: Path, *, is_forced: bool) -> None:
    if not place.exists():
        refuse_left_files(path)
        return
    if not (place.is_dir() or place.stat().st_size):  # an import was broken off early
        return
    if place.samefile(backup):
        raise RestoreFailed(str(backup), tr("it is the archive itself: name a backup"))
    if not place.is_file():
        raise RestoreFailed(str(path), tr("it is no file: name another with --archive"))
    if not is_forced:
        raise RestoreFailed(str(path), tr("an archive is there: --force puts the backup in its place"))


def _close(path: Path, place: Path) -> None:
    """Bring the log of the former archive to its end: SQLite would write it over the new one.

    Raises ArchiveBusy if another process has it open. Of a broken archive nothing is to be saved.
    """
    if place.stat().st_size:
        try:
            with closing(connect_for_writing(place)) as connection:
                connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        except sqlite3.Error as error:
            if is_busy(error):
                raise ArchiveBusy(str(path), tr("another process has it open")) from error
    for ending in SIDE_FILES:
        with suppress(FileNotFoundError):
            side_file(place, ending).unlink()
