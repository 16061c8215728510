"""Articles that come back out of an export: they are known by the text that the export has of them.

That is the corrected one, while an article's digest and ref are made of what was read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.store.articles.lookup import entry_of_id
from newsarc.store.articles.refs import content_digest

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from newsarc.model.records import Record
    from newsarc.store.database.archive import Archive
    from newsarc.store.ingest.reconciled import ReconciledPart

_CORRECTED_SQL = """
    SELECT id, digest FROM article WHERE ref = ? AND id IN (SELECT article_id FROM correction)"""
_KEEP_SQL = """
    INSERT OR IGNORE INTO former_ref(ref, article_id, digest)
    SELECT :ref, :id, :digest WHERE NOT EXISTS (SELECT 1 FROM article WHERE ref = :ref)"""


def name_exported(archive: Archive, named: Iterable[tuple[str, Record]]) -> Iterator[tuple[str, Record]]:
    """Give the corrected articles of this archive that come back their own digests."""
    for digest, record in named:
        yield _own_digest(archive, record) or digest, record


def keep_exported_ref(connection: sqlite3.Connection, article_id: int, part: ReconciledPart) -> None:
    """Let a new article be found by the ref that the export says, unless another article has it."""
    if origin := part.record.part.origin:
        keep_former_ref(connection, origin.ref, article_id, part.digest)


def keep_former_ref(connection: sqlite3.Connection, ref: str, article_id: int, digest: str | None) -> None:
    """Let an article be found by a ref that it had or has elsewhere, unless another article has it."""
    connection.execute(_KEEP_SQL, {"ref": ref, "id": article_id, "digest": digest})


def _own_digest(archive: Archive, record: Record) -> str | None:
    origin = record.part.origin
    found = archive.row(_CORRECTED_SQL, (origin.ref,)) if origin else None
    if found is None:
        return None
    is_it = content_digest(entry_of_id(archive, found["id"]).record) == content_digest(record)
    return str(found["digest"]) if is_it else None
