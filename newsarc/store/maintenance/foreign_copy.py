"""A copy of an archive that may come from a stranger: up to date and checked; its own file is only read."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from newsarc.atomic_files import sync
from newsarc.errors import ArchiveForeign, ArchiveMissing, ArchiveUnusable
from newsarc.language import tr
from newsarc.store.database.beside.side_files import JOURNAL, LOG, side_file
from newsarc.store.database.connection import archive_errors, connect_for_writing, schema_of
from newsarc.store.database.guard import refuse_altered
from newsarc.store.database.migrations import migrate
from newsarc.store.database.schema import SCHEMA, is_archive_file
from newsarc.store.database.search_index import renew_index
from newsarc.store.maintenance.checking import problems_of


def copy_whole(path: Path, beside: Path) -> str | None:
    """Copy an archive into an empty file and bring the copy up to date; return what is wrong with it.

    Raises an ArchiveError for what is no archive, is newer, was altered, or is not closed.
    """
    with archive_errors(path):
        _refuse_unclosed(path)
        _copy(path, beside)
        with closing(connect_for_writing(beside, wait_seconds=0)) as connection:
            _bring_up_to_date(connection, path)
        sync(beside)
        problem = next(problems_of(beside), None)
        return problem and problem.removeprefix(f"{beside}: ")


def _refuse_unclosed(path: Path) -> None:
    """Refuse an archive beside which SQLite left what is not in it yet: to read that is to write."""
    if not os.path.exists(path):
        raise ArchiveMissing(str(path))
    if not path.is_file() or not is_archive_file(path):
        raise ArchiveForeign(str(path))
    place = Path(os.path.realpath(path))
    logs = [side_file(place, ending) for ending in (LOG, JOURNAL)]
    if any(log.exists() and log.stat().st_size for log in logs):
        raise ArchiveUnusable(
            str(path), tr("it is in use, or was not closed: take what `archive backup` writes")
        )


def _copy(path: Path, beside: Path) -> None:
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True)) as source, closing(sqlite3.connect(beside)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    schema = schema_of(connection, path, is_wanted=True)
    refuse_altered(connection, path, schema)
    if schema != SCHEMA:
        migrate(connection, schema, path)
        refuse_altered(connection, path, SCHEMA)
    connection.execute("BEGIN")
    renew_index(connection)
    connection.execute("COMMIT")
