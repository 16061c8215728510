"""What of an archive a standing export has given out already, by a digest of what it was then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.store.database.light_transaction import light_transaction

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from newsarc.store.database.archive import Archive


def exported_digests(archive: Archive, name: str) -> dict[int, bytes]:
    """Return the ids that were exported under a name, each with the digest of what was."""
    rows = archive.rows("SELECT article_id, digest FROM standing_export WHERE name = ?", (name,))
    return {row["article_id"]: row["digest"] for row in rows}


def remember_exported(path: Path, name: str, exported: Iterable[tuple[int, bytes]]) -> None:
    """Remember what was exported under a name; called when the output is whole."""
    with light_transaction(path) as connection:
        connection.executemany(
            "INSERT OR REPLACE INTO standing_export(name, article_id, digest) VALUES (?, ?, ?)",
            ((name, article_id, digest) for article_id, digest in exported),
        )
