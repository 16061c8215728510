"""Cut a large file of rows into blocks of whole rows.

Each block is a source of its own, as the members of a container are: it is read, written and committed by
itself, so that a file of any size takes the memory of one block, and an import that is broken off goes on
where it was. Of a file that grows only the last blocks are new. A block of a table begins with its header.
What a compressed file holds is cut in the same way.
"""

from __future__ import annotations

import csv
import hashlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsarc.containers import compressed
from newsarc.containers.members import MARK
from newsarc.errors import SourceDamaged, SourceError, SourceTooLarge, SourceUnreadable, reason_of
from newsarc.importers.rows import delimited, json_lines
from newsarc.importers.rows.cutting import RowTooLargeError, cut_lines, cut_table
from newsarc.model.sources import SourceFile
from newsarc.sources import SIZE_LIMIT, path_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import IO

_LARGE = 16 * 1024 * 1024  # bytes: an import takes seven times those of its largest source in memory
_LEAST = 4 * 1024 * 1024  # bytes of a block, up to the end of its last row
_HEAD = 64 * 1024
# Encodings that write characters with the bytes of ASCII: a line end may be none.
_WITHOUT_LINE_ENDS = (b"\0", b"\x1b$", b"~{")


def name_within(path: Path) -> str | None:
    """Return the name of the file that a compressed file holds; None for any other file."""
    is_packed = path.suffix.lower() in compressed.SUFFIXES
    return compressed.name_within(str(path)) if is_packed else None


def is_cut(path: Path, *, is_held: bool = False) -> bool:
    """Tell whether a file is cut: a large one of rows, in an encoding whose line ends are single bytes.

    One that an archive holds as a whole is cut only when it is too large for one source.
    """
    if _suffix(path) not in json_lines.SUFFIXES | delimited.SUFFIXES:
        return False
    most = SIZE_LIMIT if is_held else _LARGE
    try:
        if name_within(path) is None and path.stat().st_size <= most:
            return False
        with _opened(path) as stream:
            head = stream.read(_HEAD)
            return not any(mark in head for mark in _WITHOUT_LINE_ENDS) and _is_larger(
                stream, len(head), most
            )
    except (OSError, SourceError):  # which reading the file will tell
        return False


def cut_blocks(path: Path) -> Iterator[SourceFile | SourceError]:
    """Yield the blocks of a file; a line that is itself too large is left out, and told."""
    name = path_text(path)
    try:
        with _opened(path) as stream:
            yield from _blocks(path, stream)
    except SourceError as error:
        yield error
    except csv.Error as error:
        yield SourceDamaged(name, "CSV", str(error))
    except OSError as error:
        yield SourceUnreadable(name, reason_of(error))


def _blocks(path: Path, stream: IO[bytes]) -> Iterator[SourceFile | SourceError]:
    is_table = _suffix(path) in delimited.SUFFIXES
    pieces = (cut_table if is_table else cut_lines)(stream, _LEAST, SIZE_LIMIT)
    held, suffix = name_within(path), _suffix(path) if is_table else ".jsonl"
    start = f"{path_text(path)}{MARK}{held}{MARK}" if held else f"{path_text(path)}{MARK}"
    for number, piece in enumerate(pieces, start=1):
        block = f"{start}{number:05}{suffix}"
        if isinstance(piece, RowTooLargeError):
            yield SourceTooLarge(block, piece.size, SIZE_LIMIT)
        elif piece.strip():
            yield SourceFile(block, piece, hashlib.sha256(piece).hexdigest())


def _suffix(path: Path) -> str:
    """Return the suffix that tells the format of a file, or of what it holds."""
    within = name_within(path)
    return (path if within is None else path.with_name(within)).suffix.lower()


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    with path.open("rb") if name_within(path) is None else compressed.expanding(path) as stream:
        yield stream


def _is_larger(stream: IO[bytes], read: int, most: int) -> bool:
    """Tell whether a stream has more than `most` bytes; what was read of it already counts."""
    while read <= most and (data := stream.read(_HEAD)):
        read += len(data)
    return read > most
