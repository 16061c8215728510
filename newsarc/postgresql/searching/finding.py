"""Find what a query asks for among the published articles: ids in an order, or only their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.errors import UnknownId
from newsarc.model.parts import Kind
from newsarc.postgresql.names import ids_of_names
from newsarc.postgresql.searching.conditions import ARTICLES, Wanted, condition_of, source_of
from newsarc.postgresql.searching.orders import AS_IMPORTED, NEWEST_FIRST, ORDERS, TAKEN_ALONG
from newsarc.postgresql.searching.ranking import RankedPart, is_rankable, part_to_rank, scored_ids
from newsarc.postgresql.searching.statistics import statistics_of
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
        ranked = _ranked_ids(session, query, part, limit, kinds)
        if ranked is not None:
            return ranked
        if not part.rest and limit is not None:
            return _walked_ids(session, query, limit, kinds)
    return _ordered_ids(session, query, limit, kinds, AS_IMPORTED if sort is None else ORDERS[sort])


def _ranked_ids(
    session: Session, query: Node, ranked: RankedPart, limit: int | None, kinds: tuple[Kind, ...]
) -> list[int] | None:
    """Return the best finds, None if too many have the words; those of one string come in tiers.

    Of several tiers none is to be scored; below a single one are those that are.
    """
    tiers, found = tiers_of(query), list[int]()
    if len(tiers) > 1 and not is_rankable(session, ranked):
        return None
    for tier in tiers:
        found += _ordered_ids(session, tier, limit and limit - len(found), kinds, NEWEST_FIRST)
        if len(found) == limit:
            return found if len(tiers) > 1 or is_rankable(session, ranked) else None
    if len(tiers) > 1:  # they have all
        return found
    rest = limit and limit - len(found)
    scored = scored_ids(session, ranked, _kinds_wanted(query, kinds), found, rest)
    return None if scored is None else [*found, *scored]


def _ordered_ids(
    session: Session, query: Node | None, limit: int | None, kinds: tuple[Kind, ...], order: str
) -> list[int]:
    source = source_of(session, query, kinds)
    if query is not None and limit is not None and order is NEWEST_FIRST:
        found = _sorted_ids(session, source, limit)
        return _walked_ids(session, query, limit, kinds) if found is None else found
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


def _sorted_ids(session: Session, source: Wanted, limit: int) -> list[int] | None:
    """Gather finds and sort them, the newest first; None if there are too many for that."""
    share = int(_LEAST_WALKED * statistics_of(session).articles)
    most = sorted((share, *_MOST_SORTED))[1]
    rows = session.rows(
        "SELECT id, count(*) OVER () AS found"  # noqa: S608 - no values in it
        f" FROM (SELECT {TAKEN_ALONG} FROM {source.sql} LIMIT %s) AS article"
        f" ORDER BY {NEWEST_FIRST} LIMIT %s",
        (*source.parameters, most + 1, limit),
    )
    return None if rows and rows[0]["found"] > most else [row["id"] for row in rows]


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
