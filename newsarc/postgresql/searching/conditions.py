"""Write a query's nodes as an SQL condition on the published articles; values go in as parameters only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.model.parts import Kind
from newsarc.postgresql.searching.leaves import within_years, write_leaf
from newsarc.postgresql.searching.statistics import statistics_of
from newsarc.postgresql.searching.terms import (
    HEADING_COLUMNS,
    IS_UNLISTED,
    LEXEMES,
    is_positive,
    is_text,
    is_told,
    loose_query,
    term_of,
    vector_query,
)
from newsarc.postgresql.searching.verifying import verified_ids
from newsarc.postgresql.vectors import COLUMNS
from newsarc.query.nodes import And, Dates, Near, Not, Or, Text, conjuncts, names_kind
from newsarc.query.nodes import Value as NamedValue

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from newsarc.postgresql.connection import Session
    from newsarc.query.nodes import Node

ARTICLES = (Kind.ARTICLE,)
_HEADING_SQL = r"split_part(article.heading, E'\n', {number})"
_COLUMN = re.compile(r'\barticle\."?([a-z_]+)')
_MOST_READ = 500  # streams, at 5 µs each


class Wanted(NamedTuple):
    """An SQL expression and the values of its parameters, in their order."""

    sql: str
    parameters: tuple[Any, ...] = ()


def condition_of(session: Session, query: Node | None, kinds: Collection[Kind] = ARTICLES) -> Wanted:
    """Write a query as a condition; one that names a `kind:` is not held to `kinds`."""
    of_kind = kind_condition(query, kinds)
    if query is None:
        return of_kind
    return join_conditions(" AND ", (of_kind, compile_node(session, query)))


def source_of(
    session: Session, query: Node | None, kinds: Collection[Kind] = ARTICLES, *, taken: Sequence[str] = ()
) -> Wanted:
    """Write what a SELECT of finds is from, where all of them are wanted, and what is `taken` of each.

    The server takes it for nothing to make the vector of an article, which takes longer than all the rest:
    strings are looked up in the index, and the rest is asked of what that finds. If hardly any article has
    the rest, their streams are looked through. Each column that comes along takes time for every find.
    """
    nodes = () if query is None else conjuncts(query)
    texts = [node for node in nodes if is_text(node)]
    if query is None or not any(map(is_positive, texts)):
        condition = condition_of(session, query, kinds)
        return Wanted(f"article WHERE {condition.sql}", condition.parameters)
    others = [compile_node(session, node) for node in nodes if node not in texts]
    outer = join_conditions(" AND ", (kind_condition(query, kinds), *others))
    if others and _are_fewest(session, outer):
        return source_to_walk(session, query, kinds)
    years = [within_years(node) for node in nodes if isinstance(node, Dates)]
    bounds = [Wanted(sql, (year,)) for bound in years for sql, year in bound]
    text = And(tuple(texts)) if len(texts) > 1 else texts[0]
    inner = join_conditions(" AND ", (compile_node(session, text), *bounds))
    columns = listed((*taken, *columns_in(outer.sql))) or "id"
    sql = f"(SELECT {columns} FROM article WHERE {inner.sql} OFFSET 0) AS article WHERE {outer.sql}"  # noqa: S608 - no values in it
    return Wanted(sql, inner.parameters + outer.parameters)


def columns_in(sql: str) -> list[str]:
    """Return the columns of articles that SQL of ours names.

    >>> columns_in('article."column" IS NULL AND article.size > 3')
    ['column', 'size']
    """
    return _COLUMN.findall(sql)


def listed(columns: Iterable[str]) -> str:
    """Write columns for a SELECT, each once."""
    return ", ".join(f'"{name}"' for name in dict.fromkeys(columns))


def source_to_walk(session: Session, query: Node, kinds: Collection[Kind] = ARTICLES) -> Wanted:
    """Write what a SELECT of finds is from, where all articles are gone through."""
    texts = [node for node in conjuncts(query) if is_text(node)]
    others = [compile_node(session, node) for node in conjuncts(query) if node not in texts]
    wanted = (kind_condition(query, kinds), *others, *map(in_stream, texts))
    condition = join_conditions(" AND ", wanted)
    return Wanted(f"article WHERE {condition.sql}", condition.parameters)


def _are_fewest(session: Session, condition: Wanted) -> bool:
    row = session.row(
        f"SELECT count(*) AS found FROM (SELECT 1 FROM article WHERE {condition.sql} LIMIT %s) AS bounded",  # noqa: S608 - no values in it
        (*condition.parameters, _MOST_READ + 1),
    )
    return row is not None and row["found"] <= _MOST_READ


def kind_condition(query: Node | None, kinds: Collection[Kind]) -> Wanted:
    """Hold a query to some kinds, unless it says itself which it wants."""
    if query is not None and names_kind(query):
        nodes = conjuncts(query)
        kinds = [Kind(one.text) for one in nodes if isinstance(one, NamedValue) and one.field == "kind"]
    elif set(kinds) == set(Kind):
        kinds = ()
    if not kinds:
        return Wanted("true")
    if len(kinds) == 1:  # of one the index has the order, too
        return Wanted("article.kind = %s", (next(iter(kinds)).value,))
    return Wanted("article.kind = ANY(%s)", ([kind.value for kind in kinds],))


def compile_node(session: Session, node: Node) -> Wanted:
    """Write a query as an SQL condition on `article`."""
    if is_text(node) and is_positive(node):
        return _of_texts(session, node)
    match node:
        case And(nodes):
            return join_conditions(" AND ", _gather(session, And, nodes))
        case Or(nodes):
            return join_conditions(" OR ", _gather(session, Or, nodes))
        case Not(inner):
            condition = compile_node(session, inner)
            if is_text(inner):  # looked up at once: to ask each article for it would read its vector
                sql = f"article.id NOT IN (SELECT id FROM article WHERE {condition.sql} OFFSET 0)"  # noqa: S608 - no values in it
                return Wanted(sql, condition.parameters)
            return Wanted(f"NOT coalesce({condition.sql}, false)", condition.parameters)
    return _leaf(session, node)


def _leaf(session: Session, node: Node) -> Wanted:
    if isinstance(node, Near):
        return Wanted("article.id = ANY(%s)", (verified_ids(session, node),))
    return Wanted(*write_leaf(session, node))


def join_conditions(operator: str, conditions: Iterable[Wanted]) -> Wanted:
    """Join conditions by AND or OR."""
    conditions = tuple(conditions)
    sql = operator.join(condition.sql for condition in conditions)
    return Wanted(f"({sql})", tuple(value for condition in conditions for value in condition.parameters))


def _gather(session: Session, kind: type[And | Or], nodes: Sequence[Node]) -> list[Wanted]:
    """Ask the index once for all strings, which is quicker than once each."""
    texts = [node for node in nodes if is_text(node)]
    if len(texts) < 2 or not is_positive(kind(tuple(texts))):
        return [compile_node(session, node) for node in nodes]
    rest = [node for node in nodes if node not in texts]
    return [compile_node(session, kind(tuple(texts))), *(compile_node(session, node) for node in rest)]


def _of_texts(session: Session, node: Node) -> Wanted:
    """Write strings as a query of the vector, and as looks at the streams of what this finds."""
    found = Wanted(f"{LEXEMES} @@ %s::tsquery", (vector_query(node) if is_told(node) else loose_query(node),))
    if not is_told(node):
        found = join_conditions(" AND ", (found, in_stream(node)))
    if not statistics_of(session).unlisted:
        return found
    unlisted = join_conditions(" AND ", (Wanted(IS_UNLISTED), in_stream(node)))
    return join_conditions(" OR ", (found, unlisted))


def in_stream(node: Node, columns: frozenset[str] | None = None) -> Wanted:
    """Write strings as conditions on the tokens of an article in a row, maybe held to some columns."""
    match node:
        case Text():
            term = term_of(node, columns)
            tests = [f"strpos({tokens}, %s) > 0" for tokens in _streams(term.columns)]
            return Wanted(f"({' OR '.join(tests) or 'false'})", (term.pattern,) * len(tests))
        case Not(inner):
            condition = in_stream(inner, columns)
            return Wanted(f"NOT {condition.sql}", condition.parameters)
        case And(nodes) | Or(nodes):
            operator = " AND " if isinstance(node, And) else " OR "
            return join_conditions(operator, [in_stream(one, columns) for one in nodes])
    raise AssertionError(node)


def _streams(columns: frozenset[str]) -> list[str]:
    """Write where the tokens of columns stand: the body is looked through first, where most strings stand."""
    body = ["article.stream"] if "body" in columns else []
    if columns >= HEADING_COLUMNS:
        return [*body, "article.heading"]
    return [*body, *(tokens_in(name) for name in COLUMNS if name in columns and name != "body")]


def tokens_in(column: str) -> str:
    """Write where the tokens of a column stand."""
    number = COLUMNS.index(column) + 1
    return "article.stream" if column == "body" else _HEADING_SQL.format(number=number)
