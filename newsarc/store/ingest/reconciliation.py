"""Reconcile the parts of a source with the articles of the archive: find which article each part is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.errors import ArticleAtStake
from newsarc.store.articles.lookup import entry_of_id
from newsarc.store.articles.refs import name_records
from newsarc.store.articles.rows import issue_json
from newsarc.store.ingest.exported import name_exported
from newsarc.store.ingest.part_matching import compared_part, match_parts
from newsarc.store.ingest.reconciled import ReconciledPart, Reconciliation
from newsarc.store.ingest.tombstones import match_tombstones

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
        (SELECT min(name) FROM tag WHERE article_id = link.article_id) AS tag,
        EXISTS (SELECT 1 FROM article_note WHERE article_id = link.article_id) AS is_noted
    FROM article_source AS link JOIN article ON article.id = link.article_id
    WHERE link.source_id = ? ORDER BY link.position"""

_MARKS_SQL = " UNION ALL ".join(
    f"SELECT 1 FROM {table} WHERE article_id = ?"  # noqa: S608 - constants
    for table in ("article_note", "correction", "tag", "version")
)


def reconcile_records(archive: Archive, source: StoredSource) -> Reconciliation:
    """Find the article of each part of a source; raises ArticleAtStake if a marked one would be lost."""
    parts, links = reconcile_within_source(archive, source)
    return finish_reconciliation(archive, source, parts, links)


def reconcile_within_source(
    archive: Archive, source: StoredSource
) -> tuple[tuple[ReconciledPart, ...], list[sqlite3.Row]]:
    """Match parts by their digests, and with the articles their source held; return them and its links."""
    named = tuple(name_exported(archive, name_records(source.records)))
    known = _known(archive, (digest for digest, _ in named))
    stored = archive.rows("SELECT id, given FROM source WHERE sha256 = ?", (source.file.sha256,))
    before = next(iter(stored), None)
    if before is None:
        return tuple(_reconciled(digest, record, known.get(digest)) for digest, record in named), []
    links = archive.rows(_LINKS_SQL, (before["id"],))
    free = _free_links(
        links, known, before["id"], is_declared_anew=before["given"] != issue_json(source.given)
    )
    kept = _match(archive, free, [record for digest, record in named if digest not in known])
    parts = tuple(
        _reconciled(digest, record, known.get(digest), before["id"], kept.get(record.position))
        for digest, record in named
    )
    return parts, links


def finish_reconciliation(
    archive: Archive, source: StoredSource, parts: tuple[ReconciledPart, ...], links: list[sqlite3.Row]
) -> Reconciliation:
    """Take out the parts that have a tombstone, and find what the source lost; raises ArticleAtStake."""
    reconciliation = Reconciliation(tuple(_merge_equal(archive, parts, links)))
    return _with_losses(source, match_tombstones(archive, source.file, reconciliation), links)


def _known(archive: Archive, digests: Iterable[str]) -> dict[str, sqlite3.Row]:
    sql = (
        "SELECT digest, id, source_id, source_id IN (SELECT source_id FROM file) AS is_file"
        " FROM article WHERE digest = ?"
    )
    return {row["digest"]: row for digest in digests for row in archive.rows(sql, (digest,))}


def _free_links(
    links: list[sqlite3.Row], known: dict[str, sqlite3.Row], source_id: int, *, is_declared_anew: bool
) -> list[sqlite3.Row]:
    """Choose the articles that this reading may change.

    An article that other files hold too stays as it is if the user declares something new about this
    source only. If only the reader is new, the article changes for all its files: they are read again
    together.
    """
    taken = {row["id"] for row in known.values()}
    return [
        link
        for link in links
        if link["article_id"] not in taken
        and (not link["is_filed"] or (link["owner_id"] == source_id and not is_declared_anew))
    ]


def _match(archive: Archive, links: list[sqlite3.Row], records: list[Record]) -> dict[int, int]:
    """Return the article for each position whose part is a new reading of one."""
    if not links or not records:
        return {}
    articles = {link["position"]: link["article_id"] for link in links}
    old = [
        compared_part(entry_of_id(archive, article_id, is_uncorrected=True).record, position)
        for position, article_id in articles.items()
    ]
    new = [compared_part(record, record.position) for record in records]
    return {after: articles[before] for after, before in match_parts(old, new).items()}


def _reconciled(
    digest: str, record: Record, known: sqlite3.Row | None, source_id: int = 0, kept: int | None = None
) -> ReconciledPart:
    if known is None:
        return ReconciledPart(digest, record, kept)
    return ReconciledPart(
        digest, record, known["id"], is_ours=known["source_id"] == source_id or not known["is_file"]
    )


def _merge_equal(
    archive: Archive, parts: tuple[ReconciledPart, ...], links: list[sqlite3.Row]
) -> Iterator[ReconciledPart]:
    """Merge two articles whose texts are the same by now: one of this source, one of another file.

    A user declares the same for files that share an article, one file after the other. The first file
    then has an article of its own until the last is declared. The id that a user marked stays, or the
    older one.
    """
    matched = {part.article_id for part in parts}
    linked = {link["article_id"] for link in links}
    alone = [link for link in links if link["article_id"] not in matched and not link["is_shared"]]
    strangers = [one for one in parts if one.article_id is not None and one.article_id not in linked]
    same = _match(archive, alone, [one.record for one in strangers])
    for one in parts:
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
    return bool(archive.rows(_MARKS_SQL, (article_id,) * 4))


def _with_losses(
    source: StoredSource, reconciliation: Reconciliation, links: list[sqlite3.Row]
) -> Reconciliation:
    matched = {one for part in reconciliation.parts for one in (part.article_id, part.merged)}
    left = {link["article_id"]: link for link in links if link["article_id"] not in matched}
    alone = tuple(article_id for article_id, link in left.items() if not link["is_shared"])
    for article_id in alone:
        if left[article_id]["is_corrected"]:
            raise ArticleAtStake(source.file.path, article_id)
        if left[article_id]["tag"] is not None:
            raise ArticleAtStake(source.file.path, article_id, left[article_id]["tag"])
        if left[article_id]["is_noted"]:
            raise ArticleAtStake(source.file.path, article_id, is_noted=True)
    owned = (article_id for article_id, link in left.items() if link["owner_id"] == link["source_id"])
    return replace(reconciliation, removed=alone, transferred=tuple(one for one in owned if one not in alone))
