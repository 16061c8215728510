"""Files of SQLite beside an archive: those of another archive, which it would take in unasked.

A log has no name of its archive in it. One that a killed process left is like one that was left lying when
the archive was moved away or a backup was copied over it; so an archive is checked with the log before
anything is done with the two, and without it. That is once: the first to close the archive takes the log in.
A journal says of which state it was written.
"""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from newsarc.errors import ArchiveCorrupted, ArchiveStrayFile
from newsarc.language import english
from newsarc.store.database.beside import journal_pairing, log_pairing
from newsarc.store.database.beside.side_files import INDEX_OF_LOG, JOURNAL, LOG, side_file
from newsarc.store.database.schema import APPLICATION_ID

_HEADER_SIZE, _SALTS_AT = 32, slice(16, 24)  # bytes (SQLite, "WAL-mode File Format", 1)
_LONGEST_NOTE = 1_000  # bytes
_FREE = english("is left from another archive")
_MISPAIRED = english("is of another archive or another state of this one, which is whole without it")


def refuse_stray_files(path: Path) -> None:
    """Raise ArchiveStrayFile for a log or journal that does not belong to an archive, or ArchiveCorrupted.

    An archive that is not there, or empty, has none.
    """
    place = Path(os.path.realpath(path))
    if not has_log(place) and not _has_journal(place):  # as nearly always
        return
    if not place.exists():
        refuse_left_files(path)
    elif has_log(place) and not place.stat().st_size:
        raise ArchiveStrayFile(str(path), LOG, _FREE)
    elif has_log(place) and not (_is_held(place) or _is_noted(place)):
        _refuse_mispaired(path, place)
    elif _has_journal(place) and not _is_held(place):
        _refuse_foreign_journal(path, place)


def refuse_left_files(path: Path) -> None:
    """Raise ArchiveStrayFile if a log or journal lies where a new archive is to come."""
    place = Path(os.path.realpath(path))
    for ending, is_there in ((LOG, has_log(place)), (JOURNAL, _has_journal(place))):
        if is_there:
            raise ArchiveStrayFile(str(path), ending, _FREE)


def has_log(path: Path) -> bool:
    """Tell whether there is a log beside with anything in it."""
    return _size(side_file(path, LOG)) > _HEADER_SIZE


def log_note(path: Path) -> list[object]:
    """Describe an archive and the log that others still have open, to know them again as a pair."""
    found = path.stat()
    with side_file(path, LOG).open("rb") as log:  # SQLite has no locks on it that this could free
        salts = log.read(_HEADER_SIZE)[_SALTS_AT].hex()
    return [found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, salts]


def _refuse_mispaired(path: Path, place: Path) -> None:
    """Check an archive with its log, which only a connection that cannot write leaves as it is."""
    problem = _first_problem(place, "")
    if problem is None and log_pairing.is_pair(place, side_file(place, LOG), side_file(place, INDEX_OF_LOG)):
        return
    if _first_problem(place, "immutable=1") is None:
        raise ArchiveStrayFile(str(path), LOG, _MISPAIRED)
    if problem:
        raise ArchiveCorrupted(str(path), problem)


def _refuse_foreign_journal(path: Path, place: Path) -> None:
    """Refuse a journal of another state: SQLite would write the pages of that over those of this one."""
    if journal_pairing.is_pair(place, side_file(place, JOURNAL)):
        return
    problem = _first_problem(place, "immutable=1")
    if problem is None:
        raise ArchiveStrayFile(str(path), JOURNAL, _MISPAIRED)
    raise ArchiveCorrupted(str(path), problem)


def _first_problem(place: Path, how: str) -> str | None:
    """Return what is wrong with the pages of an archive; whether it is one at all others tell."""
    try:
        with closing(sqlite3.connect(f"{place.as_uri()}?mode=ro&{how}", uri=True)) as connection:
            (application_id,) = connection.execute("PRAGMA application_id").fetchone()
            if application_id != APPLICATION_ID:
                return english("it is no archive")
            (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            if found == "ok" and connection.execute("PRAGMA foreign_key_check").fetchone():
                return english("a row refers to one that is not there")
            return None if found == "ok" else str(found)
    except sqlite3.Error as error:
        return str(error)


def _is_held(place: Path) -> bool:
    """Tell whether somebody writes to the archive, who has looked at the log before."""
    try:
        descriptor = os.open(side_file(place, ".lock"), os.O_RDONLY)
    except OSError:
        return False
    try:
        import fcntl  # noqa: PLC0415 - Windows has none

        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except (ImportError, OSError):
        return False
    else:
        return False
    finally:
        os.close(descriptor)


def _is_noted(place: Path) -> bool:
    """Tell whether a writer that has ended left the two as they are, for who still reads."""
    with suppress(OSError, ValueError, KeyError, TypeError), side_file(place, ".lock").open("rb") as stream:
        return bool(json.loads(stream.read(_LONGEST_NOTE))["log"] == log_note(place))
    return False


def _has_journal(place: Path) -> bool:
    return _size(side_file(place, JOURNAL)) > 0


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
