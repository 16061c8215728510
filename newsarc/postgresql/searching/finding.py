"""Find what a query asks for among the published articles: ids in an order, or only their number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsarc.errors import UnknownId
from newsarc.model.parts import Kind
from newsarc.postgresql.names import ids_of_names
from newsarc.postgresql.searching.conditions import ARTICLES, Wanted, columns_in, source_of, source_to_walk
from newsarc.postgresql.searching.orders import AS_IMPORTED, NEWEST_FIRST, ORDERS, TAKEN_ALONG, reversed_order
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
_WALKED = (NEWEST_FIRST, reversed_order(NEWEST_FIRST))  # the orders of an index
_WALK = "SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off"
_GATHER = "SET LOCAL enable_bitmapscan = on; SET LOCAL enable_sort = on"


class Window(NamedTuple):
    """Which finds are wanted: those behind an offset, up to a limit; maybe it is known of how many in all."""

    limit: int | None = None
    offset: int = 0
    total: int | None = None

    @property
    def is_near_end(self) -> bool:
        """Tell whether the last find is nearer than the first."""
        return self.total is not None and self.offset > self.total // 2

    def seen_from_end(self) -> Window:
        """Return the same finds in the opposite order."""
        total = self.total or 0
        return Window(total - self.offset, total - min(self.limit or total, total))


def found_ids(
    session: Session, query: Node | None, window: Window, kinds: tuple[Kind, ...], sort: Sort | None
) -> Sequence[int]:
    """Return the ids of what a query finds, in an order; without one, as it was imported."""
    _refuse_unknown(session, query)
    part = part_to_rank(query) if sort is Sort.RELEVANCE and query is not None else None
    is_common = False
    if query is not None and part is not None:
        ranked = _ranked_ids(session, query, part, window.limit, kinds)
        if ranked is not None:
            return ranked[window.offset :]
        is_common = not part.rest and window.limit is not None
    order = AS_IMPORTED if sort is None else ORDERS[sort]
    if window.is_near_end:
        seen = window.seen_from_end()
        return _ordered_ids(session, query, seen, kinds, reversed_order(order), is_common=is_common)[::-1]
    return _ordered_ids(session, query, window, kinds, order, is_common=is_common)


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
        found += _ordered_ids(session, tier, Window(limit and limit - len(found)), kinds, NEWEST_FIRST)
        if len(found) == limit:
            return found if len(tiers) > 1 or is_rankable(session, ranked) else None
    if len(tiers) > 1:  # they have all
        return found
    rest = limit and limit - len(found)
    scored = scored_ids(session, ranked, _kinds_wanted(query, kinds), found, rest)
    return None if scored is None else [*found, *scored]


def _ordered_ids(  # noqa: PLR0913 - what is wanted of many is asked for by itself
    session: Session,
    query: Node | None,
    window: Window,
    kinds: tuple[Kind, ...],
    order: str,
    *,
    is_common: bool = False,
) -> list[int]:
    """Return the ids of finds in an order; of what `is_common` it is known that too many have it to sort."""
    source = source_of(session, query, kinds, taken=(*TAKEN_ALONG, *columns_in(order)))
    if query is not None and window.limit is not None and order in _WALKED:
        found = None if is_common else _sorted_ids(session, source, window, order)
        return _walked_ids(session, query, window, kinds, order) if found is None else found
    return _listed(session, source, window, order)


def _walked_ids(
    session: Session, query: Node, window: Window, kinds: tuple[Kind, ...], order: str
) -> list[int]:
    """Go through the articles from the newest or the oldest on until enough of many finds are met."""
    source = source_to_walk(session, query, kinds)
    session.run(_WALK)
    ids = _listed(session, source, window, order)
    session.run(_GATHER)
    return ids


def _listed(session: Session, source: Wanted, window: Window, order: str) -> list[int]:
    size = None if window.limit is None else max(0, window.limit - window.offset)
    rows = session.rows(
        f"SELECT article.id FROM {source.sql} ORDER BY {order} LIMIT %s OFFSET %s",  # noqa: S608 - no values in it
        (*source.parameters, size, window.offset),
    )
    return [row["id"] for row in rows]


def count_found(session: Session, query: Node | None, kinds: tuple[Kind, ...] = ARTICLES) -> int:
    """Count what a query finds."""
    _refuse_unknown(session, query)
    source = source_of(session, query, kinds)
    row = session.row(f"SELECT count(*) AS found FROM {source.sql}", source.parameters)  # noqa: S608 - no values in it
    return 0 if row is None else int(row["found"])


def _sorted_ids(session: Session, source: Wanted, window: Window, order: str) -> list[int] | None:
    """Gather finds and sort them; None if there are too many for that."""
    share = int(_LEAST_WALKED * statistics_of(session).articles)
    most = sorted((share, *_MOST_SORTED))[1]
    rows = session.rows(
        "SELECT id, count(*) OVER () AS found"  # noqa: S608 - no values in it
        f" FROM (SELECT {', '.join(TAKEN_ALONG)} FROM {source.sql} LIMIT %s) AS article"
        f" ORDER BY {order} LIMIT %s",
        (*source.parameters, most + 1, window.limit),
    )
    return None if rows and rows[0]["found"] > most else [row["id"] for row in rows[window.offset :]]


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
