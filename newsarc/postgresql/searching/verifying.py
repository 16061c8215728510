"""Fetch the places of a query's lexemes from the articles that may be its finds, and see which are.

This is for what a query of a vector cannot say: strings that are near each other, and articles whose index
is in passages.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsarc.postgresql.searching.places import Places, holds, read_places
from newsarc.postgresql.searching.terms import loose_query, term_of
from newsarc.postgresql.vectors import GAP_LEXEMES, UNLISTED, WHOLE, quoted
from newsarc.query.nodes import Near, Text, walk
from newsarc.text.matching.tokens import GAP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.postgresql.connection import Row, Session
    from newsarc.query.nodes import Node

KEPT_SQL = "ts_filter(setweight(setweight(tokens, 'D'), 'A', %s::text[]), '{a}')::text"
"""Of a vector those of its lexemes that are wanted, which costs a copy of it."""
_CANDIDATES_SQL = f"""
    SELECT id, form, starts, CASE WHEN form = {WHOLE} THEN {KEPT_SQL} END AS vector FROM article
    WHERE form = ANY(%s) AND (form = {UNLISTED} OR tokens @@ %s::tsquery)"""  # noqa: S608 - constants
_EVERY_SQL = "SELECT id, form, starts, NULL AS vector FROM article WHERE form = ANY(%s)"
_PASSAGES_SQL = f"SELECT article_id, base, {KEPT_SQL} AS vector FROM passage WHERE article_id = ANY(%s)"  # noqa: S608 - a constant
_BEGUN_SQL = """
    SELECT DISTINCT lexeme FROM article CROSS JOIN unnest(article.tokens)
        WHERE article.tokens @@ %s::tsquery AND starts_with(lexeme, %s)
    UNION SELECT lexeme FROM passage CROSS JOIN unnest(passage.tokens)
        WHERE passage.tokens @@ %s::tsquery AND starts_with(lexeme, %s)"""
_AT_ONCE = 2_000


def verified_ids(session: Session, node: Node, forms: tuple[int, ...]) -> list[int]:
    """Return the ids of the articles of some forms that a query of strings finds."""
    lexemes = wanted_lexemes(session, node)
    loose = loose_query(node)
    if loose is None:
        rows = session.rows(_EVERY_SQL, (list(forms),))
    else:
        rows = session.rows(_CANDIDATES_SQL, (lexemes, list(forms), loose))
    return [row["id"] for row, places in with_places(session, rows, lexemes) if holds(node, places)]


def wanted_lexemes(session: Session, node: Node) -> list[str]:
    """Return all lexemes whose places tell what a query finds."""
    terms = [term_of(text) for text in _texts(node)]
    lexemes = {lexeme for term in terms for lexeme in term.lexemes}
    if GAP in lexemes:
        lexemes |= set(GAP_LEXEMES)
    for beginning in {term.beginning for term in terms if term.beginning is not None}:
        query = f"{quoted(beginning)}:*"
        rows = session.rows(_BEGUN_SQL, (query, beginning, query, beginning))
        lexemes |= {row["lexeme"] for row in rows}
    return sorted(lexemes)


def with_places(session: Session, rows: list[Row], lexemes: list[str]) -> Iterator[tuple[Row, Places]]:
    """Pair rows of articles with the places of lexemes in them, those in passages too."""
    for first in range(0, len(rows), _AT_ONCE):
        some = rows[first : first + _AT_ONCE]
        parted = [row["id"] for row in some if row["form"] != WHOLE]
        passages = _passages(session, parted, lexemes) if parted else {}
        for row in some:
            vectors = [(0, row["vector"])] if row["form"] == WHOLE else passages.get(row["id"], [])
            yield row, Places(read_places(vectors), row["starts"])


def _passages(
    session: Session, ids: list[int], lexemes: list[str]
) -> dict[int, list[tuple[int, str | None]]]:
    found: defaultdict[int, list[tuple[int, str | None]]] = defaultdict(list)
    for row in session.rows(f"{_PASSAGES_SQL} ORDER BY article_id, base", (lexemes, ids)):
        found[row["article_id"]].append((row["base"], row["vector"]))
    return found


def _texts(node: Node) -> Iterator[Text]:
    for one in walk(node):
        if isinstance(one, Text):
            yield one
        elif isinstance(one, Near):
            yield from one.texts
