"""Find what a query asks for: entries in an order, hits with their snippets, or only their number."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from newsarc.results.orders import Sort
from newsarc.store.articles.lookup import entries_of_ids
from newsarc.store.database.connection import archive_errors
from newsarc.store.search.conditions import ARTICLES, kind_condition
from newsarc.store.search.names import with_names
from newsarc.store.search.orders import AS_IMPORTED, NEWEST_FIRST, ORDERS, reversed_order
from newsarc.store.search.planner import MOST_SORTED, fewest, meet, plan_condition, refuse_unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.model.parts import Kind
    from newsarc.model.records import Entry, Hit
    from newsarc.query.nodes import Node
    from newsarc.store.database.archive import Archive


def find_entries(  # noqa: PLR0913 - what is wanted of many is asked for by itself
    archive: Archive,
    query: Node | None = None,
    *,
    limit: int | None = None,
    kinds: tuple[Kind, ...] = ARTICLES,
    sort: Sort | None = Sort.NEWEST,
    offset: int = 0,
    total: int | None = None,
) -> Iterator[Entry]:
    """Yield what a query finds behind an offset, in an order; without one, as it was imported.

    A query that names a `kind:` is not held to `kinds`. Who knows how many finds there are in `total` has the
    last of them as soon as the first: they are looked for from the end.
    """
    with archive_errors(archive.path):
        query = with_names(archive.connection, query)
        ids = _ranked_ids(archive, query, limit, kinds) if sort is Sort.RELEVANCE and query else None
        if ids is None:
            order = ORDERS[sort] if sort else AS_IMPORTED
            if total is not None and offset > total // 2:
                ids, offset = _last_ids(archive, query, (limit, offset, total), kinds, order), 0
            else:
                passed_over = offset if query is None else 0  # by SQLite, several times as fast
                ids = _ordered_ids(archive, query, limit, kinds, order, passed_over)
                offset -= passed_over
        # Ids are sorted and entries are fetched when their turn comes: sorting whole articles
        # takes their memory.
        yield from entries_of_ids(archive, islice(ids, offset, None))


def find_hits(
    archive: Archive,
    query: Node | None,
    *,
    limit: int | None = None,
    sort: Sort = Sort.RELEVANCE,
    offset: int = 0,
) -> Iterator[Hit]:
    """Yield what a query finds behind an offset, the best first, with the snippet that tells why."""
    from newsarc.store.search.snippets import hits_of  # noqa: PLC0415 - entries have none

    found = find_entries(archive, query, limit=limit, sort=sort, offset=offset)
    return hits_of(found, query)


def count_entries(archive: Archive, query: Node | None = None, *, kinds: tuple[Kind, ...] = ARTICLES) -> int:
    """Count what a query finds."""
    from newsarc.store.search.counting import count_finds  # noqa: PLC0415 - most look-ups count nothing

    with archive_errors(archive.path):
        return count_finds(archive.connection, query, kinds)


def _ranked_ids(
    archive: Archive, query: Node, limit: int | None, kinds: tuple[Kind, ...]
) -> Iterable[int] | None:
    from newsarc.query.sql import compile_ranking  # noqa: PLC0415 - a listing is not ranked
    from newsarc.store.search.ranking import is_flat, is_rankable, ranked_ids, tiers_of  # noqa: PLC0415 - likewise

    ranking = compile_ranking(query)
    if ranking is None or is_flat(query) or not is_rankable(archive.connection, ranking):
        return None
    tiers, found = tiers_of(query), list[int]()
    for tier in tiers:
        found += _ordered_ids(archive, tier, limit and limit - len(found), kinds, NEWEST_FIRST)
        if len(found) == limit:
            return found
    if len(tiers) > 1:  # they have all
        return found
    above = set(found)
    ranked = ranked_ids(archive.connection, query, ranking, kind_condition(query, kinds), limit)
    return [*found, *(one for one in ranked if one not in above)][:limit]


def _last_ids(
    archive: Archive,
    query: Node | None,
    window: tuple[int | None, int, int],
    kinds: tuple[Kind, ...],
    order: str,
) -> list[int]:
    """Return the ids behind an offset, up to a limit of all in a total; they are met from the last one on."""
    limit, offset, total = window
    end = total if limit is None else min(limit, total)
    ids = _ordered_ids(archive, query, total - offset, kinds, reversed_order(order), total - end)
    return [*ids][::-1]


def _ordered_ids(  # noqa: PLR0913, PLR0917 - as above
    archive: Archive,
    query: Node | None,
    limit: int | None,
    kinds: tuple[Kind, ...],
    order: str,
    offset: int = 0,
) -> Iterable[int]:
    start = None
    if query is not None and limit is not None and order is NEWEST_FIRST:
        from newsarc.store.search.newest import newest_ids  # noqa: PLC0415 - a listing has no query

        refuse_unknown(archive.connection, query)
        start = fewest(archive.connection, query, MOST_SORTED)
        newest = newest_ids(archive.connection, query, kinds, limit, start)
        if newest is not None:
            return newest
        if start.number > MOST_SORTED:
            start = meet(archive.connection, query) or start
    condition = plan_condition(archive.connection, query, kinds, are_all_wanted=False, start=start)
    sql = f"SELECT article.id FROM article WHERE {condition.sql} ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608 - no values in it
    values = (*condition.parameters, -1 if limit is None else max(0, limit - offset), offset)
    return (row["id"] for row in archive.connection.execute(sql, values))
