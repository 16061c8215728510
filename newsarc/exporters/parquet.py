"""Parquet, a table in columns: the values of JSON Lines, with lists and structures as such."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from newsarc.errors import MissingExtra
from newsarc.exporters.jsonl import COLUMNS, chosen_objects
from newsarc.fields import NAMED, Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.model.records import Entry

_ROWS_A_GROUP = 2_000  # a group is held in memory until it is written: some 10 MB of usual articles


class _Pieces:
    """A file for pyarrow that hands on what is written to it instead of keeping it."""

    closed = False

    def __init__(self) -> None:
        self._kept: list[bytes] = []

    def write(self, piece: Any) -> int:
        self._kept.append(bytes(piece))
        return len(self._kept[-1])

    def flush(self) -> None:
        """Do nothing: what is written waits to be taken."""

    def close(self) -> None:
        """Do nothing: what is written waits to be taken."""

    def take(self) -> bytes:
        taken = b"".join(self._kept)
        self._kept.clear()
        return taken


def export(entries: Iterable[Entry], columns: Sequence[str] = COLUMNS) -> Iterator[bytes]:
    """Write entries in groups of rows; raises MissingExtra."""
    try:
        import pyarrow  # noqa: PLC0415 - an extra, and slow to load
        import pyarrow.parquet  # noqa: PLC0415 - likewise
    except ImportError as error:
        raise MissingExtra("Parquet", "parquet") from error
    schema, pieces = pyarrow.schema([(name, _type(pyarrow, name)) for name in columns]), _Pieces()
    objects = chosen_objects(entries, columns)
    with pyarrow.parquet.ParquetWriter(pyarrow.PythonFile(pieces, "w"), schema) as writer:
        while rows := list(islice(objects, _ROWS_A_GROUP)):
            writer.write_table(pyarrow.Table.from_pylist(rows, schema=schema))
            yield pieces.take()
    yield pieces.take()


def _type(pyarrow: Any, name: str) -> Any:
    """Return the type of a column; dates stay texts, as they may be known in part."""
    text, number = pyarrow.string(), pyarrow.int64()
    source = [("path", text), ("sha256", text), ("encoding", text)]
    lines = [("first_line", number), ("last_line", number)]
    if name in NAMED and NAMED[name].shape is Shape.CREDITS:
        return pyarrow.list_(pyarrow.struct([("name", text), ("role", text)]))
    if name in NAMED:
        return number if NAMED[name].shape is Shape.NUMBER else text
    others = {"schema": number, "id": number, "tags": pyarrow.list_(text)}
    return pyarrow.struct([*source, *lines]) if name == "source" else others.get(name, text)
