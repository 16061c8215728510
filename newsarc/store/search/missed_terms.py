"""Tell why a query finds nothing: its terms that no article has, and what the archive has that is near."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from newsarc.fields import QUERIED, Match
from newsarc.model.parts import Kind
from newsarc.query.column_values import select_values
from newsarc.query.nodes import And, Dates, Node, Or, Text, Value
from newsarc.query.sql import compile_leads, compile_query
from newsarc.store.database.connection import archive_errors
from newsarc.store.search.near_words import near_words
from newsarc.text.characters.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.store.database.archive import Archive

_MOST_TERMS = 8  # of a query that are looked at
_MOST_NAMES, _MOST_NEAR = 2_000, 3
# Fields whose names are few, and where they stand.
_FEW = {field.name: ("article", field.name) for field in QUERIED if field.match is Match.PIECE} | {
    "tag": ("tag", "name")
}


class MissedTerm(NamedTuple):
    """A term of a query that no article has, and what the archive has that is near it."""

    term: Node
    near: tuple[str, ...] = ()
    is_near_all: bool = False
    """Whether `near` is all that there is."""


def missed_terms(archive: Archive, query: Node) -> tuple[MissedTerm, ...]:
    """Return the terms of a query that no article has; none where they only stand in different ones."""
    terms = wanted_terms(query)
    with archive_errors(archive.path):
        return tuple(_missed(archive, term) for term in terms if not _is_there(archive, term))


def other_kinds(archive: Archive, query: Node) -> dict[Kind, int]:
    """Count the parts of pages other than articles that a query finds."""
    condition = compile_query(query)
    rows = archive.rows(
        f"SELECT kind, count(*) AS number FROM article WHERE {condition.sql} AND kind <> ? GROUP BY 1 ORDER BY 2 DESC",  # noqa: S608, E501 - no values in it
        (*condition.parameters, Kind.ARTICLE.value),
    )
    return {Kind(row["kind"]): row["number"] for row in rows}


def dates_there(archive: Archive) -> tuple[str, str] | None:
    """Return the first and the last date of all articles."""
    row = archive.row(
        "SELECT min(date) AS first, max(date) AS last FROM article WHERE kind = ?", (Kind.ARTICLE.value,)
    )
    return (row["first"], row["last"]) if row and row["first"] else None


def wanted_terms(query: Node) -> tuple[Node, ...]:
    """Return the first terms that a find must have."""
    return tuple(islice(_wanted(query), _MOST_TERMS))


def _wanted(node: Node) -> Iterator[Node]:
    """Yield what a find must have: each term of an And; one of an Or is as good as another."""
    match node:
        case And(nodes):
            for inner in nodes:
                yield from _wanted(inner)
        case Text() | Value() | Dates():
            yield node
        case Or(nodes) if len(nodes) == 1 or isinstance(nodes[0], Text):
            yield from (one for one in nodes if isinstance(one, Text))


def _is_there(archive: Archive, term: Node) -> bool:
    lead = next(compile_leads(term), None)
    if lead is None or lead.rest:
        condition = compile_query(term)
        ids = f"SELECT 1 FROM article WHERE {condition.sql}"  # noqa: S608 - no values in it
        return archive.row(f"{ids} LIMIT 1", condition.parameters) is not None
    return archive.row(f"SELECT 1 FROM ({lead.ids.sql}) LIMIT 1", lead.ids.parameters) is not None  # noqa: S608 - likewise


def _missed(archive: Archive, term: Node) -> MissedTerm:
    if isinstance(term, Text):
        return MissedTerm(term, near_words(archive.connection, fold(term.text)))
    if isinstance(term, Value) and has_few_names(term):
        return near_names(term, _names(archive, term))
    return MissedTerm(term)


def has_few_names(value: Value) -> bool:
    """Tell whether a field has so few names that all can be compared."""
    return value.field in _FEW


def _names(archive: Archive, value: Value) -> list[str]:
    table, column = _FEW[value.field]
    rows = archive.rows(f"{select_values(table, column)} LIMIT ?", (_MOST_NAMES,))
    return [row["found"] for row in rows]


def near_names(value: Value, there: Iterable[str]) -> MissedTerm:
    """Tell of a name that no article has which of those there are near it."""
    from difflib import get_close_matches  # noqa: PLC0415 - only what is not found needs it

    names = {fold(name): name for name in there}
    # Who says a newspaper's name wrongly may have said one word of it.
    words = {word: name for key, name in names.items() for word in (*key.split(), key)}
    keys = get_close_matches(fold(value.text), words, n=_MOST_NEAR, cutoff=0.6)
    near = tuple(dict.fromkeys(words[key] for key in keys))
    if near or len(names) > _MOST_NEAR:
        return MissedTerm(value, near)
    return MissedTerm(value, tuple(names.values()), is_near_all=True)
