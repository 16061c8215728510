"""Whether a log was written after the state that an archive file is in: what the headers of both say.

Each commit of newsarc writes the first page, and counts there. What the log begins with is one more than
what it was begun on, which the file has, or what it has of the log already.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# SQLite, "Database File Format", 1.3 and 4, and "WAL-mode File Format", 2.1: where numbers stand in headers.
_COUNTER_AND_PAGES = struct.Struct(">24x2I")
_PAGE_SIZE = struct.Struct(">8xI")
_FRAME = struct.Struct(">I20x")
_INDEX = struct.Struct("=16x2I")  # last frame, and pages of the database then
_LOG_HEADER = 32  # bytes


def is_pair(archive: Path, log: Path, index: Path) -> bool:
    """Tell whether a log can be this archive's; SQLite has just made its index, and nobody has them open.

    That none has is why they can be read here: closing them frees all locks of this process on them.
    """
    try:
        last, pages = _numbers(_INDEX, index)
        counter, pages_of_file = _numbers(_COUNTER_AND_PAGES, archive)
        counters = list(_counters(log, last))
    except (OSError, struct.error):  # nothing is known of it
        return True
    if not last:
        return True
    if not counters:  # the size of the database did not change, for it stands in the first page
        return pages == pages_of_file
    return counters[0] - 1 <= counter <= counters[-1]


def _counters(log: Path, last: int) -> Iterator[int]:
    """Yield what each first page counts that is committed in a log."""
    with log.open("rb") as stream:
        (page_size,) = _PAGE_SIZE.unpack(stream.read(_PAGE_SIZE.size))
        for number in range(last):
            stream.seek(_LOG_HEADER + number * (_FRAME.size + page_size))
            if _FRAME.unpack(stream.read(_FRAME.size)) == (1,):
                counter, _ = _COUNTER_AND_PAGES.unpack(stream.read(_COUNTER_AND_PAGES.size))
                yield counter


def _numbers(layout: struct.Struct, path: Path) -> tuple[int, int]:
    with path.open("rb", buffering=0) as stream:
        one, other = layout.unpack(stream.read(layout.size))
    return one, other
