"""Whether a rollback journal was written of the state that an archive file is in: what both of them say.

A journal holds pages as they were before a transaction. The first of them counts transactions: the archive
counts as many, or one more if its own first page was written before the writer died.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader
    from pathlib import Path

# SQLite, "Database File Format", 1.3 and 3: where numbers stand in headers.
_COUNTER_AND_PAGES = struct.Struct(">24x2I")
_HEADER = struct.Struct(">8s5I")  # magic, records, nonce, pages before, size of a sector, size of a page
_MAGIC = bytes.fromhex("d9d505f920a163d7")
_NUMBER = struct.Struct(">I")
_CHECKSUM = 4  # bytes
_AS_MANY_AS_FIT = 0xFFFFFFFF


class _Header(NamedTuple):
    records: int
    pages: int
    sector: int
    page: int


def is_pair(archive: Path, journal: Path) -> bool:
    """Tell whether a journal can be this archive's. SQLite would leave one that has no header alone."""
    try:
        counter, pages = _first_page(archive)
        with journal.open("rb") as stream:
            header = _read_header(stream, 0)
            if header is None:
                return True
            before = _page_before(stream, header)
    except (OSError, struct.error):  # nothing is known of them
        return True
    if before is not None:
        return before[1] == header.pages and before[0] <= counter <= before[0] + 1
    if not header.pages:  # it was begun on an empty file, and ends with one
        return counter <= 1
    return header.pages == pages


def _first_page(archive: Path) -> tuple[int, int]:
    with archive.open("rb", buffering=0) as stream:
        counter, pages = _COUNTER_AND_PAGES.unpack(stream.read(_COUNTER_AND_PAGES.size))
    return counter, pages


def _page_before(stream: BufferedReader, header: _Header) -> tuple[int, int] | None:
    """Return what the first page counted, and how many pages there were, if the journal has that page."""
    for place in _records(stream, header):
        stream.seek(place)
        if _NUMBER.unpack(stream.read(_NUMBER.size)) == (1,):
            counter, pages = _COUNTER_AND_PAGES.unpack(stream.read(_COUNTER_AND_PAGES.size))
            return counter, pages
    return None


def _records(stream: BufferedReader, header: _Header) -> Iterator[int]:
    """Yield where records begin: behind each header, which has a sector to itself."""
    end, size = stream.seek(0, 2), _NUMBER.size + header.page + _CHECKSUM
    begin = 0
    found: _Header | None = header
    while found is not None:
        begin += header.sector
        fitting = max(0, end - begin) // size
        number = fitting if found.records == _AS_MANY_AS_FIT else min(found.records, fitting)
        yield from range(begin, begin + number * size, size)
        begin = -(-(begin + number * size) // header.sector) * header.sector
        found = _read_header(stream, begin) if number else None


def _read_header(stream: BufferedReader, place: int) -> _Header | None:
    stream.seek(place)
    data = stream.read(_HEADER.size)
    if len(data) < _HEADER.size:
        return None
    magic, records, _, pages, sector, page = _HEADER.unpack(data)
    return _Header(records, pages, sector or _HEADER.size, page) if magic == _MAGIC else None
