"""Answers as rows of named columns, in the forms that programs read: whole, and the same for ever.

TSV has no header and leaves what is not known empty; CSV has one; JSON names the columns in each row.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Cell: TypeAlias = str | int | float | None


class RowFormat(StrEnum):
    """The forms rows can have; `table` is for people and made elsewhere."""

    TABLE = "table"
    TSV = "tsv"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"


def write_rows(columns: Sequence[str], rows: Iterable[Sequence[Cell]], form: RowFormat) -> Iterator[str]:
    r"""Write rows in a form that programs read.

    >>> list(write_rows(("page", "articles"), [("A1", 2), (None, 1)], RowFormat.TSV))
    ['A1\t2\n', '\t1\n']
    """
    match form:
        case RowFormat.JSON:
            from newsarc.exporters.json_array import write_array  # noqa: PLC0415 - help asks for the forms' names

            return write_array(dict(zip(columns, row, strict=True)) for row in rows)
        case RowFormat.JSONL:
            from newsarc.exporters.jsonl import encode  # noqa: PLC0415 - likewise

            return (encode(dict(zip(columns, row, strict=True))) + "\n" for row in rows)
        case RowFormat.CSV:
            from newsarc.exporters.csv_rows import write_row  # noqa: PLC0415 - few rows are CSV

            return map(write_row, (columns, *rows))
    return ("\t".join(map(_tsv_cell, row)) + "\n" for row in rows)


def _tsv_cell(cell: Cell) -> str:
    return "" if cell is None else one_line(str(cell))
