"""WiseSearch (慧科): newspaper, a line of facts between bars, headline, text, the number of the article."""

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

_NUMBER = re.compile(r"文章[编編][号號]\s*[:：]\s*\d{8,}\s*$")
_RIGHTS = re.compile(r".{0,8}文章版[权權]由")
_COUNTED = re.compile(r"\s*\d{1,5}[.．、]?\s*$")
_BETWEEN = re.compile(r"\s*[|｜]\s*")
_PAGE = re.compile(r"[A-Z]{0,3}-?\d{1,3}[A-Z]?$")
_BY = re.compile(r"By\s+|文\s*[:：]\s*", re.IGNORECASE)


def is_export(text: str) -> bool:
    """Tell an export by the numbers of its articles, and the bars between the facts of each."""
    lines = text.splitlines()
    return any(_NUMBER.match(line.strip()) for line in lines) and any(
        len(_BETWEEN.findall(line)) > 1 for line in lines
    )


def read_records(lines: Sequence[NumberedLine]) -> Iterator[DatabaseRecord]:
    """Yield the records of an export."""
    return map(_read, ended_by(lines, _NUMBER, _RIGHTS))


def _read(lines: Sequence[NumberedLine]) -> DatabaseRecord:
    record = DatabaseRecord(*span_of(lines))
    facts = next((at for at, line in enumerate(lines) if len(_BETWEEN.findall(line.text)) > 1), None)
    if facts is None:
        record.text = paragraphs_of(lines)
        return record
    above = [line for line in lines[:facts] if not line.is_blank and not _COUNTED.match(line.text)]
    if above:
        record.fields["newspaper"] = above[-1].text.strip()
    for fact in filter(None, _BETWEEN.split(lines[facts].text.strip())):
        _read_fact(fact, record)
    headline, *_ = blocks_of(lines[facts + 1 :]) or [[]]
    record.fields["headline"] = joined(headline)
    last = headline[-1].number if headline else 0
    record.text = paragraphs_of([line for line in lines[facts + 1 :] if line.number > last])
    return record


def _read_fact(text: str, record: DatabaseRecord) -> None:
    found = find_date(text)
    if found and found.date.day:
        record.fields["date"] = found.date.isoformat()
    elif _PAGE.fullmatch(text):
        record.fields.setdefault("page", text)
    elif by := _BY.match(text):
        record.fields["authors"] = text[by.end() :]
    else:
        record.fields.setdefault("section", text)
