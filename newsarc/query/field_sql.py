"""Write what is known of an article, its fields, dates and states, as SQL.

Each has a condition that tests one article, quickly, for orders that stop at the first finds. Many have
a SELECT of all their ids too, from an index: where those are few, they are looked up instead of testing
every article.
"""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from newsarc.fields import NAMED, QUERIED, Match
from newsarc.model.parts import Kind
from newsarc.query.column_values import select_values
from newsarc.query.condition import Condition
from newsarc.query.date_sql import within_dates
from newsarc.query.names import ids_of_names, names_in
from newsarc.query.nodes import Arrived, Dates, Ids, Known, Missing, Named, Same, State, Value
from newsarc.text.characters.folding import fold
from newsarc.text.page_labels import page_label_key
from newsarc.text.path_names import path_spellings

_HOLDS, _IS, _BEGINS = "instr(fold(found), ?)", "fold(found) = ?", "instr(fold(found), ?) = 1"
_IS_PAGE, _BEGINS_PAGE = "page_label(found) = ?", "instr(page_label(found), ?) = 1"
_IS_LANGUAGE = "instr(lower(found) || '-', ? || '-') = 1"  # `zh` is also `zh-Hans`


def _names(table: str, column: str, test: str) -> str:
    return f"{select_values(table, column)} AND {test}"


# An article's own columns, each indexed; a plus keeps SQLite from an index where it is to test only.
_TESTS = {
    (Match.PIECE, False): _HOLDS,
    (Match.PIECE, True): _BEGINS,
    (Match.LABEL, False): _IS_PAGE,
    (Match.LABEL, True): _BEGINS_PAGE,
    (Match.SUBTAG, False): _IS_LANGUAGE,
}
_NAMES_SQL = {
    (field.name, is_prefix): _names("article", field.name, test)
    for field in QUERIED
    for (match, is_prefix), test in _TESTS.items()
    if field.match is match
} | {
    ("author", False): "SELECT name FROM person WHERE instr(key, ?)",
    ("author", True): "SELECT name FROM person WHERE instr(key, ?) = 1",
    ("role", False): _names("contributor", "role", _HOLDS),
    ("role", True): _names("contributor", "role", _BEGINS),
    ("tag", False): _names("tag", "name", _IS),
    ("tag", True): _names("tag", "name", _BEGINS),
}
# The names that stand in other tables, of which an article may have several: the table, and its column.
_NAMED_ELSEWHERE = {
    "author": ("contributor", "name"),
    "role": ("contributor", "role"),
    "tag": ("tag", "name"),
}
# What else other tables say of an article: the table, and the condition on its rows.
_TABLE_SQL = {
    "source": (
        "article_source",
        """source_id IN (
            SELECT source.id FROM source, json_each(?) AS spelt
                WHERE instr(lower(composed(source.path)), lower(spelt.value))
            UNION SELECT source_id FROM file, json_each(?) AS spelt
                WHERE instr(lower(composed(file.path)), lower(spelt.value))
            UNION SELECT id FROM source WHERE sha256 >= ? AND sha256 < ? || 'g')""",
    ),
    "corrected": ("correction", "1"),
    "tagged": ("tag", "1"),
    "note": ("article_note", "instr(fold(text), ?)"),
    "noted": ("article_note", "1"),
}
_HASH_START = "[0-9a-f]{7,64}"  # as many digits as git asks for; fewer are a piece of a path
_ARRIVED_SQL = "((article.id > ? OR article.imported_at > ?) AND article.id <= ?)"
_JUMPS_ON = "article.jump_to IS NOT NULL AND article.id NOT IN (SELECT from_id FROM jump)"
_COMES_FROM = "article.jump_from IS NOT NULL AND article.id NOT IN (SELECT to_id FROM jump)"
_STATE_SQL = {
    "doubtful": ("article.doubts <> '[]'",),
    "waiting": (_JUMPS_ON, _COMES_FROM),
}


class Leaf(NamedTuple):
    """A condition that tests one article, and the SELECT of the ids of all, where an index leads to them."""

    test: Condition
    ids: Condition | None = None


def write_leaf(node: Known) -> Leaf:
    """Write what a query says of articles besides their text."""
    match node:
        case Value():
            return _value(node)
        case Missing() | Same() | Named():
            return _exact(node)
        case Ids(names):
            ids = ids_of_names(names)
            return Leaf(Condition(f"article.id IN ({ids.sql})", ids.parameters), ids)
        case State(name):
            return _state(name)
        case Dates():
            test = within_dates(node)
            return Leaf(test, _listed("article", test) if node.field == "imported" else _dated(test))
        case Arrived(after_id, after_time, last_id):
            return Leaf(Condition(_ARRIVED_SQL, (after_id, after_time, last_id)))


