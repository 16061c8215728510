"""Put the best finds first as the SQLite archive does: by the BM25 of FTS5, from the same statistics.

How many articles there are and how many tokens is published. In how many articles a string stands is
counted, and how often it stands in each find is read from the places in its vector.
"""

from __future__ import annotations

from functools import partial
from math import log
from typing import TYPE_CHECKING, NamedTuple

from newsarc.postgresql.searching.conditions import compile_node, join_conditions
from newsarc.postgresql.searching.orders import NEWEST_FIRST
from newsarc.postgresql.searching.places import (
    columns_of,
    count_in,
    holds,
    instances,
    near_instances,
    stands_in,
)
from newsarc.postgresql.searching.terms import HEADING, vector_query
from newsarc.postgresql.searching.verifying import with_places
from newsarc.postgresql.vectors import WHOLE
from newsarc.query.matching import INDEXES, WORDS, match_of, part_nodes
from newsarc.query.nodes import And, Near, Or, Text, conjuncts, walk
from newsarc.store.search.ranking import MOST_RANKED, is_flat

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsarc.postgresql.connection import Row, Session
    from newsarc.postgresql.searching.conditions import Wanted
    from newsarc.postgresql.searching.places import Places
    from newsarc.query.nodes import Node

_WEIGHTS = {"headline": 1e6, "kicker": 100.0, "deck": 100.0, "byline": 2.0, "body": 1.0}
_K1, _B, _LEAST_IDF = 1.2, 0.75, 1e-6  # of FTS5
_STEPS = 100
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


def scored_ids(session: Session, ranked: RankedPart, of_kind: frozenset[str] | None) -> list[int]:
    """Return the ids of what a query finds, the best first."""
    nodes = (ranked.node, *ranked.rest)
    condition = join_conditions(" AND ", (compile_node(session, one) for one in nodes))
    of_words = partial(_score_words, is_alone=not ranked.rest)
    score = of_words if ranked.table == WORDS else _score_characters
    scored = list(score(session, ranked.node, condition))
    best = max((raw for _, raw in scored), default=0.0)
    steps = [(int(_STEPS * raw / best + 0.5), row) for row, raw in scored]
    wanted = [(step, row["id"]) for step, row in steps if of_kind is None or row["kind"] in of_kind]
    return [id_ for _, id_ in sorted(wanted, key=lambda one: -one[0])]  # the newest stay first


def _score_words(
    session: Session, node: Node, condition: Wanted, *, is_alone: bool
) -> Iterator[tuple[Row, float]]:
    """Score each find, the newest first, by how often each string stands where."""
    rows = session.rows(
        f"SELECT id, kind, size, stream FROM article WHERE {condition.sql} ORDER BY {NEWEST_FIRST}",  # noqa: S608 - no values in it
        condition.parameters,
    )
    rarity: dict[Text, float] = {}
    counted = session.row("SELECT articles, tokens FROM statistics") if rows else None
    if counted is not None and is_alone and isinstance(node, Text):  # to count its finds again takes as long
        rarity[node] = _rarity_of(len(rows), counted["articles"])
    for row in rows:
        assert counted is not None, "there are rows"  # noqa: S101 - for the type checker
        mean = counted["tokens"] / counted["articles"]
        raw = 0.0
        for text, frequency in _frequencies(node, row["stream"]):
            if text not in rarity:
                rarity[text] = _rarity(session, text, counted["articles"])
            damped = frequency + _K1 * (1 - _B + _B * row["size"] / mean)
            raw += rarity[text] * ((frequency * (_K1 + 1.0)) / damped)
        yield row, raw


def _frequencies(node: Node, stream: str) -> Iterator[tuple[Text, float]]:
    """Yield the strings of a query that a find has, and how often, weighed by where they stand."""
    if not any(isinstance(one, Near) for one in walk(node)):
        yield from _counted(node, columns_of(stream))
        return
    ((_, places),) = with_places([{"stream": stream}], node)
    for text, found in _found(node, places):
        yield text, sum(_WEIGHTS[places.column_of(place)] for place in found)


def _counted(node: Node, columns: Mapping[str, str]) -> Iterator[tuple[Text, float]]:
    """Count strings in the columns; what is ruled out counts nothing."""
    match node:
        case Text():
            yield node, sum(_WEIGHTS[name] * number for name, number in count_in(columns, node).items())
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
    return _rarity_of(0 if row is None else row["found"], articles)


def _rarity_of(found: int, articles: int) -> float:
    rarity = log((articles - found + 0.5) / (found + 0.5))
    return rarity if rarity > 0 else _LEAST_IDF


def _score_characters(session: Session, node: Node, condition: Wanted) -> Iterator[tuple[Row, float]]:
    """Score each find by the columns that it has the characters in: the index of these knows no more."""
    queries = [vector_query(node, HEADING, columns) for columns in (_HEADLINE, _BESIDE)]
    rows = session.rows(
        "SELECT id, kind, form, heading @@ %s::tsquery AS in_headline, heading @@ %s::tsquery AS beside,"  # noqa: S608 - no values in it
        f" CASE WHEN form > {WHOLE} THEN stream ELSE '' END AS stream"
        f" FROM article WHERE {condition.sql} ORDER BY {NEWEST_FIRST}",
        (*queries, *condition.parameters),
    )
    for row, places in with_places(rows, node):
        if row["form"] == WHOLE:
            in_headline, beside = row["in_headline"], row["beside"]
        else:
            in_headline, beside = holds(node, places, _HEADLINE), holds(node, places, _BESIDE)
        yield row, 1.0 + 2 * in_headline + beside
