"""Put the best finds first as the SQLite archive does: by the BM25 of FTS5, from the same statistics.

How many articles there are and how many tokens is published. In how many articles a string stands is
counted, and how often it stands in each find too: on the server, unless strings must be near each other, or
one may overlap itself, which only the places of its tokens tell.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, NamedTuple

from newsarc.postgresql.searching.conditions import compile_node, in_stream, join_conditions
from newsarc.postgresql.searching.orders import NEWEST_FIRST
from newsarc.postgresql.searching.places import (
    columns_of,
    count_in,
    holds,
    instances,
    near_instances,
    stands_in,
)
from newsarc.postgresql.searching.scoring import (
    K1,
    LEAST_IDF,
    STEPS,
    WEIGHTS,
    B,
    Scored,
    best_ids,
    is_counted_there,
)
from newsarc.postgresql.searching.statistics import statistics_of
from newsarc.postgresql.searching.terms import STREAMS, is_told
from newsarc.postgresql.searching.verifying import with_places
from newsarc.query.matching import INDEXES, WORDS, match_of, part_nodes
from newsarc.query.nodes import And, Near, Or, Text, conjuncts, walk
from newsarc.store.search.ranking import MOST_RANKED, is_flat

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsarc.postgresql.connection import Row, Session
    from newsarc.postgresql.searching.conditions import Wanted
    from newsarc.postgresql.searching.places import Places
    from newsarc.query.nodes import Node

_HEADLINE, _BESIDE = frozenset({"headline"}), frozenset({"kicker", "deck"})


class RankedPart(NamedTuple):
    """A query as the part that ranks its finds, in one of SQLite's indexes, and what else must hold."""

    table: str
    node: Node
    rest: Sequence[Node]


def part_to_rank(query: Node) -> RankedPart | None:
    """Return the part of a query that ranks its finds; None where there is nothing to rank by."""
    if is_flat(query):
        return None
    for index in INDEXES:
        matched, rest = part_nodes(And, conjuncts(query), index)
        node = matched[0] if len(matched) == 1 else And(tuple(matched))
        if match_of(node, index) is not None:
            return RankedPart(index, node, rest)
    return None


def is_rankable(session: Session, ranked: RankedPart) -> bool:
    """Tell whether the words of a query are in few enough articles to score them all."""
    match = compile_node(session, ranked.node)
    row = session.row(
        f"SELECT count(*) AS found FROM (SELECT 1 FROM article WHERE {match.sql} LIMIT %s) AS bounded",  # noqa: S608 - no values in it
        (*match.parameters, MOST_RANKED + 1),
    )
    return row is not None and row["found"] <= MOST_RANKED


def scored_ids(
    session: Session,
    ranked: RankedPart,
    of_kind: frozenset[str] | None,
    above: Sequence[int],
    limit: int | None,
) -> list[int] | None:
    """Return the ids of the best finds besides those above; None if too many have the words to score them."""
    nodes = (ranked.node, *ranked.rest)
    is_there = ranked.table == WORDS and is_counted_there(ranked.node)
    # Whether vectors alone have too many is sooner known than scored; else it is seen while scoring.
    is_seen = is_there and not ranked.rest and not is_told(ranked.node)
    if not is_seen and not is_rankable(session, ranked):
        return None
    if is_there:
        return best_ids(session, nodes, Scored(of_kind, above, limit, MOST_RANKED if is_seen else None))
    condition = join_conditions(" AND ", (compile_node(session, one) for one in nodes))
    score = _score_words if ranked.table == WORDS else _score_characters
    scored = list(score(session, ranked.node, condition))
    best = max((raw for _, raw in scored), default=0.0)
    steps = [(int(STEPS * raw / best + 0.5), row) for row, raw in scored]
    listed = [(step, row["id"]) for step, row in steps if of_kind is None or row["kind"] in of_kind]
    ids = [id_ for _, id_ in sorted(listed, key=lambda one: -one[0])]  # the newest stay first
    return [one for one in ids if one not in set(above)][:limit]


def _score_words(session: Session, node: Node, condition: Wanted) -> Iterator[tuple[Row, float]]:
    """Score each find, the newest first, by how often each string stands where."""
    rows = session.rows(
        f"SELECT id, kind, size, {STREAMS} FROM article WHERE {condition.sql} ORDER BY {NEWEST_FIRST}",  # noqa: S608 - no values in it
        condition.parameters,
    )
    rarity: dict[Text, float] = {}
    articles, tokens, _ = statistics_of(session)
    for row in rows:
        mean = tokens / articles
        raw = 0.0
        for text, frequency in _frequencies(node, row["stream"]):
            if text not in rarity:
                rarity[text] = _rarity(session, text, articles)
            damped = frequency + K1 * (1 - B + B * row["size"] / mean)
            raw += rarity[text] * ((frequency * (K1 + 1.0)) / damped)
        yield row, raw


def _frequencies(node: Node, stream: str) -> Iterator[tuple[Text, float]]:
    """Yield the strings of a query that a find has, and how often, weighed by where they stand."""
    if not any(isinstance(one, Near) for one in walk(node)):
        yield from _counted(node, columns_of(stream))
        return
    ((_, places),) = with_places([{"stream": stream}], node)
    for text, found in _found(node, places):
        yield text, sum(WEIGHTS[places.column_of(place)] for place in found)


def _counted(node: Node, columns: Mapping[str, str]) -> Iterator[tuple[Text, float]]:
    """Count strings in the columns; what is ruled out counts nothing."""
    match node:
        case Text():
            yield node, sum(WEIGHTS[name] * number for name, number in count_in(columns, node).items())
        case And(nodes):
            for one in nodes:
                yield from _counted(one, columns)
        case Or(nodes):
            for one in nodes:
                if stands_in(one, columns):
                    yield from _counted(one, columns)


def _found(node: Node, places: Places) -> Iterator[tuple[Text, list[int]]]:
    """Yield the strings of a query that a find has, and where; what is ruled out counts nothing."""
    match node:
        case Text():
            yield node, instances(node, places)
        case Near(texts, _, column):
            for text, found in zip(texts, near_instances(node, places), strict=True):
                yield text._replace(column=text.column or column), found
        case And(nodes):
            for one in nodes:
                yield from _found(one, places)
        case Or(nodes):
            for one in nodes:
                if holds(one, places):
                    yield from _found(one, places)


def _rarity(session: Session, text: Text, articles: int) -> float:
    """Return the inverse document frequency of a string, as FTS5 has it."""
    condition = compile_node(session, text)
    row = session.row(
        f"SELECT count(*) AS found FROM article WHERE {condition.sql}",  # noqa: S608 - no values in it
        condition.parameters,
    )
    found = 0 if row is None else row["found"]
    rarity = log((articles - found + 0.5) / (found + 0.5))
    return rarity if rarity > 0 else LEAST_IDF


def _score_characters(session: Session, node: Node, condition: Wanted) -> Iterator[tuple[Row, float]]:
    """Score each find by the columns that it has the characters in: the index of these knows no more."""
    in_headline, beside = in_stream(node, _HEADLINE), in_stream(node, _BESIDE)
    rows = session.rows(
        f"SELECT id, kind, {in_headline.sql} AS in_headline, {beside.sql} AS beside"  # noqa: S608 - no values in it
        f" FROM article WHERE {condition.sql} ORDER BY {NEWEST_FIRST}",
        (*in_headline.parameters, *beside.parameters, *condition.parameters),
    )
    for row in rows:
        yield row, 1.0 + 2 * row["in_headline"] + row["beside"]
