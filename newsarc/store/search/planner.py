"""Plan a query: begin with the few articles that one of its terms has, or with all in their order.

SQLite cannot know how many articles a string or a name is in. So that is counted first, up to a bound.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from newsarc import errors
from newsarc.query.condition import Condition
from newsarc.store.database.connection import archive_errors
from newsarc.store.search.conditions import ARTICLES, condition_of, kind_condition
from newsarc.store.search.names import with_names
from newsarc.store.search.runs import DENSEST, density_of, runs_of, write_runs

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

    from newsarc.model.parts import Kind
    from newsarc.query.nodes import Node
    from newsarc.query.sql import Lead
    from newsarc.store.database.archive import Archive

# Measured on 100,000 articles. To look up and sort one find takes 2 µs; to go through all articles in
# their order ends soon, but not where the finds are all old ones.
MOST_SORTED = 10_000
# A text that is in as many articles as a field takes longer: each of its finds is looked up in the big table.
_TEXTS_PRICE = 3
_SAMPLED = 200  # ids: of fewer, to know how seldom a text is saves less than to ask
# Where all finds are wanted, to look one up takes five times as long as to step over one that is none.
_MOST_GATHERED = 1 / 5  # of all articles


class Start(NamedTuple):
    """The way into a query that leads to the fewest articles, their number, and their ids where few."""

    number: int
    lead: Lead | None
    ids: tuple[int, ...] | None = None


def condition_of_all(archive: Archive, query: Node | None, kinds: tuple[Kind, ...] = ARTICLES) -> Condition:
    """Write a query as the condition that is quickest where all its finds are wanted."""
    with archive_errors(archive.path):
        named = with_names(archive.connection, query)
        return plan_condition(archive.connection, named, kinds, are_all_wanted=True)


def plan_condition(
    connection: sqlite3.Connection,
    query: Node | None,
    kinds: Collection[Kind] = ARTICLES,
    *,
    are_all_wanted: bool,
    start: Start | None = None,
) -> Condition:
    """Write a query as a condition that begins with the term that the fewest articles have, if they are few.

    Raises UnknownId for an id on standard input that no article has: it would be left out silently.
    Where not all finds are wanted, but the first in some order, few is something else. Who has looked for
    the `start` already, among as many as can be sorted, saves the time.
    """
    if query is None:
        return condition_of(query, kinds)
    refuse_unknown(connection, query)
    most = int(_MOST_GATHERED * size_of(connection)) if are_all_wanted else MOST_SORTED
    if start is None or (start.number > MOST_SORTED and most > MOST_SORTED):
        start = fewest(connection, query, most)
    start = narrow(connection, start)
    number, lead, ids = start
    if lead is None or (number > most and ids is None):
        return condition_of(query, kinds)
    # Only the ids may lead to an index now.
    of_kind = kind_condition(query, kinds, is_indexed=False)
    parts = [*(_gathered(lead) if ids is None else _tested(lead, ids)), of_kind]
    return Condition(
        " AND ".join(part.sql for part in parts), tuple(value for part in parts for value in part.parameters)
    )


def narrow(connection: sqlite3.Connection, start: Start) -> Start:
    """Hold the few ids of a field to the texts that are asked for besides: the full-text index has them."""
    from newsarc.query.sql import Lead, compile_all  # noqa: PLC0415 - a listing has no query

    texts = tuple(node for node in start.lead.rest if is_all_text(node)) if start.lead else ()
    if start.lead is None or start.ids is None or not texts:
        return start
    density = share_of_texts(connection, texts) if len(start.ids) > _SAMPLED else DENSEST
    test = compile_all(texts, write_runs(runs_of(start.ids, density))) or Condition("1")
    sql = f"SELECT id FROM (SELECT value AS id FROM json_each(?)) AS article WHERE {test.sql}"  # noqa: S608 - no values in it
    ids = ids_in(connection, Condition(sql, (json.dumps(start.ids), *test.parameters)))
    rest = tuple(node for node in start.lead.rest if node not in texts)
    return Start(len(ids), Lead(start.lead.ids, rest), ids)


def meet(connection: sqlite3.Connection, query: Node) -> Start | None:
    """Return the articles that have the texts and a field, which both many have; None for other queries."""
    from newsarc.query.sql import Lead, compile_ranking, matching  # noqa: PLC0415 - a listing has no query

    ranking, lead = compile_ranking(query), lead_of_field(query)
    if ranking is None or lead is None:
        return None
    rest = tuple(node for node in lead.rest if node in ranking.rest)
    found = matching(ranking.table, ranking.match)
    sql = f"SELECT rowid AS id FROM ({found.sql}) WHERE +rowid IN ({lead.ids.sql})"  # noqa: S608 - no values in it
    ids = ids_in(connection, Condition(sql, (*found.parameters, *lead.ids.parameters)))
    return Start(len(ids), Lead(lead.ids, rest), ids)


def lead_of_field(query: Node) -> Lead | None:
    """Return the way into a query by its first field that an index has."""
    from newsarc.query.sql import compile_leads  # noqa: PLC0415 - a listing has no query

    return next((lead for lead in compile_leads(query) if not lead.is_of_text), None)


def share_of_texts(connection: sqlite3.Connection, texts: tuple[Node, ...]) -> float:
    """Estimate the share of the articles that texts find; the greatest where no one match finds them."""
    from newsarc.query.nodes import And  # noqa: PLC0415 - a listing has no query
    from newsarc.query.sql import compile_ranking  # noqa: PLC0415 - likewise

    ranking = compile_ranking(And(texts))
    return density_of(connection, ranking, size_of(connection)) if ranking else DENSEST


def fewest(connection: sqlite3.Connection, query: Node, most: int) -> Start:
    """Return the way into a query that leads to the fewest articles; more than `most` are not counted."""
    from newsarc.query.sql import compile_leads  # noqa: PLC0415 - a listing has no query

    best = Start(most + 1, None)
    for lead in compile_leads(query):
        start = _start(connection, lead, min(most, _price(best)))
        best = min(best, start, key=_price)
    return best


def _price(start: Start) -> int:
    is_tested = start.lead is not None and start.lead.is_of_text and bool(start.lead.rest)
    return _TEXTS_PRICE * start.number if is_tested else start.number


def _start(connection: sqlite3.Connection, lead: Lead, most: int) -> Start:
    """Count the articles that a lead leads to; those of a field are listed, for to find them takes longer."""
    number = count_up_to(connection, lead.ids, most)
    is_listed = not lead.is_of_text and number <= most <= MOST_SORTED
    return Start(number, lead, ids_in(connection, lead.ids) if is_listed else None)


def ids_in(connection: sqlite3.Connection, found: Condition) -> tuple[int, ...]:
    """Return the ids of a SELECT, as one JSON list: row by row takes three times as long."""
    sql = f"SELECT json_group_array(id) FROM ({found.sql})"  # noqa: S608 - no values in it
    (listed,) = connection.execute(sql, found.parameters).fetchone()
    return tuple(json.loads(listed))


def _gathered(lead: Lead) -> list[Condition]:
    """Write a lead as conditions that are each looked up as a whole."""
    from newsarc.query.sql import compile_all  # noqa: PLC0415 - a listing has no query

    rest = compile_all(lead.rest)
    return [Condition(f"article.id IN ({lead.ids.sql})", lead.ids.parameters), *([rest] if rest else [])]


def _tested(lead: Lead, ids: tuple[int, ...]) -> list[Condition]:
    """Write a lead to few articles as conditions of which the full-text index need only know those few."""
    from newsarc.query.sql import compile_all  # noqa: PLC0415 - a listing has no query

    has_text = any(has_texts(node) for node in lead.rest)
    rest = compile_all(lead.rest, write_runs(runs_of(ids)) if has_text else None)
    listed = Condition("article.id IN (SELECT value FROM json_each(?))", (json.dumps(ids),))
    return [listed, *([rest] if rest else [])]


def has_texts(node: Node) -> bool:
    """Tell whether a query asks the full-text index for anything."""
    from newsarc.query.nodes import Near, Text, walk  # noqa: PLC0415 - a listing has no query

    return any(isinstance(one, Text | Near) for one in walk(node))


def is_all_text(node: Node) -> bool:
    """Tell whether a query asks for nothing but texts, all of which the full-text index tells."""
    from newsarc.query.nodes import And, Near, Not, Or, Text, walk  # noqa: PLC0415 - a listing has no query

    return all(isinstance(one, Text | Near | And | Or | Not) for one in walk(node))


def refuse_unknown(connection: sqlite3.Connection, query: Node) -> None:
    """Raise UnknownId for an id that no article has."""
    from newsarc.query.names import ids_of_names  # noqa: PLC0415 - a listing has no query
    from newsarc.query.nodes import Ids, walk  # noqa: PLC0415 - as above

    for node in walk(query):
        for name in node.names if isinstance(node, Ids) else ():
            named = ids_of_names([name])
            if connection.execute(named.sql, named.parameters).fetchone() is None:
                raise errors.UnknownId(name)


def size_of(connection: sqlite3.Connection) -> int:
    """Return about how many articles there are, which the last id tells without counting them."""
    return int(connection.execute("SELECT ifnull(max(id), 0) AS id FROM article").fetchone()["id"])


def count_up_to(connection: sqlite3.Connection, ids: Condition, most: int) -> int:
    """Count the ids of a SELECT; of more than `most` it says that they are one more."""
    row = connection.execute(
        f"SELECT count(*) AS found FROM (SELECT 1 FROM ({ids.sql}) LIMIT ?)",  # noqa: S608 - no values in it
        (*ids.parameters, most + 1),
    ).fetchone()
    return int(row["found"])
