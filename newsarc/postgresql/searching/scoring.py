"""Score finds by the BM25 of FTS5 on the server, where their streams are: only ids of the best come back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsarc.model.parts import Kind
from newsarc.postgresql.searching.conditions import (
    Wanted,
    compile_node,
    in_stream,
    join_conditions,
    source_of,
    tokens_in,
)
from newsarc.postgresql.searching.orders import NEWEST_FIRST, TAKEN_ALONG
from newsarc.postgresql.searching.statistics import statistics_of
from newsarc.postgresql.searching.terms import ALL_COLUMNS, term_of
from newsarc.postgresql.vectors import COLUMNS
from newsarc.query.nodes import And, Near, Or, Text, walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.postgresql.connection import Session
    from newsarc.postgresql.searching.terms import Term
    from newsarc.query.nodes import Node

WEIGHTS = {"headline": 1e6, "kicker": 100.0, "deck": 100.0, "byline": 2.0, "body": 1.0}
"""How much a string counts in each column."""
K1, B, LEAST_IDF = 1.2, 0.75, 1e-6
"""The constants of FTS5."""
STEPS = 100
"""From nothing to the best."""
_SCORED = (*TAKEN_ALONG, "heading", "stream")
_PARTED = "|"  # which no token has


class Scored(NamedTuple):
    """Which of the finds that are scored are wanted, and at how many finds scoring is given up."""

    of_kind: frozenset[str] | None
    above: Sequence[int]
    limit: int | None
    most_finds: int | None


def is_counted_there(node: Node) -> bool:
    """Tell whether the server can count strings: none may overlap itself, or must be near another."""
    if any(isinstance(one, Near) for one in walk(node)):
        return False
    patterns = (term_of(one).pattern for one in walk(node) if isinstance(one, Text))
    return all(borders(pattern) <= {1} for pattern in patterns)


def borders(pattern: str) -> set[int]:
    """Return how many characters of its end a pattern may share with the beginning of the next find.

    >>> borders("开门红"), borders(" green green "), borders("上上"), borders(" econ")
    (set(), {1, 7}, {1}, set())
    """
    return {length for length in range(1, len(pattern)) if pattern.startswith(pattern[-length:])}


def best_ids(session: Session, nodes: Sequence[Node], wanted: Scored) -> list[int] | None:
    """Return the ids of the best finds, scored by the first node; None if there are too many to score."""
    source = source_of(session, And(tuple(nodes)) if len(nodes) > 1 else nodes[0], tuple(Kind), taken=_SCORED)
    texts = list(_scored_texts(nodes[0], ()))
    frequencies = [_frequency(text, guards) for text, guards in texts]
    score = _score(
        session, [text for text, _ in texts], is_alone=isinstance(nodes[0], Text) and len(nodes) == 1
    )
    listed = "".join(f", {one.sql} AS f{number}" for number, one in enumerate(frequencies))
    kinds = Wanted("true") if wanted.of_kind is None else Wanted("kind = ANY(%s)", (list(wanted.of_kind),))
    rows = session.rows(
        f"""
        WITH found AS MATERIALIZED (
            SELECT {", ".join(TAKEN_ALONG)}{listed} FROM {source.sql} LIMIT %s
        ), counted AS (SELECT *, count(*) OVER () AS finds FROM found
        ), scored AS (SELECT *, {score.sql} AS raw FROM counted)
        SELECT id, finds FROM (SELECT *, max(raw) OVER () AS best FROM scored) AS article
        WHERE finds > %s OR ({kinds.sql} AND id <> ALL(%s::bigint[]))
        ORDER BY floor({STEPS}::float8 * raw / best + 0.5::float8) DESC, {NEWEST_FIRST} LIMIT %s""",  # noqa: S608 - no values in it
        (
            *(value for one in frequencies for value in one.parameters),
            *source.parameters,
            None if wanted.most_finds is None else wanted.most_finds + 1,
            *score.parameters,
            wanted.most_finds,
            *kinds.parameters,
            list(wanted.above),
            wanted.limit,
        ),
    )
    if rows and wanted.most_finds is not None and rows[0]["finds"] > wanted.most_finds:
        return None
    return [row["id"] for row in rows]


def _scored_texts(node: Node, guards: tuple[Node, ...]) -> Iterator[tuple[Text, tuple[Node, ...]]]:
    """Yield the strings that count, and what must stand in an article for them to count in it."""
    match node:
        case Text():
            yield node, guards
        case And(nodes):
            for one in nodes:
                yield from _scored_texts(one, guards)
        case Or(nodes):
            for one in nodes:
                yield from _scored_texts(one, guards if isinstance(one, Text) else (*guards, one))


def _frequency(text: Text, guards: Sequence[Node]) -> Wanted:
    """Write how often a string stands in an article, weighed by where it stands."""
    term = term_of(text)
    frequency = _in_columns(term)
    if term.columns == ALL_COLUMNS:  # most articles have a string in their body only
        has_heading = Wanted("strpos(article.heading, %s) > 0", (term.pattern,))
        frequency = _choose(has_heading, frequency, _count(tokens_in("body"), term))
    if guards:
        frequency = _choose(join_conditions(" AND ", map(in_stream, guards)), frequency, Wanted("0::float8"))
    return frequency


def _in_columns(term: Term) -> Wanted:
    counts = [(WEIGHTS[name], _count(tokens_in(name), term)) for name in COLUMNS if name in term.columns]
    return join_conditions(" + ", (Wanted(f"{by} * {one.sql}", one.parameters) for by, one in counts))


def _choose(condition: Wanted, number: Wanted, other: Wanted) -> Wanted:
    sql = f"CASE WHEN {condition.sql} THEN {number.sql} ELSE {other.sql} END"
    return Wanted(sql, condition.parameters + number.parameters + other.parameters)


def _count(text: str, term: Term) -> Wanted:
    """Count a term in a text by how much shorter that gets without it.

    Of two that share a character, of one word or of one run, only one would go: where two follow each other
    so, the character is written twice.
    """
    pattern = term.pattern
    counted = _shortened(Wanted(text), pattern)
    if not borders(pattern):
        return counted
    shared = pattern[0]
    twice = f"{shared}{_PARTED}{shared}"
    spread = Wanted(f"replace({text}, %s, %s)", (shared, twice))
    inner = pattern[1:-1].replace(shared, twice)
    return _choose(
        Wanted(f"strpos({text}, %s) > 0", (pattern + pattern[1:],)),
        _shortened(spread, f"{shared}{inner}{shared}"),
        counted,
    )


def _shortened(text: Wanted, pattern: str) -> Wanted:
    size = f"octet_length({text.sql})"
    sql = f"({size} - octet_length(replace({text.sql}, %s, '')))::float8 / {len(pattern.encode())}"
    return Wanted(f"({sql})", (*text.parameters, *text.parameters, pattern))


def _score(session: Session, texts: Sequence[Text], *, is_alone: bool) -> Wanted:
    """Write the BM25 of what is counted; how many finds a string has that is asked for alone is known."""
    articles, tokens, _ = statistics_of(session)
    mean = tokens / articles if articles else 0.0
    scores = []
    for number, text in enumerate(texts):
        rarity = _rarity(Wanted("finds"), articles) if is_alone else _rarity_of(session, text, articles)
        density = f"{K1}::float8 * ({1 - B}::float8 + {B}::float8 * size / %s)"
        sql = f"{rarity.sql} * ((f{number} * {K1 + 1.0}::float8) / (f{number} + {density}))"
        scores.append(Wanted(sql, (*rarity.parameters, mean)))
    return join_conditions(" + ", scores)


def _rarity_of(session: Session, text: Text, articles: int) -> Wanted:
    """Write the inverse document frequency of a string, which is counted when the first find is scored."""
    condition, rarity = compile_node(session, text), _rarity(Wanted("count(*)"), articles)
    sql = f"(SELECT {rarity.sql} FROM article WHERE {condition.sql})"  # noqa: S608 - no values in it
    return Wanted(sql, rarity.parameters + condition.parameters)


def _rarity(finds: Wanted, articles: int) -> Wanted:
    sql = f"ln((%s::float8 - {finds.sql} + 0.5::float8) / ({finds.sql} + 0.5::float8))"
    return Wanted(f"CASE WHEN {sql} > 0 THEN {sql} ELSE {LEAST_IDF}::float8 END", (articles, articles))
