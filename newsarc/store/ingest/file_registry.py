"""The registry of files: which bytes each path holds, when the file changed, and which files failed."""

from __future__ import annotations

from dataclasses import astuple, replace
from typing import TYPE_CHECKING

from newsarc.import_runs import FileStamp, FormerFailure
from newsarc.model.reports import Outcome
from newsarc.store.articles.rows import issue_json
from newsarc.store.database.light_transaction import light_transaction
from newsarc.store.ingest.declared_metadata import declares_nothing_new
from newsarc.text.path_names import other_forms

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime
    from pathlib import Path

    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile
    from newsarc.store.database.archive import Archive

_UNCHANGED_SQL = """
    SELECT source.given, source.given_encoding, source.path
    FROM file JOIN source ON source.id = file.source_id
    WHERE file.path = ? AND file.size = ? AND file.modified_ns = ? AND file.inode IS ?
        AND file.changed_ns IS ? AND NOT source.is_due"""
_FAILURE_SQL = """
    SELECT error, is_acknowledged FROM failure
    WHERE path = ? AND size = ? AND modified_ns = ? AND inode IS ? AND changed_ns IS ?
        AND given = ? AND given_encoding IS ?"""
_HELD_SQL = """
    SELECT source.sha256 FROM file JOIN source ON source.id = file.source_id WHERE file.path = ?"""
_KEEP_SQL = """
    INSERT INTO file(path, source_id, size, modified_ns, inode, changed_ns)
    SELECT ?, id, ?, ?, ?, ? FROM source WHERE sha256 = ?
    ON CONFLICT(path) DO UPDATE SET
        source_id = excluded.source_id, size = excluded.size, modified_ns = excluded.modified_ns,
        inode = excluded.inode, changed_ns = excluded.changed_ns"""
# The path that is cited for the bytes may hold others now.
_OWN_SQL = """
    UPDATE source SET path = ? WHERE sha256 = ?
    AND NOT EXISTS (SELECT 1 FROM file WHERE file.path = source.path AND file.source_id = source.id)"""
# The bytes that the path held before may lie elsewhere too.
_LEAVE_SQL = """
    UPDATE source SET path = (SELECT min(path) FROM file WHERE source_id = source.id)
    WHERE path = ? AND sha256 <> ? AND EXISTS (SELECT 1 FROM file WHERE file.source_id = source.id)
    AND NOT EXISTS (SELECT 1 FROM file WHERE file.path = source.path AND file.source_id = source.id)"""


def is_unchanged(
    archive: Archive, path: str, stamp: FileStamp, given: IssuePage, encoding: str | None
) -> bool:
    """Tell whether a file is as it was when it was imported, and nothing new is declared about it."""
    rows = archive.rows(_UNCHANGED_SQL, (path, *astuple(stamp)))
    return any(
        declares_nothing_new(archive, row, (given, encoding), is_its_own=row["path"] == path) for row in rows
    )


def failure_of(
    archive: Archive, path: str, stamp: FileStamp, given: IssuePage, encoding: str | None
) -> FormerFailure | None:
    """Return why this file failed before, if neither it nor its declared metadata changed since."""
    values = (path, *astuple(stamp), issue_json(given), encoding)
    rows = archive.rows(_FAILURE_SQL, values)
    return next((FormerFailure(row["error"], bool(row["is_acknowledged"])) for row in rows), None)


def outcome_of_known(archive: Archive, file: SourceFile) -> Outcome:
    """Tell a file that is as it was from another file with the same bytes."""
    held = next((row["sha256"] for row in archive.rows(_HELD_SQL, (file.path,))), None)
    return Outcome.UNCHANGED if held == file.sha256 else Outcome.DUPLICATE


def keep_file(connection: sqlite3.Connection, file: SourceFile, stamp: FileStamp | None) -> None:
    """Register the path where the bytes of an imported source lie."""
    kept = replace(stamp or FileStamp(0, None), size=len(file.data))
    connection.execute(_KEEP_SQL, (file.path, *astuple(kept), file.sha256))
    connection.execute(_OWN_SQL, (file.path, file.sha256))
    connection.execute(_LEAVE_SQL, (file.path, file.sha256))
    forget_failure(connection, file.path)


def other_places(archive: Archive, file: SourceFile) -> tuple[str, ...]:
    """Return the other paths that these bytes have."""
    rows = archive.rows(
        "SELECT file.path FROM file JOIN source ON source.id = file.source_id"
        " WHERE sha256 = ? AND file.path <> ? ORDER BY 1",
        (file.sha256, file.path),
    )
    return tuple(row["path"] for row in rows)


def other_spellings(archive: Archive, path: str) -> tuple[str, ...]:
    """Return the known paths that differ from one that is not known only in how letters are composed."""
    forms = other_forms(path)
    if not forms or _is_file(archive, path):
        return ()
    return tuple(form for form in forms if _is_file(archive, form))


def respell_file(connection: sqlite3.Connection, path: str, former: str) -> None:
    """Register that the letters of a file's name are otherwise composed now, whatever it holds."""
    connection.execute("UPDATE file SET path = ? WHERE path = ?", (path, former))
    connection.execute("UPDATE source SET path = ? WHERE path = ?", (path, former))
    forget_failure(connection, former)


def move_file(connection: sqlite3.Connection, file: SourceFile, place: str) -> None:
    """Register that a file was moved."""
    connection.execute("DELETE FROM file WHERE path = ?", (place,))
    connection.execute(_OWN_SQL, (file.path, file.sha256))
    forget_failure(connection, place)


def forget_failure(connection: sqlite3.Connection, path: str) -> None:
    """Forget that a file failed."""
    connection.execute("DELETE FROM failure WHERE path = ?", (path,))


def acknowledge_failures(path: Path) -> int:
    """Tell no more of the files that failed, until they change; return of how many."""
    with light_transaction(path) as connection:
        return connection.execute(
            "UPDATE failure SET is_acknowledged = 1 WHERE NOT is_acknowledged AND modified_ns IS NOT NULL"
        ).rowcount


def keep_failure(
    connection: sqlite3.Connection,
    path: str,
    stamp: FileStamp,
    declared: tuple[IssuePage, str | None],
    failed: tuple[str, datetime],
) -> None:
    """Register why and when a file failed, and what was declared about it."""
    (given, encoding), (error, failed_at) = declared, failed
    connection.execute(
        "INSERT OR REPLACE INTO failure(path, size, modified_ns, inode, changed_ns, given, given_encoding,"
        " error, failed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (path, *astuple(stamp), issue_json(given), encoding, error, failed_at.isoformat()),
    )


def _is_file(archive: Archive, path: str) -> bool:
    return bool(archive.rows("SELECT 1 FROM file WHERE path = ?", (path,)))
