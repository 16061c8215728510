"""Tell a damaged archive from a bug when something fails that should not."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsarc.errors import ArchiveDamaged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# What reading rows raises whose bytes are not what was written; others are never about the archive.
_SIGNS = (sqlite3.Error, zlib.error, ValueError, TypeError, LookupError, ArithmeticError)


@contextmanager
def damage_told(path: Path) -> Iterator[None]:
    """Raise ArchiveDamaged for what fails on an archive that is not whole; bugs keep their traceback."""
    try:
        yield
    except _SIGNS as error:
        problem = _first_problem(path)
        if problem is None:
            raise
        raise ArchiveDamaged(str(path), problem) from error


def _first_problem(path: Path) -> str | None:
    from newsarc.store.maintenance.checking import problems_of  # noqa: PLC0415 - only what has failed loads it

    return next(problems_of(path), None)
