"""The lines of a table: where its header is, and rows whose quotation marks are not as tables have them."""

from __future__ import annotations

import csv
import re
import sys
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from newsarc.importers.rows.columns import is_named

if TYPE_CHECKING:
    from _csv import Reader as CsvReader
    from collections.abc import Iterable, Iterator

_DELIMITERS = "\t;|,"  # of equals the first: it is rare within a name
MOST_ABOVE = 10  # lines above a header
_MOST_TORN = 20  # rows of a file whose quotation marks are not closed: each takes all lines to the next one
_SAID = re.compile(r"sep=(.)", re.IGNORECASE)
_END = re.compile(r"\r\n?|\n")
_QUOTE = '"'


class TableRow(NamedTuple):
    """The cells of a row, and how many lines it takes."""

    cells: list[str]
    lines: int


class TableHead(NamedTuple):
    """How many lines stand above a header, where it begins, and what parts its cells."""

    lines_above: int
    start: int
    delimiter: str


def delimiter_of(text: str) -> str:
    r"""Return what parts the cells of the header.

    >>> delimiter_of("标题;正文;日期\n"), delimiter_of("title\tbody, whole\n")
    (';', '\t')
    """
    header = text.lstrip().partition("\n")[0]
    return max(_DELIMITERS, key=header.count)


def head_of(text: str) -> TableHead:
    r"""Find the header of a table.

    Spreadsheets may say above it what parts the cells, and programs put a title or blank rows there.

    >>> tuple(head_of("sep=;\na,b;text\n")), tuple(head_of("\n,,\ntitle,text\n"))
    ((1, 6, ';'), (2, 4, ','))
    >>> tuple(head_of("# Made in May\ntitle,text\n")), tuple(head_of("a,b\n1,2\n"))
    ((1, 14, ','), (0, 0, ','))
    """
    starts = [0, *(match.end() for match in islice(_END.finditer(text), MOST_ABOVE))]
    lines = [text[start : _line_end(text, start)] for start in starts]
    if said := _SAID.fullmatch(lines[0].strip()):
        return TableHead(1, starts[1] if len(starts) > 1 else len(text), said[1])
    filled = [at for at, line in enumerate(lines) if any(map(str.isalnum, line))] or [0]
    at = next(
        (at for at in filled if _is_header(lines[at], [lines[one] for one in filled if one < at])), filled[0]
    )
    return TableHead(at, starts[at], delimiter_of(lines[at]))


def is_above_header(line: str) -> bool:
    r"""Tell a line that cannot be a header: it says what parts the cells, or nothing.

    >>> is_above_header("sep=;\n"), is_above_header(",,\n"), is_above_header("title\\n")
    (True, True, False)
    """
    return _SAID.fullmatch(line.strip()) is not None or not any(map(str.isalnum, line))


def _is_header(line: str, above: Iterable[str]) -> bool:
    delimiter = delimiter_of(line)
    names = [name.strip(f" {_QUOTE}") for name in line.split(delimiter)]
    return len(names) > 1 and is_named(names, "body") and all(delimiter not in one for one in above)


def _line_end(text: str, start: int) -> int:
    end = _END.search(text, start)
    return end.start() if end else len(text)


def with_doubled_marks(text: str, delimiter: str) -> str:
    r"""Double the quotation marks that stand behind backslashes, unless one of them closes a cell.

    >>> with_doubled_marks('"He said \\"no\\" to it",1', ","), with_doubled_marks('"C:\\",1', ",")
    ('"He said ""no"" to it",1', '"C:\\",1')
    """
    if '\\"' not in text or re.search(rf'\\"(?:{re.escape(delimiter)}|[\r\n]|$)', text):
        return text
    return text.replace('\\"', '""')


def allow_long_cells() -> None:
    """Let a body be longer than the 131,072 characters that are usual."""
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))


def table_rows(lines: Iterable[str], delimiter: str, *, is_raw: bool = False) -> Iterator[TableRow]:
    """Part lines into rows and cells, in which quotation marks hold a cell together unless it is raw.

    A mark that is not closed would hold all lines together up to the next one: where that makes a row of
    another width, its first line is a row by itself, and the others are read anew.
    """
    allow_long_cells()
    taken: list[str] = []
    source, torn, width = iter(lines), 0, 0
    reader = _reader(_noted(source, taken), delimiter, is_raw=is_raw)
    while (cells := next(reader, None)) is not None:
        width = width or len(cells)
        if len(taken) > 1 and len(cells) != width and torn < _MOST_TORN and _is_torn(taken, delimiter):
            torn += 1
            cells = _cells_of_line(taken[0], delimiter)
            source = chain(taken[1:], source)
            del taken[1:]
            reader = _reader(_noted(source, taken), delimiter, is_raw=is_raw)
        yield TableRow(cells, len(taken))
        taken.clear()


def _reader(lines: Iterable[str], delimiter: str, *, is_raw: bool) -> CsvReader:
    return csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE if is_raw else csv.QUOTE_MINIMAL)


def _noted(lines: Iterable[str], taken: list[str]) -> Iterator[str]:
    for line in lines:
        taken.append(line)
        yield line


def _is_torn(lines: Iterable[str], delimiter: str) -> bool:
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return True
    return False


def _cells_of_line(line: str, delimiter: str) -> list[str]:
    """Part a line at each delimiter, and leave out the mark of a cell that has one alone."""
    cells = next(csv.reader([line], delimiter=delimiter, quoting=csv.QUOTE_NONE))
    return [cell.replace(_QUOTE, "") if cell.count(_QUOTE) == 1 else cell for cell in cells]
