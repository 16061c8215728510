"""The news corpora of Sogou (搜狗) and their like: an element a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.importers.articles.body import cut_paragraphs
from newsarc.importers.databases.record import DatabaseRecord, span_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.importers.databases.record import NumberedLine

_BEGINS = re.compile(r"\s*<doc(?:\s[^<>]{0,200})?>\s*$", re.IGNORECASE)
_ENDS = re.compile(r"\s*</doc>\s*$", re.IGNORECASE)
_ELEMENT = re.compile(r"\s*<(?P<name>[a-z]+)>(?P<value>.*)</(?P=name)>\s*$", re.IGNORECASE)
_HEADLINES, _TEXTS = frozenset(("contenttitle", "title", "headline")), frozenset(("content", "text", "body"))
_KNOWN = {
    "url": "url",
    **dict.fromkeys(_HEADLINES, "headline"),
    **dict.fromkeys(("date", "time", "pubdate"), "date"),
    **dict.fromkeys(("source", "newspaper"), "newspaper"),
    "author": "author",
}


def is_export(text: str) -> bool:
    """Tell a corpus by its first document."""
    lines = [line for line in text.splitlines() if line.strip()][:6]
    names = {match["name"].lower() for match in map(_ELEMENT.match, lines) if match}
    has_both = not names.isdisjoint(_HEADLINES) and not names.isdisjoint(_TEXTS)
    return bool(lines) and _BEGINS.match(lines[0]) is not None and has_both


def read_records(lines: Sequence[NumberedLine]) -> Iterator[DatabaseRecord]:
    """Yield the documents."""
    run: list[NumberedLine] = []
    for line in lines:
        if _BEGINS.match(line.text):
            run = [line]
        elif _ENDS.match(line.text) and run:
            yield _read([*run, line])
            run = []
        else:
            run.append(line)


def _read(lines: Sequence[NumberedLine]) -> DatabaseRecord:
    record = DatabaseRecord(*span_of(lines))
    for line in lines:
        match = _ELEMENT.match(line.text)
        name = match["name"].lower() if match else ""
        if match and name in _TEXTS:
            record.text = cut_paragraphs(match["value"], line.number, line.number)
        elif match and (field := _KNOWN.get(name)) and match["value"].strip():
            record.fields[field] = match["value"].strip()
    return record
