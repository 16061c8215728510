"""Cut a file of JSON Lines that is too large for one source into blocks of whole lines.

Each block is a source of its own, as the members of a container are: it is read, written and committed by
itself, so that a file of any size takes the memory of one block, and an import that is broken off goes on
where it was. Of a file that grows only the last blocks are new.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from newsarc.containers.members import MARK
from newsarc.errors import SourceError, SourceTooLarge, SourceUnreadable
from newsarc.importers.rows.json_lines import SUFFIXES
from newsarc.model.sources import SourceFile
from newsarc.sources import SIZE_LIMIT, path_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

_LEAST = 4 * 1024 * 1024  # bytes of a block, up to the end of its last line
_HEAD = 1024
_SUFFIX = ".jsonl"


def is_cut(path: Path) -> bool:
    """Tell whether a file is cut: one of lines in an encoding whose line ends are single bytes."""
    try:
        if path.suffix.lower() not in SUFFIXES or path.stat().st_size <= SIZE_LIMIT:
            return False
        with path.open("rb") as stream:
            return b"\0" not in stream.read(_HEAD)
    except OSError:  # which reading the file will tell
        return False


def cut_blocks(path: Path) -> Iterator[SourceFile | SourceError]:
    """Yield the blocks of a file; a line that is itself too large is left out, and told."""
    name = path_text(path)
    try:
        with path.open("rb") as stream:
            yield from _blocks(name, stream)
    except OSError as error:
        yield SourceUnreadable(name, (error.strerror or str(error)).lower())


def _blocks(name: str, stream: BinaryIO) -> Iterator[SourceFile | SourceError]:
    number = 0
    while data := stream.read(_LEAST):
        number += 1
        block = f"{name}{MARK}{number:05}{_SUFFIX}"
        data += b"" if data.endswith(b"\n") else stream.readline(SIZE_LIMIT)
        if len(data) > SIZE_LIMIT:
            yield SourceTooLarge(block, len(data) + _skip_line(stream, data), SIZE_LIMIT)
        elif data.strip():
            yield SourceFile(block, data, hashlib.sha256(data).hexdigest())


def _skip_line(stream: BinaryIO, data: bytes) -> int:
    """Go on to the next line; return the number of bytes."""
    skipped = 0
    while not data.endswith(b"\n") and (data := stream.readline(_LEAST)):
        skipped += len(data)
    return skipped
