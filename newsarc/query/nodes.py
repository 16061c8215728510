"""The nodes that a query is made of."""

from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator


_Kind = TypeVar("_Kind")


def _distinct(kind: type[_Kind]) -> type[_Kind]:
    """Let nodes equal only nodes of their kind: as bare tuples, `a b` would equal `a OR b`."""
    kind.__eq__ = _is_same  # type: ignore[assignment, method-assign]
    kind.__ne__ = _is_other  # type: ignore[assignment, method-assign]
    kind.__hash__ = tuple.__hash__  # type: ignore[assignment, method-assign]
    return kind


def _is_same(one: tuple[object, ...], other: object) -> bool:
    return type(one) is type(other) and tuple.__eq__(one, other)


def _is_other(one: tuple[object, ...], other: object) -> bool:
    return not _is_same(one, other)


@_distinct
class Text(NamedTuple):
    """An exact string, in one column of the index or in any; it holds a letter or a digit."""

    text: str
    column: str | None = None
    is_prefix: bool = False


@_distinct
class Near(NamedTuple):
    """Strings that stand together, with at most `distance` tokens between them."""

    texts: tuple[Text, ...]
    distance: int
    column: str | None = None


@_distinct
class Value(NamedTuple):
    """What is known of an article, such as its newspaper or an author, or the beginning of it."""

    field: str
    text: str
    is_prefix: bool = False


@_distinct
class Missing(NamedTuple):
    """What is not known of an article: a field that says nothing."""

    field: str


@_distinct
class Same(NamedTuple):
    """A value of an article's own column, just as it is: facets name it, no query can."""

    field: str
    text: str


@_distinct
class Named(NamedTuple):
    """Names of a field, just as they are: what a value means in one archive, of which it has any."""

    field: str
    names: tuple[str, ...]


@_distinct
class Ids(NamedTuple):
    """Articles by their ids or refs."""

    names: tuple[str, ...]


@_distinct
class Dates(NamedTuple):
    """A span of dates, both ends included, each an ISO date that may stop at the year or the month.

    `field` is `date`, the day of the issue, or `imported`, the day of the import.
    """

    first: str | None
    last: str | None
    field: str = "date"


@_distinct
class State(NamedTuple):
    """A state of articles: corrected, tagged or noted by a user, doubtful, or waiting for another segment."""

    name: str


@_distinct
class Arrived(NamedTuple):
    """What came after an id or, where ids were given again, after a time of import; up to an id."""

    after_id: int
    after_time: str
    last_id: int


@_distinct
class And(NamedTuple):
    """All of these."""

    nodes: tuple["Node", ...]


@_distinct
class Or(NamedTuple):
    """Any of these."""

    nodes: tuple["Node", ...]


@_distinct
class Not(NamedTuple):
    """Everything but this."""

    node: "Node"


Known: TypeAlias = Value | Missing | Same | Named | Ids | Dates | State | Arrived
"""What is known of an article besides its texts."""
Node: TypeAlias = Text | Near | Known | And | Or | Not


def walk(node: Node) -> "Iterator[Node]":
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
    return _is_by_ids(node) or any(isinstance(one, Value) and one.field == "kind" for one in walk(node))


def _is_by_ids(node: Node) -> bool:
    """Tell whether all that a query finds are among parts that it names."""
    match node:
        case Or(nodes):
            return all(map(_is_by_ids, nodes))
        case And(nodes):
            return any(map(_is_by_ids, nodes))
    return isinstance(node, Ids) or (isinstance(node, Value) and node.field == "id")


def conjuncts(node: Node) -> tuple[Node, ...]:
    """Return the nodes that must all hold."""
    return node.nodes if isinstance(node, And) else (node,)


def wanted_texts(node: Node) -> "Iterator[Text | Near]":
    """Yield the strings that a find may hold, some of them near each other: all but what is ruled out."""
    match node:
        case Text() | Near():
            yield node
        case And(nodes) | Or(nodes):
            for inner in nodes:
                yield from wanted_texts(inner)
