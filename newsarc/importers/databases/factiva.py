"""Factiva: fields behind codes of two or three letters, or as they are displayed, in a fixed order."""

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

_CODES = (
    "SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|ART|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN|CLM|NGC|GC|CX|CRF"
)
_CODED = re.compile(rf"(?P<code>{_CODES})(?:(?: {{2,}}|\t)\s*(?P<value>\S.*)?)?$")
_KNOWN = {
    "HD": "headline",
    "BY": "byline",
    "PD": "date",
    "SN": "newspaper",
    "ED": "edition",
    "PG": "page",
    "SE": "section",
    "CLM": "column",
    "ART": "captions",
}
_TEXT = ("LP", "TD")
_COUNT = re.compile(
    r"\d[\d,. ]{0,9} (?:words?|mots|W\Srter|palabras|parole|palavras|слов)\s*$|\d{1,6} ?(?:字|단어)\s*$"
)
_DOCUMENT = re.compile(r"(?:Do[ck]ument[eo]?|Документ|文件|文档|문서) ?[A-Z][A-Z0-9]{3,}\d{8}[a-z0-9]+\s*$")
_RIGHTS = re.compile(r"(?:\(c\)|©|Copyright|Copr\.|版权)", re.IGNORECASE)
_TIME = re.compile(r"\d{1,2}:\d{2}(?: ?[AP]M)?(?: GMT)?$")
_SOURCE_CODE = re.compile(r"[A-Z][A-Z0-9]{1,7}$")
_PAGE = re.compile(r"[A-Z]{0,2}-?\d{1,3}[A-Z]?$")
_BYLINE = re.compile(r"(?:by|von|par|de|di)\s", re.IGNORECASE)
_LONGEST_BYLINE = 120


def is_export(text: str) -> bool:
    """Tell an export by codes that stand together, or by the line that ends a document it displays."""
    lines = text.splitlines()
    codes = {match["code"] for match in map(_CODED.match, lines) if match}
    is_displayed = any(map(_DOCUMENT.match, lines)) and any(map(_COUNT.match, lines))
    return {"HD", "PD", "SN"} <= codes or is_displayed


def read_records(lines: Sequence[NumberedLine]) -> Iterator[DatabaseRecord]:
    """Yield the records of an export."""
    if any(map(_COUNT.match, (line.text for line in lines))):
        for run in _ended(lines):
            yield _read_displayed(run)
        return
    for run in _coded(lines):
        yield _read_coded(run)


def _coded(lines: Sequence[NumberedLine]) -> Iterator[list[NumberedLine]]:
    """Yield the lines of each record: one begins where a code comes that its headline stands behind."""
    run: list[NumberedLine] = []
    codes: set[str] = set()
    for line in lines:
        match = _CODED.match(line.text)
        if match and match["code"] in ("SE", "HD") and "HD" in codes:
            yield run
            run, codes = [], set()
        codes |= {match["code"]} if match else set()
        run += [line] if codes else []
    if run:
        yield run


def _read_coded(lines: Sequence[NumberedLine]) -> DatabaseRecord:
    record = DatabaseRecord(*span_of(lines))
    text: list[NumberedLine] = []
    fields: dict[str, list[NumberedLine]] = {}
    code = ""
    for line in lines:
        match = _CODED.match(line.text)
        code = match["code"] if match else code
        value = NumberedLine(line.number, match["value"] or "") if match else line
        if code in _TEXT:
            text += [NumberedLine(line.number, ""), value] if match else [value]
        elif not value.is_blank:
            fields.setdefault(code, []).append(value)
    record.fields = {name: joined(fields[code]) for code, name in _KNOWN.items() if code in fields}
    record.text = paragraphs_of(text)
    return record


def _ended(lines: Sequence[NumberedLine]) -> Iterator[list[NumberedLine]]:
    """Yield the lines of each document up to the line that ends it."""
    run: list[NumberedLine] = []
    for line in lines:
        if _DOCUMENT.match(line.text.strip()):
            if blocks_of(run):
                yield run
            run = []
        else:
            run.append(line)


def _read_displayed(lines: Sequence[NumberedLine]) -> DatabaseRecord:
    """Read a document as it is displayed: headline, byline, number of words, then one fact a line."""
    record = DatabaseRecord(*span_of(lines))
    counted = next((at for at, line in enumerate(lines) if _COUNT.match(line.text.strip())), 0)
    rights = _end_of_facts(lines, counted)
    heads = [line for line in lines[:counted] if not line.is_blank]
    heads = _read_named(heads, record) or heads
    is_signed = len(heads) > 1 and _BYLINE.match(heads[-1].text) and len(heads[-1].text) < _LONGEST_BYLINE
    if is_signed:
        record.fields["byline"] = heads.pop().text.strip()
    record.fields["headline"] = joined(heads)
    for line in lines[counted + 1 : rights]:
        _read_fact(line.text.strip(), record)
    text = lines[rights + 1 :]
    marked = [line for line in text if line.field == "text" or line.is_blank]
    record.text = paragraphs_of(marked if blocks_of(marked) else text)
    return record


def _end_of_facts(lines: Sequence[NumberedLine], counted: int) -> int:
    """Return the place of the last fact: the line of rights, or the one above the text that markup names."""
    for at in range(counted, len(lines)):
        if lines[at].field == "text":
            return at - 1
        if _RIGHTS.match(lines[at].text.strip()):
            return at
    return counted


def _read_named(heads: Sequence[NumberedLine], record: DatabaseRecord) -> list[NumberedLine]:
    """Read byline and section where markup names headline and byline; return the lines of the headline."""
    named = [at for at, line in enumerate(heads) if line.field == "headline"]
    bylines = [line.text for line in heads if line.field == "byline"]
    if named and bylines:
        record.fields["byline"] = " ".join(bylines)
    if named and named[0]:
        record.fields["section"] = heads[named[0] - 1].text.partition(";")[0]
    return [heads[at] for at in named]


def _read_fact(text: str, record: DatabaseRecord) -> None:
    """Read a line of a displayed document's head: the day, the time, the newspaper, its code, the page."""
    fields = record.fields
    found = find_date(text)
    if found and found.date.day and "date" not in fields:
        fields["date"] = found.date.isoformat()
    elif not text or "date" not in fields or _TIME.fullmatch(text):
        return
    elif "newspaper" not in fields:
        fields["newspaper"] = text
    elif _PAGE.fullmatch(text):
        fields.setdefault("page", text)
