"""Forget what removed articles say in the kept bytes of their sources, and nothing of the others.

In pages of text their lines are made empty, so that all others keep their numbers. Where an article
cannot be taken out so, as of a PDF or of lines that it shares, none of the source is kept.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.errors import SourceError
from newsarc.importers import read_source
from newsarc.language import english
from newsarc.model.sources import SourceFile
from newsarc.store.articles.kept_bytes import NOTHING, compress, inflate
from newsarc.store.articles.rows import read_issue
from newsarc.store.ingest.declared_metadata import keep_declared
from newsarc.text.decoding import has_text_lines

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Set

    from newsarc.store.database.archive import Archive

# Bytes that a file held before are read no more, and hold former states of what was removed. The files
# of which nothing is kept have nothing to forget.
_HOLDERS_SQL = """
    WITH RECURSIVE former(id) AS (
        SELECT source_id FROM removed_link
        UNION SELECT source.id FROM source JOIN former ON source.replaced_by = former.id
    ) SELECT * FROM source WHERE id IN (SELECT id FROM former) AND kept_sha256 IS NOT ? ORDER BY id"""
_LINES_SQL = "SELECT first_line, last_line FROM {table} WHERE source_id = ?"
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
_KEPT_OF_A_LINE = re.compile("[^\f\ufeff]")  # page breaks and a byte order mark are no words


@dataclass(frozen=True, slots=True)
class Holder:
    """A source whose kept bytes hold removed articles, and those bytes without them."""

    id: int
    path: str
    without: bytes
    lines: Set[int]


def holders_of_removed(archive: Archive) -> Iterator[Holder]:
    """Yield the sources whose kept bytes hold removed articles, or former states of them."""
    for row in archive.rows(_HOLDERS_SQL, (NOTHING,)):
        lines = _lines(archive, row["id"], "removed_link")
        data = archive.read(english("source {id}", id=row["id"]), lambda kept: inflate(kept["content"]), row)
        without = _without(archive, row, data, lines)
        if without != data:
            yield Holder(row["id"], row["path"], without, lines)


def without_lines(archive: Archive, row: sqlite3.Row, lines: Set[int]) -> Holder | None:
    """Return a source without some lines; None where they cannot be taken out alone, or are empty."""
    data = archive.read(english("source {id}", id=row["id"]), lambda kept: inflate(kept["content"]), row)
    without = _without(archive, row, data, lines)
    return Holder(row["id"], row["path"], without, lines) if without and without != data else None


def forget(connection: sqlite3.Connection, holder: Holder) -> None:
    """Put bytes without the removed articles into the place of those that a source had."""
    connection.execute(
        "UPDATE source SET content = ?, kept_sha256 = ? WHERE id = ?",
        (compress(holder.without), hashlib.sha256(holder.without).hexdigest(), holder.id),
    )
    for row in connection.execute(
        "SELECT id, line FROM dropped WHERE source_id = ?", (holder.id,)
    ).fetchall():
        if not holder.without or row["line"] in holder.lines:
            connection.execute("DELETE FROM dropped WHERE id = ?", (row["id"],))


def _without(archive: Archive, row: sqlite3.Row, data: bytes, lines: Set[int]) -> bytes:
    """Return bytes without some lines; none if these cannot be taken out alone."""
    is_shared = not lines.isdisjoint(_lines(archive, row["id"], "article_source"))
    if row["replaced_by"] or is_shared or not lines or not has_text_lines(row["encoding"]):
        return b""
    blanked = _blanked(data, row["encoding"], lines)
    return blanked if blanked == data or _is_readable(row, blanked) else b""


def _lines(archive: Archive, source_id: int, table: str) -> Set[int]:
    spans = archive.rows(_LINES_SQL.format(table=table), (source_id,))
    known = [(row["first_line"], row["last_line"]) for row in spans if row["first_line"] is not None]
    return {line for first, last in known for line in range(first, last + 1)}


def _blanked(data: bytes, encoding: str, lines: Set[int]) -> bytes:
    """Empty lines of a text; nothing is left of one whose bytes do not come back from their letters."""
    try:
        text = data.decode(encoding)
        if text.encode(encoding) != data:
            return b""
    except UnicodeError:
        return b""
    pieces = (
        (_KEPT_OF_A_LINE.sub("", line[1]) if number in lines else line[1]) + line[2]
        for number, line in enumerate(_LINE.finditer(text), start=1)
    )
    return "".join(pieces).encode(encoding)


def _is_readable(row: sqlite3.Row, data: bytes) -> bool:
    """Tell whether a source can still be read: a JSON document without a line cannot."""
    file = keep_declared(row, SourceFile(row["path"], data, row["sha256"]))
    try:
        read_source(file, given=read_issue(row["given"]), encoding=row["given_encoding"])
    except SourceError:
        return False
    return True
