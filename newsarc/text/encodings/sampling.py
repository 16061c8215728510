"""What of bytes tells their encoding: lines that are not all ASCII."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOREIGN = re.compile(rb"[\x80-\xff]")
_LINE_END = re.compile(rb"[\r\n]")
_BEFORE, _BEHIND = 256, 1024  # bytes of a line: a few sentences


def sample_of(data: bytes, size: int) -> bytes:
    """Take lines that are not all ASCII, as many as are needed to tell their encoding."""
    lines: list[bytes] = []
    length = 0
    for line in _foreign_lines(data):
        lines.append(line[: size - length])
        length += len(lines[-1]) + 1
        if length >= size:
            break
    return b"\n".join(lines)


def _foreign_lines(data: bytes) -> Iterator[bytes]:
    """Yield the lines that are not all ASCII; of a long one what is round the bytes above it.

    All before the first such byte is ASCII by any encoding, so a line can begin anywhere there; it ends at
    a blank, which is no part of a character in any.
    """
    start = 0
    while found := _FOREIGN.search(data, start):
        line_start = max(data.rfind(b"\n", start, found.start()), data.rfind(b"\r", start, found.start())) + 1
        first = max(start, line_start, found.start() - _BEFORE)
        end = _LINE_END.search(data, found.end())
        blank = data.find(b" ", found.end() + _BEHIND, end.start() if end else len(data))
        start = blank if blank >= 0 else end.start() if end else len(data)
        yield data[first:start]
