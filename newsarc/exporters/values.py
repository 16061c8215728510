"""The values of an article's fields as exports write them, after the table of fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsarc.fields import FIELDS, Shape, all_values

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsarc.fields import Field
    from newsarc.model.records import Entry, Record


def exported_values(record: Record) -> dict[str, object]:
    """Write all fields of a record as JSON can say them, None where nothing is printed."""
    values = zip(_FIELD_WRITERS, all_values(record), strict=True)
    return {name: write(value) if write else value for (name, write), value in values}


def exported_source(entry: Entry) -> dict[str, object]:
    """Write where an entry's words came from; of an article that came in by an export, what that says."""
    record = entry.record
    origin = record.part.origin
    if origin and origin.source:
        return dict(origin.source)
    return {
        "path": record.source.path,
        "sha256": record.source.sha256,
        "encoding": record.source.encoding,
        "first_line": record.source.first_line,
        "last_line": record.source.last_line,
    }


def exported_ref(entry: Entry) -> str:
    """Return the ref of an entry, which is made of its text as it was read; an export has it corrected."""
    origin = entry.record.part.origin
    return origin.ref if origin else entry.ref


def exported_position(entry: Entry) -> int:
    """Return the position of an entry in the source that the export names."""
    origin = entry.record.part.origin
    return origin.position if origin and origin.position is not None else entry.record.position


def exported_time(entry: Entry) -> str:
    """Write when an entry came in, first of all."""
    origin = entry.record.part.origin
    return origin.imported_at if origin and origin.imported_at else entry.imported_at.isoformat()


def exported_value(field: Field, value: Any) -> object:
    """Write one field's value as JSON can say it."""
    write = writer_of(field)
    return write(value) if write else value


def writer_of(field: Field) -> Callable[[Any], object] | None:
    """Return how a field's values are written; None if as they are."""
    return _WRITERS.get(field.shape)


def _write_date(value: Any) -> object:
    return value.isoformat() if value else None


_WRITERS: dict[Shape, Callable[[Any], object]] = {
    Shape.KIND: lambda kind: kind.value,
    Shape.DATE: _write_date,
    Shape.DAY: _write_date,
    Shape.HEADLINE: lambda lines: " ".join(lines) or None,
    Shape.LINES: lambda lines: "\n".join(lines) or None,
    Shape.CREDITS: lambda people: [{"name": person.name, "role": person.role} for person in people],
    Shape.PARAGRAPHS: lambda paragraphs: "\n".join(one.text for one in paragraphs) or None,
}
# Put together once: this is done for each article of an export.
_FIELD_WRITERS = tuple((field.name, writer_of(field)) for field in FIELDS)
