"""Tombstones keep removed articles out when their source is read again or another file has them too."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.store.articles.refs import short_ref
from newsarc.store.ingest.part_matching import compared_part, pair_most_similar

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.model.records import Record
    from newsarc.model.sources import SourceFile
    from newsarc.store.database.archive import Archive
    from newsarc.store.ingest.reconciled import ReconciledPart, Reconciliation

# Of the hashes of all pairs of characters the least: what two texts share of them estimates what they
# share of all, and says nothing of the text itself, which is to be forgotten.
_HASHES = 64
_SIMILAR = 1 / 3  # of all pairs of both; a text that is read or printed otherwise shares more
# A former text of a removed article may be another's that is there. Of some only the ref is known, which
# was all that archives kept before schema 13.
_BY_DIGEST_SQL = """
    SELECT article_id FROM removed_digest
    WHERE digest IN (?1, ?2) AND NOT EXISTS (SELECT 1 FROM article WHERE digest = ?1) ORDER BY digest"""
_NEAR_SQL = """
    SELECT DISTINCT removed.article_id, fingerprint FROM removed JOIN removed_link USING (article_id)
    WHERE source_id = (SELECT id FROM source WHERE sha256 = ?)
        OR source_id = (SELECT source_id FROM file WHERE path = ?) ORDER BY 1"""

# Of a source without its removed articles no reading tells where they stood: their lines stay known.
_SET_ASIDE_SQL = """
    UPDATE removed_link SET position = -article_id WHERE source_id = ?
    AND EXISTS (SELECT 1 FROM source WHERE source.id = source_id AND kept_sha256 IS NOT NULL)"""


def match_tombstones(archive: Archive, file: SourceFile, reconciliation: Reconciliation) -> Reconciliation:
    """Take the parts that have a tombstone out of what is to be written, even if they are read otherwise."""
    if not archive.rows("SELECT 1 FROM removed LIMIT 1"):
        return reconciliation
    removed = _removed_among(archive, file, reconciliation.parts)
    kept = tuple(one for one in reconciliation.parts if one.record.position not in removed)
    tombstoned = tuple(
        replace(one, article_id=removed[one.record.position])
        for one in reconciliation.parts
        if one.record.position in removed
    )
    return replace(reconciliation, parts=kept, tombstoned=tombstoned)


def write_tombstone_links(
    connection: sqlite3.Connection, source_id: int, tombstoned: Iterable[ReconciledPart]
) -> None:
    """Write where in a source its removed articles stand now, and which digests they have."""
    connection.execute(_SET_ASIDE_SQL, (source_id,))
    connection.execute("DELETE FROM removed_link WHERE source_id = ? AND position > 0", (source_id,))
    for one in tombstoned:
        connection.execute(
            "DELETE FROM removed_link WHERE source_id = ? AND article_id = ?", (source_id, one.article_id)
        )
        position, lines = one.record.position, one.record.source
        connection.execute("INSERT OR IGNORE INTO removed_digest VALUES (?, ?)", (one.digest, one.article_id))
        connection.execute(
            "INSERT INTO removed_link(source_id, position, article_id, first_line, last_line)"
            " VALUES (?, ?, ?, ?, ?)",
            (source_id, position, one.article_id, lines.first_line, lines.last_line),
        )


def fingerprint(record: Record) -> list[int]:
    """Return a sketch of an article: it tells how similar another is, and nothing of what it says."""
    pairs = compared_part(record, record.position).pairs
    return sorted(int.from_bytes(hashlib.blake2b(pair.encode(), digest_size=6).digest()) for pair in pairs)[
        :_HASHES
    ]


def _removed_among(archive: Archive, file: SourceFile, parts: Iterable[ReconciledPart]) -> dict[int, int]:
    """Return the removed article for each position that has one."""
    found = {
        one.record.position: row["article_id"]
        for one in parts
        if one.article_id is None  # what is there is there
        for row in archive.rows(_BY_DIGEST_SQL, (one.digest, short_ref(one.digest)))
    }
    near = archive.rows(_NEAR_SQL, (file.sha256, file.path))
    missing = [row for row in near if row["article_id"] not in found.values()]
    unknown = [one.record for one in parts if one.article_id is None and one.record.position not in found]
    sketches = [(row["article_id"], archive.read(english("a tombstone"), _sketch, row)) for row in missing]
    return found | pair_most_similar(_similarities(sketches, unknown))


def _similarities(
    removed: Sequence[tuple[int, list[int]]], records: Iterable[Record]
) -> Iterator[tuple[float, int, int]]:
    """Yield how similar those are that may be one article: similarity, removed article, new position."""
    for record in records if removed else ():
        hashes = fingerprint(record)
        for article_id, other in removed:
            similarity = _similarity(other, hashes)
            if similarity >= _SIMILAR:
                yield similarity, article_id, record.position


def _sketch(row: sqlite3.Row) -> list[int]:
    return [int(hashed) for hashed in json.loads(row["fingerprint"])]


def _similarity(one: list[int], other: list[int]) -> float:
    least = sorted({*one, *other})[:_HASHES]
    common = set(one) & set(other)
    return sum(hashed in common for hashed in least) / len(least) if least else 0.0
