"""Exports of databases: LexisNexis, Factiva, ProQuest, Europresse, WiseSearch, records of fields by name."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from newsarc.importers.articles.assembling import page_of
from newsarc.importers.databases import (
    channel,
    europresse,
    factiva,
    field_records,
    japanese,
    nexis,
    proquest,
    sogou,
    wisers,
)
from newsarc.importers.databases.record import numbered
from newsarc.importers.rows.columns import match_columns
from newsarc.importers.rows.reading import draft_of
from newsarc.importers.rows.row import Row
from newsarc.importers.sniffing import is_letter, texts_of
from newsarc.model.page import ReadSource
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER
from newsarc.text.binary import binary_format
from newsarc.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.importers.databases.record import Database, DatabaseRecord, NumberedLine
    from newsarc.model.issue import IssuePage
    from newsarc.model.page import Page
    from newsarc.model.sources import SourceFile

NAME = "database"
SUFFIXES = frozenset({".txt"})
_DATABASES: tuple[Database, ...] = (
    nexis,
    proquest,
    factiva,
    europresse,
    wisers,
    sogou,
    japanese,
    channel,
    field_records,
)


def recognizes(path: str, head: bytes) -> bool:
    """Claim a text that one of the databases wrote."""
    if not path.lower().endswith(".txt") or binary_format(head) is not None:
        return False
    return not is_letter(path, head) and _is_export(head)


@lru_cache(maxsize=1)  # plain text asks too, to leave it alone
def _is_export(head: bytes) -> bool:
    return any(_database_of(text) is not None for text in texts_of(head))


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read each record of an export."""
    decoded = decode(file, encoding=encoding)
    pages = read_export(file, numbered(decoded.text), given)
    return ReadSource(decoded.encoding, READER, pages, decoded.is_guess)


def read_export(file: SourceFile, lines: Sequence[NumberedLine], given: IssuePage) -> tuple[Page, ...]:
    """Read each record of an export that another format holds as lines; none if it is no export."""
    database = _database_of("\n".join(line.text for line in lines))
    named = read_filename(file.path)
    records = database.read_records(lines) if database else ()
    pages = (_page(file, record, given, named) for record in records)
    return tuple(page for page in pages if page.parts)


def _database_of(text: str) -> Database | None:
    """Return the database that wrote a text: its first record has a headline and a text."""
    for database in _DATABASES:
        if database.is_export(text):
            first = next(database.read_records(numbered(text)), None)
            return database if first and first.text and first.fields.get("headline") else None
    return None


def _page(file: SourceFile, record: DatabaseRecord, given: IssuePage, named: IssuePage) -> Page:
    """Make the page of a record; what it says of itself counts before the name of the file."""
    row = Row(1, record.first_line, record.last_line, {**record.fields, "body": "text"})
    draft = draft_of(row, match_columns(file.path, tuple(row.values), {}), file.path)
    return page_of(replace(draft, body=record.text), given, named)
