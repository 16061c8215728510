"""Look an article up by its names, and the source that it was read from."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

from newsarc import errors
from newsarc.language import english
from newsarc.model.repairs import Drop
from newsarc.query.names import ids_of_names
from newsarc.store.articles.rows import entry_from_row, uncorrected_entry
from newsarc.text.characters.controls import storable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from newsarc.model.records import Entry, Provenance
    from newsarc.store.database.archive import Archive

# What other tables say of an article: JSON, so that it stands in a column of the article's own row.
TOLD_OF_ARTICLE = """
        (SELECT json_group_array(json_array(name, role)) FROM
            (SELECT name, role FROM contributor WHERE article_id = article.id ORDER BY position)
        ) AS contributors,
        (SELECT json_group_array(json_array(field, value, note, corrected_at)) FROM
            (SELECT * FROM correction WHERE article_id = article.id ORDER BY field)
        ) AS corrections,
        (SELECT columns FROM uncorrected WHERE article_id = article.id) AS uncorrected,
        (SELECT json_group_array(name) FROM
            (SELECT name FROM tag WHERE article_id = article.id ORDER BY name)
        ) AS tags,
        (SELECT text FROM article_note WHERE article_id = article.id) AS note"""
_ENTRY_SQL = f"""
    SELECT article.*, source.path, source.sha256, source.encoding, source.reader,{TOLD_OF_ARTICLE}
    FROM article JOIN source ON source.id = article.source_id WHERE article.id """  # noqa: S608 - a constant
ENTRY_SQL = f"{_ENTRY_SQL} = ?"
_ENTRIES_SQL = f"{_ENTRY_SQL} IN (SELECT value FROM json_each(?))"  # noqa: S608 - a constant
_REMOVED_SQL = """
    SELECT article_id, removal_id FROM removed WHERE article_id = ?1 OR article_id IN
        (SELECT article_id FROM removed_digest WHERE ?2 <> '' AND digest >= ?2 AND digest < ?2 || '{')
    ORDER BY article_id = ?1 DESC, article_id LIMIT 1"""
_SHORTEST_REF, _DIGITS = 12, 19  # characters of a ref; of an id that SQLite can hold
# A question for each article takes as long as all the rest; whole articles take their memory.
_MOST_AT_ONCE = 64
_HYPHENS = "-\N{SOFT HYPHEN}\N{HYPHEN}"


def entry_named(archive: Archive, name: str, *, is_uncorrected: bool = False) -> Entry:
    """Return the entry with this id or ref, or what was read of it; raises UnknownId.

    A ref that it had before it was read otherwise, or has in another archive, is good too.
    """
    named = ids_of_names([storable(name)])
    found = archive.row(named.sql, named.parameters)
    if found is None:
        raise _unknown(archive, name)
    return entry_of_id(archive, found["id"], is_uncorrected=is_uncorrected)


def removed_id(archive: Archive, name: str) -> int:
    """Return the id of the removed article that has this id or ref; raises NotRemoved or ArticleRemoved."""
    removed = _removed(archive, name)
    if removed is None:
        raise errors.NotRemoved(name)
    if removed["removal_id"] is None:
        raise errors.ArticleRemoved(name, is_forgotten=True)
    return int(removed["article_id"])


def _unknown(archive: Archive, name: str) -> errors.UnknownId:
    """Return the error for a name that no article has: some had it until they were removed."""
    removed = _removed(archive, name)
    if removed is None:
        return errors.UnknownId(name)
    return errors.ArticleRemoved(name, is_forgotten=removed["removal_id"] is None)


def _removed(archive: Archive, name: str) -> sqlite3.Row | None:
    key = storable(name).lower()
    number = int(key) if key.isascii() and key.isdigit() and len(key) < _DIGITS else 0
    return archive.row(_REMOVED_SQL, (number, key if len(key) >= _SHORTEST_REF else ""))


def entry_of_id(archive: Archive, article_id: int, *, is_uncorrected: bool = False) -> Entry:
    """Return an entry that is known to be there, or what was read of it."""
    row = archive.row(ENTRY_SQL, (article_id,))
    read = uncorrected_entry if is_uncorrected else entry_from_row
    return archive.read(english("article {article_id}", article_id=article_id), read, row)


def entries_of_ids(archive: Archive, ids: Iterable[int]) -> Iterator[Entry]:
    """Yield entries that are known to be there, in the order of their ids as given, some read at once."""
    rest = iter(ids)
    while wanted := list(islice(rest, _MOST_AT_ONCE)):
        found = archive.rows(_ENTRIES_SQL, (json.dumps(wanted),))
        names = found[0].keys() if found else ()
        # A row of sqlite3 looks for each name from the first column on; a mapping knows where it is.
        rows = {row["id"]: dict(zip(names, row, strict=True)) for row in found}
        for article_id in wanted:
            yield archive.read(
                english("article {article_id}", article_id=article_id), entry_from_row, rows.get(article_id)
            )


def source_bytes(archive: Archive, sha256: str) -> bytes:
    """Return the file that an entry was read from, as it was; raises UnknownId or SourceForgotten."""
    from newsarc.store.articles.kept_bytes import NOTHING, inflate  # noqa: PLC0415 - most read no source

    row = archive.row("SELECT path, content, kept_sha256 FROM source WHERE sha256 = ?", (sha256,))
    if row is None:
        raise errors.UnknownId(sha256)
    if row["kept_sha256"] == NOTHING:
        raise errors.SourceForgotten(row["path"])
    return archive.read(
        english("source {sha256}", sha256=sha256[:12]), lambda kept: inflate(kept["content"]), row
    )


def lines_within(data: bytes, source: Provenance) -> str:
    """Decode a source as it was read, and return the lines of one entry, both ends included."""
    from newsarc.text.decoding import source_lines  # noqa: PLC0415 - most read no source

    lines = source_lines(data, source.encoding)
    return "".join(f"{line}\n" for line in lines[source.first_line - 1 : source.last_line])


def drops_of(archive: Archive, sha256: str) -> tuple[Drop, ...]:
    """Return what of a source is in none of its parts."""
    rows = archive.rows(
        "SELECT line, text, reason FROM dropped JOIN source ON source.id = dropped.source_id"
        " WHERE sha256 = ? ORDER BY dropped.id",
        (sha256,),
    )
    return tuple(Drop(row["line"], row["text"], row["reason"]) for row in rows)


def drops_within(drops: Iterable[Drop], source: Provenance) -> tuple[Drop, ...]:
    """Return what is in no article of an article's lines, but for the hyphens that its lines ended with."""
    return tuple(
        drop
        for drop in drops
        if source.first_line <= drop.line <= source.last_line and drop.text not in _HYPHENS
    )
