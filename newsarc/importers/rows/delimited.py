"""CSV and TSV: a header, then an article in each row."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from newsarc.errors import SourceDamaged
from newsarc.importers.rows.reading import read_rows
from newsarc.importers.rows.row import BadRow, Row
from newsarc.importers.rows.table_lines import (
    TableRow,
    delimiter_of,
    head_of,
    table_rows,
    with_doubled_marks,
)
from newsarc.importers.rows.unquoted import are_unquoted, is_table, unquoted
from newsarc.importers.sniffing import texts_of
from newsarc.language import counted_in_english, english
from newsarc.model.page import ReadSource
from newsarc.reading.page import READER
from newsarc.text.binary import binary_format
from newsarc.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile

NAME = "csv"
SUFFIXES = frozenset({".csv", ".tsv", ".tab"})


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the name, as any text could be a CSV; a text by a header of usual names over rows as wide."""
    if binary_format(head) is not None:
        return False
    return path.lower().endswith(tuple(SUFFIXES)) or is_table_as_text(path, head)


def is_table_as_text(path: str, head: bytes) -> bool:
    """Tell a table under the name of a text, as spreadsheets save one."""
    return path.lower().endswith(".txt") and any(
        is_table(text, delimiter_of(text)) for text in texts_of(head)
    )


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read each row of a table as an article."""
    decoded = decode(file, encoding=encoding)
    encoding, is_guess, rows = decoded.encoding, decoded.is_guess, _rows(file.path, decoded.text)
    del decoded  # the text, which is as large as all rows together
    return ReadSource(encoding, READER, read_rows(file, rows, given, "CSV"), is_guess)


def _rows(path: str, text: str) -> Iterator[Row | BadRow]:
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    above, start, delimiter = head_of(text)
    text = with_doubled_marks(text[start:] if start else text, delimiter)
    is_raw = are_unquoted(text, delimiter)
    rows = table_rows(io.StringIO(text, newline=""), delimiter, is_raw=is_raw)
    try:
        head = next(rows, TableRow([], 0))
        header = [name.strip() for name in head.cells]
        if twice := next((name for name in header if name and header.count(name) > 1), None):
            raise SourceDamaged(path, "CSV", english("two columns are called {name}: rename one", name=twice))
        yield from _rows_below(rows, header, above + head.lines, is_raw=is_raw)
    except csv.Error as error:
        raise SourceDamaged(path, "CSV", str(error)) from error


def _rows_below(
    rows: Iterable[TableRow], header: list[str], last: int, *, is_raw: bool
) -> Iterator[Row | BadRow]:
    number = 0
    for printed, lines in rows:
        cells = unquoted(printed) if is_raw else printed
        first, last = last + 1, last + lines
        if not any(cell.strip() for cell in cells):
            continue
        number += 1
        surplus = [cell for cell in cells[len(header) :] if cell.strip()]
        if len(cells) < len(header) or surplus:
            yield BadRow(
                number,
                first,
                english(
                    "{cells} under {columns}",
                    cells=counted_in_english(len(cells), "cell"),
                    columns=counted_in_english(len(header), "column"),
                ),
            )
        else:
            yield Row(number, first, last, dict(zip(header, cells, strict=False)))
