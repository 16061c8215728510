"""ProQuest: documents, counted or between rules, of a title and fields by name, the full text among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.importers.databases.record import (
    DatabaseRecord,
    NumberedLine,
    blocks_of,
    joined,
    paragraphs_of,
    span_of,
)
from newsarc.text.calendar.dates import find_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COUNT = re.compile(r"\s*Document \d{1,5} of \d{1,5}\s*$")
_RULE = re.compile(r"(?:_{20,}|\*{20,})\s*$")
_NAMES = (
    "Author|Authors|Publication info|Abstract|Links|Full [Tt]ext|Subject|Location|People"
    "|Company / organization|Classification|Identifier / keyword|Title|Publication title"
    "|First page|Pages|Number of pages|Word count"
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
_TEXT = ("Full text:", "Full Text:", "Abstract:")
_OPENS = (*_TEXT, "Title:", "Publication info:")
_OF_PROQUEST = ("Publication title:", "ProQuest document ID:", "Publication info:")
# The Tarn Chronicle, Late Edition; Tarnby [Tarnby] 31 Jul 2016: A.12.
_INFO = re.compile(r"(?P<newspaper>[^,;\[\]]+).*?(?:: (?P<page>[A-Z]{0,3}[.-]?\d{1,3}))?\.?$")
_SURNAME_FIRST = re.compile(r"([^,;]{1,40}), ([^,;]{1,40})$")


def is_export(text: str) -> bool:
    """Tell an export by its full text, by what parts or numbers its documents, and by a field of ProQuest."""
    lines = text.splitlines()
    is_parted = any(_parts(line) or line.startswith("ProQuest document ID:") for line in lines)
    has_text = any(line.startswith(_TEXT) for line in lines)
    return has_text and is_parted and any(line.startswith(_OF_PROQUEST) for line in lines)


def read_records(lines: Sequence[NumberedLine]) -> Iterator[DatabaseRecord]:
    """Yield the records of an export."""
    return map(_read, _documents(lines))


def _documents(lines: Sequence[NumberedLine]) -> list[list[NumberedLine]]:
    """Return the lines of each document; a rule that stands within a text parts nothing."""
    found: list[list[NumberedLine]] = []
    run: list[NumberedLine] = []
    for line in (*lines, None):
        if line is not None and not _parts(line.text):
            run.append(line)
            continue
        if any(each.text.startswith(_OPENS) for each in run):
            found.append(run)
        elif found:
            found[-1].extend(run)
        run = []
    return found


def _parts(text: str) -> bool:
    return bool(_COUNT.match(text) or _RULE.match(text))


def _read(lines: Sequence[NumberedLine]) -> DatabaseRecord:
    record = DatabaseRecord(*span_of(lines))
    title: list[NumberedLine] = []
    fields: dict[str, list[NumberedLine]] = {}
    current = title
    for line in lines:
        if match := _FIELD.match(line.text):
            current = fields.setdefault(match["name"].replace("Full Text", "Full text"), [])
            current.append(NumberedLine(line.number, match["value"] or ""))
        else:
            current.append(line)
    first = blocks_of(title)[:1]
    headline = joined(first[0]) if first else _value(fields.get("Title", ()))
    record.fields = {"headline": headline.partition(": [")[0]}
    for name, value in fields.items():
        if (known := _KNOWN.get(name)) and _value(value):
            record.fields.setdefault(known, _value(value))
    for known, told in _told_by_info(_value(fields.get("Publication info", ()))):
        record.fields.setdefault(known, told)
    authors = _value(fields.get("Author", fields.get("Authors", ())))
    record.fields["authors"] = [_forename_first(name.strip()) for name in authors.split(";") if name.strip()]
    record.text = paragraphs_of(fields.get("Full text", fields.get("Abstract", [])))
    return record


def _value(lines: Sequence[NumberedLine]) -> str:
    """Return the value of a field: its first block."""
    blocks = blocks_of(lines)
    return joined(blocks[0]) if blocks else ""


def _told_by_info(info: str) -> Iterator[tuple[str, str]]:
    """Yield what the line of facts tells, which documents without fields of their own have alone."""
    if match := _INFO.match(info):
        yield from ((name, value.strip()) for name, value in match.groupdict().items() if value)
    if (found := find_date(info)) and found.date.day:
        yield "date", found.date.isoformat()


def _forename_first(name: str) -> str:
    """Turn a name that begins with the surname.

    >>> _forename_first("Quill, Nora"), _forename_first("Quill")
    ('Nora Quill', 'Quill')
    """
    match = _SURNAME_FIRST.fullmatch(name)
    return f"{match[2]} {match[1]}" if match else name
