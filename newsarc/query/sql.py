"""Write a query's nodes as SQL on the table `article` and the full-text index `search`.

Values go in as parameters only. The SQL calls `fold`, which the connection must know.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.query.condition import Condition
from newsarc.query.date_sql import within_dates
from newsarc.query.matching import INDEXES, match_of, part_nodes
from newsarc.query.nodes import And, Arrived, Dates, Node, Not, Or, State, Value
from newsarc.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Ranking:
    """A query as a match in one full-text index, whose finds can be ranked, and what else must hold."""

    index: str
    match: str
    rest: Condition | None


_LARGEST_ID = 2**63 - 1


def _distinct_names(table: str, column: str) -> str:
    """Jump from one name to the next along the index: an archive has far fewer names than articles."""
    return f"""
        WITH RECURSIVE names(found) AS (
            SELECT min({column}) FROM {table}
            UNION ALL
            SELECT (SELECT min({column}) FROM {table} WHERE {column} > found) FROM names
            WHERE found IS NOT NULL
        ) SELECT found FROM names WHERE instr(fold(found), ?)"""  # noqa: S608 - our names


_FIELD_SQL = {
    "newspaper": f"article.newspaper IN ({_distinct_names('article', 'newspaper')})",
    "page": "fold(article.page) = ?",
    "section": "instr(fold(article.section), ?)",
    "edition": "instr(fold(article.edition), ?)",
    "agency": "instr(fold(article.agency), ?)",
    "place": "instr(fold(article.place), ?)",
    "language": "instr(lower(article.language) || '-', ? || '-') = 1",
    "kind": "article.kind = ?",
    "author": "article.id IN (SELECT article_id FROM contributor"  # noqa: S608 - our names
    f" WHERE name IN ({_distinct_names('contributor', 'name')}))",
    "role": "article.id IN (SELECT article_id FROM contributor WHERE instr(fold(role), ?))",
    "tag": "article.id IN (SELECT article_id FROM tag WHERE fold(name) = ?)",
}
_SOURCE_SQL = """article.id IN (
    SELECT article_id FROM article_source
    JOIN source ON source.id = article_source.source_id
    LEFT JOIN file ON file.source_id = source.id
    WHERE instr(source.sha256, ?) = 1 OR instr(source.path, ?) OR instr(file.path, ?))"""
_ARRIVED_SQL = "((article.id > ? OR article.imported_at > ?) AND article.id <= ?)"
_STATE_SQL = {
    "corrected": "article.id IN (SELECT article_id FROM correction)",
    "doubtful": "article.doubts <> '[]'",
    "tagged": "article.id IN (SELECT article_id FROM tag)",
    "waiting": """(
        (article.jump_to IS NOT NULL AND article.id NOT IN (SELECT from_id FROM jump))
        OR (article.jump_from IS NOT NULL AND article.id NOT IN (SELECT to_id FROM jump)))""",
}


def compile_query(node: Node) -> Condition:
    """Write a query as an SQL condition on `article`.

    >>> from newsarc.query.nodes import Text
    >>> compile_query(Text("防控", "headline"))
    Condition(sql='article.id IN (SELECT rowid FROM search WHERE search MATCH ?)', \
parameters=('headline : "防控"',))
    """
    for index in INDEXES:
        if match := match_of(node, index):
            return Condition(f"article.id IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)", (match,))  # noqa: S608 - our names
    match node:
        case And(nodes):
            return _join(" AND ", _gather(And, nodes))
        case Or(nodes):
            return _join(" OR ", _gather(Or, nodes))
        case Not(inner):
            condition = compile_query(inner)
            # An article that says nothing about its place is one that is not from there.
            return Condition(f"NOT ifnull({condition.sql}, 0)", condition.parameters)
    return _leaf(node)


def compile_ranking(node: Node) -> Ranking | None:
    """Write a query as one full-text match and the rest; None if no such match leads to all its finds."""
    nodes = node.nodes if isinstance(node, And) else (node,)
    for index in INDEXES:
        matched, rest = part_nodes(And, nodes, index)
        match = match_of(matched[0] if len(matched) == 1 else And(tuple(matched)), index)
        if match is not None:
            return Ranking(index, match, _join(" AND ", _gather(And, tuple(rest))) if rest else None)
    return None


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


def _leaf(node: Node) -> Condition:
    match node:
        case Dates():
            return within_dates(node)
        case State(name):
            return Condition(_STATE_SQL[name])
        case Arrived(after_id, after_time, last_id):
            return Condition(_ARRIVED_SQL, (after_id, after_time, last_id))
        case Value():
            return _value(node)
    raise AssertionError(node)


def _value(value: Value) -> Condition:
    if value.field == "id":
        return _id(value.text)
    if value.field == "source":
        return Condition(_SOURCE_SQL, (value.text.lower(), value.text, value.text))
    key = value.text.lower() if value.field == "language" else fold(value.text)
    return Condition(_FIELD_SQL[value.field], (key,))


def _id(text: str) -> Condition:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 20 else 0
    key = text.lower()
    former = "article.id IN (SELECT article_id FROM former_ref WHERE ref = ?)"
    return Condition(f"(article.id = ? OR article.ref = ? OR {former})", (min(number, _LARGEST_ID), key, key))
