"""Forget what was removed, and give its room back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.store.database.archive import Archive
from newsarc.store.database.beside.side_files import size_with_log
from newsarc.store.database.connection import archive_errors
from newsarc.store.database.name_index import rebuild_name_index
from newsarc.store.database.search_index import TABLES
from newsarc.store.database.transaction import open_transaction
from newsarc.store.maintenance.forgetting import forget, holders_of_removed

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Compaction:
    """What compacting did: articles forgotten for good, and the bytes of the archive before and after.

    Of the sources that still held removed articles some are emptied of them, the others hold them on.
    """

    forgotten: int
    emptied: int
    holders: int
    before: int
    after: int


def compact(path: Path, *, is_forgetting: bool = False) -> Compaction:
    """Forget removed articles, tidy the search index and write the archive anew without its gaps.

    That they were removed is still known, so that no import brings them back. If it is `is_forgetting`,
    what they say goes from the kept bytes of their sources too.
    """
    with open_transaction(path, is_wanted=True) as transaction:
        connection = transaction.connection
        with archive_errors(path):
            before = size_with_log(path)
            forgotten = _forget_removed(connection)
            holders = list(holders_of_removed(Archive(connection, path)))
            for holder in holders if is_forgetting else ():
                forget(connection, holder)
            rebuild_name_index(connection)
            for table in TABLES:
                connection.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608 - constants
        transaction.finish()
        with archive_errors(path):
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            emptied = len(holders) if is_forgetting else 0
            return Compaction(forgotten, emptied, len(holders) - emptied, before, size_with_log(path))


def _forget_removed(connection: sqlite3.Connection) -> int:
    number = connection.execute("SELECT count(DISTINCT article_id) AS found FROM removed_row").fetchone()
    connection.execute("DELETE FROM removed_row")
    connection.execute("UPDATE removed SET removal_id = NULL")
    connection.execute("DELETE FROM removal")
    return int(number["found"])
