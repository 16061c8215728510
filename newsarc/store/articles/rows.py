"""Records as rows of the table `article`, and back; their fields are those of `newsarc.fields`."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from newsarc.fields import DECLARED, Home, Shape
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Dateline, Mark, MarkRole, Origin, Part
from newsarc.model.places import LineSpan
from newsarc.model.records import Correction, Entry, Provenance, Record
from newsarc.model.repairs import Repair
from newsarc.store.articles.columns import attributes_from, columns_of, compact_json, partial_date, read_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.store.articles.columns import AnyRow, Columns

_NEVER_CORRECTED = ("position", "first_line", "last_line")


def row_from_record(record: Record) -> Columns:
    """Write a record as an article's row, but for its names, its source and the time of its import."""
    part, source = record.part, record.source
    return {
        **columns_of(record),
        "marks": compact_json([[mark.role.value, mark.text, mark.line] for mark in part.marks]),
        "doubts": compact_json(part.doubts),
        "repairs": compact_json([[repair.name, repair.count] for repair in source.repairs]),
        "origin": _origin_json(part.origin),
        "first_line": source.first_line,
        "last_line": source.last_line,
    }


def issue_json(issue: IssuePage) -> str:
    """Write what the user declared of a source, so that equal declarations are equal texts."""
    values = {field.name: getattr(issue, field.name) for field in DECLARED}
    dates = {field.name for field in DECLARED if field.shape is Shape.DATE}
    return compact_json(
        {name: value.isoformat() if name in dates and value else value for name, value in values.items()}
    )


def read_issue(text: str) -> IssuePage:
    """Read what `issue_json` wrote."""
    declared = json.loads(text)
    return IssuePage(**{**declared, "date": partial_date(declared.get("date"))})


def entry_from_row(row: AnyRow) -> Entry:
    """Read an entry from a row of `lookup.ENTRY_SQL`; raises TypeError where a text is bytes."""
    if bytes in map(type, row.values() if isinstance(row, dict) else row):
        raise TypeError
    return Entry(
        row["id"],
        row["ref"],
        _record(row),
        datetime.fromisoformat(row["imported_at"]),
        tags=tuple(read_json(row["tags"])),
        corrections=tuple(_corrections(row["corrections"])),
        note=row["note"],
    )


def uncorrected_entry(row: AnyRow) -> Entry:
    """Read an entry from the same row as it was read from its source."""
    return entry_from_row({**dict(row), **json.loads(row["uncorrected"] or "{}"), "corrections": "[]"})


def uncorrected_json(record: Record) -> str:
    """Write what corrections will lie over; where a record stands in its source cannot be corrected."""
    columns = {name: value for name, value in row_from_record(record).items() if name not in _NEVER_CORRECTED}
    people = [[contributor.name, contributor.role] for contributor in record.part.contributors]
    return compact_json(columns | {"contributors": compact_json(people)})


def _record(row: AnyRow) -> Record:
    attributes = attributes_from(row)
    part = Part(
        first_line=row["first_line"],
        last_line=row["last_line"],
        dateline=Dateline(**attributes[Home.DATELINE]),
        marks=tuple(Mark(MarkRole(role), text, line) for role, text, line in read_json(row["marks"])),
        doubts=tuple(read_json(row["doubts"])),
        origin=_origin(row["origin"]),
        **attributes[Home.PART],
    )
    issue = IssuePage(**attributes[Home.ISSUE])
    return Record(part=part, issue=issue, source=_provenance(row), **attributes[Home.RECORD])


def _origin_json(origin: Origin | None) -> str | None:
    if origin is None:
        return None
    return compact_json([origin.id, origin.ref, origin.position, dict(origin.source), origin.imported_at])


def _origin(text: str | None) -> Origin | None:
    if text is None:
        return None
    article_id, ref, position, source, imported_at = json.loads(text)
    return Origin(ref, article_id, position, tuple(source.items()), imported_at)


def _corrections(rows: str) -> Iterator[Correction]:
    for field, value, note, corrected_at in read_json(rows):
        yield Correction(field, value, note, datetime.fromisoformat(corrected_at))


def _provenance(row: AnyRow) -> Provenance:
    return Provenance(
        path=row["path"],
        sha256=row["sha256"],
        encoding=row["encoding"],
        place=LineSpan(row["first_line"], row["last_line"]),
        reader=row["reader"],
        repairs=tuple(Repair(name, count) for name, count in read_json(row["repairs"])),
    )
