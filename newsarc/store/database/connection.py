"""Open the archive file, and turn what SQLite and the file system refuse into our errors."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING
from unicodedata import normalize

from newsarc.errors import (
    ArchiveBusy,
    ArchiveCorrupted,
    ArchiveForeign,
    ArchiveLinked,
    ArchiveMissing,
    ArchiveNewer,
    ArchiveUnusable,
    reason_of,
)
from newsarc.language import english
from newsarc.store.database.schema import APPLICATION_ID, SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_REFUSED = frozenset(
    {
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_TOOBIG,
        sqlite3.SQLITE_AUTH,
    }
)
_UNWRITABLE = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY})
_PLAIN = frozenset(b"/-._~:0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")  # in an address
_SMALLEST_DATABASE = 512  # bytes: one page of the smallest size
SHORT_WAIT_SECONDS = 5.0  # for who has an archive for moments: look-ups, small changes
_REFERRED_TO = english(
    "a table that newsarc did not make refers to an article that would go: delete its row first"
)
_NO_UTF8 = "Could not decode to UTF-8"  # said by sqlite3 itself, which gives it no code
_PRIMARY_CODE = 0xFF  # the rest of a result code says more closely what happened


def _reason(path: Path, error: sqlite3.Error) -> str:
    """Write why SQLite refuses; on a full disk it speaks of an error of reading where it needs a new file."""
    from shutil import disk_usage  # noqa: PLC0415 - slow to load, and few disks are full

    with suppress(OSError):
        is_io_error = error.sqlite_errorcode & _PRIMARY_CODE == sqlite3.SQLITE_IOERR
        if is_io_error and not disk_usage(path.parent).free:
            return english("the disk is full")
    return str(error)


def is_busy(error: sqlite3.Error) -> bool:
    """Tell whether SQLite refuses because another connection holds the archive."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE in _BUSY


@contextmanager
def archive_errors(path: Path) -> Iterator[None]:
    """Raise ArchiveBusy, ArchiveForeign or ArchiveUnusable for what the world did; bugs pass."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
        if is_busy(error):
            raise ArchiveBusy(str(path)) from error
        if code == sqlite3.SQLITE_NOTADB:
            raise ArchiveForeign(str(path)) from error
        if code in _REFUSED:
            raise ArchiveUnusable(str(path), _reason(path, error)) from error
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
            raise ArchiveUnusable(str(path), _REFERRED_TO) from error
        if str(error).startswith(_NO_UTF8):
            raise ArchiveCorrupted(str(path), english("a text is no UTF-8")) from error
        raise
    except UnicodeDecodeError as error:  # in the name of a table that SQLite complains of
        raise ArchiveCorrupted(str(path), english("a name is no UTF-8")) from error
    except OSError as error:
        raise ArchiveUnusable(str(path), reason_of(error)) from error


def connect_for_writing(path: Path, *, wait_seconds: float = SHORT_WAIT_SECONDS) -> sqlite3.Connection:
    """Open or create the file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _check_file(path)
    connection = sqlite3.connect(path.absolute(), timeout=wait_seconds, isolation_level=None)
    return _prepared(connection)


def connect_for_reading(path: Path, *, is_of_one_thread: bool = True) -> sqlite3.Connection:
    """Open a file that must exist; nothing can be changed through this connection."""
    if not path.exists():
        raise ArchiveMissing(str(path))
    _check_file(path)
    _refuse_stray_files(path)
    uri = _uri(path.resolve())
    # Opened read-only, SQLite would leave its -wal and -shm files behind.
    connection = _connect_by_uri(f"{uri}?mode=rw", is_of_one_thread)
    try:
        connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error as error:
        connection.close()
        if error.sqlite_errorcode & _PRIMARY_CODE not in _UNWRITABLE or _is_any_beside(path):
            raise
        # In a folder that cannot be written to, SQLite finds no place for its -shm file.
        connection = _connect_by_uri(f"{uri}?mode=ro&immutable=1", is_of_one_thread)
    connection.execute("PRAGMA query_only = 1")
    return connection


