"""Fetch the streams of the articles that may be the finds of strings near each other, and see which are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.postgresql.searching.places import WantedLexemes, holds, read_places
from newsarc.postgresql.searching.terms import IS_UNLISTED, LEXEMES, STREAMS, loose_query, term_of
from newsarc.query.nodes import Near, Text, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.postgresql.connection import Row, Session
    from newsarc.postgresql.searching.places import Places
    from newsarc.query.nodes import Node

_CANDIDATES_SQL = f"SELECT id, {STREAMS} FROM article WHERE {LEXEMES} @@ %s::tsquery OR {IS_UNLISTED}"  # noqa: S608 - constants
_EVERY_SQL = f"SELECT id, {STREAMS} FROM article"  # noqa: S608 - constants


def verified_ids(session: Session, node: Node) -> list[int]:
    """Return the ids of the articles that a query of strings finds."""
    loose = loose_query(node)
    rows = session.rows(_CANDIDATES_SQL, (loose,)) if loose else session.rows(_EVERY_SQL)
    return [row["id"] for row, places in with_places(rows, node) if holds(node, places)]


def with_places(rows: Iterable[Row], node: Node) -> Iterator[tuple[Row, Places]]:
    """Pair rows of articles with the places of the lexemes that a query asks for."""
    terms = [term_of(text) for text in _texts(node)]
    wanted = WantedLexemes(terms)
    for row in rows:
        yield row, read_places(row["stream"], wanted)


def _texts(node: Node) -> Iterator[Text]:
    for one in walk(node):
        if isinstance(one, Text):
            yield one
        elif isinstance(one, Near):
            yield from one.texts
