"""The columns of an article's fields: how a value of each shape is written into a row, and read from it."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias

from newsarc.fields import FIELDS, Home, Shape, all_values
from newsarc.model.issue import PartialDate
from newsarc.model.parts import Contributor, Kind, Paragraph

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping

    from newsarc.model.records import Record

Columns: TypeAlias = dict[str, str | int | None]
AnyRow: TypeAlias = "sqlite3.Row | Mapping[str, Any]"
_Reader: TypeAlias = "tuple[str, str, Callable[[str, AnyRow], Any]]"
_Readers: TypeAlias = "tuple[Home, tuple[str, ...], Callable[[AnyRow], tuple[Any, ...]], tuple[_Reader, ...]]"

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_decode = json.JSONDecoder().raw_decode  # what newsarc wrote has no blanks round it, for which `loads` looks
_DATES_KEPT = _PAGES_KEPT = 256  # articles of one issue come one after the other

_NUMBER = r"\d{1,9}"


def columns_of(record: Record) -> Columns:
    """Write the fields of a record as columns; contributors have a table of their own."""
    columns: Columns = {}
    for (name, write), value in zip(_COLUMN_WRITERS, all_values(record), strict=True):
        if write is _write_plain:
            columns[name] = value
        elif write is not None:
            columns |= write(name, value)
    return columns


def attributes_from(row: AnyRow) -> dict[Home, dict[str, Any]]:
    """Read the fields from a row: the attributes of each type of the model."""
    found = {}
    for home, plain, take_plain, others in _READERS_BY_HOME:
        values = dict(zip(plain, take_plain(row), strict=True))
        for attribute, name, read_value in others:
            values[attribute] = read_value(name, row)
        found[home] = values
    return found


def page_key(page: str | None) -> str | None:
    """Write a page label so that labels sort as pages do.

    >>> sorted(["A10", "A9", "10", "9"], key=page_key)
    ['9', '10', 'A9', 'A10']
    """
    return None if page is None else _page_key(page)


@lru_cache(_PAGES_KEPT)
def _page_key(page: str) -> str:
    return re.sub(_NUMBER, lambda number: number[0].zfill(9), page)


def compact_json(value: object) -> str:
    """Write a value as JSON in one way only, so that equal values are equal texts.

    >>> compact_json(()), compact_json([["摄", 1]])
    ('[]', '[["摄",1]]')
    """
    return _encode(value) if value or not isinstance(value, list | tuple) else "[]"


def read_json(text: str) -> Any:
    """Read a value of JSON; most lists of an article are empty, which is seen at once."""
    return () if text == "[]" else _decode(text)[0]


@lru_cache(_DATES_KEPT)
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
    text, start, found = row[name] or "", 0, []
    for length, first_line, last_line, is_crosshead in read_json(row["paragraphs"]):
        found.append(Paragraph(text[start : start + length], first_line, last_line, bool(is_crosshead)))
        start += length + 1
    return tuple(found)


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
# Put together once, as are the readers below: this is done for each article of an import. A writer that
# is None leaves the field to a table of its own.
_COLUMN_WRITERS = tuple((field.name, _WRITERS.get(field.shape)) for field in FIELDS)
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


def _readers_of(home: Home) -> _Readers:
    """Return what of a type stands in the columns as it is, how to take it, and how the rest is read."""
    fields = [
        (field.attribute or field.name, field.name, _READERS[field.shape])
        for field in FIELDS
        if field.home is home
    ]
    plain = [(attribute, name) for attribute, name, read_value in fields if read_value is _read_plain]
    others = tuple(field for field in fields if field[2] is not _read_plain)
    return home, tuple(attribute for attribute, _ in plain), _taking([name for _, name in plain]), others


def _taking(names: list[str]) -> Callable[[AnyRow], tuple[Any, ...]]:
    if len(names) > 1:  # of one name `itemgetter` makes no tuple, and of none nothing
        return itemgetter(*names)
    return lambda row: tuple(row[name] for name in names)


# Put together once: this is done for each article of an export.
_READERS_BY_HOME = tuple(map(_readers_of, Home))
