"""The nodes that a query is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Text:
    """An exact string, in one column of the index or in any; it holds a letter or a digit."""

    text: str
    column: str | None = None
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Strings that stand together, with at most `distance` tokens between them."""

    texts: tuple[Text, ...]
    distance: int
    column: str | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """What is known of an article, such as its newspaper or an author, or the beginning of it."""

    field: str
    text: str
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class Ids:
    """Articles by their ids or refs."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dates:
    """A span of dates, both ends included, each an ISO date that may stop at the year or the month.

    `field` is `date`, the day of the issue, or `imported`, the day of the import.
    """

    first: str | None
    last: str | None
    field: str = "date"


@dataclass(frozen=True, slots=True)
class State:
    """A state of articles: corrected or tagged by a user, doubtful, or waiting for another segment."""

    name: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came after an id or, where ids were given again, after a time of import; up to an id."""

    after_id: int
    after_time: str
    last_id: int


@dataclass(frozen=True, slots=True)
class And:
    """All of these."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of these."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Everything but this."""

    node: Node


Node: TypeAlias = Text | Near | Value | Ids | Dates | State | Arrived | And | Or | Not


def walk(node: Node) -> Iterator[Node]:
    """Yield `node` and all nodes below it, in the order of the query."""
    yield node
    match node:
        case And(nodes) | Or(nodes):
            for inner in nodes:
                yield from walk(inner)
        case Not(inner):
            yield from walk(inner)


def names_kind(node: Node) -> bool:
    """Tell whether a query says itself which kinds of parts it wants, or names them one by one."""
    return any(
        isinstance(inner, Ids) or (isinstance(inner, Value) and inner.field == "kind") for inner in walk(node)
    )


def conjuncts(node: Node) -> tuple[Node, ...]:
    """Return the nodes that must all hold."""
    return node.nodes if isinstance(node, And) else (node,)


def wanted_texts(node: Node) -> Iterator[Text | Near]:
    """Yield the strings that a find may hold, some of them near each other: all but what is ruled out."""
    match node:
        case Text() | Near():
            yield node
        case And(nodes) | Or(nodes):
            for inner in nodes:
                yield from wanted_texts(inner)
