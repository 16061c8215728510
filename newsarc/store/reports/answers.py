"""Answers to SQL that a user writes: read-only, and within the archive."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from newsarc.errors import UsageError
from newsarc.language import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.store.database.archive import Archive

Value: TypeAlias = "str | int | float | None"
# ATTACH would open, and make, other files; a PRAGMA could let the connection write again.
_REFUSED = (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_PRAGMA)
_STEPS = 200_000  # of SQLite's machine, some milliseconds
_ASKED_BY_INDEX = (sqlite3.SQLITE_PRAGMA, "data_version")  # by which FTS5 knows whether others wrote


class Answer(NamedTuple):
    """The names of the columns, and the rows as they are fetched."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Value, ...]]


def answer(archive: Archive, sql: str) -> Answer:
    """Ask an archive; raises UsageError for what is no question, or would change or reach more."""
    archive.connection.set_authorizer(_authorize)
    archive.connection.set_progress_handler(_hear_signals, _STEPS)
    with _answering():
        cursor = archive.connection.execute(sql)
    if cursor.description is None:
        raise UsageError(tr("cannot answer this SQL: it is no question"))
    columns = tuple(name for name, *_ in cursor.description)
    return Answer(columns, _rows(cursor))


def _authorize(action: int, name: str | None, *_: str | None) -> int:
    is_refused = action in _REFUSED and (action, name) != _ASKED_BY_INDEX
    return sqlite3.SQLITE_DENY if is_refused else sqlite3.SQLITE_OK


@contextmanager
def _answering() -> Iterator[None]:
    """Raise UsageError for what SQLite cannot answer, and KeyboardInterrupt where a signal broke it off."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise KeyboardInterrupt from None
        raise UsageError(tr("cannot answer this SQL: {error}", error=error)) from error
    except (sqlite3.Error, sqlite3.Warning) as error:
        raise UsageError(tr("cannot answer this SQL: {error}", error=error)) from error


def _hear_signals() -> int:
    """Go on; but what a signal raises is raised here, and ends the question: SQLite itself hears of none."""
    return 0


def _rows(cursor: sqlite3.Cursor) -> Iterator[tuple[Value, ...]]:
    with _answering():
        for row in cursor:
            yield tuple(map(_shown, row))


def _shown(value: Value | bytes) -> Value:
    """Write bytes in hexadecimal, as SQL has them."""
    return value.hex() if isinstance(value, bytes) else value
