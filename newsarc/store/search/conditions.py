"""What a query and the kinds asked for come to, as one SQL condition on `article`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.model.parts import Kind
from newsarc.query.condition import Condition

if TYPE_CHECKING:
    from collections.abc import Collection

    from newsarc.query.nodes import Node

ARTICLES = (Kind.ARTICLE,)


def condition_of(query: Node | None, kinds: Collection[Kind] = ARTICLES) -> Condition:
    """Write a query as a condition; one that names a `kind:` is not held to `kinds`."""
    of_kind = kind_condition(query, kinds)
    if query is None:
        return of_kind
    from newsarc.query.sql import compile_query  # noqa: PLC0415 - a listing has no query

    asked = compile_query(query)
    return Condition(f"{of_kind.sql} AND {asked.sql}", of_kind.parameters + asked.parameters)


def kind_condition(query: Node | None, kinds: Collection[Kind], *, is_indexed: bool = True) -> Condition:
    """Hold a query to some kinds, unless it says itself which it wants."""
    kinds = kinds_wanted(query, kinds)
    if len(set(kinds)) == len(Kind):
        return Condition("1")
    marks = ", ".join("?" for _ in kinds)
    column = "article.kind" if is_indexed else "+article.kind"  # the plus keeps SQLite from its index
    return Condition(f"{column} IN ({marks})", tuple(kind.value for kind in kinds))


def kinds_wanted(query: Node | None, kinds: Collection[Kind]) -> Collection[Kind]:
    """Return the kinds that a query may find: those asked for, unless it names some itself."""
    named = None if query is None else _kinds_named(query)
    return (kinds if named is None else named) or tuple(Kind)


def _kinds_named(query: Node) -> list[Kind] | None:
    """Return the kinds that all finds must have; None where the query names no kind."""
    from newsarc.query.nodes import Value, conjuncts, names_kind  # noqa: PLC0415 - as above

    if not names_kind(query):
        return None
    return [Kind(one.text) for one in conjuncts(query) if isinstance(one, Value) and one.field == "kind"]
