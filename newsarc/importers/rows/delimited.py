"""CSV and TSV: a header, then an article in each row."""

from __future__ import annotations

import csv
import io
import sys
from typing import TYPE_CHECKING

from newsarc.errors import SourceDamaged
from newsarc.importers.rows.reading import read_rows
from newsarc.importers.rows.row import BadRow, Row
from newsarc.importers.rows.unquoted import are_unquoted, is_table, unquoted
from newsarc.importers.sniffing import texts_of
from newsarc.language import counted_in_english, english
from newsarc.model.page import ReadSource
from newsarc.reading.page import READER
from newsarc.text.binary import binary_format
from newsarc.text.decoding import decode

if TYPE_CHECKING:
    from _csv import Reader as CsvReader
    from collections.abc import Iterable, Iterator

    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile

NAME = "csv"
SUFFIXES = frozenset({".csv", ".tsv", ".tab"})
_DELIMITERS = "\t;|,"  # of equals the first: it is rare within a name


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
    lines = io.StringIO(text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"), newline="")
    delimiter = delimiter_of(text)
    is_raw = are_unquoted(text, delimiter)
    reader = table_reader(lines, delimiter, is_raw=is_raw)
    try:
        header = [name.strip() for name in next(reader, [])]
        if len(set(filter(None, header))) < len([*filter(None, header)]):
            raise SourceDamaged(path, "CSV", english("two columns have the same name"))
        yield from _rows_below(reader, header, is_raw=is_raw)
    except csv.Error as error:
        raise SourceDamaged(
            path, "CSV", english("line {line}: {problem}", line=reader.line_num, problem=error)
        ) from error


def table_reader(lines: Iterable[str], delimiter: str, *, is_raw: bool = False) -> CsvReader:
    """Part lines into rows and cells, in which quotation marks hold a cell together unless it is raw."""
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))  # a body may be longer than the 131,072 that are usual
    return csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE if is_raw else csv.QUOTE_MINIMAL)


def _rows_below(reader: CsvReader, header: list[str], *, is_raw: bool) -> Iterator[Row | BadRow]:
    last, number = reader.line_num, 0
    for cells in map(unquoted, reader) if is_raw else reader:
        first, last = last + 1, reader.line_num
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


def delimiter_of(text: str) -> str:
    r"""Return what parts the cells of the header.

    >>> delimiter_of("标题;正文;日期\n"), delimiter_of("title\tbody, whole\n")
    (';', '\t')
    """
    header = text.lstrip().partition("\n")[0]
    return max(_DELIMITERS, key=header.count)
