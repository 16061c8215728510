"""LexisNexis, and Nexis Uni after it: fields in capitals or words round a text, records counted or ended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsarc.importers.articles.values import join_wrapped
from newsarc.importers.databases.record import (
    DatabaseRecord,
    NumberedLine,
    blocks_of,
    joined,
    paragraphs_of,
    parted,
    span_of,
)
from newsarc.text.calendar.dates import find_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COUNTED = re.compile(
    r"\s*(?:\d{1,5} (?:of|de|von) \d{1,5} DOCUMENTS?|(?:Dokument|Document) \d{1,5} (?:von|de) \d{1,5})\s*$"
)
_ENDED = re.compile(r"\s*End of Document\s*$")
_NAMES = (
    "BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|SERIES|COLUMN|CORRECTION|CORRECTION-DATE|LOAD-DATE|LANGUAGE|GRAPHIC"
    "|URL|PUBLICATION-TYPE|JOURNAL-CODE|DOCUMENT-TYPE|ACC-NO|DOC-ID|SUBJECT|COMPANY|ORGANIZATION|TICKER|INDUSTRY"
    "|GEOGRAPHIC|CITY|STATE|COUNTRY|PERSON|TYPE|DISTRIBUTION|CLASSIFICATION|NOTES|ILLUSTRATION"
)
# The names in French and German, which count as the English ones where these are read.
_TRANSLATED = {
    **dict.fromkeys(("auteur", "autor"), "byline"),
    **dict.fromkeys(("rubrique", "rubrik"), "section"),
    **dict.fromkeys(("encart", "extrait"), "highlight"),
    **dict.fromkeys(("grafik", "graphique"), "graphic"),
    **dict.fromkeys(
        "longueur länge date-chargement update langue sprache type-publication zeitungs-code sujet"
        " societe secteur-activite localisation-geo symbole-boursier organisation".split(),
        "",
    ),
}
_OTHER_NAMES = "|".join(map(str.upper, _TRANSLATED))
_FIELD = re.compile(rf"(?P<name>{_NAMES}|{_NAMES.title()}|{_OTHER_NAMES}):(?:\s+(?P<value>.*))?$")
_USUAL = ("LENGTH:", "LOAD-DATE:", "SECTION:", "LONGUEUR:", "LÄNGE:")
_BODY = re.compile(r"(?:Body|BODY:?|FULL TEXT)\s*$")
# Fields whose names stand on lines of their own: one above the text, the others below it.
_LABELS = {"ABSTRACT": "highlight", "Graphic": "graphic"} | dict.fromkeys(
    ("Classification", "Related Articles", "Link to PDF", "Link to Image", "Link zum PDF-Dokument"), ""
)
# What a delivery says of itself, and of each document in it, before the first.
_COVER = re.compile(r"(?:User Name|Date and Time|Job Number):")
_OF_COVER = re.compile(
    r"Client/Matter:|Search (?:Terms|Type):|Narrowed by:|Content Type Narrowed by"
    r"|.*(?:Content Type|Publication Type|Timeline): "
)
_RIGHTS = re.compile(r"\s*(?:Copyright|©|\(c\))\s*\d{4}|\s*All Rights Reserved", re.IGNORECASE)
_PAGE = re.compile(r"(?<!\.)\b(?:Pg\.|Page|Pág\.|Blz\.|[pS]\.) ?([A-Z]{0,2}-?\d{1,3}[A-Z]?)\b", re.IGNORECASE)
_LISTED = re.compile(r"\s*\d{1,5}\. (?P<headline>\S.*)")
_CORRECTED = "Correction Appended"
_LABEL = re.compile(r"[A-Z]{1,2}\d{1,3}")
_BEFORE_TEXT = {"byline": "byline", "dateline": "place", "highlight": "deck"}
_AFTER_TEXT = {"graphic": "captions", "url": "url"}


def is_export(text: str) -> bool:
    """Tell an export by its counted documents, or by those that say that they end."""
    lines = text.splitlines()
    is_ended = any(map(_ENDED.match, lines)) and any(line.startswith("Load-Date:") for line in lines)
    is_counted = any(map(_COUNTED.match, lines)) and any(line.startswith(_USUAL) for line in lines)
    return is_ended or is_counted


def read_records(lines: Sequence[NumberedLine]) -> Iterator[DatabaseRecord]:
    """Yield the records of an export."""
    lines = _without_cover(lines)
    counted = list(parted(lines, _COUNTED))
    if not counted:
        counted = [
            run for run in parted([NumberedLine(0, "End of Document"), *lines], _ENDED) if blocks_of(run)
        ]
    for run in counted:
        yield _read(run)


def _without_cover(lines: Sequence[NumberedLine]) -> Sequence[NumberedLine]:
    """Leave out what a delivery says of itself before its first document: which there are, and for whom."""
    known = {line.text.strip() for line in lines}
    listed = (line.is_blank or _is_listed(line.text, known) for line in lines)
    lines = lines[next((at for at, is_listed in enumerate(listed) if not is_listed), 0) :]
    ends = (at for at, line in enumerate(lines) if _RIGHTS.match(line.text) or _BODY.match(line.text))
    end = next(ends, len(lines))
    if not any(_COVER.match(line.text) for line in lines[:end]):
        return lines
    last = max((at for at in range(end) if _OF_COVER.match(lines[at].text)), default=-1)
    return lines[last + 1 :]


def _is_listed(text: str, known: set[str]) -> bool:
    match = _LISTED.match(text)
    return match is not None and match["headline"].strip() in known


def _read(lines: Sequence[NumberedLine]) -> DatabaseRecord:
    record = DatabaseRecord(*span_of(lines))
    head, fields, text = _parts(lines)
    _read_head(head, record)
    body_begins = min((line.number for line in text if not line.is_blank), default=0)
    for number, name, value in fields:
        known = _BEFORE_TEXT if number < body_begins else _AFTER_TEXT
        if name == "section":
            _read_section(value, record)
        elif name in known and value:
            record.fields.setdefault(known[name], _without_day(value) if name == "dateline" else value)
    record.text = paragraphs_of(text)
    return record


class _Field(NamedTuple):
    """A field by its name in small letters, and the line on which it begins."""

    line: int
    name: str
    value: str


def _parts(lines: Sequence[NumberedLine]) -> tuple[list[NumberedLine], list[_Field], list[NumberedLine]]:
    """Part a record into its head, its fields and its text."""
    head: list[NumberedLine] = []
    fields: list[_Field] = []
    text: list[NumberedLine] = []
    is_in_field = has_body = has_text_ended = False
    for line in lines:
        field = _field_of(line)
        if field and not (has_body and field.name in _BEFORE_TEXT):
            fields.append(field)
            is_in_field, has_text_ended = True, has_body
        elif is_in_field and line.is_blank and not fields[-1].value:
            continue
        elif _RIGHTS.match(line.text) or _BODY.match(line.text):
            is_in_field = False
        elif is_in_field and not line.is_blank:
            fields[-1] = fields[-1]._replace(value=f"{fields[-1].value} {line.text.strip()}".strip())
        elif not fields:
            head.append(line)
        else:
            is_in_field, has_body = False, has_body or not line.is_blank
            text += [] if has_text_ended else [line]
    return head, fields, text


def _field_of(line: NumberedLine) -> _Field | None:
    """Return the field that begins on a line."""
    if line.text in _LABELS:
        return _Field(line.number, _LABELS[line.text], "")
    match = None if line.text.startswith(" ") else _FIELD.match(line.text)
    if match is None:
        return None
    name = match["name"].casefold()
    return _Field(line.number, _TRANSLATED.get(name, name), (match["value"] or "").strip())


def _read_head(head: Sequence[NumberedLine], record: DatabaseRecord) -> None:
    """Read newspaper, day, edition and headline: it stands behind the day, or, in Nexis Uni, above all."""
    blocks = blocks_of(head)
    lines = [line.text.strip() for block in blocks for line in block]
    day = next((at for at, text in enumerate(lines) if _day_of(text)), None)
    if day is None:
        lines = [line for line in lines if line != _CORRECTED]
        record.fields["headline"] = join_wrapped(lines[:-1] or lines)
        record.fields |= {"newspaper": lines[-1]} if len(lines) > 1 else {}
        return
    first, last = len(blocks[0]), sum(map(len, blocks[:-1]))
    if last > day:
        headline, others, at = joined(blocks[-1]), lines[:last], day
    else:
        above = first if day >= first else max(0, day - 1)
        headline, others, at = join_wrapped(lines[:above]), lines[above:], day - above
    record.fields |= {"headline": headline, "date": _day_of(lines[day])}
    if at:
        record.fields["newspaper"] = others[at - 1]
    if others[at + 1 :]:
        record.fields["edition"] = others[at + 1]


def _without_day(dateline: str) -> str:
    """Leave the day out of a dateline.

    >>> _without_day("TARNBY, March 14 2013"), _without_day("ST. ORLA")
    ('TARNBY', 'ST. ORLA')
    """
    found = find_date(dateline)
    return dateline[: found.start].strip(" ,;") or dateline if found else dateline


def _day_of(text: str) -> str | None:
    found = find_date(text)
    return found.date.isoformat() if found and found.date.day else None


def _read_section(text: str, record: DatabaseRecord) -> None:
    """Read the page from the field of the section, and the section's name, of which other parts say more."""
    if page := _PAGE.search(text):
        record.fields["page"] = page[1]
    names = [part.strip() for part in text.split(";") if part.strip() and not _PAGE.search(part)]
    if names and (label := _LABEL.fullmatch(names[-1])):
        record.fields.setdefault("page", label[0])
        names.pop()
    if names:
        record.fields["section"] = names[-1] if len(names) > 1 else names[0]
