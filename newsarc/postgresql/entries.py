"""Published articles as entries: by their ids, in their earlier states, over all their pages."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

from newsarc.fields import FIELDS
from newsarc.model.repairs import Drop
from newsarc.store.articles.rows import entry_from_row, uncorrected_entry
from newsarc.store.articles.versions import Version, read_version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.model.records import Entry
    from newsarc.postgresql.connection import Row, Session

_OTHER_COLUMNS = (
    "id ref imported_at first_line last_line headline_lines paragraphs marks doubts repairs origin"
    " tags corrections uncorrected note"
)
_COLUMNS = ", ".join(f'shown."{name}"' for name in (*(one.name for one in FIELDS), *_OTHER_COLUMNS.split()))
_ENTRIES_SQL = f"""
    SELECT {_COLUMNS}, source.path, source.sha256, source.encoding, source.reader
    FROM (article JOIN content USING (year, id)) AS shown JOIN source ON source.id = shown.source_id
    WHERE shown.id = ANY(%s)"""  # noqa: S608 - our names
_JUMPING_SQL = """
    SELECT id FROM article WHERE id = ANY(%s) AND (next_id IS NOT NULL OR previous_id IS NOT NULL)"""
_SEGMENTS_SQL = """
    WITH RECURSIVE before AS (
        SELECT previous_id AS id, -1 AS distance FROM article WHERE id = %(id)s
        UNION ALL SELECT previous_id, distance - 1 FROM article JOIN before USING (id)
    ), after AS (
        SELECT next_id AS id, 1 AS distance FROM article WHERE id = %(id)s
        UNION ALL SELECT next_id, distance + 1 FROM article JOIN after USING (id)
    ) SELECT id FROM (
        SELECT * FROM before UNION SELECT * FROM after UNION SELECT %(id)s, 0
    ) AS segments WHERE id IS NOT NULL ORDER BY distance"""
_AT_ONCE = 64


def entries_of_ids(session: Session, ids: Iterable[int]) -> Iterator[Entry]:
    """Yield entries that are known to be there, in the order of their ids as given, some read at once."""
    rest = iter(ids)
    while wanted := list(islice(rest, _AT_ONCE)):
        rows = {row["id"]: row for row in session.rows(_ENTRIES_SQL, (wanted,))}
        for article_id in wanted:
            yield entry_from_row(rows[article_id])


def entry_of_id(session: Session, article_id: int, *, is_uncorrected: bool = False) -> Entry:
    """Return an entry that is known to be there, or what was read of it."""
    return (uncorrected_entry if is_uncorrected else entry_from_row)(_row(session, article_id))


def versions_of(session: Session, entry: Entry) -> tuple[Version, ...]:
    """Return all states of an article, the oldest first; there is always one."""
    now = _row(session, entry.id)
    found = session.row("SELECT versions FROM content WHERE id = %s", (entry.id,))
    kept = json.loads(found["versions"]) if found is not None else []
    names = ("number", "entry", "replaced_at")
    past = tuple(read_version(now, dict(zip(names, one, strict=True))) for one in kept)
    return (*past, Version(past[-1].number + 1 if past else 1, entry, None))


def continued_entries(session: Session, entries: Iterable[Entry]) -> Iterator[tuple[Entry, ...]]:
    """Yield the segments of each article that entries are of, once, where the first of them stood."""
    rest, seen = iter(entries), set[int]()
    while some := list(islice(rest, _AT_ONCE)):
        rows = session.rows(_JUMPING_SQL, ([entry.id for entry in some],))
        jumping = {row["id"] for row in rows}
        for entry in some:
            if entry.id in seen:
                continue
            segments = _segments(session, entry) if entry.id in jumping else (entry,)
            if len(segments) > 1:
                seen.update(segment.id for segment in segments)
            yield segments


def drops_of(session: Session, sha256: str) -> tuple[Drop, ...]:
    """Return what of a source is in none of its parts."""
    row = session.row("SELECT drops FROM source WHERE sha256 = %s", (sha256,))
    return () if row is None else tuple(Drop(*one) for one in json.loads(row["drops"]))


def _segments(session: Session, entry: Entry) -> tuple[Entry, ...]:
    rows = session.named_rows(_SEGMENTS_SQL, {"id": entry.id})
    return tuple(entry if row["id"] == entry.id else entry_of_id(session, row["id"]) for row in rows)


def _row(session: Session, article_id: int) -> Row:
    (row,) = session.rows(_ENTRIES_SQL, ([article_id],))
    return row
