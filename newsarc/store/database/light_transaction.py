"""A transaction that changes a few rows besides articles, and loads nothing of an import."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsarc.store.database.archive import open_archive
from newsarc.store.database.connection import archive_errors, connect_for_writing
from newsarc.store.database.guard import refuse_altered, refuse_moved
from newsarc.store.database.lock import hold
from newsarc.store.database.schema import SCHEMA

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def light_transaction(path: Path) -> Iterator[sqlite3.Connection]:
    """Open an archive that must exist; the changes within are made as a whole or not at all."""
    with open_archive(path):
        pass  # refuses what is no archive, and brings an older one up to date
    with hold(path), archive_errors(path):
        file = path.stat()
        connection = connect_for_writing(path)
        try:
            refuse_moved(file, path)
            refuse_altered(connection, path, SCHEMA)
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            refuse_moved(file, path)
            connection.execute(f"PRAGMA user_version = {SCHEMA}")  # as a longer transaction does
            connection.execute("COMMIT")
        finally:
            connection.close()  # which undoes what is not committed
