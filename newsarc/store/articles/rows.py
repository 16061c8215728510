"""Records as rows of the table `article`, and back."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Contributor, Dateline, Kind, Mark, MarkRole, Paragraph, Part
from newsarc.model.places import LineSpan
from newsarc.model.records import Correction, Entry, Provenance, Record
from newsarc.model.repairs import Repair

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

Row: TypeAlias = dict[str, str | int | None]

_NUMBER = r"\d{1,9}"


def row_from_record(record: Record) -> Row:
    """Write a record as an article's row, but for its names, its source and the time of its import."""
    part = record.part
    return {
        "position": record.position,
        "kind": part.kind.value,
        **_issue_columns(record.issue),
        **_text_columns(part),
        "agency": part.dateline.agency,
        "place": part.dateline.place,
        "filed_on": part.dateline.filed_on.isoformat() if part.dateline.filed_on else None,
        "jump_to": part.jump_to,
        "jump_from": part.jump_from,
        "marks": _json([[mark.role.value, mark.text, mark.line] for mark in part.marks]),
        "doubts": _json(part.doubts),
        "repairs": _json([[repair.name, repair.count] for repair in record.source.repairs]),
        "language": record.language,
        "first_line": record.source.first_line,
        "last_line": record.source.last_line,
    }


def issue_json(issue: IssuePage) -> str:
    """Write what the user said about a source, so that equal sayings are equal texts."""
    return _json(
        {
            "newspaper": issue.newspaper,
            "date": issue.date.isoformat() if issue.date else None,
            "edition": issue.edition,
            "page": issue.page,
            "section": issue.section,
        }
    )


def read_issue(text: str) -> IssuePage:
    """Read what `issue_json` wrote."""
    said = json.loads(text)
    return IssuePage(**{**said, "date": _date(said.get("date"))})


def entry_from_row(row: sqlite3.Row | Mapping[str, Any]) -> Entry:
    """Read an entry from a row of `archive.ENTRY_SQL`."""
    return Entry(
        row["id"],
        row["ref"],
        _record(row),
        datetime.fromisoformat(row["imported_at"]),
        tags=tuple(json.loads(row["tags"])),
        corrections=tuple(_corrections(row["corrections"])),
    )


def uncorrected_entry(row: sqlite3.Row | Mapping[str, Any]) -> Entry:
    """Read an entry from the same row as it was read from its source."""
    return entry_from_row({**dict(row), **json.loads(row["uncorrected"] or "{}"), "corrections": "[]"})


def uncorrected_json(record: Record) -> str:
    """Write what corrections will lie over; where a record stands in its source cannot be corrected."""
    columns = row_from_record(record)
    for column in ("position", "first_line", "last_line"):
        del columns[column]
    people = [[contributor.name, contributor.role] for contributor in record.part.contributors]
    return _json(columns | {"contributors": _json(people)})


def page_key(page: str | None) -> str | None:
    """Write a page label so that labels sort as pages do.

    >>> sorted(["A10", "A9", "10", "9"], key=page_key)
    ['9', '10', 'A9', 'A10']
    """
    return None if page is None else re.sub(_NUMBER, lambda number: number[0].zfill(9), page)


def _issue_columns(issue: IssuePage) -> Row:
    return {
        "newspaper": issue.newspaper,
        "date": issue.date.isoformat() if issue.date else None,
        "edition": issue.edition,
        "page": issue.page,
        "page_key": page_key(issue.page),
        "section": issue.section,
    }


def _text_columns(part: Part) -> Row:
    """Lines and paragraphs are joined to be searched and read; beside them stands how to part them again."""
    paragraphs = part.paragraphs
    return {
        "kicker": part.kicker,
        "headline": " ".join(part.headline) or None,
        "headline_lines": _json(part.headline),
        "deck": "\n".join(part.deck) or None,
        "byline": part.byline,
        "body": "\n".join(paragraph.text for paragraph in paragraphs) if paragraphs else None,
        "paragraphs": _json([_paragraph_shape(paragraph) for paragraph in paragraphs]),
    }


def _paragraph_shape(paragraph: Paragraph) -> list[int]:
    return [len(paragraph.text), paragraph.first_line, paragraph.last_line, int(paragraph.is_crosshead)]


def _record(row: sqlite3.Row | Mapping[str, Any]) -> Record:
    return Record(
        position=row["position"],
        part=_part(row),
        issue=IssuePage(
            row["newspaper"],
            _date(row["date"]),
            row["edition"],
            row["page"],
            row["section"],
        ),
        language=row["language"],
        source=_provenance(row),
    )


def _date(iso: str | None) -> PartialDate | None:
    return PartialDate(*map(int, iso.split("-"))) if iso else None


def _corrections(rows: str) -> Iterable[Correction]:
    for field, value, note, corrected_at in json.loads(rows):
        yield Correction(field, value, note, datetime.fromisoformat(corrected_at))


def _part(row: sqlite3.Row | Mapping[str, Any]) -> Part:
    filed_on = row["filed_on"]
    return Part(
        kind=Kind(row["kind"]),
        first_line=row["first_line"],
        last_line=row["last_line"],
        kicker=row["kicker"],
        headline=tuple(json.loads(row["headline_lines"])),
        deck=tuple((row["deck"] or "").split("\n")) if row["deck"] else (),
        byline=row["byline"],
        contributors=tuple(Contributor(*pair) for pair in json.loads(row["contributors"])),
        dateline=Dateline(row["agency"], row["place"], date.fromisoformat(filed_on) if filed_on else None),
        paragraphs=tuple(_paragraphs(row["body"] or "", json.loads(row["paragraphs"]))),
        jump_to=row["jump_to"],
        jump_from=row["jump_from"],
        marks=tuple(Mark(MarkRole(role), text, line) for role, text, line in json.loads(row["marks"])),
        doubts=tuple(json.loads(row["doubts"])),
    )


def _paragraphs(body: str, shapes: list[list[int]]) -> Iterable[Paragraph]:
    start = 0
    for length, first_line, last_line, is_crosshead in shapes:
        yield Paragraph(body[start : start + length], first_line, last_line, bool(is_crosshead))
        start += length + 1


def _provenance(row: sqlite3.Row | Mapping[str, Any]) -> Provenance:
    return Provenance(
        path=row["path"],
        sha256=row["sha256"],
        encoding=row["encoding"],
        place=LineSpan(row["first_line"], row["last_line"]),
        reader=row["reader"],
        repairs=tuple(Repair(name, count) for name, count in json.loads(row["repairs"])),
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
