"""CSV after RFC 4180, with a header, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from newsarc.text.characters.controls import show_controls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.model.parts import Contributor
    from newsarc.model.records import Entry

COLUMNS = (
    "id", "ref", "kind", "newspaper", "date", "edition", "page", "section", "position",
    "kicker", "headline", "deck", "byline", "contributors", "agency", "place", "filed_on", "body",
    "jump_to", "jump_from", "language", "tags",
    "source_path", "source_sha256", "source_encoding", "first_line", "last_line", "imported_at",
)  # fmt: skip
# What spreadsheets take for the start of a formula (OWASP, "CSV Injection").
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class _LastLine:
    """A file for csv.writer that hands each line back instead of keeping it."""

    def write(self, line: str) -> str:
        return line  # writerow hands on what write returns


def export(entries: Iterable[Entry]) -> Iterator[str]:
    """Write a header, then one row for each entry."""
    yield write_row(COLUMNS)
    for entry in entries:
        yield write_row(_cells(entry))


def write_row(values: Iterable[object]) -> str:
    r"""Write one row: cells quoted where they must be, formulas made harmless.

    >>> write_row(["=1+1", "a,b", 3, None])
    '\'=1+1,"a,b",3,\r\n'
    """
    row: str = csv.writer(_LastLine()).writerow([_defuse(value) for value in values])
    return row


def _defuse(value: object) -> object:
    if not isinstance(value, str):
        return value
    shown = show_controls(value)
    return "'" + shown if shown.startswith(_FORMULA_STARTS) else shown


def _cells(entry: Entry) -> list[object]:
    record, source = entry.record, entry.record.source
    part, issue, dateline = record.part, record.issue, record.part.dateline
    return [
        entry.id, entry.ref, part.kind.value, issue.newspaper, issue.date, issue.edition, issue.page,
        issue.section, record.position,
        part.kicker, " ".join(part.headline), "\n".join(part.deck), part.byline,
        "; ".join(map(_credit, part.contributors)), dateline.agency, dateline.place, dateline.filed_on,
        "\n".join(paragraph.text for paragraph in part.paragraphs),
        part.jump_to, part.jump_from, record.language, "; ".join(entry.tags),
        source.path, source.sha256, source.encoding, source.first_line, source.last_line,
        entry.imported_at.isoformat(),
    ]  # fmt: skip


def _credit(contributor: Contributor) -> str:
    return f"{contributor.name} ({contributor.role})" if contributor.role else contributor.name
