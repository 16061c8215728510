"""A file that changed: its articles keep their ids, and what they were before is kept as a version."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from newsarc.store.archive import ENTRY_SQL
from newsarc.store.leaving_out import leave_out_removed
from newsarc.store.matching import pair_likest
from newsarc.store.placing import Placement, Placing
from newsarc.store.refs import name_records
from newsarc.text.grams import grams_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.model import Record, SourceFile, StoredSource
    from newsarc.store.archive import Archive

_PREVIOUS_SQL = """
    SELECT file.source_id FROM file JOIN source ON source.id = file.source_id
    WHERE file.path = ? AND source.sha256 <> ? AND NOT EXISTS
        (SELECT 1 FROM file AS other WHERE other.source_id = file.source_id AND other.path <> file.path)"""
# What another file still holds is no older version of anything.
_ARTICLES_SQL = """
    SELECT article_id FROM article_source AS link WHERE source_id = ? AND NOT EXISTS
        (SELECT 1 FROM article_source AS other JOIN file ON file.source_id = other.source_id
            WHERE other.article_id = link.article_id AND other.source_id <> link.source_id)
    ORDER BY position"""
# What held an article once, and is no file any more.
_FORMER_SQL = """
    SELECT source_id FROM article_source WHERE article_id = ? AND source_id <> ?
        AND source_id NOT IN (SELECT source_id FROM file)"""
# The share of grams in common. Found on 636 articles of damaged pages, Chinese and English: the same
# article differently damaged has 0.7 and more, another one on the same matter 0.41, in English 0.56.
_ALIKE = 0.6
_ALIKE_BY_HEADLINE = 0.4
_MOST_COMPARED = 300  # articles of a file, from which on only neighbours are compared
_NEAR = 20  # places


def previous_source(archive: Archive, file: SourceFile) -> int | None:
    """Return the source that this path held until now, if other bytes, and no other file holds it."""
    found = archive.rows(_PREVIOUS_SQL, (file.path, file.sha256))
    return next((row["source_id"] for row in found), None)


def place_update(archive: Archive, source: StoredSource, previous: int) -> Placing:
    """Place the parts of a changed file; what is in it no more stays in the archive as it is."""
    named = tuple(name_records(source.records))
    sql = "SELECT article.id, ref, sha256 FROM article JOIN source ON source.id = source_id WHERE ref = ?"
    known = {row["ref"]: row for ref, _ in named for row in archive.rows(sql, (ref,))}
    old = [row["article_id"] for row in archive.rows(_ARTICLES_SQL, (previous,))]
    taken = {row["id"] for row in known.values()}
    free = [article_id for article_id in old if article_id not in taken]
    kept = _match(archive, free, [record for ref, record in named if ref not in known])
    placements = tuple(
        Placement(ref, record, kept.get(record.position))
        if ref not in known
        else Placement(ref, record, known[ref]["id"], is_ours=known[ref]["id"] in old)
        for ref, record in named
    )
    return leave_out_removed(archive, source.file, Placing(placements))


def keep_versions(connection: sqlite3.Connection, placing: Placing, replaced_at: str) -> list[int]:
    """Keep the articles that are about to change as they are; return their ids."""
    return [
        placement.article_id
        for placement in placing.placements
        if placement.article_id is not None
        and placement.is_ours
        and _keep_version(connection, placement.article_id, placement.ref, replaced_at)
    ]


def hand_on(connection: sqlite3.Connection, previous: int, file: SourceFile, changed: Iterable[int]) -> None:
    """Let a changed file's articles belong to its new bytes only.

    The old bytes stay as well, of this file and of others that are no more. Where an article took on a
    new text they are not read again, or its old text would come back as an article of its own.
    """
    (new,) = connection.execute("SELECT id FROM source WHERE sha256 = ?", (file.sha256,)).fetchone()
    connection.execute(
        "DELETE FROM article_source WHERE source_id = ?"
        " AND article_id IN (SELECT article_id FROM article_source WHERE source_id = ?)",
        (previous, new),
    )
    revive(connection, file)
    for article_id in changed:
        connection.execute(
            f"UPDATE source SET replaced_by = ? WHERE id = ? OR id IN ({_FORMER_SQL})",  # noqa: S608 - constants
            (new, previous, article_id, new),
        )
        connection.execute(
            f"DELETE FROM article_source WHERE article_id = ? AND source_id IN ({_FORMER_SQL})",  # noqa: S608 - constants
            (article_id, article_id, new),
        )


def revive(connection: sqlite3.Connection, file: SourceFile) -> None:
    """Let bytes that were replaced, and are a file again, count again."""
    connection.execute("UPDATE source SET replaced_by = NULL WHERE sha256 = ?", (file.sha256,))


def _keep_version(connection: sqlite3.Connection, article_id: int, ref: str, replaced_at: str) -> bool:
    row = connection.execute(ENTRY_SQL, (article_id,)).fetchone()
    if row["ref"] == ref:
        return False
    connection.execute(
        "INSERT INTO version(article_id, number, entry, replaced_at)"
        " SELECT ?, 1 + coalesce(max(number), 0), ?, ? FROM version WHERE article_id = ?",
        (article_id, json.dumps(dict(row), ensure_ascii=False), replaced_at, article_id),
    )
    return True


def _match(archive: Archive, free: Sequence[int], records: Sequence[Record]) -> dict[int, int]:
    """Return the article for each position whose part is a new state of one."""
    old = {
        place: archive.entry(str(article_id), is_uncorrected=True).record
        for place, article_id in enumerate(free, start=1)
    }
    places = pair_likest(_likenesses(old, {record.position: record for record in records}))
    return {position: free[place - 1] for position, place in places.items()}


def _likenesses(old: dict[int, Record], new: dict[int, Record]) -> Iterator[tuple[float, int, int]]:
    """Yield how alike those are that may be one article: likeness, old place, new position."""
    before = {place: _grams(record) for place, record in old.items()}
    after = {position: _grams(record) for position, record in new.items()}
    is_few = len(before) <= _MOST_COMPARED
    for position, grams in after.items():
        for place, other in before.items():
            if not (is_few or abs(place - position) <= _NEAR) or not _is_of_one_day(
                old[place], new[position]
            ):
                continue
            common = 2 * len(grams & other) / ((len(grams) + len(other)) or 1)
            headline = old[place].part.headline
            is_headed_alike = headline == new[position].part.headline != ()
            if common >= (_ALIKE_BY_HEADLINE if is_headed_alike else _ALIKE):
                yield common + is_headed_alike, place, position


def _grams(record: Record) -> frozenset[str]:
    return grams_of("\n".join([*record.part.headline, *(one.text for one in record.part.paragraphs)]))


def _is_of_one_day(one: Record, other: Record) -> bool:
    days = (one.issue.date, other.issue.date)
    return one.part.kind == other.part.kind and (None in days or days[0] == days[1])
