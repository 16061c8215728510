"""The metadata that a user declares for a file: its issue and its encoding; later imports keep it.

If the same bytes lie at several paths, the declaration for the first path counts, and one for a copy
fills gaps only. Otherwise the nightly imports of two folders would change each other's articles.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from newsarc.language import english
from newsarc.model.issue import IssuePage
from newsarc.sources import STANDARD_INPUT
from newsarc.store.articles.rows import read_issue

if TYPE_CHECKING:
    import sqlite3

    from newsarc.model.sources import SourceFile
    from newsarc.store.database.archive import Archive

Declared: TypeAlias = tuple[IssuePage, str | None]
"""What a user declares of a file: its issue and its encoding."""

_STORED_SQL = """
    SELECT id, given, given_encoding, given_columns, given_format, replaced_by, is_due,
        path <> ? AND EXISTS (SELECT 1 FROM file WHERE source_id = source.id AND file.path = source.path)
            AS is_elsewhere
    FROM source WHERE sha256 = ?"""
_PLACE_SQL = """
    SELECT source.id, given, given_encoding, given_columns, given_format
    FROM source JOIN file ON file.source_id = source.id
    WHERE file.path = ?"""


def is_known(archive: Archive, file: SourceFile, given: IssuePage, encoding: str | None) -> bool:
    """Tell whether the archive holds these bytes already, and the user declares nothing new about them.

    Bytes that return to a path that held other bytes since do not count: the articles changed meanwhile.
    """
    stored = _stored(archive, file)
    if stored is None or stored["replaced_by"] or stored["is_due"]:
        return False
    as_before = keep_declared(stored, replace(file, columns=(), format=None))
    if keep_declared(stored, file) != as_before:
        return False
    held = _held_before(archive, file)
    if held is not None and held["id"] != stored["id"]:
        return False
    return declares_nothing_new(archive, stored, (given, encoding), is_its_own=not stored["is_elsewhere"])


def is_stored(archive: Archive, file: SourceFile) -> bool:
    """Tell whether the archive holds these bytes, whatever is declared about them."""
    return _stored(archive, file) is not None


def declares_nothing_new(archive: Archive, row: sqlite3.Row, now: Declared, *, is_its_own: bool) -> bool:
    """Tell whether all this was declared before; what is not declared now stays as it was."""
    before = _declared(archive, row)
    return _merged(now, before, is_its_own=is_its_own) == before


def merge_declared(archive: Archive, file: SourceFile, given: IssuePage, encoding: str | None) -> Declared:
    """Add to what is declared of a file now what was declared of its bytes, or of its path, before."""
    stored = _stored(archive, file)
    is_its_own = stored is None or not stored["is_elsewhere"]
    former = stored or _held_before(archive, file)
    before = _declared(archive, former) if former else (IssuePage(), None)
    return _merged((given, encoding), before, is_its_own=is_its_own)


def merge_format(archive: Archive, file: SourceFile) -> SourceFile:
    """Let the format and columns stay declared that were declared of these bytes, or of their path."""
    former = _stored(archive, file) or _held_before(archive, file)
    return keep_declared(former, file) if former else file


def keep_declared(row: sqlite3.Row, file: SourceFile) -> SourceFile:
    """Give a file the format and columns declared of a source before, unless others are said now."""
    columns = tuple(json.loads(row["given_columns"] or "{}").items())
    return replace(file, columns=file.columns or columns, format=file.format or row["given_format"])


def _declared(archive: Archive, row: sqlite3.Row) -> Declared:
    issue = archive.read(english("what is declared of a source"), lambda row: read_issue(row["given"]), row)
    return issue, row["given_encoding"]


def _merged(now: Declared, before: Declared, *, is_its_own: bool) -> Declared:
    first, second = (now, before) if is_its_own else (before, now)
    return first[0].filled_from(second[0]), first[1] or second[1]


def _held_before(archive: Archive, file: SourceFile) -> sqlite3.Row | None:
    """Return the source that this path held until now; standard input has no path."""
    if file.path == str(STANDARD_INPUT):
        return None
    return archive.row(_PLACE_SQL, (file.path,))


def _stored(archive: Archive, file: SourceFile) -> sqlite3.Row | None:
    return archive.row(_STORED_SQL, (file.path, file.sha256))
