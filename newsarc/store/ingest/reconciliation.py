"""Find, for each part of a source that is read again, the article whose place it takes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsarc.errors import ArticleAtStake
from newsarc.store.articles.refs import name_records
from newsarc.store.articles.rows import issue_json
from newsarc.store.ingest.part_matching import match_passages, passage_of
from newsarc.store.ingest.tombstones import leave_out_removed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from newsarc.model.records import Record
    from newsarc.model.sources import StoredSource
    from newsarc.store.database.archive import Archive

_LINKS_SQL = """
    SELECT link.article_id, link.source_id, link.position, article.source_id AS owner_id,
        EXISTS (SELECT 1 FROM article_source AS other
            WHERE other.article_id = link.article_id AND other.source_id <> link.source_id) AS is_shared,
        EXISTS (SELECT 1 FROM article_source AS other JOIN file USING (source_id)
            WHERE other.article_id = link.article_id AND other.source_id <> link.source_id) AS is_filed,
        EXISTS (SELECT 1 FROM correction WHERE article_id = link.article_id) AS is_corrected,
        (SELECT min(name) FROM tag WHERE article_id = link.article_id) AS tag
    FROM article_source AS link JOIN article ON article.id = link.article_id
    WHERE link.source_id = ? ORDER BY link.position"""

_MARKS_SQL = " UNION ALL ".join(
    f"SELECT 1 FROM {table} WHERE article_id = ?"  # noqa: S608 - constants
    for table in ("correction", "tag", "version")
)


@dataclass(frozen=True, slots=True)
class Placement:
    """A part, its ref, and the article that it is: none yet, one of its source, or another's.

    An article merged is the same as that by now, and no more one of its own.
    """

    ref: str
    record: Record
    article_id: int | None = None
    is_ours: bool = True
    merged: int | None = None


@dataclass(frozen=True, slots=True)
class Placing:
    """Where the parts of a source go, the articles it held and holds no more, and those a user removed."""

    placements: tuple[Placement, ...]
    removed: tuple[int, ...] = ()
    handed_over: tuple[int, ...] = ()
    left_out: tuple[Placement, ...] = ()


def place_records(archive: Archive, source: StoredSource) -> Placing:
    """Place the parts of a source; raises ArticleAtStake if one that a user marked would be lost."""
    placements, links = place_among_own(archive, source)
    return finish_placing(archive, source, placements, links)


def place_among_own(
    archive: Archive, source: StoredSource
) -> tuple[tuple[Placement, ...], list[sqlite3.Row]]:
    """Place the parts of a source among the articles that it held, and by their refs; return both."""
    named = tuple(name_records(source.records))
    known = _known(archive, (ref for ref, _ in named))
    stored = archive.rows("SELECT id, given FROM source WHERE sha256 = ?", (source.file.sha256,))
    before = next(iter(stored), None)
    if before is None:
        return tuple(_placed(ref, record, known.get(ref)) for ref, record in named), []
    links = archive.rows(_LINKS_SQL, (before["id"],))
    free = _free_links(links, known, before["id"], is_told_anew=before["given"] != issue_json(source.given))
    kept = _match(archive, free, [record for ref, record in named if ref not in known])
    placements = tuple(
        _placed(ref, record, known.get(ref), before["id"], kept.get(record.position)) for ref, record in named
    )
    return placements, links


def finish_placing(
    archive: Archive, source: StoredSource, placements: tuple[Placement, ...], links: list[sqlite3.Row]
) -> Placing:
    """Leave out what was removed, and find what the source holds no more; raises ArticleAtStake."""
    placing = Placing(tuple(_merging(archive, placements, links)))
    return _with_leftovers(source, leave_out_removed(archive, source.file, placing), links)


def _known(archive: Archive, refs: Iterable[str]) -> dict[str, sqlite3.Row]:
    sql = (
        "SELECT ref, id, source_id, source_id IN (SELECT source_id FROM file) AS is_file"
        " FROM article WHERE ref = ?"
    )
    return {row["ref"]: row for ref in refs for row in archive.rows(sql, (ref,))}


def _free_links(
    links: list[sqlite3.Row], known: dict[str, sqlite3.Row], source_id: int, *, is_told_anew: bool
) -> list[sqlite3.Row]:
    """Choose the articles that may be read otherwise now.

    One that other files hold too stays as it is when something else is said about this source. Where
    only the reader is another, it changes for all of them, for they are read again with it.
    """
    taken = {row["id"] for row in known.values()}
    return [
        link
        for link in links
        if link["article_id"] not in taken
        and (not link["is_filed"] or (link["owner_id"] == source_id and not is_told_anew))
    ]


def _match(archive: Archive, links: list[sqlite3.Row], records: list[Record]) -> dict[int, int]:
    """Return the article for each position whose part takes the place of one."""
    if not links or not records:
        return {}
    articles = {link["position"]: link["article_id"] for link in links}
    old = [
        passage_of(archive.entry(str(article_id), is_uncorrected=True).record, position)
        for position, article_id in articles.items()
    ]
    new = [passage_of(record, record.position) for record in records]
    return {after: articles[before] for after, before in match_passages(old, new).items()}


def _placed(
    ref: str, record: Record, known: sqlite3.Row | None, source_id: int = 0, kept: int | None = None
) -> Placement:
    if known is None:
        return Placement(ref, record, kept)
    return Placement(
        ref, record, known["id"], is_ours=known["source_id"] == source_id or not known["is_file"]
    )


def _merging(
    archive: Archive, placements: tuple[Placement, ...], links: list[sqlite3.Row]
) -> Iterator[Placement]:
    """Merge what would be left over with the article of another file that its part is the same as by now.

    Files that share an article are told the same one after the other: the first then has an article of
    its own, until the last is told. The id stays that a user has marked, or the older one.
    """
    placed = {placement.article_id for placement in placements}
    linked = {link["article_id"] for link in links}
    alone = [link for link in links if link["article_id"] not in placed and not link["is_shared"]]
    strangers = [one for one in placements if one.article_id is not None and one.article_id not in linked]
    same = _match(archive, alone, [one.record for one in strangers])
    for one in placements:
        here, there = same.get(one.record.position), one.article_id
        if here is None or there is None:
            yield one
        elif not _is_marked(archive, there) and (_is_marked(archive, here) or here < there):
            yield replace(one, article_id=here, is_ours=True, merged=there)
        elif not _is_marked(archive, here):
            yield replace(one, merged=here)
        else:
            yield one


def _is_marked(archive: Archive, article_id: int) -> bool:
    return bool(archive.rows(_MARKS_SQL, (article_id, article_id, article_id)))


def _with_leftovers(source: StoredSource, placing: Placing, links: list[sqlite3.Row]) -> Placing:
    placed = {one for placement in placing.placements for one in (placement.article_id, placement.merged)}
    left = {link["article_id"]: link for link in links if link["article_id"] not in placed}
    alone = tuple(article_id for article_id, link in left.items() if not link["is_shared"])
    for article_id in alone:
        if left[article_id]["is_corrected"]:
            raise ArticleAtStake(source.file.path, article_id)
        if left[article_id]["tag"] is not None:
            raise ArticleAtStake(source.file.path, article_id, left[article_id]["tag"])
    owned = (article_id for article_id, link in left.items() if link["owner_id"] == link["source_id"])
    return replace(placing, removed=alone, handed_over=tuple(one for one in owned if one not in alone))
