"""ProQuest: counted documents, a title, then fields by name, the full text among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.importers.databases.record import (
    DatabaseRecord,
    NumberedLine,
    blocks_of,
    joined,
    paragraphs_of,
    parted,
    span_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BEGINS = re.compile(r"\s*Document \d{1,5} of \d{1,5}\s*$")
_RULE = re.compile(r"_{20,}\s*$")
_NAMES = (
    "Author|Authors|Publication info|Abstract|Links|Full text|Subject|Location|People|Company / organization"
    "|Classification|Identifier / keyword|Title|Publication title|First page|Pages|Number of pages"
    "|Publication year|Publication date|Year|Section|Column|Dateline|Publisher|Place of publication"
    "|Country of publication|Publication subject|ISSN|Source type|Language of publication|Document type"
    "|Document feature|ProQuest document ID|Document URL|Copyright|Last updated|Database|Volume|Issue|Edition"
    "|Illustration|Caption|Credit|CODEN|URL|Source attribution|Language|Accession number"
)
_FIELD = re.compile(rf"(?P<name>{_NAMES}):(?:\s+(?P<value>.*))?$")
_KNOWN = {
    "Publication title": "newspaper",
    "Publication date": "date",
    "First page": "page",
    "Pages": "page",
    "Section": "section",
    "Column": "column",
    "Dateline": "place",
    "Edition": "edition",
    "Document URL": "url",
    "Caption": "captions",
}
_OF_PROQUEST = ("Publication title:", "ProQuest document ID:", "Publication info:")
_SURNAME_FIRST = re.compile(r"([^,;]{1,40}), ([^,;]{1,40})$")


def is_export(text: str) -> bool:
    """Tell an export by its counted documents, and a field that only ProQuest has."""
    lines = text.splitlines()
    has_text = any(line.startswith(("Full text:", "Abstract:")) for line in lines)
    return (
        has_text and any(map(_BEGINS.match, lines)) and any(line.startswith(_OF_PROQUEST) for line in lines)
    )


def read_records(lines: Sequence[NumberedLine]) -> Iterator[DatabaseRecord]:
    """Yield the records of an export."""
    for run in parted([line for line in lines if not _RULE.match(line.text)], _BEGINS):
        yield _read(run)


def _read(lines: Sequence[NumberedLine]) -> DatabaseRecord:
    record = DatabaseRecord(*span_of(lines))
    title: list[NumberedLine] = []
    fields: dict[str, list[NumberedLine]] = {}
    current = title
    for line in lines:
        if match := _FIELD.match(line.text):
            current = fields.setdefault(match["name"], [])
            current.append(NumberedLine(line.number, match["value"] or ""))
        else:
            current.append(line)
    first = blocks_of(title)[:1]
    headline = joined(first[0]) if first else _value(fields.get("Title", ()))
    record.fields = {"headline": headline.partition(": [")[0]}
    for name, value in fields.items():
        if (known := _KNOWN.get(name)) and _value(value):
            record.fields.setdefault(known, _value(value))
    authors = _value(fields.get("Author", fields.get("Authors", ())))
    record.fields["authors"] = [_forename_first(name.strip()) for name in authors.split(";") if name.strip()]
    record.text = paragraphs_of(fields.get("Full text", fields.get("Abstract", [])))
    return record


def _value(lines: Sequence[NumberedLine]) -> str:
    """Return the value of a field: its first block."""
    blocks = blocks_of(lines)
    return joined(blocks[0]) if blocks else ""


def _forename_first(name: str) -> str:
    """Turn a name that begins with the surname.

    >>> _forename_first("Quill, Nora"), _forename_first("Quill")
    ('Nora Quill', 'Quill')
    """
    match = _SURNAME_FIRST.fullmatch(name)
    return f"{match[2]} {match[1]}" if match else name
