"""Supersede a source by the new bytes of its file: articles keep their ids, and their former state."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.store.articles.citing_source import cite_from_files
from newsarc.store.articles.lookup import ENTRY_SQL, entry_of_id
from newsarc.store.ingest.part_matching import pair_most_similar
from newsarc.store.ingest.reconciliation import finish_reconciliation, reconcile_within_source
from newsarc.text.matching.grams import grams_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.model.records import Record
    from newsarc.model.sources import SourceFile, StoredSource
    from newsarc.store.database.archive import Archive
    from newsarc.store.ingest.reconciled import Reconciliation

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
_OWNED_SQL = """
    SELECT article.id FROM article_source AS link JOIN article ON article.id = link.article_id
    WHERE link.source_id = ? AND article.source_id = link.source_id"""
# What held an article once, and is no file any more.
_FORMER_SQL = """
    SELECT source_id FROM article_source WHERE article_id = ? AND source_id <> ?
        AND source_id NOT IN (SELECT source_id FROM file)"""
# The share of grams in common. Found on 636 articles of damaged pages, Chinese and English: the same
# article differently damaged has 0.7 and more, another one on the same matter 0.41, in English 0.56.
_SIMILAR = 0.6
_SIMILAR_BY_HEADLINE = 0.4
_MOST_COMPARED = 300  # articles of a file, from which on only neighbours are compared
_NEAR = 20  # places


def previous_source(archive: Archive, file: SourceFile) -> int | None:
    """Return the source that this path held until now, if other bytes, and no other file holds it."""
    found = archive.rows(_PREVIOUS_SQL, (file.path, file.sha256))
    return next((row["source_id"] for row in found), None)


def reconcile_update(archive: Archive, source: StoredSource, previous: int) -> Reconciliation:
    """Find the article of each part of a changed file; what the file lost stays in the archive as it is."""
    parts, links = reconcile_within_source(archive, source)
    old = [row["article_id"] for row in archive.rows(_ARTICLES_SQL, (previous,))]
    taken = {part.article_id for part in parts}
    free = [article_id for article_id in old if article_id not in taken]
    kept = _match(archive, free, [one.record for one in parts if one.article_id is None])
    ours = {*old, *(row["id"] for row in archive.rows(_OWNED_SQL, (previous,)))}
    parts = tuple(
        replace(one, article_id=kept.get(one.record.position))
        if one.article_id is None
        else replace(one, is_ours=one.is_ours or one.article_id in ours)
        for one in parts
    )
    return finish_reconciliation(archive, source, parts, links)


def changing_ids(connection: sqlite3.Connection, reconciliation: Reconciliation) -> list[int]:
    """Return the articles that are about to take on another text or issue."""
    return [
        part.article_id
        for part in reconciliation.parts
        if part.article_id is not None
        and part.is_ours
        and not connection.execute(
            "SELECT 1 FROM article WHERE id = ? AND digest = ?", (part.article_id, part.digest)
        ).fetchone()
    ]


def keep_version(connection: sqlite3.Connection, article_id: int, replaced_at: str) -> None:
    """Keep an article as it is."""
    row = connection.execute(ENTRY_SQL, (article_id,)).fetchone()
    connection.execute(
        "INSERT INTO version(article_id, number, entry, replaced_at)"
        " SELECT ?, 1 + coalesce(max(number), 0), ?, ? FROM version WHERE article_id = ?",
        (article_id, json.dumps(dict(row), ensure_ascii=False), replaced_at, article_id),
    )


def transfer_articles(connection: sqlite3.Connection, previous: int, file: SourceFile) -> None:
    """Transfer the articles that the new bytes of a file hold too from its old bytes to the new ones.

    The archive keeps the old bytes. If they lost an article they are not read again: they would bring it
    back, with its old text or as a second article.
    """
    new = _source_id(connection, file)
    moved = connection.execute(
        "DELETE FROM article_source WHERE source_id = ?"
        " AND article_id IN (SELECT article_id FROM article_source WHERE source_id = ?)",
        (previous, new),
    )
    if moved.rowcount:
        connection.execute("UPDATE source SET replaced_by = ? WHERE id = ?", (new, previous))
    cite_from_files(connection, previous, new)


def detach_from_former(connection: sqlite3.Connection, file: SourceFile, changed: Iterable[int]) -> None:
    """Detach changed articles from the sources that held them once and are no file any more."""
    new = _source_id(connection, file)
    for article_id in changed:
        connection.execute(
            f"UPDATE source SET replaced_by = ? WHERE id IN ({_FORMER_SQL})",  # noqa: S608 - constants
            (new, article_id, new),
        )
        connection.execute(
            f"DELETE FROM article_source WHERE article_id = ? AND source_id IN ({_FORMER_SQL})",  # noqa: S608 - constants
            (article_id, article_id, new),
        )


def reinstate_source(connection: sqlite3.Connection, file: SourceFile) -> None:
    """Count replaced bytes again that are a file again."""
    connection.execute("UPDATE source SET replaced_by = NULL WHERE sha256 = ?", (file.sha256,))


def _source_id(connection: sqlite3.Connection, file: SourceFile) -> int:
    row = connection.execute("SELECT id FROM source WHERE sha256 = ?", (file.sha256,)).fetchone()
    return int(row["id"])


def _match(archive: Archive, free: Sequence[int], records: Sequence[Record]) -> dict[int, int]:
    """Return the article for each position whose part is a new state of one."""
    old = {
        place: entry_of_id(archive, article_id, is_uncorrected=True).record
        for place, article_id in enumerate(free, start=1)
    }
    places = pair_most_similar(_similarities(old, {record.position: record for record in records}))
    return {position: free[place - 1] for position, place in places.items()}


def _similarities(old: dict[int, Record], new: dict[int, Record]) -> Iterator[tuple[float, int, int]]:
    """Yield the pairs that may be one article: similarity, old place, new position."""
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
            has_same_headline = headline == new[position].part.headline != ()
            if common >= (_SIMILAR_BY_HEADLINE if has_same_headline else _SIMILAR):
                yield common + has_same_headline, place, position


def _grams(record: Record) -> frozenset[str]:
    return grams_of("\n".join([*record.part.headline, *(one.text for one in record.part.paragraphs)]))


def _is_of_one_day(one: Record, other: Record) -> bool:
    days = (one.issue.date, other.issue.date)
    return one.part.kind == other.part.kind and (None in days or days[0] == days[1])
