"""What a user says of a file, its issue and its encoding: it stays said when the file is imported again.

Of bytes that lie at several places the first counts: what is said of a copy fills gaps only, or
the nightly imports of two folders would take turns in changing each other's articles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.model.issue import IssuePage
from newsarc.sources import STANDARD_INPUT
from newsarc.store.articles.rows import read_issue

if TYPE_CHECKING:
    import sqlite3

    from newsarc.model.sources import SourceFile
    from newsarc.store.database.archive import Archive

_STORED_SQL = """
    SELECT id, given, given_encoding, replaced_by, is_due,
        path <> ? AND EXISTS (SELECT 1 FROM file WHERE source_id = source.id AND file.path = source.path)
            AS is_elsewhere
    FROM source WHERE sha256 = ?"""
_PLACE_SQL = """
    SELECT source.id, given, given_encoding FROM source JOIN file ON file.source_id = source.id
    WHERE file.path = ?"""


def is_known(archive: Archive, file: SourceFile, given: IssuePage, encoding: str | None) -> bool:
    """Tell whether these bytes are in already, and nothing new is said about them.

    Bytes that come back to a place that held others since are not: the articles changed meanwhile.
    """
    stored = _stored(archive, file)
    if stored is None or stored["replaced_by"] or stored["is_due"]:
        return False
    held = _held(archive, file)
    if held is not None and held["id"] != stored["id"]:
        return False
    return says_nothing_new(stored, given, encoding, is_its_own=not stored["is_elsewhere"])


def is_stored(archive: Archive, file: SourceFile) -> bool:
    """Tell whether these bytes are in, whatever is said about them."""
    return _stored(archive, file) is not None


def says_nothing_new(row: sqlite3.Row, given: IssuePage, encoding: str | None, *, is_its_own: bool) -> bool:
    """Tell whether a source was told all this before; what is not said now stays as it was said."""
    said = read_issue(row["given"]), row["given_encoding"]
    return _together((given, encoding), said, is_its_own=is_its_own) == said


def said_in_all(
    archive: Archive, file: SourceFile, given: IssuePage, encoding: str | None
) -> tuple[IssuePage, str | None]:
    """Add to what is said of a file now what was said of its bytes, or of its place, before."""
    stored = _stored(archive, file)
    is_its_own = stored is None or not stored["is_elsewhere"]
    before = stored or _held(archive, file)
    said = (read_issue(before["given"]), before["given_encoding"]) if before else (IssuePage(), None)
    return _together((given, encoding), said, is_its_own=is_its_own)


def _together(
    now: tuple[IssuePage, str | None], before: tuple[IssuePage, str | None], *, is_its_own: bool
) -> tuple[IssuePage, str | None]:
    first, second = (now, before) if is_its_own else (before, now)
    return first[0].filled_from(second[0]), first[1] or second[1]


def _held(archive: Archive, file: SourceFile) -> sqlite3.Row | None:
    """Return what this place held until now; what comes through standard input has no place."""
    if file.path == str(STANDARD_INPUT):
        return None
    return next(iter(archive.rows(_PLACE_SQL, (file.path,))), None)


def _stored(archive: Archive, file: SourceFile) -> sqlite3.Row | None:
    return next(iter(archive.rows(_STORED_SQL, (file.path, file.sha256))), None)
