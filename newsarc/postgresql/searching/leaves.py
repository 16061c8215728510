"""Write what is known of a published article, its fields, dates and states, as SQL."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsarc.fields import NAMED, Match
from newsarc.postgresql.names import ids_of_names
from newsarc.postgresql.rows import LISTED_FIELDS, path_key
from newsarc.query.date_sql import import_bounds, within_dates
from newsarc.query.names import names_in
from newsarc.query.nodes import Arrived, Dates, Ids, Missing, Same, State, Value
from newsarc.text.characters.folding import fold
from newsarc.text.page_labels import page_label_key
from newsarc.text.path_names import path_spellings

if TYPE_CHECKING:
    from newsarc.postgresql.connection import Session
    from newsarc.query.nodes import Node

Leaf = tuple[str, tuple[Any, ...]]
_PIECE, _BEGINNING, _WHOLE = "strpos(key, %s) > 0", "strpos(key, %s) = 1", "key = %s"
_SUBTAG = "strpos(key || '-', %s || '-') = 1"  # `zh` is also `zh-Hans`
_HASH_START = "[0-9a-f]{7,64}"  # as many digits as git asks for; fewer are a piece of a path


def write_leaf(session: Session, node: Node) -> Leaf:
    """Write what a query says of articles besides their text."""
    match node:
        case Value():
            return _value(session, node)
        case Missing() | Same():
            return _exact(node)
        case Ids(names):
            return "article.id = ANY(%s)", (list(ids_of_names(session, names).values()),)
        case State(name):
            return "article.states @> %s::text[]", ([name],)
        case Dates():
            return _dates(node)
        case Arrived(after_id, after_time, last_id):
            sql = "((article.id > %s OR article.imported_at > %s) AND article.id <= %s)"
            return sql, (after_id, after_time, last_id)
    raise AssertionError(node)


def _value(session: Session, value: Value) -> Leaf:
    match value.field:
        case "kind":
            return "article.kind = %s", (value.text,)
        case "id":
            return "article.id = ANY(%s)", (list(ids_of_names(session, names_in(value.text) or ()).values()),)
        case "note":
            return "strpos(article.note_key, %s) > 0", (fold(value.text),)
        case "source":
            return "article.source_ids && %s::bigint[]", (_sources(session, value.text),)
    names = _names(session, value)
    if value.field in LISTED_FIELDS:
        return f"article.{LISTED_FIELDS[value.field]} && %s::text[]", (names,)
    return f"article.{_column(value.field)} = ANY(%s)", (names,)


def _names(session: Session, value: Value) -> list[str]:
    """Return the names of a field that a value means: an archive has far fewer names than articles."""
    match = NAMED[value.field].match if value.field in NAMED else None
    if match is Match.SUBTAG:
        test, key = _SUBTAG, value.text.lower()
    elif match is Match.LABEL:
        test, key = _BEGINNING if value.is_prefix else _WHOLE, page_label_key(value.text)
    elif value.field == "tag":
        test, key = _BEGINNING if value.is_prefix else _WHOLE, fold(value.text)
    else:
        test, key = _BEGINNING if value.is_prefix else _PIECE, fold(value.text)
    rows = session.rows(f"SELECT value FROM name WHERE field = %s AND {test}", (value.field, key))  # noqa: S608 - constants
    return [row["value"] for row in rows]


def _sources(session: Session, text: str) -> list[int]:
    spelt = [path_key(spelling) for spelling in path_spellings(text)]
    start = text.lower() if re.fullmatch(_HASH_START, text.lower()) else "-"
    rows = session.rows(
        "SELECT id FROM source WHERE (sha256 >= %s AND sha256 < %s || 'g') OR EXISTS"
        " (SELECT 1 FROM unnest(path_keys) AS path, unnest(%s::text[]) AS spelt"
        " WHERE strpos(path, spelt) > 0)",
        (start, start, spelt),
    )
    return [row["id"] for row in rows]


def _exact(node: Missing | Same) -> Leaf:
    if isinstance(node, Same):
        return f"article.{_column(node.field)} = %s", (node.text,)
    return _missing(node.field), ()


def _missing(field: str) -> str:
    if field in LISTED_FIELDS:
        return f"article.{LISTED_FIELDS[field]} = '{{}}'"
    return "article.note_key IS NULL" if field == "note" else f"article.{_column(field)} IS NULL"


def _column(field: str) -> str:
    return f'"{NAMED[field].name}"'


def _dates(dates: Dates) -> Leaf:
    if dates.field == "imported":
        first, last = import_bounds(dates)
        bounds = [("article.imported_at >= %s", first), ("article.imported_at < %s", last)]
        given = [(sql, value) for sql, value in bounds if value is not None]
        return f"({' AND '.join(sql for sql, _ in given)})", tuple(value for _, value in given)
    condition = within_dates(dates)
    years = within_years(dates)
    sql = " AND ".join((condition.sql.replace("?", "%s"), *(bound for bound, _ in years)))
    return f"({sql})", (*condition.parameters, *(year for _, year in years))


def within_years(dates: Dates) -> list[tuple[str, int]]:
    """Write the years of dates as conditions, each with its parameter: they say which partitions are read."""
    if dates.field != "date":
        return []
    years = [("article.year >= %s", dates.first), ("article.year <= %s", dates.last)]
    return [(sql, int(iso[:4])) for sql, iso in years if iso is not None]
