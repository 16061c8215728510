"""Leave out what a user has removed, when its source is read again or another file has it too."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.store.ingest.part_matching import pair_likest, passage_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from newsarc.model.records import Record
    from newsarc.model.sources import SourceFile
    from newsarc.store.database.archive import Archive
    from newsarc.store.ingest.reconciliation import Placement, Placing

# Of the hashes of all pairs of characters the least: what two texts share of them estimates what they
# share of all, and says nothing of the text itself, which is to be forgotten.
_HASHES = 64
_ALIKE = 1 / 3  # of all pairs of both; a text that is read or printed otherwise shares more
# A former text of a removed article may be another's that is there.
_BY_REF_SQL = """
    SELECT article_id FROM removed_ref
    WHERE ref = ?1 AND NOT EXISTS (SELECT 1 FROM article WHERE ref = ?1)"""
_NEAR_SQL = """
    SELECT DISTINCT removed.article_id, fingerprint FROM removed JOIN removed_link USING (article_id)
    WHERE source_id = (SELECT id FROM source WHERE sha256 = ?)
        OR source_id = (SELECT source_id FROM file WHERE path = ?) ORDER BY 1"""


def leave_out_removed(archive: Archive, file: SourceFile, placing: Placing) -> Placing:
    """Take removed articles, also if they are read otherwise now, out of what is to be written."""
    if not archive.rows("SELECT 1 FROM removed LIMIT 1"):
        return placing
    removed = _removed_among(archive, file, placing.placements)
    kept = tuple(one for one in placing.placements if one.record.position not in removed)
    left_out = tuple(
        replace(one, article_id=removed[one.record.position])
        for one in placing.placements
        if one.record.position in removed
    )
    return replace(placing, placements=kept, left_out=left_out)


def keep_away(connection: sqlite3.Connection, source_id: int, left_out: Iterable[Placement]) -> None:
    """Note where in a source the removed articles stand now, and by which refs to know them."""
    connection.execute("DELETE FROM removed_link WHERE source_id = ?", (source_id,))
    for one in left_out:
        position, lines = one.record.position, one.record.source
        connection.execute("INSERT OR IGNORE INTO removed_ref VALUES (?, ?)", (one.ref, one.article_id))
        connection.execute(
            "INSERT INTO removed_link(source_id, position, article_id, first_line, last_line)"
            " VALUES (?, ?, ?, ?, ?)",
            (source_id, position, one.article_id, lines.first_line, lines.last_line),
        )


def fingerprint(record: Record) -> list[int]:
    """Return what tells how alike two articles are, but not what they say."""
    pairs = passage_of(record, record.position).pairs
    return sorted(int.from_bytes(hashlib.blake2b(pair.encode(), digest_size=6).digest()) for pair in pairs)[
        :_HASHES
    ]


def _removed_among(archive: Archive, file: SourceFile, placements: Iterable[Placement]) -> dict[int, int]:
    """Return the removed article for each position that has one."""
    found = {
        one.record.position: row["article_id"]
        for one in placements
        if one.article_id is None  # what is there is there
        for row in archive.rows(_BY_REF_SQL, (one.ref,))
    }
    near = archive.rows(_NEAR_SQL, (file.sha256, file.path))
    missing = [row for row in near if row["article_id"] not in found.values()]
    unknown = [
        one.record for one in placements if one.article_id is None and one.record.position not in found
    ]
    return found | pair_likest(_likenesses(missing, unknown))


def _likenesses(
    removed: Iterable[sqlite3.Row], records: Iterable[Record]
) -> Iterator[tuple[float, int, int]]:
    """Yield how alike those are that may be one article: likeness, removed article, new position."""
    before = [(row["article_id"], json.loads(row["fingerprint"])) for row in removed]
    for record in records if before else ():
        hashes = fingerprint(record)
        for article_id, other in before:
            likeness = _likeness(other, hashes)
            if likeness >= _ALIKE:
                yield likeness, article_id, record.position


def _likeness(one: list[int], other: list[int]) -> float:
    least = sorted({*one, *other})[:_HASHES]
    common = set(one) & set(other)
    return sum(hashed in common for hashed in least) / len(least) if least else 0.0
