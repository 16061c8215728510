"""The fields of a record that can be corrected, as texts that a user writes and reads.

A value is one text, or None for what is not printed. The lines of headlines and decks, the
contributors and the paragraphs stand one a line; a crosshead is a line that begins with `## `.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from newsarc.fields import CORRECTABLE, NAMED, Shape
from newsarc.model.issue import PartialDate
from newsarc.model.parts import Contributor, Kind, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from newsarc.model.parts import Part
    from newsarc.model.records import Record

FIELDS = tuple(field.name for field in CORRECTABLE)
LINED = frozenset(
    field.name
    for field in CORRECTABLE
    if field.shape in {Shape.HEADLINE, Shape.LINES, Shape.CREDITS, Shape.PARAGRAPHS}
)
"""The fields that may have several lines."""

_CROSSHEAD = "## "
_ESCAPED = re.compile(r"\\+## ")  # a paragraph that begins with the mark itself
_MARKED = re.compile(r"\\*## ")
_CREDIT = re.compile(r"(?P<name>[^()（）]*[^()（）\s])\s*[(（](?P<role>[^()（）]+)[)）]")


def values_of(record: Record) -> dict[str, str | None]:
    """Write all fields of a record as their texts, in the order of `FIELDS`."""
    return {field.name: _WRITERS[field.shape](field.value(record)) or None for field in CORRECTABLE}


def corrected(record: Record, values: Mapping[str, str | None]) -> Record:
    """Lay values over a record; they must be as `read_value` returns them."""
    for name, text in values.items():
        field = NAMED[name]
        absent = () if name in LINED else None
        value = absent if text is None else _READERS[field.shape](text, record.part)
        record = field.with_value(record, value)
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


def _write_text(value: Any) -> str | None:
    return None if value is None else str(value)


def _write_lines(value: Any) -> str:
    return "\n".join(value)


def _write_date(value: Any) -> str | None:
    return value.isoformat() if value else None


def _read_text(text: str, _part: Part) -> str:
    return text


def _read_lines(text: str, _part: Part) -> tuple[str, ...]:
    return tuple(text.split("\n"))


_WRITERS: dict[Shape, Callable[[Any], str | None]] = {
    Shape.TEXT: _write_text,
    Shape.PAGE: _write_text,
    Shape.LANGUAGE: _write_text,
    Shape.HEADLINE: _write_lines,
    Shape.LINES: _write_lines,
    Shape.CREDITS: lambda people: "\n".join(map(write_credit, people)),
    Shape.PARAGRAPHS: lambda paragraphs: "\n".join(map(_write_paragraph, paragraphs)),
    Shape.DATE: _write_date,
    Shape.DAY: _write_date,
    Shape.KIND: lambda kind: kind.value,
}
_READERS: dict[Shape, Callable[[str, Part], object]] = {
    Shape.TEXT: _read_text,
    Shape.PAGE: _read_text,
    Shape.LANGUAGE: _read_text,
    Shape.HEADLINE: _read_lines,
    Shape.LINES: _read_lines,
    Shape.CREDITS: lambda text, _: tuple(map(read_credit, text.split("\n"))),
    Shape.PARAGRAPHS: lambda text, part: tuple(_paragraphs(text, part)),
    Shape.DATE: lambda text, _: PartialDate(*map(int, text.split("-"))),
    Shape.DAY: lambda text, _: date.fromisoformat(text),
    Shape.KIND: lambda text, _: Kind(text),
}
