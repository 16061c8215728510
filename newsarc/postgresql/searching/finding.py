"""Find what a query asks for among the published articles: ids in an order, or only their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.errors import UnknownId
from newsarc.model.parts import Kind
from newsarc.postgresql.names import ids_of_names
from newsarc.postgresql.searching.conditions import ARTICLES, Wanted, condition_of, source_of
from newsarc.postgresql.searching.orders import AS_IMPORTED, NEWEST_FIRST, ORDERS
from newsarc.postgresql.searching.ranking import RankedPart, is_rankable, part_to_rank, scored_ids
from newsarc.query.nodes import Ids, Value, conjuncts, names_kind, walk
from newsarc.results.orders import Sort
from newsarc.store.search.ranking import tiers_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.postgresql.connection import Session
    from newsarc.query.nodes import Node

# Of more finds the first in the order of an index are met soon; fewer are gathered and sorted. PostgreSQL
# guesses how many there are, and guessed wrongly it goes through all articles for the last of them.
_LEAST_WALKED, _MOST_SORTED = 1 / 50, (2_000, 10_000)  # of all articles, and in numbers
_WALK = "SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off"
_GATHER = "SET LOCAL enable_bitmapscan = on; SET LOCAL enable_sort = on"


def found_ids(
    session: Session, query: Node | None, limit: int | None, kinds: tuple[Kind, ...], sort: Sort | None
) -> Sequence[int]:
    """Return the ids of what a query finds, in an order; without one, as it was imported."""
    _refuse_unknown(session, query)
    part = part_to_rank(query) if sort is Sort.RELEVANCE and query is not None else None
    if query is not None and part is not None:
        if is_rankable(session, part):
            return _ranked_ids(session, query, part, limit, kinds)
        if not part.rest and limit is not None:
            return _walked_ids(session, query, limit, kinds)
    return _ordered_ids(session, query, limit, kinds, AS_IMPORTED if sort is None else ORDERS[sort])


def _ranked_ids(
    session: Session, query: Node, ranked: RankedPart, limit: int | None, kinds: tuple[Kind, ...]
) -> list[int]:
    """Return the best finds; those of one string come in tiers, of which only the last is scored."""
    tiers, found = tiers_of(query), list[int]()
    for tier in tiers:
        found += _ordered_ids(session, tier, limit and limit - len(found), kinds, NEWEST_FIRST)
        if len(found) == limit:
            return found
    if len(tiers) > 1:  # they have all
        return found
    above = set(found)
    scored = scored_ids(session, ranked, _kinds_wanted(query, kinds))
    return [*found, *(one for one in scored if one not in above)][:limit]


def _ordered_ids(
    session: Session, query: Node | None, limit: int | None, kinds: tuple[Kind, ...], order: str
) -> list[int]:
    source = source_of(session, query, kinds)
    if query is not None and limit is not None and order is NEWEST_FIRST and not _are_few(session, source):
        return _walked_ids(session, query, limit, kinds)
    rows = session.rows(
        f"SELECT article.id FROM {source.sql} ORDER BY {order} LIMIT %s",  # noqa: S608 - no values in it
        (*source.parameters, limit),
    )
    return [row["id"] for row in rows]


def _walked_ids(session: Session, query: Node, limit: int, kinds: tuple[Kind, ...]) -> list[int]:
    """Go through the articles from the newest on until enough of many finds are met."""
    condition = condition_of(session, query, kinds)
    session.run(_WALK)
    rows = session.rows(
        f"SELECT article.id FROM article WHERE {condition.sql} ORDER BY {NEWEST_FIRST} LIMIT %s",  # noqa: S608 - no values in it
        (*condition.parameters, limit),
    )
    session.run(_GATHER)
    return [row["id"] for row in rows]


def count_found(session: Session, query: Node | None, kinds: tuple[Kind, ...] = ARTICLES) -> int:
    """Count what a query finds."""
    _refuse_unknown(session, query)
    source = source_of(session, query, kinds)
    row = session.row(f"SELECT count(*) AS found FROM {source.sql}", source.parameters)  # noqa: S608 - no values in it
    return 0 if row is None else int(row["found"])


def _are_few(session: Session, source: Wanted) -> bool:
    counted = session.row("SELECT articles FROM statistics")
    share = int(_LEAST_WALKED * (counted["articles"] if counted else 0))
    most = sorted((share, *_MOST_SORTED))[1]
    row = session.row(
        f"SELECT count(*) AS found FROM (SELECT 1 FROM {source.sql} LIMIT %s) AS bounded",  # noqa: S608 - no values in it
        (*source.parameters, most + 1),
    )
    return row is not None and row["found"] <= most


def _kinds_wanted(query: Node, kinds: tuple[Kind, ...]) -> frozenset[str] | None:
    """Return the kinds that finds may be of; None where a query that names kinds asks for them itself."""
    if names_kind(query):
        named = {one.text for one in conjuncts(query) if isinstance(one, Value) and one.field == "kind"}
        return frozenset(named) or None
    return None if set(kinds) == set(Kind) else frozenset(kind.value for kind in kinds)


def _refuse_unknown(session: Session, query: Node | None) -> None:
    """Raise UnknownId for an id on standard input that no article has: it would be left out silently."""
    for node in () if query is None else walk(query):
        if isinstance(node, Ids):
            known = ids_of_names(session, node.names)
            for name in node.names:
                if name not in known:
                    raise UnknownId(name)
