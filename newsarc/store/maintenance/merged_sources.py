"""The sources of another archive, taken into this one: each of their values is read and written again."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.store.articles.article_table import insert_sql
from newsarc.store.articles.lookup import entry_of_id
from newsarc.store.articles.rows import issue_json, read_issue

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from newsarc.store.database.archive import Archive

# What stands at a place of a source.
_PLACE_SQL = """
    SELECT article_id FROM article_source JOIN source ON source.id = source_id
    WHERE sha256 = ? AND article_source.position = ?"""


def known_source(connection: sqlite3.Connection, sha256: str) -> int | None:
    """Return the source with these bytes, if there is one."""
    row = connection.execute("SELECT id FROM source WHERE sha256 = ?", (sha256,)).fetchone()
    return None if row is None else int(row["id"])


def take_source(connection: sqlite3.Connection, other: Archive, source: int) -> int:
    """Write a source of another archive, with what of it is in no part, and its paths; return its id here."""
    row = other.row("SELECT * FROM source WHERE id = ?", (source,))
    values = other.read(english("source {source}", source=source), _source_row, row)
    taken = connection.execute(insert_sql("source", values), values).lastrowid or 0
    drops = other.rows("SELECT line, text, reason FROM dropped WHERE source_id = ? ORDER BY id", (source,))
    connection.executemany(
        "INSERT INTO dropped(source_id, line, text, reason) VALUES (?, ?, ?, ?)",
        [(taken, *drop) for drop in drops],
    )
    # A path that has other bytes here keeps them. Without its times a file is looked at by the next import.
    files = other.rows("SELECT path, size FROM file WHERE source_id = ? ORDER BY path", (source,))
    connection.executemany(
        "INSERT OR IGNORE INTO file(path, source_id, size) VALUES (?, ?, ?)",
        [(file["path"], taken, file["size"]) for file in files],
    )
    return taken


def take_replacements(connection: sqlite3.Connection, other: Archive, taken: Mapping[int, int]) -> None:
    """Note which of the sources that were taken are former bytes of which."""
    for source, source_here in taken.items():
        row = other.row("SELECT replaced_by FROM source WHERE id = ?", (source,))
        if row is not None and row["replaced_by"] in taken:
            sql = "UPDATE source SET replaced_by = ? WHERE id = ?"
            connection.execute(sql, (taken[row["replaced_by"]], source_here))


def part_of_another_issue(
    here: Archive, other: Archive, source: int, article: int, position: int
) -> int | None:
    """Return the article at the same place of the same source, if it has the same text.

    Its digest is another where one desk named the newspaper or the day, and the other did not.
    """
    row = other.row("SELECT sha256 FROM source WHERE id = ?", (source,))
    place = None if row is None else here.row(_PLACE_SQL, (row["sha256"], position))
    if place is None or _printed(other, article) != _printed(here, place["article_id"]):
        return None
    return int(place["article_id"])


def _source_row(row: sqlite3.Row) -> dict[str, object]:
    """Return the row of a source, each of its values read and written again."""
    columns = json.loads(row["given_columns"]) if row["given_columns"] else None
    return {
        **{key: row[key] for key in ("sha256", "path", "encoding", "reader", "content")},
        "imported_at": datetime.fromisoformat(row["imported_at"]).isoformat(),
        **{key: row[key] for key in ("given_encoding", "given_format", "kept_sha256")},
        "given": issue_json(read_issue(row["given"])),
        "warnings": json.dumps([str(one) for one in json.loads(row["warnings"])], ensure_ascii=False),
        "given_columns": None
        if columns is None
        else json.dumps({str(key): str(value) for key, value in columns.items()}, ensure_ascii=False),
    }


def _printed(archive: Archive, article: int) -> tuple[object, ...]:
    part = entry_of_id(archive, article, is_uncorrected=True).record.part
    return part.kind, part.kicker, part.headline, part.deck, tuple(one.text for one in part.paragraphs)
