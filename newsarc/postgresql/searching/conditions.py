"""Write a query's nodes as an SQL condition on the published articles; values go in as parameters only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.model.parts import Kind
from newsarc.postgresql.searching.leaves import write_leaf
from newsarc.postgresql.searching.terms import is_positive, is_simple, is_text, vector_query
from newsarc.postgresql.searching.verifying import verified_ids
from newsarc.postgresql.vectors import PARTED, UNLISTED, WHOLE
from newsarc.query.nodes import And, Dates, Near, Not, Or, conjuncts, names_kind
from newsarc.query.nodes import Value as NamedValue

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from newsarc.postgresql.connection import Session
    from newsarc.query.nodes import Node

ARTICLES = (Kind.ARTICLE,)
_FORMS = (WHOLE, PARTED, UNLISTED)
_MOST_READ = 500  # vectors, at 50 µs each


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


def source_of(session: Session, query: Node | None, kinds: Collection[Kind] = ARTICLES) -> Wanted:
    """Write what a SELECT of finds is from, where all of them are wanted.

    The server takes it for nothing to read the vector of an article, which takes longer than all the rest:
    strings are looked up in the index, and the rest is asked of what that finds, unless hardly any
    article has the rest.
    """
    nodes = () if query is None else conjuncts(query)
    texts = [node for node in nodes if is_text(node) and is_positive(node)]
    if query is None or not texts:
        condition = condition_of(session, query, kinds)
        return Wanted(f"article WHERE {condition.sql}", condition.parameters)
    days = [node for node in nodes if isinstance(node, Dates) and node.field == "date"]
    others = [compile_node(session, node) for node in nodes if node not in texts and node not in days]
    inner = [compile_node(session, And(tuple(texts)) if len(texts) > 1 else texts[0])]
    inner += [compile_node(session, node) for node in days]
    outer = [kind_condition(query, kinds), *others]
    if others and _are_fewest(session, others):
        condition = join_conditions(" AND ", (*outer, *inner))
        return Wanted(f"article WHERE {condition.sql}", condition.parameters)
    first, then = join_conditions(" AND ", inner), join_conditions(" AND ", outer)
    sql = f"(SELECT * FROM article WHERE {first.sql} OFFSET 0) AS article WHERE {then.sql}"  # noqa: S608 - no values in it
    return Wanted(sql, first.parameters + then.parameters)


def _are_fewest(session: Session, conditions: Sequence[Wanted]) -> bool:
    condition = join_conditions(" AND ", conditions)
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
    if is_text(node) and is_positive(node) and (found := _in_one_vector(session, node)) is not None:
        return found
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
        return Wanted("article.id = ANY(%s)", (verified_ids(session, node, _FORMS),))
    return Wanted(*write_leaf(session, node))


def join_conditions(operator: str, conditions: Iterable[Wanted]) -> Wanted:
    """Join conditions by AND or OR."""
    conditions = tuple(conditions)
    sql = operator.join(condition.sql for condition in conditions)
    return Wanted(f"({sql})", tuple(value for condition in conditions for value in condition.parameters))


def has_parted(session: Session) -> bool:
    """Tell whether any article is so long that its index is in passages."""
    row = session.row("SELECT parted FROM statistics")
    return row is not None and row["parted"] > 0


def _gather(session: Session, kind: type[And | Or], nodes: Sequence[Node]) -> list[Wanted]:
    """Ask each vector once for all that it can tell, which is quicker than once each."""
    conditions, rest = [], list(nodes)
    for vector in ("tokens", "heading"):
        together = [node for node in rest if is_text(node) and vector_query(node, vector) is not None]
        if len(together) > 1 and is_positive(kind(tuple(together))):
            conditions.append(compile_node(session, kind(tuple(together))))
            rest = [node for node in rest if node not in together]
    return [*conditions, *(compile_node(session, node) for node in rest)]


def _in_one_vector(session: Session, node: Node) -> Wanted | None:
    for vector in ("tokens", "heading"):
        query = vector_query(node, vector)
        if query is not None:
            return _with_parted(session, node, Wanted(f"article.{vector} @@ %s::tsquery", (query,)))
    return None


def _with_parted(session: Session, node: Node, whole: Wanted) -> Wanted:
    """Add the finds among the articles whose own vector does not tell whether they are any."""
    if not has_parted(session):
        return whole
    forms = (UNLISTED,) if is_simple(node) else (PARTED, UNLISTED)
    ids = verified_ids(session, node, forms)
    own = Wanted(f"(article.form < {forms[0]} AND {whole.sql})", whole.parameters)
    return join_conditions(" OR ", (own, Wanted("article.id = ANY(%s)", (ids,)))) if ids else own
