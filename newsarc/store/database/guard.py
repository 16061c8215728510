"""Refuse to write to an archive in which something runs, or is missing, that newsarc did not arrange."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from newsarc.errors import ArchiveAltered
from newsarc.store.database.definitions import broken_definitions, foreign_names
from newsarc.store.database.schema import SCHEMA

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


def refuse_altered(connection: sqlite3.Connection, path: Path, schema: int) -> None:
    """Raise ArchiveAltered unless an archive of this schema is as newsarc made it.

    Of an older schema only foreign names are known; it is looked at again when it is up to date.
    """
    if not schema:  # an empty file
        return
    foreign = (f"a foreign {kind} {name}" for kind, name in foreign_names(connection))
    broken = broken_definitions(connection) if schema == SCHEMA else ()
    problem = next(chain(foreign, broken), None)
    if problem is not None:
        raise ArchiveAltered(str(path), problem)
