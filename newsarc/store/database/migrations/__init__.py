"""The steps from one schema to the next: frozen, appended to, and knowing nothing of today's code.

A new archive is made of today's schema at once, which is what all steps come to.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from newsarc.errors import ArchiveCorrupted
from newsarc.language import english
from newsarc.store.database.definitions import schema_sql
from newsarc.store.database.migrations import (
    articles_view,
    digests,
    first_schema,
    since_schema_14,
    until_schema_12,
)
from newsarc.store.database.schema import APPLICATION_ID

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlite_utils import Database

MIGRATIONS: tuple[Callable[[Database], None], ...] = (
    first_schema.create_tables,
    until_schema_12.create_correction,
    until_schema_12.create_jump,
    until_schema_12.create_search_character,
    until_schema_12.create_run,
    until_schema_12.create_former_ref,
    until_schema_12.create_removed,
    until_schema_12.create_saved,
    until_schema_12.create_tag,
    until_schema_12.create_field_indexes,
    until_schema_12.give_articles_to_their_holders,
    until_schema_12.add_column,
    digests.create_digest,
    since_schema_14.add_url_and_origin,
    since_schema_14.add_inode,
    since_schema_14.add_given_format,
    since_schema_14.add_kept_sha256,
    since_schema_14.create_standing_export,
    since_schema_14.add_acknowledged,
    articles_view.create_articles_view,
    since_schema_14.create_note,
    since_schema_14.index_contributors_with_articles,
    since_schema_14.put_body_first,
    since_schema_14.mark_characters,
)


def migrate(connection: sqlite3.Connection, schema: int, path: Path) -> None:
    """Bring an archive of schema `schema` (0: an empty file) up to date, as a whole or not at all.

    Raises ArchiveCorrupted if it is not of the schema that it says.
    """
    if schema == len(MIGRATIONS):
        return
    try:
        _migrate(connection)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        raise ArchiveCorrupted(
            str(path), english("it says that it is of schema {schema}: {error}", schema=schema, error=error)
        ) from error


def _migrate(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another import may have been quicker while this one waited.
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
        if schema:
            take_steps(connection, schema)
        else:
            for statement in _statements(schema_sql()):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {max(schema, len(MIGRATIONS))}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has rolled back already
            connection.execute("ROLLBACK")
        raise


def take_steps(connection: sqlite3.Connection, schema: int) -> None:
    """Take the steps that lie behind a schema."""
    from sqlite_utils import Database  # noqa: PLC0415 - it takes 125 ms to load, and few archives are old

    database = Database(connection, execute_plugins=False)
    for step in MIGRATIONS[schema:]:
        step(database)


def _statements(script: str) -> Iterator[str]:
    """Part a script, which SQLite would run behind a commit."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
