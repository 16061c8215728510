"""Articles that jump lines continue on another page: their segments in reading order, and as one entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.store.articles.lookup import entry_of_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.model.parts import Paragraph, Part
    from newsarc.model.records import Entry
    from newsarc.store.database.archive import Archive

_SEGMENTS_SQL = """
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


def segments_of(archive: Archive, entry: Entry) -> tuple[Entry, ...]:
    """Return all segments of the article that an entry is of, in reading order; itself if it is alone."""
    rows = archive.rows(_SEGMENTS_SQL, (entry.id, entry.id))
    return tuple(entry if row["id"] == entry.id else entry_of_id(archive, row["id"]) for row in rows)


def continued_articles(archive: Archive, entries: Iterable[Entry]) -> Iterator[tuple[Entry, ...]]:
    """Yield the segments of each article that entries are of, once, where the first of them stood."""
    seen: set[int] = set()
    for entry in entries:
        if entry.id in seen:
            continue
        segments = segments_of(archive, entry)
        if len(segments) > 1:
            seen.update(segment.id for segment in segments)
        yield segments


def join_segments(segments: Sequence[Entry]) -> Entry:
    """Make one entry of the segments of an article: the first one, with the text of all.

    The headlines of later segments are short forms of the first's, and are left out.
    """
    first, *rest = segments
    part = first.record.part
    for segment in rest:
        part = _joined(part, segment.record.part)
    tags = tuple(dict.fromkeys(tag for segment in segments for tag in segment.tags))
    note = "; ".join(segment.note for segment in segments if segment.note) or None
    return first._replace(record=first.record._replace(part=part), tags=tags, note=note) if rest else first


def _joined(part: Part, later: Part) -> Part:
    return part._replace(
        column=part.column or later.column,
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
    from newsarc.text.matching.jump_matching import is_broken_off, join_broken  # noqa: PLC0415 - few articles jump

    if not is_broken_off(paragraphs[-1].text):
        return paragraphs + later
    closed = paragraphs[-1]._replace(text=join_broken(paragraphs[-1].text, later[0].text))
    return (*paragraphs[:-1], closed, *later[1:])
