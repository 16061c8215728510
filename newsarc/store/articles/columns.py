"""The columns of an article's fields: how a value of each shape is written into a row, and read from it."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from newsarc.fields import FIELDS, Home, Shape
from newsarc.model.issue import PartialDate
from newsarc.model.parts import Contributor, Kind, Paragraph

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Mapping

    from newsarc.model.records import Record

Columns: TypeAlias = dict[str, str | int | None]
AnyRow: TypeAlias = "sqlite3.Row | Mapping[str, Any]"

_NUMBER = r"\d{1,9}"


def columns_of(record: Record) -> Columns:
    """Write the fields of a record as columns; contributors have a table of their own."""
    columns: Columns = {}
    for field in FIELDS:
        if field.shape is not Shape.CREDITS:
            columns |= _WRITERS[field.shape](field.name, field.value(record))
    return columns


def attributes_from(row: AnyRow) -> dict[Home, dict[str, Any]]:
    """Read the fields from a row: the attributes of each type of the model."""
    return {
        home: {attribute: read_value(name, row) for attribute, name, read_value in readers}
        for home, readers in _READERS_BY_HOME.items()
    }


def page_key(page: str | None) -> str | None:
    """Write a page label so that labels sort as pages do.

    >>> sorted(["A10", "A9", "10", "9"], key=page_key)
    ['9', '10', 'A9', 'A10']
    """
    return None if page is None else re.sub(_NUMBER, lambda number: number[0].zfill(9), page)


def compact_json(value: object) -> str:
    """Write a value as JSON in one way only, so that equal values are equal texts."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def read_json(text: str) -> Any:
    """Read a value of JSON; most lists of an article are empty, which is seen at once."""
    return () if text == "[]" else json.loads(text)


def partial_date(iso: str | None) -> PartialDate | None:
    """Read a date that may stop at the year or the month."""
    return PartialDate(*map(int, iso.split("-"))) if iso else None


def _write_plain(name: str, value: Any) -> Columns:
    return {name: value}


def _write_date(name: str, value: PartialDate | date | None) -> Columns:
    return {name: value.isoformat() if value else None}


def _write_page(name: str, value: str | None) -> Columns:
    return {name: value, f"{name}_key": page_key(value)}


def _write_headline(name: str, value: tuple[str, ...]) -> Columns:
    return {name: " ".join(value) or None, f"{name}_lines": compact_json(value)}


def _write_lines(name: str, value: tuple[str, ...]) -> Columns:
    return {name: "\n".join(value) or None}


def _write_paragraphs(name: str, value: tuple[Paragraph, ...]) -> Columns:
    """Join paragraphs to be searched and read; beside them stands how to part them again."""
    spans = [[len(one.text), one.first_line, one.last_line, int(one.is_crosshead)] for one in value]
    text = "\n".join(one.text for one in value) if value else None
    return {name: text, "paragraphs": compact_json(spans)}


def _read_plain(name: str, row: AnyRow) -> Any:
    return row[name]


def _read_date(name: str, row: AnyRow) -> PartialDate | None:
    return partial_date(row[name])


def _read_day(name: str, row: AnyRow) -> date | None:
    return date.fromisoformat(row[name]) if row[name] else None


def _read_kind(name: str, row: AnyRow) -> Kind:
    return Kind(row[name])


def _read_headline(name: str, row: AnyRow) -> tuple[str, ...]:
    return tuple(read_json(row[f"{name}_lines"]))


def _read_lines(name: str, row: AnyRow) -> tuple[str, ...]:
    return tuple(row[name].split("\n")) if row[name] else ()


def _read_credits(name: str, row: AnyRow) -> tuple[Contributor, ...]:
    return tuple(Contributor(*pair) for pair in read_json(row[name]))


def _read_paragraphs(name: str, row: AnyRow) -> tuple[Paragraph, ...]:
    return tuple(_paragraphs(row[name] or "", read_json(row["paragraphs"])))


def _paragraphs(text: str, spans: list[list[int]]) -> Iterator[Paragraph]:
    start = 0
    for length, first_line, last_line, is_crosshead in spans:
        yield Paragraph(text[start : start + length], first_line, last_line, bool(is_crosshead))
        start += length + 1


_WRITERS: dict[Shape, Callable[[str, Any], Columns]] = {
    Shape.TEXT: _write_plain,
    Shape.PAGE: _write_page,
    Shape.LANGUAGE: _write_plain,
    Shape.HEADLINE: _write_headline,
    Shape.LINES: _write_lines,
    Shape.PARAGRAPHS: _write_paragraphs,
    Shape.DATE: _write_date,
    Shape.DAY: _write_date,
    Shape.KIND: _write_plain,
    Shape.NUMBER: _write_plain,
}
_READERS: dict[Shape, Callable[[str, AnyRow], Any]] = {
    Shape.TEXT: _read_plain,
    Shape.PAGE: _read_plain,
    Shape.LANGUAGE: _read_plain,
    Shape.HEADLINE: _read_headline,
    Shape.LINES: _read_lines,
    Shape.CREDITS: _read_credits,
    Shape.PARAGRAPHS: _read_paragraphs,
    Shape.DATE: _read_date,
    Shape.DAY: _read_day,
    Shape.KIND: _read_kind,
    Shape.NUMBER: _read_plain,
}
# Put together once: this is done for each article of an export.
_READERS_BY_HOME = {
    home: tuple(
        (field.attribute or field.name, field.name, _READERS[field.shape])
        for field in FIELDS
        if field.home is home
    )
    for home in Home
}
