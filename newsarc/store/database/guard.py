"""Refuse to write to an archive that newsarc did not arrange so, or that is no longer where it was opened."""

from __future__ import annotations

import os
from itertools import chain
from typing import TYPE_CHECKING

from newsarc.errors import ArchiveAltered, ArchiveUnusable
from newsarc.language import english
from newsarc.store.database.definitions import broken_definitions, foreign_names
from newsarc.store.database.schema import SCHEMA

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_MOVED = english("it was moved or removed while it was written to: do again what was done last")


def refuse_altered(connection: sqlite3.Connection, path: Path, schema: int) -> None:
    """Raise ArchiveAltered unless an archive of this schema is as newsarc made it.

    Of an older schema only foreign names are known; it is looked at again when it is up to date.
    """
    if not schema:  # an empty file
        return
    foreign = (
        english("a foreign {kind} {name}", kind=kind, name=name) for kind, name in foreign_names(connection)
    )
    broken = broken_definitions(connection) if schema == SCHEMA else ()
    problem = next(chain(foreign, broken), None)
    if problem is not None:
        raise ArchiveAltered(str(path), problem)


def is_still(before: os.stat_result, path: Path) -> bool:
    """Tell whether a path leads to the same file as before."""
    try:
        return os.path.samestat(before, path.stat())
    except OSError:
        return False


def refuse_moved(before: os.stat_result, path: Path) -> None:
    """Raise ArchiveUnusable if what is written is not where it will be looked for."""
    if not is_still(before, path):
        raise ArchiveUnusable(str(path), _MOVED)
