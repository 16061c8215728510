"""JSON Lines, the machine's contract: one object a line, every key always there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from newsarc.exporters.values import (
    exported_position,
    exported_ref,
    exported_source,
    exported_time,
    exported_values,
)
from newsarc.fields import FIELDS
from newsarc.text.characters.controls import escape_controls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.model.records import Entry

SCHEMA = 1
_write_json = json.JSONEncoder(ensure_ascii=False).encode  # which `json.dumps` would make for each value
COLUMNS = ("schema", "id", "ref", *(field.name for field in FIELDS), "tags", "note", "source", "imported_at")


def export(entries: Iterable[Entry], columns: Sequence[str] = COLUMNS) -> Iterator[str]:
    """Write each entry as one line of JSON."""
    for chosen in chosen_objects(entries, columns):
        yield encode(chosen) + "\n"


def chosen_objects(entries: Iterable[Entry], columns: Sequence[str]) -> Iterator[dict[str, object]]:
    """Build the object of each entry with the keys that are chosen, in their order."""
    for entry in entries:
        whole = entry_object(entry)
        yield whole if columns is COLUMNS else {name: whole[name] for name in columns}


def encode(value: object, *, indent: int | None = None) -> str:
    """Write a value as JSON: letters as they are, control characters escaped."""
    written = _write_json(value) if indent is None else json.dumps(value, ensure_ascii=False, indent=indent)
    return escape_controls(written)


def entry_object(entry: Entry) -> dict[str, object]:
    """Build the object of an entry, its keys in the contract's order."""
    record = entry.record
    return {
        "schema": SCHEMA,
        "id": entry.id,
        "ref": exported_ref(entry),
        **exported_values(record),
        "position": exported_position(entry),
        "tags": list(entry.tags),
        "note": entry.note,
        "source": exported_source(entry),
        "imported_at": exported_time(entry),
    }