def _uri(path: Path) -> str:
    """Write a path as an address; `Path.as_uri` loads what takes longer than the rest of opening.

    >>> from pathlib import Path
    >>> _uri(Path("/papers/a b?.db"))
    'file:///papers/a%20b%3F.db'
    """
    text = path.as_posix()
    whole = text if text.startswith("/") else f"/{text}"  # a drive's letter, as Windows has it
    return "file://" + "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in os.fsencode(whole))


def new_in_memory() -> sqlite3.Connection:
    """Open an empty database that ends with its connection."""
    return _prepared(sqlite3.connect(":memory:", isolation_level=None))


def schema_of(connection: sqlite3.Connection, path: Path, *, is_wanted: bool = False) -> int:
    """Return the schema of an archive, 0 for an empty file unless an archive `is_wanted`.

    Raises ArchiveMissing, ArchiveForeign or ArchiveNewer.
    """
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    if application_id != APPLICATION_ID:
        if application_id or schema or connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
            raise ArchiveForeign(str(path))
        if is_wanted:  # an import was broken off before it began
            raise ArchiveMissing(str(path))
        return 0
    if schema > SCHEMA:
        raise ArchiveNewer(str(path), schema, SCHEMA)
    return int(schema)


def _check_file(path: Path) -> None:
    """Refuse a file too short for a database, which SQLite would write over, and one with several names."""
    if path.is_dir():
        raise ArchiveUnusable(str(path), english("it is a folder: name a file"))
    if not path.is_file():
        return
    found = path.stat()
    if 0 < found.st_size < _SMALLEST_DATABASE:
        raise ArchiveForeign(str(path))
    if found.st_nlink > 1:
        raise ArchiveLinked(str(path), found.st_nlink)


def _connect_by_uri(uri: str, is_of_one_thread: bool) -> sqlite3.Connection:
    return _prepared(
        sqlite3.connect(
            uri,
            uri=True,
            timeout=SHORT_WAIT_SECONDS,
            isolation_level=None,
            check_same_thread=is_of_one_thread,
        )
    )


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.row_factory = sqlite3.Row
    # An archive may come from a stranger: what its schema says must not call functions that reach further.
    connection.execute("PRAGMA trusted_schema = 0")
    connection.execute("PRAGMA cell_size_check = 1")
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    add_functions(connection)
    return connection


def add_functions(connection: sqlite3.Connection) -> None:
    """Let SQL on an archive call what queries are made of; `phrase` is for those that users write."""
    connection.create_function("fold", 1, _fold_value, deterministic=True)
    connection.create_function("page_label", 1, _page_label, deterministic=True)
    connection.create_function("composed", 1, _composed, deterministic=True)
    connection.create_function("phrase", 1, _phrase, deterministic=True)


def _fold_value(value: str | None) -> str | None:
    from newsarc.text.characters.folding import fold  # noqa: PLC0415 - most look-ups fold nothing

    return None if value is None else fold(value)


def _page_label(value: str | None) -> str | None:
    from newsarc.text.page_labels import page_label_key  # noqa: PLC0415 - as above

    return None if value is None else page_label_key(value)


def _phrase(text: str | None) -> str | None:
    from newsarc.text.matching.tokens import phrase  # noqa: PLC0415 - as above

    return None if text is None else phrase(str(text)) or '""'


def _composed(value: str | None) -> str | None:
    """Write the letters of a name composed, which a file system may keep otherwise, also some of them."""
    return None if value is None else normalize("NFC", value)


def _refuse_stray_files(path: Path) -> None:
    if _is_any_beside(path):
        from newsarc.store.database.beside.stray_files import refuse_stray_files  # noqa: PLC0415 - seldom needed

        refuse_stray_files(path)


def _is_any_beside(path: Path) -> bool:
    """Tell whether a log or journal lies beside that holds anything."""
    place = os.path.realpath(path)
    for beside in (f"{place}-wal", f"{place}-journal"):
        if os.path.exists(beside) and os.path.getsize(beside):
            return True
    return False
