"""Keyword in context as a table: each find with what stands before and behind it, and where."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from newsarc.exporters.answers.flat_rows import RowFormat, write_rows
from newsarc.exporters.csv_rows import write_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.exporters.answers.flat_rows import Cell
    from newsarc.results.occurrences import Occurrence

COLUMNS = ("left", "hit", "right", "date", "newspaper", "id")


class KwicFormat(StrEnum):
    """The forms of such a table."""

    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    JSONL = "jsonl"


def write_kwic_rows(occurrences: Iterable[Occurrence], form: KwicFormat) -> Iterator[str]:
    """Write a row for each find, below a header where the form has one."""
    rows = map(_row, occurrences)
    if form in {KwicFormat.JSON, KwicFormat.JSONL}:
        return write_rows(COLUMNS, rows, RowFormat(form))
    return _table(rows, "," if form is KwicFormat.CSV else "\t")


def _table(rows: Iterable[tuple[Cell, ...]], delimiter: str) -> Iterator[str]:
    yield write_row(COLUMNS, delimiter)
    for row in rows:
        yield write_row(row, delimiter)


def _row(find: Occurrence) -> tuple[Cell, ...]:
    issue = find.entry.record.issue
    date = issue.date.isoformat() if issue.date else None
    return find.left, find.find, find.right, date, issue.newspaper, find.entry.id
