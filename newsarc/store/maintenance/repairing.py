"""Take out of an archive what newsarc did not make, and put back what it made."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from newsarc.errors import ArchiveMissing
from newsarc.language import english
from newsarc.store.database.beside.stray_files import refuse_stray_files
from newsarc.store.database.connection import archive_errors, connect_for_writing, new_in_memory, schema_of
from newsarc.store.database.definitions import (
    current_definitions,
    definitions_of,
    foreign_names,
    schema_sql,
)
from newsarc.store.database.guard import refuse_moved
from newsarc.store.database.lock import hold
from newsarc.store.database.migrations import migrate

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


def repair(path: Path) -> list[str]:
    """Drop foreign triggers and unique indexes, and make ours and our view anew; return what was done.

    Tables stay as they are: a changed one cannot be told from damage, and `archive check` names it.
    """
    with archive_errors(path):
        if not path.exists():
            raise ArchiveMissing(str(path))
        refuse_stray_files(path)
    with hold(path), archive_errors(path):
        file = path.stat()
        connection = connect_for_writing(path)
        with closing(connection):
            refuse_moved(file, path)
            schema = schema_of(connection, path, is_wanted=True)
            done = _drop(connection, foreign_names(connection))
            migrate(connection, schema, path)
            return [*done, *_restore(connection)]


def _drop(connection: sqlite3.Connection, names: list[tuple[str, str]]) -> list[str]:
    for kind, name in names:
        quoted = name.replace('"', '""')
        connection.execute(f'DROP {kind} "{quoted}"')
    return [english("{name}: taken out", name=name) for _, name in names]


def _restore(connection: sqlite3.Connection) -> list[str]:
    found, expected = definitions_of(connection), current_definitions()
    broken = {name for name, sql in expected.items() if found.get(name) != sql}
    return [
        english("{name}: made anew", name=name)
        for name in sorted(broken)
        if _make_anew(connection, name, broken)
    ]


def _make_anew(connection: sqlite3.Connection, name: str, broken: set[str]) -> bool:
    """Make what is no table anew; return False for any table, and for what is on a broken one."""
    with closing(new_in_memory()) as new:
        new.executescript(schema_sql())
        sql = "SELECT type, tbl_name, sql FROM sqlite_master WHERE name = ?"
        made = new.execute(sql, (name,)).fetchone()
    is_there = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    is_table = made["type"] == "table" or connection.execute(is_there, (name,)).fetchone()
    if is_table or made["tbl_name"] in broken - {name}:
        return False
    connection.execute(f'DROP {made["type"]} IF EXISTS "{name}"')
    connection.execute(made["sql"])
    return True
