"""Europresse and Eureka: newspaper, a line of facts, headline, text, the number of the document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.importers.databases.record import (
    DatabaseRecord,
    blocks_of,
    ended_by,
    joined,
    paragraphs_of,
    span_of,
)
from newsarc.text.calendar.dates import find_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.importers.databases.record import NumberedLine

_ID = r"news\s?[·•*]\s?\d{8}\s?[·•*]\s?\w{1,6}\s?[·•*]\s?\S+"
_NUMBER = re.compile(
    rf"(?:Numéro de document|Document number|Número de documento)\s*[:：]\s*{_ID}\s*$", re.IGNORECASE
)
_BARE_NUMBER = re.compile(rf"{_ID}\s*$", re.IGNORECASE)
# What stands below a document that was looked at: for whom, when, and under which laws.
_CERTIFICATE = re.compile(
    rf"{_ID}\s*$|Ce certificat est|Date d['’]émission|Le présent document est protégé"
    r"|This certificate is|(?:Issue|Emission) date|(?:This|The present) document is protected",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"©|\(c\) ?\d{4}|Copyright", re.IGNORECASE)
_ISSUE_NUMBER = re.compile(r",\s*(?:no|n°|nº|núm|num)\.?\s?\d{1,6}$", re.IGNORECASE)
_PAGE = re.compile(r"\bp\. ?([A-Z]{0,4}-?\d{1,3})\b", re.IGNORECASE)
# Which other editions had the document, between the facts and the headline.
_ALSO = re.compile(r"Aussi paru dans|Also published in|Publicado también en", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|[A-Z][a-z]{2,5}day)\b", re.IGNORECASE
)
_NAMES = re.compile(
    r"[A-ZÀ-Þ][\w'’.-]+(?: (?:d['’]|de |du |des |von |van |et |and |le |la )?[A-ZÀ-Þ][\w'’.-]+){1,5}"
)
_BESIDE = re.compile(r"(?:Illustration|Note|Encadré|Légende|Caption)\(?s?\)?\s*:\s*$", re.IGNORECASE)


def is_export(text: str) -> bool:
    """Tell an export by the numbers of its documents."""
    lines = map(str.strip, text.splitlines())
    return any(_NUMBER.match(line) or _BARE_NUMBER.match(line) for line in lines)


def read_records(lines: Sequence[NumberedLine]) -> Iterator[DatabaseRecord]:
    """Yield the records of an export."""
    is_named = any(_NUMBER.match(line.text.strip()) for line in lines)
    return map(_read, ended_by(lines, _NUMBER if is_named else _BARE_NUMBER, _CERTIFICATE))


def _read(lines: Sequence[NumberedLine]) -> DatabaseRecord:
    record = DatabaseRecord(*span_of(lines))
    dated = next((at for at, line in enumerate(lines) if _day_of(line.text)), None)
    if dated is None:
        record.text = paragraphs_of(lines)
        return record
    above = [line.text.strip() for line in lines[:dated] if not line.is_blank]
    if above:
        record.fields["newspaper"] = _ISSUE_NUMBER.sub("", above[0])
    _read_facts(" ".join([*above[1:], lines[dated].text.strip()]), record)
    below = blocks_of(lines[dated + 1 :])
    also = below[0] if below and _ALSO.match(below[0][0].text.strip()) else []
    _read_text([line for line in lines[dated + 1 :] if line not in also], record)
    return record


def _read_facts(text: str, record: DatabaseRecord) -> None:
    """Read the line of facts: the section, the day, the page."""
    record.fields["date"] = _day_of(text)
    section = text[: found.start()] if (found := _WEEKDAY.search(text)) else ""
    if section.strip(" ,"):
        record.fields["section"] = section.strip(" ,")
    if page := _PAGE.search(text):
        record.fields["page"] = page[1]


def _read_text(lines: Sequence[NumberedLine], record: DatabaseRecord) -> None:
    """Read the headline, which markup names or which comes first, and the text up to the line of rights."""
    end = next((at for at, line in enumerate(lines) if _RIGHTS.match(line.text.strip())), len(lines))
    beside = next((at for at, line in enumerate(lines[:end]) if _BESIDE.match(line.text.strip())), end)
    captions = [line for line in lines[beside:end] if not _BESIDE.match(line.text.strip())]
    lines = lines[:beside]
    blocks = blocks_of(lines)
    headline = [line for line in lines if line.field == "headline"] or (blocks[0] if blocks else [])
    if headline:
        last = max(at for at, line in enumerate(lines) if line in headline)
        lines = lines[last + 1 :]
    record.fields["headline"] = joined(headline)
    byline = _byline_above(lines)
    record.fields |= {"byline": joined(byline)} if byline else {}
    kicker = [line for block in blocks for line in block if line.field == "kicker"]
    record.fields |= {"kicker": joined(kicker)} if kicker else {}
    record.fields |= (
        {"captions": joined(line for line in captions if not line.is_blank)} if blocks_of(captions) else {}
    )
    record.text = paragraphs_of(lines[lines.index(byline[-1]) + 1 :] if byline else lines)


def _byline_above(lines: Sequence[NumberedLine]) -> list[NumberedLine]:
    """Return the lines between headline and text where markup tells the text, or else a line of names."""
    start = next((at for at, line in enumerate(lines) if line.field == "text"), None)
    if start is not None:
        return [line for line in lines[:start] if not line.is_blank]
    blocks = blocks_of(lines)
    is_signed = len(blocks) > 1 and len(blocks[0]) == 1 and _NAMES.fullmatch(blocks[0][0].text.strip())
    return blocks[0] if is_signed else []


def _day_of(text: str) -> str | None:
    found = find_date(text)
    return found.date.isoformat() if found and found.date.day else None
