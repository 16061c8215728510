"""Tell an archive that does not hold what was written into it from a bug."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from newsarc.errors import ArchiveCorrupted, ArchiveError
from newsarc.language import english
from newsarc.store.database.connection import archive_errors, connect_for_reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

UNREADABLE = (zlib.error, ValueError, TypeError, LookupError, ArithmeticError)
"""What reading a row raises whose bytes are not what was written."""


@contextmanager
def unreadable_rows(path: Path, subject: str) -> Iterator[None]:
    """Raise ArchiveCorrupted for a row that cannot be read; nothing but the reading may stand within."""
    try:
        yield
    except UNREADABLE as error:
        raise ArchiveCorrupted(str(path), english("{subject} cannot be read", subject=subject)) from error


@contextmanager
def unusable_database(path: Path) -> Iterator[None]:
    """Raise ArchiveCorrupted if SQLite fails on an archive that is not whole; everything else passes."""
    try:
        yield
    except sqlite3.Error as error:
        problem = _first_problem(path)
        if problem is None:
            raise
        raise ArchiveCorrupted(str(path), problem) from error


def _first_problem(path: Path) -> str | None:
    """Return what is wrong with the tables or their pages, if anything is."""
    from newsarc.store.database.definitions import broken_definitions  # noqa: PLC0415 - only what fails loads it

    try:
        with archive_errors(path), closing(connect_for_reading(path)) as connection:
            for problem in broken_definitions(connection):
                return problem
            (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    except ArchiveError as error:
        return str(error)
    except sqlite3.Error as error:
        return str(error)
    return None if found == "ok" else str(found)
