"""Questions to an archive that are broken off as soon as nobody wants their answers any more."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, TypeVar

from newsarc.store.database.archive import open_archive
from newsarc.store.look_ups import FileArchive

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newsarc.store.asked_archive import AskedArchive
    from newsarc.store.database.archive import Archive

_Answer = TypeVar("_Answer")
_STEPS = 10_000  # of SQLite's machine, about a millisecond


def ask(
    path: Path, question: Callable[[Archive], _Answer], *, is_wanted: Callable[[], bool]
) -> _Answer | None:
    """Answer a question to an archive as it is now; None if nobody wanted the answer any more before it came.

    Each question opens the archive anew: none holds up an import, and all see what has come since.
    """
    with open_archive(path) as archive:
        archive.connection.set_progress_handler(lambda: not is_wanted(), _STEPS)
        try:
            return question(archive) if is_wanted() else None
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            return None


def ask_look_ups(
    path: Path, question: Callable[[AskedArchive], _Answer], *, is_wanted: Callable[[], bool]
) -> _Answer | None:
    """Answer a question that any archive is asked to the one in a file, likewise."""
    return ask(path, lambda archive: question(FileArchive(archive)), is_wanted=is_wanted)
