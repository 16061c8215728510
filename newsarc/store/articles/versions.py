"""The states that an article had before its file changed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from newsarc.errors import UnknownVersion
from newsarc.language import english
from newsarc.store.articles.lookup import ENTRY_SQL
from newsarc.store.articles.rows import entry_from_row

if TYPE_CHECKING:
    from newsarc.model.records import Entry
    from newsarc.store.articles.columns import AnyRow
    from newsarc.store.database.archive import Archive


@dataclass(frozen=True, slots=True)
class Version:
    """An article as it was until its file changed; the last one is as it is now."""

    number: int
    entry: Entry
    replaced_at: datetime | None


def versions_of(archive: Archive, entry: Entry) -> tuple[Version, ...]:
    """Return all states of an article, the oldest first; there is always one."""
    (now,) = archive.rows(ENTRY_SQL, (entry.id,))
    kept = archive.rows(
        "SELECT number, entry, replaced_at FROM version WHERE article_id = ? ORDER BY number", (entry.id,)
    )
    past = tuple(
        archive.read(
            english("version {number} of article {id}", number=row["number"], id=entry.id),
            partial(read_version, now),
            row,
        )
        for row in kept
    )
    return (*past, Version(past[-1].number + 1 if past else 1, entry, None))


def read_version(now: AnyRow, row: AnyRow) -> Version:
    """Read a state; columns that the archive keeps only since then, the tags and the note are today's."""
    former = {**dict(now), **json.loads(row["entry"]), "tags": now["tags"], "note": now["note"]}
    return Version(row["number"], entry_from_row(former), datetime.fromisoformat(row["replaced_at"]))


def version_among(versions: tuple[Version, ...], number: int) -> Version:
    """Return one of all states of an article; raises UnknownVersion."""
    found = {version.number: version for version in versions}
    if number not in found:
        raise UnknownVersion(versions[-1].entry.id, number, len(found))
    return found[number]
