"""JSON: one array of the objects of JSON Lines, one of them a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.exporters.jsonl import COLUMNS, chosen_objects, encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.model.records import Entry


def export(entries: Iterable[Entry], columns: Sequence[str] = COLUMNS) -> Iterator[str]:
    """Write all entries as one array."""
    return write_array(chosen_objects(entries, columns))


def write_array(objects: Iterable[dict[str, object]]) -> Iterator[str]:
    """Write objects as one JSON array, one of them a line."""
    opened = "["
    for value in objects:
        yield f"{opened}\n{encode(value)}"
        opened = ","
    yield "[]\n" if opened == "[" else "\n]\n"
