"""What an archive remembers of files: which bytes a path held, when it changed, and what failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.model import Outcome
from newsarc.store.rows import issue_json, read_issue

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from newsarc.model import IssuePage, SourceFile
    from newsarc.runs import FileStamp
    from newsarc.store.archive import Archive

_UNCHANGED_SQL = """
    SELECT source.given, source.given_encoding FROM file JOIN source ON source.id = file.source_id
    WHERE file.path = ? AND file.size = ? AND file.modified_ns = ?"""
_FAILURE_SQL = """
    SELECT error FROM failure
    WHERE path = ? AND size = ? AND modified_ns = ? AND given = ? AND given_encoding IS ?"""
_HELD_SQL = """
    SELECT source.sha256 FROM file JOIN source ON source.id = file.source_id WHERE file.path = ?"""
_KEEP_SQL = """
    INSERT INTO file(path, source_id, size, modified_ns) SELECT ?, id, ?, ? FROM source WHERE sha256 = ?
    ON CONFLICT(path) DO UPDATE SET
        source_id = excluded.source_id, size = excluded.size, modified_ns = excluded.modified_ns"""


def is_unchanged(
    archive: Archive, path: str, stamp: FileStamp, given: IssuePage, encoding: str | None
) -> bool:
    """Tell whether a file has not changed since it was imported, and nothing new is said about it."""
    rows = archive.rows(_UNCHANGED_SQL, (path, stamp.size, stamp.modified_ns))
    return any(says_nothing_new(row, given, encoding) for row in rows)


def says_nothing_new(row: sqlite3.Row, given: IssuePage, encoding: str | None) -> bool:
    """Tell whether a source was told all this before; what is not said now stays as it was said."""
    before = read_issue(row["given"])
    return given.filled_from(before) == before and encoding in (None, row["given_encoding"])


def failure_of(
    archive: Archive, path: str, stamp: FileStamp, given: IssuePage, encoding: str | None
) -> str | None:
    """Return why this file failed before, if it has not changed since, nor what is said about it."""
    values = (path, stamp.size, stamp.modified_ns, issue_json(given), encoding)
    return next((row["error"] for row in archive.rows(_FAILURE_SQL, values)), None)


def outcome_of_known(archive: Archive, file: SourceFile) -> Outcome:
    """Tell a file that is as it was from another file with the same bytes."""
    held = next((row["sha256"] for row in archive.rows(_HELD_SQL, (file.path,))), None)
    return Outcome.UNCHANGED if held == file.sha256 else Outcome.DUPLICATE


def keep_file(connection: sqlite3.Connection, file: SourceFile, stamp: FileStamp | None) -> None:
    """Note where the bytes of a source, which is in, lie, and since when."""
    modified_ns = stamp.modified_ns if stamp else None
    connection.execute(_KEEP_SQL, (file.path, len(file.data), modified_ns, file.sha256))
    connection.execute("DELETE FROM failure WHERE path = ?", (file.path,))


def keep_failure(
    connection: sqlite3.Connection,
    path: str,
    stamp: FileStamp,
    said: tuple[IssuePage, str | None],
    failed: tuple[str, datetime],
) -> None:
    """Note why and when a file failed, and what was said about it."""
    (given, encoding), (error, failed_at) = said, failed
    connection.execute(
        "INSERT OR REPLACE INTO failure(path, size, modified_ns, given, given_encoding, error, failed_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (path, stamp.size, stamp.modified_ns, issue_json(given), encoding, error, failed_at.isoformat()),
    )
