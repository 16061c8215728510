"""Find, for each part of a source that is read again, the article whose place it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.errors import ArticleAtStake
from newsarc.store.leaving_out import leave_out_removed
from newsarc.store.matching import match_passages, passage_of
from newsarc.store.refs import name_records
from newsarc.store.rows import issue_json

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from newsarc.model import Record, StoredSource
    from newsarc.store.archive import Archive

_LINKS_SQL = """
    SELECT link.article_id, link.source_id, link.position, article.source_id AS owner_id,
        EXISTS (SELECT 1 FROM article_source AS other
            WHERE other.article_id = link.article_id AND other.source_id <> link.source_id) AS is_shared,
        EXISTS (SELECT 1 FROM correction WHERE article_id = link.article_id) AS is_corrected,
        (SELECT min(name) FROM tag WHERE article_id = link.article_id) AS tag
    FROM article_source AS link JOIN article ON article.id = link.article_id
    WHERE link.source_id = ? ORDER BY link.position"""


@dataclass(frozen=True, slots=True)
class Placement:
    """A part, its ref, and the article that it is: none yet, one of its source, or another's."""

    ref: str
    record: Record
    article_id: int | None = None
    is_ours: bool = True


@dataclass(frozen=True, slots=True)
class Placing:
    """Where the parts of a source go, the articles it held and holds no more, and those a user removed."""

    placements: tuple[Placement, ...]
    removed: tuple[int, ...] = ()
    handed_over: tuple[int, ...] = ()
    left_out: tuple[Placement, ...] = ()


def place_records(archive: Archive, source: StoredSource) -> Placing:
    """Place the parts of a source; raises ArticleAtStake if one that a user marked would be lost."""
    named = tuple(name_records(source.records))
    known = _known(archive, (ref for ref, _ in named))
    stored = archive.rows("SELECT id, given FROM source WHERE sha256 = ?", (source.file.sha256,))
    before = next(iter(stored), None)
    if before is None:
        placing = Placing(tuple(_placed(ref, record, known.get(ref)) for ref, record in named))
        return leave_out_removed(archive, source.file, placing)
    links = archive.rows(_LINKS_SQL, (before["id"],))
    free = _free_links(links, known, before["id"], is_told_anew=before["given"] != issue_json(source.given))
    kept = _match(archive, free, [record for ref, record in named if ref not in known])
    placements = tuple(
        _placed(ref, record, known.get(ref), before["id"], kept.get(record.position)) for ref, record in named
    )
    return leave_out_removed(archive, source.file, _with_leftovers(source, placements, links))


def _known(archive: Archive, refs: Iterable[str]) -> dict[str, sqlite3.Row]:
    sql = "SELECT ref, id, source_id FROM article WHERE ref = ?"
    return {row["ref"]: row for ref in refs for row in archive.rows(sql, (ref,))}


def _free_links(
    links: list[sqlite3.Row], known: dict[str, sqlite3.Row], source_id: int, *, is_told_anew: bool
) -> list[sqlite3.Row]:
    """Choose the articles that may be read otherwise now.

    One that other sources hold too stays as it is when something else is said about this source. Where
    only the reader is another, it changes for all of them, for they are read again with it.
    """
    taken = {row["id"] for row in known.values()}
    return [
        link
        for link in links
        if link["article_id"] not in taken
        and (not link["is_shared"] or (link["owner_id"] == source_id and not is_told_anew))
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
    return Placement(ref, record, known["id"], is_ours=known["source_id"] == source_id)


def _with_leftovers(
    source: StoredSource, placements: tuple[Placement, ...], links: list[sqlite3.Row]
) -> Placing:
    placed = {placement.article_id for placement in placements}
    left = {link["article_id"]: link for link in links if link["article_id"] not in placed}
    alone = tuple(article_id for article_id, link in left.items() if not link["is_shared"])
    for article_id in alone:
        if left[article_id]["is_corrected"]:
            raise ArticleAtStake(source.file.path, article_id)
        if left[article_id]["tag"] is not None:
            raise ArticleAtStake(source.file.path, article_id, left[article_id]["tag"])
    owned = (article_id for article_id, link in left.items() if link["owner_id"] == link["source_id"])
    return Placing(placements, alone, tuple(article_id for article_id in owned if article_id not in alone))
