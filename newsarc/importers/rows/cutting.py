"""Cut the rows of a file of any size into pieces of whole rows, without knowing their encoding.

In every encoding of a newspaper's text the bytes of line ends, quotation marks and delimiters are themselves,
as long as a character of ASCII is one byte.
"""

from __future__ import annotations

import csv
import io
from itertools import chain, islice
from typing import TYPE_CHECKING

from newsarc.importers.rows.table_lines import MOST_ABOVE, allow_long_cells, head_of, is_above_header

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import IO

_BYTES = "latin-1"  # gives each byte a character, and takes it back
_MARK = b"\xef\xbb\xbf".decode(_BYTES)  # of UTF-8, before the first name of a column


class RowTooLargeError(Exception):
    """A row that is larger than a piece may be; of a table, what is behind it cannot be told from it."""

    def __init__(self, size: int) -> None:
        self.size = size
        super().__init__(size)


def cut_lines(stream: IO[bytes], least: int, most: int) -> Iterator[bytes | RowTooLargeError]:
    """Yield pieces that end with the first line end behind `least` bytes; a line above `most` is told."""
    while data := stream.read(least):
        data += b"" if data.endswith(b"\n") else stream.readline(most)
        yield RowTooLargeError(len(data) + skip_line(stream, data)) if len(data) > most else data


def skip_line(stream: IO[bytes], data: bytes) -> int:
    """Read on to the next line, unless the data already ends there; return how many bytes that took."""
    skipped = 0
    while not data.endswith(b"\n") and (data := stream.readline(io.DEFAULT_BUFFER_SIZE)):
        skipped += len(data)
    return skipped


def cut_table(stream: IO[bytes], least: int, most: int) -> Iterator[bytes | RowTooLargeError]:
    """Yield pieces of a table, each below its header, that end with the first row behind `least` bytes.

    Raises csv.Error.
    """
    text = io.TextIOWrapper(stream, encoding=_BYTES, newline="")
    lines = iter(lambda: text.readline(most + 1), "")
    above = _lines_to_header(lines)
    head = head_of("".join(above).removeprefix(_MARK))
    rows = _rows(chain(above, lines), head.delimiter, most)
    try:
        header = b"".join(islice(rows, len(above)))
        piece, size = [header], len(header)
        for row in rows:
            piece.append(row)
            size += len(row)
            if size >= least:
                yield b"".join(piece)
                piece, size = [header], len(header)
    except RowTooLargeError as error:
        yield error
    else:
        if len(piece) > 1:
            yield b"".join(piece)
    finally:
        text.detach()  # who opened the stream closes it


def _lines_to_header(lines: Iterable[str]) -> list[str]:
    """Return the lines down to the first that is a header, be it of letters that cannot be read here."""
    read: list[str] = []
    for line in lines:
        read.append(line)
        if len(read) == MOST_ABOVE or not is_above_header(line.removeprefix(_MARK)):
            break
    return read


def _rows(lines: Iterable[str], delimiter: str, most: int) -> Iterator[bytes]:
    """Yield the bytes of each row as the reader of tables parts them."""
    taken: list[str] = []
    allow_long_cells()
    for _ in csv.reader(_taken_lines(lines, taken, most), delimiter=delimiter):
        yield "".join(taken).encode(_BYTES)
        taken.clear()


def _taken_lines(lines: Iterable[str], taken: list[str], most: int) -> Iterator[str]:
    """Yield lines and keep those that are taken; raises RowTooLargeError."""
    size = 0
    for line in lines:
        size = len(line) + (size if taken else 0)
        if size > most:
            raise RowTooLargeError(size)
        taken.append(line)
        yield line.removeprefix(_MARK)
