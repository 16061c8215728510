"""Whole articles: the halves that jump lines join, in reading order, and as one entry."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.text.matching.jump_matching import is_broken_off, join_broken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.model.parts import Paragraph, Part
    from newsarc.model.records import Entry
    from newsarc.store.database.archive import Archive

_HALVES_SQL = """
    WITH RECURSIVE
        before(id, distance) AS (
            SELECT ?, 0
            UNION ALL SELECT from_id, distance - 1 FROM jump JOIN before ON to_id = before.id
        ),
        after(id, distance) AS (
            SELECT ?, 0
            UNION ALL SELECT to_id, distance + 1 FROM jump JOIN after ON from_id = after.id
        )
    SELECT id, distance FROM before UNION SELECT id, distance FROM after ORDER BY distance"""


def halves_of(archive: Archive, entry: Entry) -> tuple[Entry, ...]:
    """Return all halves of the article that an entry is of, in reading order; only itself if it is whole."""
    rows = archive.rows(_HALVES_SQL, (entry.id, entry.id))
    return tuple(entry if row["id"] == entry.id else archive.entry(str(row["id"])) for row in rows)


def whole_articles(archive: Archive, entries: Iterable[Entry]) -> Iterator[tuple[Entry, ...]]:
    """Yield the halves of each article that entries are of, once, where the first of them stood."""
    seen: set[int] = set()
    for entry in entries:
        if entry.id in seen:
            continue
        halves = halves_of(archive, entry)
        if len(halves) > 1:
            seen.update(half.id for half in halves)
        yield halves


def join_halves(halves: Sequence[Entry]) -> Entry:
    """Make one entry of the halves of an article: the first one, with the text of all.

    The headlines of later halves are short forms of the first's, and are left out.
    """
    first, *rest = halves
    part = first.record.part
    for half in rest:
        part = _joined(part, half.record.part)
    tags = tuple(dict.fromkeys(tag for half in halves for tag in half.tags))
    return replace(first, record=replace(first.record, part=part), tags=tags) if rest else first


def _joined(part: Part, later: Part) -> Part:
    return replace(
        part,
        kicker=part.kicker if part.headline else later.kicker,
        headline=part.headline or later.headline,
        deck=part.deck if part.headline else later.deck,
        byline=part.byline or later.byline,
        contributors=tuple(dict.fromkeys((*part.contributors, *later.contributors))),
        paragraphs=_joined_paragraphs(part.paragraphs, later.paragraphs),
        jump_to=later.jump_to,
        marks=part.marks + later.marks,
        doubts=tuple(dict.fromkeys((*part.doubts, *later.doubts))),
    )


def _joined_paragraphs(
    paragraphs: tuple[Paragraph, ...], later: tuple[Paragraph, ...]
) -> tuple[Paragraph, ...]:
    """Close the sentence that the page broke."""
    if not paragraphs or not later or paragraphs[-1].is_crosshead or later[0].is_crosshead:
        return paragraphs + later
    if not is_broken_off(paragraphs[-1].text):
        return paragraphs + later
    closed = replace(paragraphs[-1], text=join_broken(paragraphs[-1].text, later[0].text))
    return (*paragraphs[:-1], closed, *later[1:])
