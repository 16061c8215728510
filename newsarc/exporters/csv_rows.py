"""CSV after RFC 4180, with a header, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from newsarc.exporters.values import (
    exported_position,
    exported_ref,
    exported_source,
    exported_time,
    exported_value,
)
from newsarc.fields import FIELDS, NAMED, Shape
from newsarc.text.characters.controls import show_controls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.fields import Field
    from newsarc.model.parts import Contributor
    from newsarc.model.records import Entry, Record

_SOURCE = ("source_path", "source_sha256", "source_encoding", "first_line", "last_line")
COLUMNS = ("id", "ref", *(field.name for field in FIELDS), "tags", *_SOURCE, "imported_at")
_POSITION = NAMED["position"]
# What spreadsheets take for the start of a formula (OWASP, "CSV Injection").
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class _LastLine:
    """A file for csv.writer that hands each line back instead of keeping it."""

    def write(self, line: str) -> str:
        return line  # writerow hands on what write returns


def export(entries: Iterable[Entry]) -> Iterator[str]:
    """Write a header, then one row for each entry."""
    yield write_row(COLUMNS)
    for entry in entries:
        yield write_row(_cells(entry))


def write_row(values: Iterable[object]) -> str:
    r"""Write one row: cells quoted where they must be, formulas made harmless.

    >>> write_row(["=1+1", "a,b", 3, None])
    '\'=1+1,"a,b",3,\r\n'
    """
    row: str = csv.writer(_LastLine()).writerow([_defuse(value) for value in values])
    return row


def _defuse(value: object) -> object:
    if not isinstance(value, str):
        return value
    shown = show_controls(value)
    return "'" + shown if shown.startswith(_FORMULA_STARTS) else shown


def _cells(entry: Entry) -> list[object]:
    source = exported_source(entry)
    return [
        entry.id,
        exported_ref(entry),
        *(exported_position(entry) if field is _POSITION else _cell(field, entry.record) for field in FIELDS),
        "; ".join(entry.tags),
        *(source.get(name.removeprefix("source_")) for name in _SOURCE),
        exported_time(entry),
    ]


def _cell(field: Field, record: Record) -> object:
    value = field.value(record)
    if field.shape is Shape.CREDITS:
        return "; ".join(map(_credit, value))
    return exported_value(field, value)


def _credit(contributor: Contributor) -> str:
    return f"{contributor.name} ({contributor.role})" if contributor.role else contributor.name
