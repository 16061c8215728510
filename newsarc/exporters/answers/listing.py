"""The forms of `list` and `search` that programs read: whole lines, never cut, the same for ever.

TSV has no header (its columns are fixed: id, date, newspaper, page, headline, and for a search the
snippet), CSV has one; JSON is the object of JSON Lines, to which a search adds `snippet`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from newsarc.model.records import Entry, Hit
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

COLUMNS = ("id", "date", "newspaper", "page", "headline")


class ListingFormat(StrEnum):
    """The forms a listing can have; `table` is for people and made elsewhere."""

    TABLE = "table"
    TSV = "tsv"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    IDS = "ids"


Found = Entry | Hit


def write_listing(found: Iterable[Found], form: ListingFormat, *, has_snippets: bool) -> Iterator[str]:
    """Write entries or hits in a form that programs read."""
    if form is ListingFormat.JSON:
        from newsarc.exporters.json_array import write_array  # noqa: PLC0415 - most are TSV, and look-ups are quick

        return write_array(map(_object, found))
    if form is ListingFormat.CSV:
        return _write_csv(found, has_snippets=has_snippets)
    write_line = {
        ListingFormat.TSV: _tsv_line,
        ListingFormat.JSONL: _json_line,
        ListingFormat.IDS: _id_line,
    }[form]
    return map(write_line, found)


def _write_csv(found: Iterable[Found], *, has_snippets: bool) -> Iterator[str]:
    from newsarc.exporters.csv_rows import write_row  # noqa: PLC0415 - few listings are CSV

    yield write_row((*COLUMNS, "snippet") if has_snippets else COLUMNS)
    for item in found:
        yield write_row(_cells(item))


def _tsv_line(item: Found) -> str:
    return "\t".join(map(one_line, _cells(item))) + "\n"


def _json_line(item: Found) -> str:
    from newsarc.exporters.jsonl import encode  # noqa: PLC0415 - as above

    return encode(_object(item)) + "\n"


def _id_line(item: Found) -> str:
    return f"{_entry(item).id}\n"


def _entry(item: Found) -> Entry:
    return item.entry if isinstance(item, Hit) else item


def _object(item: Found) -> dict[str, object]:
    from newsarc.exporters.jsonl import entry_object  # noqa: PLC0415 - as above

    found = entry_object(_entry(item))
    return {**found, "snippet": item.snippet} if isinstance(item, Hit) else found


def _cells(item: Found) -> list[str]:
    entry = _entry(item)
    issue = entry.record.issue
    cells = [
        str(entry.id),
        issue.date.isoformat() if issue.date else "",
        issue.newspaper or "",
        issue.page or "",
        " ".join(entry.record.part.headline),
    ]
    return [*cells, item.snippet] if isinstance(item, Hit) else cells
