"""Write a query's nodes as SQL on the table `article` and the full-text index.

Values go in as parameters only. The SQL calls `fold`, `page_label` and `composed`, which the connection
must know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsarc.query.condition import Condition
from newsarc.query.matching import INDEXES, match_of, part_nodes
from newsarc.query.nodes import (
    And,
    Arrived,
    Dates,
    Ids,
    Missing,
    Node,
    Not,
    Or,
    Same,
    State,
    Value,
    conjuncts,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.query.field_sql import Leaf


class Ranking(NamedTuple):
    """A query as a match in one full-text index, whose finds can be ranked, and what else must hold."""

    table: str
    match: str
    rest: Condition | None


class Lead(NamedTuple):
    """A query as a SELECT of the ids of all that it can find, and what else must hold of them."""

    ids: Condition
    rest: Condition | None


def compile_query(node: Node) -> Condition:
    """Write a query as an SQL condition on `article`.

    >>> from newsarc.query.nodes import Text
    >>> compile_query(Text("防控", "headline"))
    Condition(sql='article.id IN (SELECT rowid FROM search WHERE search MATCH ?)', \
parameters=('headline : "防控"',))
    """
    for index in INDEXES:
        if match := match_of(node, index):
            ids = _matching(index, match)
            return Condition(f"article.id IN ({ids.sql})", ids.parameters)
    match node:
        case And(nodes):
            return _join(" AND ", _gather(And, nodes))
        case Or(nodes):
            return _join(" OR ", _gather(Or, nodes))
        case Not(inner):
            condition = compile_query(inner)
            # An article that says nothing about its place is one that is not from there.
            return Condition(f"NOT ifnull({condition.sql}, 0)", condition.parameters)
        case Value() | Missing() | Same() | Ids() | State() | Dates() | Arrived():
            return _leaf(node).test
    raise AssertionError(node)


def compile_ranking(node: Node) -> Ranking | None:
    """Write a query as one full-text match and the rest; None if no such match leads to all its finds."""
    nodes = conjuncts(node)
    for index in INDEXES:
        matched, rest = part_nodes(And, nodes, index)
        match = match_of(matched[0] if len(matched) == 1 else And(tuple(matched)), index)
        if match is not None:
            return Ranking(index, match, _join(" AND ", _gather(And, tuple(rest))) if rest else None)
    return None


def compile_leads(node: Node) -> Iterator[Lead]:
    """Write a query in each of the ways that begin with one of its terms, instead of with all articles."""
    if ranking := compile_ranking(node):
        yield Lead(_matching(ranking.table, ranking.match), ranking.rest)
    nodes = conjuncts(node)
    for place, one in enumerate(nodes):
        if isinstance(one, Value | Missing | Same | Ids | State | Dates | Arrived) and (
            ids := _leaf(one).ids
        ):
            rest = nodes[:place] + nodes[place + 1 :]
            yield Lead(ids, _join(" AND ", _gather(And, rest)) if rest else None)


def _leaf(node: Value | Missing | Same | Ids | State | Dates | Arrived) -> Leaf:
    from newsarc.query.field_sql import write_leaf  # noqa: PLC0415 - most queries hold nothing but texts

    return write_leaf(node)


def _gather(kind: type[And | Or], nodes: tuple[Node, ...]) -> list[Condition]:
    """Write as many nodes as possible as one match, which is quicker than one each."""
    conditions: list[Condition] = []
    rest = list(nodes)
    for index in INDEXES:
        matched, rest = part_nodes(kind, tuple(rest), index)
        conditions += (
            [compile_query(kind(tuple(matched)) if len(matched) > 1 else matched[0])] if matched else []
        )
    return [*conditions, *map(compile_query, rest)]


def _join(operator: str, conditions: Iterable[Condition]) -> Condition:
    conditions = tuple(conditions)
    sql = operator.join(condition.sql for condition in conditions)
    return Condition(f"({sql})", tuple(value for condition in conditions for value in condition.parameters))


def _matching(index: str, match: str) -> Condition:
    return Condition(f"SELECT rowid FROM {index} WHERE {index} MATCH ?", (match,))  # noqa: S608 - our names
