"""CSV after RFC 4180, with a header, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from newsarc.corrections.fields import write_credit
from newsarc.exporters.values import (
    exported_position,
    exported_ref,
    exported_source,
    exported_time,
    writer_of,
)
from newsarc.fields import FIELDS, NAMED, Shape, all_values
from newsarc.text.characters.controls import show_controls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.model.parts import Contributor
    from newsarc.model.records import Entry

_SOURCE = ("source_path", "source_sha256", "source_encoding", "first_line", "last_line")
COLUMNS = ("id", "ref", *(field.name for field in FIELDS), "tags", "note", *_SOURCE, "imported_at")
_SOURCE_KEYS = tuple(name.removeprefix("source_") for name in _SOURCE)
_POSITION = FIELDS.index(NAMED["position"])
# What spreadsheets take for the start of a formula (OWASP, "CSV Injection"), some of them also in full width.
# Where semicolons part cells, as in much of Europe, ours lie open: no quote of theirs stands at a start, so a
# cell begins behind each semicolon and a row behind each line's end. Apostrophes before a formula are
# content: one more is put there, and taken off by who reads the cell back.
_FORMULA = re.compile(r"\A(?='*[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])(?=['\"]*[=+\-@＝＋－＠])")


class _LastLine:
    """A file for csv.writer that hands each line back instead of keeping it."""

    def write(self, line: str) -> str:
        return line  # writerow hands on what write returns


def export(entries: Iterable[Entry], columns: Sequence[str] = COLUMNS) -> Iterator[str]:
    """Write a header, then one row for each entry."""
    return write_table(entries, columns, ",")


def write_table(entries: Iterable[Entry], columns: Sequence[str], delimiter: str) -> Iterator[str]:
    """Write a header, then one row for each entry, with something between the cells."""
    yield write_row(columns, delimiter)
    places = [COLUMNS.index(name) for name in columns]
    for entry in entries:
        cells = _cells(entry)
        yield write_row([cells[place] for place in places], delimiter)


def write_row(values: Iterable[object], delimiter: str = ",") -> str:
    r"""Write one row: cells quoted where they must be, formulas made harmless.

    >>> write_row(["=1+1", "a,b", 3, None, "a;=1"])
    '\'=1+1,"a,b",3,,a;\'=1\r\n'
    """
    writer = csv.writer(_LastLine(), delimiter=delimiter)
    row: str = writer.writerow([_defuse(value) for value in values])
    return row


def _defuse(value: object) -> object:
    return _FORMULA.sub("'", show_controls(value)) if isinstance(value, str) else value


def _cells(entry: Entry) -> list[object]:
    source = exported_source(entry)
    values = zip(_CELL_WRITERS, all_values(entry.record), strict=True)
    cells = [write(value) if write else value for write, value in values]
    cells[_POSITION] = exported_position(entry)
    return [
        entry.id,
        exported_ref(entry),
        *cells,
        "; ".join(entry.tags),
        entry.note,
        *(source.get(name) for name in _SOURCE_KEYS),
        exported_time(entry),
    ]


def _credits(contributors: tuple[Contributor, ...]) -> str:
    return "; ".join(map(write_credit, contributors))


_CELL_WRITERS = tuple(_credits if field.shape is Shape.CREDITS else writer_of(field) for field in FIELDS)
