"""The definitions of an archive's tables, indexes and triggers, beside those that `schema.sql` has."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from newsarc.language import english

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DEFINITIONS_SQL = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
_HAS_EXPRESSION_SQL = "SELECT 1 FROM pragma_index_xinfo(?) WHERE cid = -2"  # which is no column
_IS_PARTIAL_SQL = "SELECT 1 FROM pragma_index_list(?) WHERE name = ? AND partial"
_COMMENT = re.compile(r"--[^\n]*")
_ROUND_SIGNS = re.compile(r" ?([(),;=]) ?")


def schema_sql() -> str:
    """Return the statements that make the current schema."""
    return files(__package__).joinpath("schema.sql").read_text(encoding="utf-8")


def current_definitions() -> Mapping[str, str]:
    """Return the definitions of a new archive, by name."""
    return _definitions_made_by(schema_sql())


@cache
def _definitions_made_by(statements: str) -> Mapping[str, str]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.row_factory = sqlite3.Row
        connection.executescript(statements)
        return definitions_of(connection)


def definitions_of(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the definitions of an archive, by name, however they are spaced, quoted and commented."""
    return {row["name"]: _plain(row["sql"]) for row in connection.execute(_DEFINITIONS_SQL)}


def broken_definitions(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield which of our definitions are missing or changed; others may be the user's own."""
    found = definitions_of(connection)
    for name, sql in current_definitions().items():
        if found.get(name) != sql:
            yield (
                english("{name}: is not as it was made", name=name)
                if name in found
                else english("{name}: is not there", name=name)
            )


def foreign_definitions(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield what could run or fail when newsarc writes, and that newsarc did not make."""
    for kind, name in foreign_names(connection):
        yield english(
            "{name}: a foreign {kind}: `newsarc archive check --repair` takes it out", name=name, kind=kind
        )


def foreign_names(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return the foreign triggers and indexes that reach our tables and can fail, each with its kind.

    A trigger on another table reaches ours if it names one. An index can fail if it is unique, or has an
    expression to work out. Tables, views and plain indexes that users add neither run nor fail.
    """
    ours = current_definitions()
    named = re.compile(rf"\b({'|'.join(map(re.escape, _table_names(ours)))})\b", re.IGNORECASE)
    found = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return [
        (row["type"], row["name"])
        for row in found.fetchall()
        if row["name"] not in ours and _can_interfere(connection, row, named)
    ]


def _can_interfere(connection: sqlite3.Connection, row: sqlite3.Row, named: re.Pattern[str]) -> bool:
    if row["type"] == "trigger":
        return bool(named.search(row["sql"]))
    if row["type"] != "index" or not named.fullmatch(row["tbl_name"]):
        return False
    return row["sql"].upper().startswith("CREATE UNIQUE") or _works_out(connection, row)


def _works_out(connection: sqlite3.Connection, index: sqlite3.Row) -> bool:
    """Tell whether an index has an expression, be it what it sorts by or which rows it has."""
    expression = connection.execute(_HAS_EXPRESSION_SQL, (index["name"],)).fetchone()
    partial = connection.execute(_IS_PARTIAL_SQL, (index["tbl_name"], index["name"])).fetchone()
    return expression is not None or partial is not None


def _table_names(definitions: Mapping[str, str]) -> list[str]:
    return [name for name, sql in definitions.items() if sql.startswith(("CREATE TABLE", "CREATE VIRTUAL"))]


def _plain(sql: str) -> str:
    bare = _COMMENT.sub("", sql).replace('"', "")
    return _ROUND_SIGNS.sub(r"\1", " ".join(bare.split()))
