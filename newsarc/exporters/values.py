"""The values of an article's fields as exports write them, after the table of fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsarc.fields import Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsarc.fields import Field
    from newsarc.model.records import Record


def exported_values(fields: Iterable[Field], record: Record) -> dict[str, object]:
    """Write fields of a record as JSON can say them, None where nothing is printed."""
    return {field.name: exported_value(field, field.value(record)) for field in fields}


def exported_value(field: Field, value: Any) -> object:
    """Write one field's value as JSON can say it."""
    write = _WRITERS.get(field.shape)
    return write(value) if write else value


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
