"""An article as a page would set it, line by line, each line with its role; knows no terminal."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from newsarc.language import retold, tr, word
from newsarc.model.parts import Kind
from newsarc.render.paths import shorten_path, told_lines
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from newsarc.model.issue import IssuePage
    from newsarc.model.parts import Part
    from newsarc.model.records import Correction, Entry, Provenance
    from newsarc.model.repairs import Drop


class Role(StrEnum):
    """What a line is to the article."""

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    BODY = "body"
    CROSSHEAD = "crosshead"
    JUMP = "jump"
    ORIGIN = "origin"
    GAP = "gap"


class ShownLine(NamedTuple):
    """One line to show, however long, free of control characters."""

    role: Role
    text: str = ""


_GAP = ShownLine(Role.GAP)
NO_DROPS: Mapping[int, Sequence[Drop]] = MappingProxyType({})


def article_text(
    entry: Entry, folder: Path, later: Sequence[Entry] = (), drops: Mapping[int, Sequence[Drop]] = NO_DROPS
) -> str:
    """Write an entry as plain text, a paragraph a line."""
    return "".join(f"{line.text}\n" for line in article_lines(entry, folder, later, drops))


def article_lines(
    entry: Entry, folder: Path, later: Sequence[Entry] = (), drops: Mapping[int, Sequence[Drop]] = NO_DROPS
) -> Iterator[ShownLine]:
    """Lay out an entry: its head, its body, then where it came from and what of it was dropped.

    `later` are the segments of the article on other pages; a seam names the page of each.
    `drops` are what was taken out of the lines of each of them, by their ids.
    """
    part = entry.record.part
    for block in (_head(part), _credits(part), _opening_jump(part)):
        yield from _spaced(block)
    yield from _body(part)
    for segment in later:
        yield from _spaced([_seam(segment)])
        yield from _body(segment.record.part)
    yield from _spaced(_closing_jump(later[-1].record.part if later else part))
    for number, segment in enumerate((entry, *later)):
        yield from (_GAP,) if number else ()
        origin = _origin(segment, folder, drops.get(segment.id, ()))
        yield from (ShownLine(Role.ORIGIN, one_line(text)) for text in origin)


def _body(part: Part) -> Iterator[ShownLine]:
    for paragraph in part.paragraphs:
        role = Role.CROSSHEAD if paragraph.is_crosshead else Role.BODY
        yield from _spaced([ShownLine(role, one_line(paragraph.text))])


def _seam(segment: Entry) -> ShownLine:
    headline = " ".join(segment.record.part.headline)
    page = tr("page {page}", page=segment.record.issue.page)
    named = f"{page}: {headline}" if headline else page
    return ShownLine(Role.JUMP, one_line(f"— {named} —"))


def _spaced(lines: Iterable[ShownLine]) -> Iterator[ShownLine]:
    block = list(lines)
    yield from block
    if block:
        yield _GAP


def _head(part: Part) -> Iterator[ShownLine]:
    if part.kicker:
        yield ShownLine(Role.KICKER, one_line(part.kicker))
    yield from (ShownLine(Role.HEADLINE, one_line(text)) for text in part.headline)
    yield from (ShownLine(Role.DECK, one_line(text)) for text in part.deck)


def _credits(part: Part) -> Iterator[ShownLine]:
    dateline = part.dateline
    filed_on = dateline.filed_on.isoformat() if dateline.filed_on else None
    named = " · ".join(filter(None, (part.byline, dateline.agency, dateline.place, filed_on)))
    if named:
        yield ShownLine(Role.BYLINE, one_line(named))


def _opening_jump(part: Part) -> Iterator[ShownLine]:
    if part.jump_from:
        yield ShownLine(Role.JUMP, one_line(tr("← continued from page {page}", page=part.jump_from)))


def _closing_jump(part: Part) -> Iterator[ShownLine]:
    if part.jump_to:
        yield ShownLine(Role.JUMP, one_line(tr("→ continued on page {page}", page=part.jump_to)))


def _origin(entry: Entry, folder: Path, drops: Sequence[Drop]) -> Iterator[str]:
    record = entry.record
    place = " · ".join(filter(None, (issue_line(record.issue), record.part.column)))
    if place:
        yield place
    yield _source(record.source, folder)
    if record.source.repairs:
        yield tr(
            "repairs: {repairs}",
            repairs=", ".join(f"{retold(one.name)} {one.count}" for one in record.source.repairs),
        )
    if drops:
        yield tr("dropped: {drops}", drops=", ".join(map(_drop, drops)))
    if record.part.doubts:
        yield tr("doubts: {doubts}", doubts=", ".join(map(retold, record.part.doubts)))
    if entry.corrections:
        yield _corrections(entry.corrections)
    if entry.tags:
        yield tr("tags: {tags}", tags=", ".join(entry.tags))
    if entry.note:
        yield tr("note: {note}", note=entry.note)
    yield _names(entry)


def _corrections(corrections: Iterable[Correction]) -> str:
    corrections = tuple(corrections)
    fields = ", ".join(word(correction.field) for correction in corrections)
    notes = dict.fromkeys(correction.note for correction in corrections if correction.note)
    said = tr("corrected: {fields}", fields=fields)
    return tr("{said} ({notes})", said=said, notes="; ".join(notes)) if notes else said


def _drop(drop: Drop) -> str:
    return tr("{text} ({reason}, line {line})", text=drop.text, reason=retold(drop.reason), line=drop.line)


def issue_line(issue: IssuePage) -> str:
    """Write what is known of the page that a text was printed on; empty if nothing is."""
    page = tr("page {page}", page=issue.page) if issue.page else None
    date = issue.date.isoformat() if issue.date else None
    return " · ".join(filter(None, (issue.newspaper, date, issue.edition, page, issue.section)))


def _source(source: Provenance, folder: Path) -> str:
    lines = told_lines(source.first_line, source.last_line)
    path = shorten_path(source.path, folder)
    return tr("{path}, {lines}, {encoding}", path=path, lines=lines, encoding=source.encoding)


def _names(entry: Entry) -> str:
    kind = entry.record.part.kind
    return " · ".join([f"id {entry.id}", entry.ref, *([] if kind is Kind.ARTICLE else [word(kind.value)])])