def _dated(test: Condition) -> Condition:
    """Write a SELECT of the ids of some dates, kind by kind, as the index of dates has them."""
    kinds = tuple(kind.value for kind in Kind)
    marks = ", ".join("?" for _ in kinds)
    sql = f"SELECT article.id FROM article WHERE article.kind IN ({marks}) AND {test.sql}"  # noqa: S608 - our names
    return Condition(sql, (*kinds, *test.parameters))


def names_meant(value: Value) -> Condition | None:
    """Write the SELECT of the names of a field that a value means; None where it means none."""
    sql = _NAMES_SQL.get((value.field, value.is_prefix)) or _NAMES_SQL.get((value.field, False))
    return None if sql is None else Condition(sql, _keys(value))


def _value(value: Value) -> Leaf:
    if value.field == "kind":
        return Leaf(Condition("+article.kind = ?", (value.text,)))
    if value.field == "id":
        ids = ids_of_names(names_in(value.text) or ())
        return Leaf(Condition(f"article.id IN ({ids.sql})", ids.parameters), ids)
    if names := names_meant(value):
        return _named(value.field, names)
    return _elsewhere(*_TABLE_SQL[value.field], _keys(value))


def _named(field: str, names: Condition) -> Leaf:
    if field in _NAMED_ELSEWHERE:
        table, column = _NAMED_ELSEWHERE[field]
        return _elsewhere(table, f"{column} IN ({names.sql})", names.parameters)
    indexed = Condition(f"article.{NAMED[field].name} IN ({names.sql})", names.parameters)
    return Leaf(Condition(f"+{indexed.sql}", indexed.parameters), _listed("article", indexed))


def _exact(node: Missing | Same | Named) -> Leaf:
    if isinstance(node, Missing):
        return _missing(node.field)
    if isinstance(node, Named):
        return _named(node.field, _listed_names(node.names))
    test = Condition(f"article.{NAMED[node.field].name} = ?", (node.text,))
    return Leaf(Condition(f"+{test.sql}", test.parameters), _listed("article", test))


def _listed_names(names: tuple[str, ...]) -> Condition:
    """Write what a column is to be in; one name is one value, whose finds an index has in their order."""
    if len(names) == 1:
        return Condition("?", names)
    return Condition("SELECT value FROM json_each(?)", (json.dumps(names),))


def _missing(field: str) -> Leaf:
    if table := (_NAMED_ELSEWHERE.get(field) or _TABLE_SQL.get(field) or (None,))[0]:
        return Leaf(Condition(f"NOT EXISTS (SELECT 1 FROM {table} WHERE article_id = article.id)"))  # noqa: S608 - our names
    return Leaf(Condition(f"+article.{NAMED[field].name} IS NULL"))


def _state(name: str) -> Leaf:
    if name in _TABLE_SQL:
        return _elsewhere(*_TABLE_SQL[name], ())
    selects = (_listed("article", Condition(sql)).sql for sql in _STATE_SQL[name])
    test = " OR ".join(f"({sql})" for sql in _STATE_SQL[name])
    return Leaf(Condition(f"({test})"), Condition(" UNION ".join(selects)))


def _elsewhere(table: str, sql: str, parameters: tuple[str | int, ...]) -> Leaf:
    test = f"EXISTS (SELECT 1 FROM {table} WHERE article_id = article.id AND {sql})"  # noqa: S608 - our names
    return Leaf(Condition(test, parameters), _listed(table, Condition(sql, parameters)))


def _listed(table: str, condition: Condition) -> Condition:
    # An article may have several authors of one name, and stands in its own table once.
    ids = "id" if table == "article" else "DISTINCT article_id AS id"
    return Condition(f"SELECT {ids} FROM {table} WHERE {condition.sql}", condition.parameters)  # noqa: S608 - our names


def _keys(value: Value) -> tuple[str, ...]:
    match = NAMED[value.field].match if value.field in NAMED else None
    if match is Match.SUBTAG:
        return (value.text.lower(),)
    if match is Match.LABEL:
        return (page_label_key(value.text),)
    if value.field != "source":
        return (fold(value.text),)
    start = value.text.lower()
    if not re.fullmatch(_HASH_START, start):
        start = "-"  # which no hash begins with
    spelt = json.dumps(path_spellings(value.text), ensure_ascii=False)
    return (spelt, spelt, start, start)
