"""The fields of a record that can be corrected, as texts that a user writes and reads.

A value is one text, or None for what is not printed. The lines of headlines and decks, the
contributors and the paragraphs stand one a line; a crosshead is a line that begins with `## `.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from newsarc.model.issue import PartialDate
from newsarc.model.parts import Contributor, Kind, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from newsarc.model.issue import IssuePage
    from newsarc.model.parts import Part
    from newsarc.model.records import Record

    _Change = Callable[[Record, str | None], Record]

FIELDS = (
    "kicker", "headline", "deck", "byline", "contributors", "agency", "place", "filed_on",
    "newspaper", "date", "edition", "page", "section", "kind", "jump_to", "jump_from", "language", "body",
)  # fmt: skip
LINED = frozenset({"headline", "deck", "contributors", "body"})
"""The fields that may have several lines."""

_CROSSHEAD = "## "
_ESCAPED = re.compile(r"\\+## ")  # a paragraph that begins with the mark itself
_MARKED = re.compile(r"\\*## ")
_CREDIT = re.compile(r"(?P<name>[^()（）]*[^()（）\s])\s*[(（](?P<role>[^()（）]+)[)）]")


def values_of(record: Record) -> dict[str, str | None]:
    """Write all fields of a record as their texts, in the order of `FIELDS`."""
    part, issue = record.part, record.issue
    dateline = part.dateline
    values = {
        "kicker": part.kicker,
        "headline": "\n".join(part.headline),
        "deck": "\n".join(part.deck),
        "byline": part.byline,
        "contributors": "\n".join(map(write_credit, part.contributors)),
        "agency": dateline.agency,
        "place": dateline.place,
        "filed_on": dateline.filed_on.isoformat() if dateline.filed_on else None,
        "newspaper": issue.newspaper,
        "date": issue.date.isoformat() if issue.date else None,
        "edition": issue.edition,
        "page": issue.page,
        "section": issue.section,
        "kind": part.kind.value,
        "jump_to": part.jump_to,
        "jump_from": part.jump_from,
        "language": record.language,
        "body": "\n".join(map(_write_paragraph, part.paragraphs)),
    }
    return {field: values[field] or None for field in FIELDS}


def corrected(record: Record, values: Mapping[str, str | None]) -> Record:
    """Lay values over a record; they must be as `read_value` returns them."""
    for field, value in values.items():
        record = _CHANGES[field](record, value)
    return record


def write_credit(contributor: Contributor) -> str:
    """Write a contributor on one line.

    >>> write_credit(Contributor("林知夏", "本报记者"))
    '林知夏 (本报记者)'
    """
    return f"{contributor.name} ({contributor.role})" if contributor.role else contributor.name


def read_credit(text: str) -> Contributor:
    """Read a contributor as `write_credit` writes them; brackets of either width will do.

    >>> read_credit("林知夏（本报记者）")
    Contributor(name='林知夏', role='本报记者')
    """
    found = _CREDIT.fullmatch(text)
    return Contributor(found["name"], found["role"].strip()) if found else Contributor(text)


def _write_paragraph(paragraph: Paragraph) -> str:
    text = paragraph.text
    if paragraph.is_crosshead:
        return _CROSSHEAD + text
    return f"\\{text}" if _MARKED.match(text) else text


def _paragraphs(value: str, part: Part) -> Iterator[Paragraph]:
    """Read paragraphs; one that is unchanged keeps its lines, another has those of its part."""
    known = {paragraph.text: paragraph for paragraph in part.paragraphs}
    for line in value.split("\n"):
        is_crosshead = line.startswith(_CROSSHEAD)
        text = line.removeprefix(_CROSSHEAD) if is_crosshead else line[bool(_ESCAPED.match(line)) :]
        before = known.get(text)
        first, last = (before.first_line, before.last_line) if before else (part.first_line, part.last_line)
        yield Paragraph(text, first, last, is_crosshead)


def _in_part(name: str, read: Callable[[str], object], absent: object = None) -> _Change:
    def change(record: Record, value: str | None) -> Record:
        changed = {name: absent if value is None else read(value)}
        return replace(record, part=replace(record.part, **changed))  # type: ignore[arg-type]  # the table below pairs names and types

    return change


def _in_dateline(name: str, read: Callable[[str], object]) -> _Change:
    def change(record: Record, value: str | None) -> Record:
        changed = {name: None if value is None else read(value)}
        dateline = replace(record.part.dateline, **changed)  # type: ignore[arg-type]  # as above
        return replace(record, part=replace(record.part, dateline=dateline))

    return change


def _in_issue(name: str, read: Callable[[str], object]) -> _Change:
    def change(record: Record, value: str | None) -> Record:
        changed = {name: None if value is None else read(value)}
        issue: IssuePage = replace(record.issue, **changed)  # type: ignore[arg-type]  # as above
        return replace(record, issue=issue)

    return change


def _body(record: Record, value: str | None) -> Record:
    paragraphs = () if value is None else tuple(_paragraphs(value, record.part))
    return replace(record, part=replace(record.part, paragraphs=paragraphs))


def _language(record: Record, value: str | None) -> Record:
    return replace(record, language=value)


def _lines(value: str) -> tuple[str, ...]:
    return tuple(value.split("\n"))


def _credits(value: str) -> tuple[Contributor, ...]:
    return tuple(map(read_credit, value.split("\n")))


def _partial_date(value: str) -> PartialDate:
    return PartialDate(*map(int, value.split("-")))


_CHANGES: dict[str, _Change] = {
    "kicker": _in_part("kicker", str),
    "headline": _in_part("headline", _lines, ()),
    "deck": _in_part("deck", _lines, ()),
    "byline": _in_part("byline", str),
    "contributors": _in_part("contributors", _credits, ()),
    "agency": _in_dateline("agency", str),
    "place": _in_dateline("place", str),
    "filed_on": _in_dateline("filed_on", date.fromisoformat),
    "newspaper": _in_issue("newspaper", str),
    "date": _in_issue("date", _partial_date),
    "edition": _in_issue("edition", str),
    "page": _in_issue("page", str),
    "section": _in_issue("section", str),
    "kind": _in_part("kind", Kind),
    "jump_to": _in_part("jump_to", str),
    "jump_from": _in_part("jump_from", str),
    "language": _language,
    "body": _body,
}
