"""An archive that is open to be read: the handle that every question is asked through."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from newsarc.errors import ArchiveUnusable
from newsarc.language import english
from newsarc.store.database.connection import archive_errors, connect_for_reading, schema_of
from newsarc.store.database.corruption import unreadable_rows, unusable_database
from newsarc.store.database.index_version import is_index_current
from newsarc.store.database.schema import SCHEMA

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

_Read = TypeVar("_Read")


class Archive:
    """A connection to an archive, and the path that errors name."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path

    def rows(self, sql: str, parameters: tuple[str | int | None, ...] = ()) -> list[sqlite3.Row]:
        """Fetch all rows of a question."""
        with archive_errors(self.path):
            return self.connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: tuple[str | int | None, ...] = ()) -> sqlite3.Row | None:
        """Fetch the first row of a question, if it has one."""
        return next(iter(self.rows(sql, parameters)), None)

    def read(
        self, subject: str, read: Callable[..., _Read], row: sqlite3.Row | Mapping[str, object] | None
    ) -> _Read:
        """Read a row as the value that it stands for; raises ArchiveCorrupted if it stands for none."""
        with unreadable_rows(self.path, subject):
            return read(row)


@contextmanager
def open_archive(path: Path, *, is_left_as_it_is: bool = False) -> Iterator[Archive]:
    """Open an archive to look things up; all look-ups see it as it is now.

    One of an earlier newsarc is brought up to date first, or refused where it `is_left_as_it_is`.
    """
    with unusable_database(path):
        with archive_errors(path):
            connection = _connect(path, is_left_as_it_is=is_left_as_it_is)
        try:
            with archive_errors(path):
                connection.execute("BEGIN")
            yield Archive(connection, path)
        finally:
            connection.close()


def _connect(path: Path, *, is_left_as_it_is: bool) -> sqlite3.Connection:
    connection = connect_for_reading(path)
    try:
        schema = schema_of(connection, path, is_wanted=True)
        if schema == SCHEMA and is_index_current(connection):
            return connection
    except BaseException:
        connection.close()
        raise
    connection.close()
    if is_left_as_it_is:
        raise ArchiveUnusable(
            str(path), english("an earlier newsarc made it: any other command brings it up to date")
        )
    _bring_up_to_date(path)
    return connect_for_reading(path)


def _bring_up_to_date(path: Path) -> None:
    from newsarc.store.database.transaction import open_transaction  # noqa: PLC0415 - it takes 125 ms to load

    with open_transaction(path, is_wanted=True) as transaction:
        transaction.finish()
