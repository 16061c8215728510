"""A smaller archive: some articles of another, with all that belongs to them, and their sources."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from newsarc.errors import OutputError
from newsarc.language import tr
from newsarc.store.articles.kept_bytes import NOTHING
from newsarc.store.database.archive import Archive
from newsarc.store.database.connection import archive_errors, connect_for_writing
from newsarc.store.database.jumps import renew_jumps
from newsarc.store.database.migrations import migrate
from newsarc.store.database.search_index import build_index, copy_index
from newsarc.store.maintenance.checking import problems_of
from newsarc.store.maintenance.forgetting import forget, without_lines

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_PRIMARY_CODE = 0xFF
_OF_ARTICLE = "article_id IN (SELECT id FROM article)"
_OF_SOURCE = "source_id IN (SELECT id FROM source)"
_SOURCES = (
    "id IN (SELECT source_id FROM whole.article WHERE id IN (SELECT id FROM chosen)"
    " UNION SELECT source_id FROM whole.article_source WHERE article_id IN (SELECT id FROM chosen))"
)
# Which rows go along, each table behind those that it refers to.
_ROWS = {
    "source": _SOURCES,
    "file": _OF_SOURCE,
    "dropped": _OF_SOURCE,
    "article": "id IN (SELECT id FROM chosen)",
    "article_source": _OF_ARTICLE,
    "contributor": _OF_ARTICLE,
    "correction": _OF_ARTICLE,
    "uncorrected": _OF_ARTICLE,
    "version": _OF_ARTICLE,
    "former_ref": _OF_ARTICLE,
    "tag": _OF_ARTICLE,
    "article_note": _OF_ARTICLE,
}


# What is no article's stays: it says of which issue the rest is.
_OTHERS_SQL = """
    SELECT article_id, kind, article_source.source_id, article_source.first_line, article_source.last_line
    FROM whole.article_source JOIN whole.article ON article.id = article_id
    WHERE kind NOT IN ('masthead', 'page_head', 'editors', 'furniture')
    AND article_source.source_id IN (SELECT id FROM main.source)
    AND article_id NOT IN (SELECT id FROM chosen)"""


def extract(path: Path, target: Path, ids: Iterable[int]) -> int:
    """Make an archive of some articles in an empty file; raises OutputError if it is not whole.

    The sources go along without the lines of other articles. Where these cannot be taken out alone, as of a
    PDF, they go along whole: returns of how many other articles the text stands in them.
    """
    with archive_errors(target), closing(connect_for_writing(target, wait_seconds=0)) as connection:
        migrate(connection, 0, target)
        connection.execute("ATTACH ? AS whole", (f"{path.resolve().as_uri()}?mode=rw",))
        connection.execute("CREATE TEMP TABLE chosen (id INTEGER PRIMARY KEY)")
        connection.execute("BEGIN")
        connection.executemany("INSERT OR IGNORE INTO chosen VALUES (?)", ((one,) for one in ids))
        _copy_rows(connection)
        if not _are_most_chosen(connection) or not _copy_index(connection):
            build_index(connection)
        renew_jumps(connection, target)
        others = _leave_out_others(connection, target)
        connection.execute("COMMIT")
    problem = next(problems_of(target, is_indexed_now=True), None)
    if problem is not None:
        raise OutputError(str(target), tr("the archive would not be whole: {problem}", problem=problem))
    return others


def _copy_rows(connection: sqlite3.Connection) -> None:
    for table, condition in _ROWS.items():
        described = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
        names = ", ".join(f'"{row["name"]}"' for row in described)
        connection.execute(
            f"INSERT INTO main.{table}({names})"  # noqa: S608 - no values in it
            f" SELECT {names} FROM whole.{table} WHERE {condition}"
        )
    connection.execute(
        "UPDATE source SET replaced_by = NULL WHERE replaced_by NOT IN (SELECT id FROM source)"
    )


def _are_most_chosen(connection: sqlite3.Connection) -> bool:
    """Tell whether to take the others out of the index is less than to build one of those chosen."""
    (chosen,) = connection.execute("SELECT count(*) FROM article").fetchone()
    (all_of_them,) = connection.execute("SELECT count(*) FROM whole.article").fetchone()
    return bool(2 * chosen > all_of_them)


def _copy_index(connection: sqlite3.Connection) -> bool:
    """Copy the full-text index but for other articles; False if it is damaged."""
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, False)  # it keeps tables of FTS5 from writing
    try:
        copy_index(connection, "whole", "id NOT IN (SELECT id FROM main.article)")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & _PRIMARY_CODE != sqlite3.SQLITE_CORRUPT:
            raise
        return False
    return True


def _leave_out_others(connection: sqlite3.Connection, target: Path) -> int:
    """Empty the lines of other articles in the kept sources; return how many articles are still in them."""
    archive, left = Archive(connection, target), set()
    others: dict[int, list[sqlite3.Row]] = {}
    for row in connection.execute(_OTHERS_SQL):
        others.setdefault(row["source_id"], []).append(row)
    for source_id, parts in others.items():
        row = connection.execute("SELECT * FROM source WHERE id = ?", (source_id,)).fetchone()
        known = [(part["first_line"], part["last_line"]) for part in parts if part["first_line"] is not None]
        lines = {line for first, last in known for line in range(first, last + 1)}
        holder = without_lines(archive, row, lines) if len(known) == len(parts) else None
        if holder:
            forget(connection, holder)
        elif row["kept_sha256"] != NOTHING:
            left |= {part["article_id"] for part in parts if part["kind"] == "article"}
    return len(left)
