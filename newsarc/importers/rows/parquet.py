"""Parquet, a table in columns: an article in each row."""

from __future__ import annotations

import json
import math
from datetime import date
from typing import TYPE_CHECKING, Any

from newsarc.errors import SourceDamaged, SourceNeedsExtra, SourceTooLarge
from newsarc.importers.rows.reading import read_rows
from newsarc.importers.rows.row import Row
from newsarc.model.page import ReadSource
from newsarc.model.sources import SourceLine
from newsarc.reading.page import READER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile

NAME = "parquet"
SUFFIXES = frozenset({".parquet"})
ENCODING = "parquet"
_SIGNATURE = b"PAR1"
_ROWS_AT_ONCE = 2_000
_MOST_BYTES = 1024 * 1024 * 1024  # of all rows together, as they lie in memory


def recognizes(path: str, head: bytes) -> bool:
    """Claim what begins as Parquet does."""
    return head.startswith(_SIGNATURE)


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read each row as an article; its number stands for its line."""
    return ReadSource(ENCODING, READER, read_rows(file, read_table(file), given, "Parquet"))


def read_table(file: SourceFile) -> Iterator[Row]:
    """Yield the rows of a file; raises SourceNeedsExtra, SourceDamaged or SourceTooLarge."""
    pyarrow = _pyarrow(file.path)
    number = size = 0
    try:
        table = pyarrow.parquet.ParquetFile(pyarrow.BufferReader(file.data))
        for rows in table.iter_batches(_ROWS_AT_ONCE):
            size += rows.nbytes
            if size > _MOST_BYTES:
                raise SourceTooLarge(file.path, size, _MOST_BYTES)
            for values in rows.to_pylist():
                number += 1
                yield Row(number, number, number, {name: _plain(one) for name, one in values.items()})
    except (pyarrow.ArrowException, OSError, ValueError, LookupError, OverflowError, MemoryError) as error:
        raise SourceDamaged(file.path, "Parquet", _first_line(error)) from error


def read_lines(file: SourceFile) -> list[list[SourceLine]]:
    """Return each row as a line of JSON, for people to read."""
    return [
        [
            SourceLine(row.number, json.dumps(row.values, ensure_ascii=False, default=str))
            for row in read_table(file)
        ]
    ]


def _pyarrow(path: str) -> Any:
    try:
        import pyarrow  # noqa: PLC0415 - an extra, and slow to load
        import pyarrow.parquet  # noqa: PLC0415 - likewise
    except ImportError as error:
        raise SourceNeedsExtra(path, "Parquet", "parquet") from error
    return pyarrow


def _plain(value: object) -> object:
    """Write what JSON has no value for as text; what is not there has none."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, float) and math.isnan(value):
        return None
    return value


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0] or type(error).__name__
