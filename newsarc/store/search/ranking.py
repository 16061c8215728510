"""Put the best finds first, at a bounded price.

Scoring takes 1.5 µs a find, a second for a word of everyday in a million articles, and nobody reads
so many. So the finds are counted up to a bound first: a query whose words are in more articles than
that comes newest first, and ten thousand articles with the word `中国` are no worse off.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from newsarc.query.matching import CHARACTERS, WORDS
from newsarc.query.nodes import And, Dates, Near, Not, Or, Text, conjuncts
from newsarc.query.sql import compile_all, match_within
from newsarc.store.search.orders import NEWEST_FIRST
from newsarc.store.search.planner import MOST_SORTED, fewest, narrow
from newsarc.text.matching.tokens import single_character

if TYPE_CHECKING:
    import sqlite3

    from newsarc.query.condition import Condition
    from newsarc.query.nodes import Node
    from newsarc.query.sql import Ranking

MOST_RANKED = 10_000
# Where a find stands decides first, then how often and how densely. BM25 counts a word in a headline as so
# many that no number of them in a body comes as far. The columns: body, headline, kicker, deck, byline.
_WORD_SCORE = f"bm25({WORDS}, 1.0, 1e6, 100.0, 100.0, 2.0)"
# The index of characters knows no more than in which columns they are, by their marks.
_HAS_CHARACTERS = f"({CHARACTERS}.rowid IN (SELECT rowid FROM {CHARACTERS} WHERE {CHARACTERS} MATCH ?))"  # noqa: S608 - our names
_CHARACTER_SCORE = f"-1 - 2 * {_HAS_CHARACTERS} - {_HAS_CHARACTERS}"
_CHARACTER_COLUMNS = (frozenset({"headline"}), frozenset({"kicker", "deck"}))
_STEPS = 100  # from nothing to the best; within one, such as texts of nearly one length, the newest is first
# Of each kind the archive has far fewer parts than articles: so many more finds than asked for
# nearly always hold enough of the kind asked for, and only they are looked up in the big table.
_SHORTLIST = 5
_ENDLESS = 2**62


def is_flat(query: Node) -> bool:
    """Tell whether all finds are as good: each has all the words in its headline, which cannot be beaten."""
    texts = [node for node in conjuncts(query) if isinstance(node, Text | Near | Or)]
    return bool(texts) and all(isinstance(node, Text) and node.column == "headline" for node in texts)


def tiers_of(query: Node) -> tuple[Node, ...]:
    """Write a query for one string as queries for its finds in their order, each the newest first.

    Those in the headline come before all others. What the index of characters knows is told in four such
    tiers; the finds of a word in the text are to be scored by how densely they have it.
    """
    nodes = conjuncts(query)
    texts = [node for node in nodes if isinstance(node, Text)]
    # Beside a field, a tier is not known to be found sooner than all finds are scored.
    if len(texts) != 1 or texts[0].column or any(not isinstance(one, Text | Dates) for one in nodes):
        return ()
    (text,) = texts
    rest = tuple(node for node in nodes if node is not text)
    above = text._replace(column="headline")
    if single_character(text.text) is None:
        return (And((above, *rest)),)
    beside = Or((text._replace(column="kicker"), text._replace(column="deck")))
    return (
        And((above, beside, *rest)),
        And((above, Not(beside), *rest)),
        And((beside, Not(above), *rest)),
        And((text, Not(above), Not(beside), *rest)),
    )


def is_rankable(connection: sqlite3.Connection, ranking: Ranking) -> bool:
    """Tell whether the words of a query are in few enough articles to score them all."""
    index = ranking.table
    row = connection.execute(
        f"SELECT count(*) AS found FROM (SELECT 1 FROM {index} WHERE {index} MATCH ? LIMIT ?)",  # noqa: S608 - our names
        (ranking.match, MOST_RANKED + 1),
    ).fetchone()
    return bool(row["found"] <= MOST_RANKED)


def ranked_ids(
    connection: sqlite3.Connection, query: Node, ranking: Ranking, of_kind: Condition, limit: int | None
) -> list[int]:
    """Return the ids of what a query finds, the best first."""
    ranking, among = _among(connection, query, ranking) if ranking.rest else (ranking, None)
    if among is not None:
        return _select(connection, query, ranking, of_kind, -1 if limit is None else limit, _ENDLESS, among)
    if limit is not None and not ranking.rest:
        ids = _select(connection, query, ranking, of_kind, limit, limit * _SHORTLIST)
        if len(ids) == limit:
            return ids
    return _select(connection, query, ranking, of_kind, -1 if limit is None else limit, _ENDLESS)


def _among(
    connection: sqlite3.Connection, query: Node, ranking: Ranking
) -> tuple[Ranking, tuple[int, ...] | None]:
    """Return the few ids that a field leads to and that have the texts, and what is still to be tested."""
    start = narrow(connection, fewest(connection, query, MOST_SORTED))
    if start.ids is None or start.lead is None:
        return ranking, None
    return ranking._replace(rest=start.lead.rest), start.ids


def _select(  # noqa: PLR0913, PLR0917 - what is asked of one statement
    connection: sqlite3.Connection,
    query: Node,
    ranking: Ranking,
    of_kind: Condition,
    limit: int,
    shortlist: int,
    among: tuple[int, ...] | None = None,
) -> list[int]:
    """Score all finds, then look up and sort those of the shortlist with all that tie with its last."""
    index, rest = ranking.table, compile_all(ranking.rest)
    score, score_values = _score(query, ranking)
    # The order of a CROSS JOIN is kept: the other way round, every article would start a search.
    join = f" CROSS JOIN article ON article.id = {index}.rowid" if rest else ""
    # The plus keeps SQLite from asking the index for each by itself.
    listed = f" AND +{index}.rowid IN (SELECT value FROM json_each(?))" if among is not None else ""  # noqa: S608 - our names
    condition = f"{listed} AND {rest.sql}" if rest else listed
    sql = f"""
        WITH scored AS MATERIALIZED (
            SELECT {index}.rowid AS id, {score} AS raw
            FROM {index}{join} WHERE {index} MATCH ?{condition}
        ), ranked AS MATERIALIZED (
            SELECT id, -round({_STEPS} * raw / (SELECT min(raw) FROM scored)) AS score FROM scored
        )
        SELECT article.id FROM ranked CROSS JOIN article ON article.id = ranked.id
        WHERE score <= ifnull((SELECT score FROM ranked ORDER BY score LIMIT 1 OFFSET ?), 1e999)
        AND {of_kind.sql} ORDER BY score, {NEWEST_FIRST} LIMIT ?"""  # noqa: S608 - no values in it
    values = (
        *score_values,
        ranking.match,
        *([json.dumps(among)] if among is not None else []),
        *(rest.parameters if rest else ()),
        shortlist,
        *of_kind.parameters,
        limit,
    )
    return [row["id"] for row in connection.execute(sql, values)]


def _score(query: Node, ranking: Ranking) -> tuple[str, tuple[str, ...]]:
    """Write the score of a find, the lower the better and below zero, and its parameters."""
    if ranking.table == WORDS:
        return _WORD_SCORE, ()
    return _CHARACTER_SCORE, tuple(match_within(query, columns) for columns in _CHARACTER_COLUMNS)
