"""Copy an archive while it is in use: whole, verified, and put in its place only then."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from newsarc.atomic_files import replace_whole, sync
from newsarc.errors import ArchiveForeign, BackupFailed
from newsarc.language import tr
from newsarc.store.database.archive import open_archive
from newsarc.store.database.beside.side_files import SIDE_FILES, is_any_beside
from newsarc.store.database.beside.stray_files import refuse_left_files
from newsarc.store.database.connection import archive_errors, connect_for_reading
from newsarc.store.database.schema import is_archive_file
from newsarc.store.maintenance.checking import check_archive


def back_up(path: Path, target: Path) -> int:
    """Write a copy of an archive as it is now; return its size. Raises BackupFailed if it is not whole.

    Imports go on meanwhile. A backup that was at `target` before stays until the new one is verified.
    """
    place = Path(os.path.realpath(target))
    _check_place(path, place, target)
    with open_archive(path):  # tell what is wrong with the archive before anything is written
        pass
    with archive_errors(target), replace_whole(place, side_files=SIDE_FILES) as beside:
        _copy(path, beside, target)
        _verify(beside, target)
        return beside.stat().st_size


def _check_place(path: Path, place: Path, target: Path) -> None:
    """Refuse to write over anything but an older backup that nobody has open."""
    with archive_errors(target):
        if not place.exists():
            refuse_left_files(target)
            return
        if path.exists() and place.samefile(path):
            raise BackupFailed(str(target), tr("it is the archive itself: name another file"))
        if not place.is_file():
            raise BackupFailed(str(target), tr("it is no file: name one"))
        if not is_archive_file(place):
            raise ArchiveForeign(str(target))
        if is_any_beside(place):
            raise BackupFailed(str(target), tr("it is in use: name another file"))


def _copy(path: Path, beside: Path, target: Path) -> None:
    with archive_errors(path), closing(connect_for_reading(path)) as source:
        with archive_errors(target):
            beside.chmod(path.stat().st_mode & 0o777)
            copy = sqlite3.connect(beside, isolation_level=None)
        with closing(copy), archive_errors(target):
            source.backup(copy)
            # One file that is all there is, and no log beside it, wherever it is carried.
            copy.execute("PRAGMA journal_mode = DELETE")
    with archive_errors(target):
        sync(beside)


def _verify(beside: Path, target: Path) -> None:
    problem = next(check_archive(beside), None)
    if problem is not None:
        raise BackupFailed(str(target), tr("the copy is not whole: {problem}", problem=problem))
