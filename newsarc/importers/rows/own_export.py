"""The rows of newsarc's own exports: they become again what was exported."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from newsarc.errors import SourceDamaged
from newsarc.fields import FIELDS, Home, Shape
from newsarc.importers.articles.json_values import texts_of
from newsarc.importers.rows.row import BadRow
from newsarc.language import english
from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.page import Page
from newsarc.model.parts import Contributor, Dateline, Kind, Origin, Paragraph, Part
from newsarc.model.records import REF

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newsarc.importers.rows.row import Row

_SCHEMA = 1
_OBJECT_KEYS = frozenset(("schema", "id", "ref", "kind", "body", "source", "imported_at"))
_CSV_COLUMNS = frozenset(("id", "ref", "kind", "body", "source_path", "source_sha256", "imported_at"))
_CSV_SOURCE = ("path", "sha256", "encoding", "first_line", "last_line")
_CREDIT = re.compile(r"(?P<name>.+?)(?: \((?P<role>[^()]+)\))?")
# What the export kept a spreadsheet from taking for a formula, at the start and behind what may part cells.
_DEFUSED = re.compile(r"\A'(?='*[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])'(?=['\"]*[=+\-@＝＋－＠])")


def is_own(values: Mapping[str, object]) -> bool:
    """Tell a row of an export by its columns, which no other program gives all."""
    return values.keys() >= _OBJECT_KEYS or values.keys() >= _CSV_COLUMNS


def read_own(path: str, row: Row, given: IssuePage) -> Page | BadRow:
    """Make of an exported row the part that it was; raises SourceDamaged for a newer export."""
    values = row.values if "source" in row.values else _from_csv(row.values)
    schema = values.get("schema", _SCHEMA)
    if not isinstance(schema, int) or schema > _SCHEMA:
        raise SourceDamaged(
            path,
            english("an export"),
            english("made by a newer newsarc (schema {schema}): upgrade newsarc", schema=schema),
        )
    try:
        return _page(row, values, given)
    except (ValueError, TypeError, AttributeError) as error:
        return BadRow(row.number, row.first_line, english("not as newsarc exports it ({error})", error=error))


def _page(row: Row, values: Mapping[str, Any], given: IssuePage) -> Page:
    homes: tuple[dict[str, Any], ...] = tuple({} for _ in Home)
    for home, attribute, name, read in _COLUMNS:
        homes[home][attribute] = read(values.get(name), row)
    part = Part(
        first_line=row.first_line,
        last_line=row.last_line,
        dateline=Dateline(**homes[_PLACES[Home.DATELINE]]),
        origin=_origin(values),
        tags=texts_of(values.get("tags")),
        note=_text(values.get("note")),
        **homes[_PLACES[Home.PART]],
    )
    return Page(given.filled_from(IssuePage(**homes[_PLACES[Home.ISSUE]])), (part,))


def _text(value: Any) -> str | None:
    return None if value is None else " ".join(str(value).split()) or None


def _origin(values: Mapping[str, Any]) -> Origin:
    source = {str(key): value for key, value in values["source"].items()}
    return Origin(
        ref=_checked_ref(values["ref"]),
        id=int(values["id"]),
        position=int(values["position"]),
        source=tuple(source.items()),
        imported_at=str(values["imported_at"]),
    )


def _checked_ref(ref: object) -> str:
    if not isinstance(ref, str) or not re.fullmatch(REF, ref):
        raise ValueError(english("no ref is {ref!r}", ref=ref))
    return ref


def _from_csv(cells: Mapping[str, object]) -> dict[str, object]:
    """Write a row of CSV as the object that JSON Lines would have."""
    values: dict[str, object] = {name: _undefused(cell) for name, cell in cells.items()}
    source: dict[str, object] = {name: values.get(f"source_{name}", values.get(name)) for name in _CSV_SOURCE}
    for name in ("first_line", "last_line"):
        source[name] = int(str(source[name])) if source[name] else None
    people = (_CREDIT.fullmatch(one) for one in str(values.get("contributors") or "").split("; "))
    return values | {
        "source": source,
        "contributors": [found.groupdict() for found in people if found],
        "tags": [tag for tag in str(values.get("tags") or "").split("; ") if tag],
    }


def _undefused(cell: object) -> str | None:
    return _DEFUSED.sub("", cell) or None if isinstance(cell, str) else None


def _read_text(value: Any, _row: Row) -> str | None:
    return None if value is None else str(value)


def _read_number(value: Any, _row: Row) -> int | None:
    return None if value is None else int(value)


def _read_headline(value: Any, _row: Row) -> tuple[str, ...]:
    return (str(value),) if value else ()


def _read_lines(value: Any, _row: Row) -> tuple[str, ...]:
    return tuple(str(value).split("\n")) if value else ()


def _read_credits(value: Any, _row: Row) -> tuple[Contributor, ...]:
    return tuple(Contributor(str(one["name"]), one.get("role")) for one in value or ())


def _read_paragraphs(value: Any, row: Row) -> tuple[Paragraph, ...]:
    texts = str(value).split("\n") if value else []
    return tuple(Paragraph(text, row.first_line, row.last_line) for text in texts)


def _read_date(value: Any, _row: Row) -> PartialDate | None:
    return PartialDate(*map(int, str(value).split("-"))) if value else None


def _read_day(value: Any, _row: Row) -> date | None:
    return date.fromisoformat(str(value)) if value else None


def _read_kind(value: Any, _row: Row) -> Kind:
    return Kind(str(value))


_READERS: dict[Shape, Callable[[Any, Row], Any]] = {
    Shape.KIND: _read_kind,
    Shape.NUMBER: _read_number,
    Shape.HEADLINE: _read_headline,
    Shape.LINES: _read_lines,
    Shape.CREDITS: _read_credits,
    Shape.PARAGRAPHS: _read_paragraphs,
    Shape.DATE: _read_date,
    Shape.DAY: _read_day,
}

# Put together once: this is done for each row.
_PLACES = {home: place for place, home in enumerate(Home)}
_COLUMNS: tuple[tuple[int, str, str, Callable[[Any, Row], Any]], ...] = tuple(
    (_PLACES[field.home], field.attribute or field.name, field.name, _READERS.get(field.shape, _read_text))
    for field in FIELDS
)
