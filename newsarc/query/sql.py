"""Write a query's nodes as SQL on the table `article` and the full-text index.

Values go in as parameters only. The SQL calls `fold`, `page_label` and `composed`, which the connection
must know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsarc.query.condition import Condition
from newsarc.query.matching import CHARACTERS, INDEXES, match_of, part_nodes
from newsarc.query.nodes import (
    And,
    Arrived,
    Dates,
    Ids,
    Known,
    Missing,
    Named,
    Node,
    Not,
    Or,
    Same,
    State,
    Value,
    conjuncts,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

    from newsarc.query.field_sql import Leaf


class Ranking(NamedTuple):
    """A query as a match in one full-text index, whose finds can be ranked, and what else must hold."""

    table: str
    match: str
    rest: tuple[Node, ...]


class Lead(NamedTuple):
    """A query as a SELECT of the ids of all that it can find, and what else must hold of them."""

    ids: Condition
    rest: tuple[Node, ...]
    is_of_text: bool = False


def compile_query(node: Node, runs: str | None = None) -> Condition:
    """Write a query as an SQL condition on `article`, good for all ids or for those within `runs`.

    Runs are a JSON list of pairs, the first id and the last. The full-text index has its finds in the
    order of their ids: a few runs of them are read in no time, all finds of a common word take long.

    >>> from newsarc.query.nodes import Text
    >>> compile_query(Text("防控", "headline"))
    Condition(sql='article.id IN (SELECT rowid FROM search WHERE search MATCH ?)', \
parameters=('headline : "防控"',))
    """
    for index in INDEXES:
        if match := match_of(node, index):
            ids = matching(index, match, runs)
            return Condition(f"article.id IN ({ids.sql})", ids.parameters)
    match node:
        case And(nodes):
            return _join(" AND ", _gather(And, nodes, runs))
        case Or(nodes):
            return _join(" OR ", _gather(Or, nodes, runs))
        case Not(inner):
            condition = compile_query(inner, runs)
            # An article that says nothing about its place is one that is not from there.
            return Condition(f"NOT ifnull({condition.sql}, 0)", condition.parameters)
        case Value() | Missing() | Same() | Named() | Ids() | State() | Dates() | Arrived():
            return leaf(node).test
    raise AssertionError(node)


def compile_ranking(node: Node) -> Ranking | None:
    """Write a query as one full-text match and the rest; None if no such match leads to all its finds."""
    for index in INDEXES:
        matched, rest = part_nodes(And, conjuncts(node), index)
        match = match_of(And(tuple(matched)) if len(matched) != 1 else matched[0], index)
        if match is not None:
            return Ranking(index, match, tuple(rest))
    return None


def match_within(node: Node, columns: Set[str]) -> str:
    """Write what a query asks of single characters as one match that is held to some columns."""
    matched, _ = part_nodes(And, conjuncts(node), CHARACTERS)
    return match_of(And(tuple(matched)), CHARACTERS, columns) or ""


def compile_all(nodes: tuple[Node, ...], runs: str | None = None) -> Condition | None:
    """Write what must all hold as one condition, as `compile_query` does; None for nothing."""
    return _join(" AND ", _gather(And, nodes, runs)) if nodes else None


def compile_leads(node: Node) -> Iterator[Lead]:
    """Write a query in each of the ways that begin with one of its terms, instead of with all articles.

    Dates lead to articles only where a text is asked for too: their index has them in their order already.
    """
    if ranking := compile_ranking(node):
        yield Lead(matching(ranking.table, ranking.match), ranking.rest, is_of_text=True)
    nodes = conjuncts(node)
    for place, one in enumerate(nodes):
        rest = nodes[:place] + nodes[place + 1 :]
        is_in_order = isinstance(one, Dates) and one.field == "date" and not any(map(_is_text, rest))
        if isinstance(one, Known) and not is_in_order and (ids := leaf(one).ids):
            yield Lead(ids, rest)


def _is_text(node: Node) -> bool:
    return any(match_of(node, index) for index in INDEXES)


def leaf(node: Known) -> Leaf:
    """Write what a query says of articles besides their text."""
    from newsarc.query.field_sql import write_leaf  # noqa: PLC0415 - most queries hold nothing but texts

    return write_leaf(node)


def _gather(kind: type[And | Or], nodes: tuple[Node, ...], runs: str | None) -> list[Condition]:
    """Write as many nodes as possible as one match, which is quicker than one each."""
    conditions: list[Condition] = []
    rest = list(nodes)
    for index in INDEXES:
        matched, rest = part_nodes(kind, tuple(rest), index)
        conditions += (
            [compile_query(kind(tuple(matched)) if len(matched) > 1 else matched[0], runs)] if matched else []
        )
    return [*conditions, *(compile_query(node, runs) for node in rest)]


def _join(operator: str, conditions: Iterable[Condition]) -> Condition:
    conditions = tuple(conditions)
    sql = operator.join(condition.sql for condition in conditions)
    return Condition(f"({sql})", tuple(value for condition in conditions for value in condition.parameters))


def matching(index: str, match: str, runs: str | None = None) -> Condition:
    """Write a SELECT of the ids that one of the full-text indexes finds, all or those within runs."""
    if runs is None:
        return Condition(f"SELECT rowid FROM {index} WHERE {index} MATCH ?", (match,))  # noqa: S608 - our names
    # Else SQLite would read the JSON anew at every find.
    sql = (
        "WITH run(first, last) AS MATERIALIZED (SELECT value ->> 0, value ->> 1 FROM json_each(?))"  # noqa: S608 - our names
        f" SELECT {index}.rowid FROM run CROSS JOIN {index} WHERE {index} MATCH ?"
        f" AND {index}.rowid BETWEEN run.first AND run.last"
    )
    return Condition(sql, (runs, match))
