"""Cut a large file of rows, or of pages of text, into blocks of whole rows or pages.

Each block is a source of its own, as the members of a container are: it is read, written and committed by
itself, so that a file of any size takes the memory of one block, and an import that is broken off goes on
where it was. Of a file that grows only the last blocks are new. A block of a table begins with its header,
and one of a JSON list is a list. What a compressed file holds is cut in the same way.
"""

from __future__ import annotations

import csv
import hashlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from newsarc.containers import compressed
from newsarc.containers.members import MARK
from newsarc.errors import SourceDamaged, SourceError, SourceTooLarge, SourceUnreadable, reason_of
from newsarc.importers import plain_text
from newsarc.importers.rows import delimited, json_document, json_lines
from newsarc.importers.rows.cutting import RowTooLargeError, cut_lines, cut_table
from newsarc.importers.rows.list_cutting import cut_list, is_list
from newsarc.importers.text_cutting import cut_text
from newsarc.model.sources import SourceFile
from newsarc.sources import SIZE_LIMIT, path_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import IO

_HEAD = 64 * 1024
# Encodings that write characters with the bytes of ASCII: a line end may be none.
_WITHOUT_LINE_ENDS = (b"\0", b"\x1b$", b"~{")
_SUFFIXES = json_lines.SUFFIXES | delimited.SUFFIXES | json_document.SUFFIXES | plain_text.SUFFIXES


class _Sizes(NamedTuple):
    """In bytes: above what size a file is cut, what a block has at least, and what a single row may have."""

    large: int
    least: int
    most: int


# An import takes about seven times its largest source in memory.
_OF_ROWS = _Sizes(large=16 * 1024 * 1024, least=4 * 1024 * 1024, most=SIZE_LIMIT)
# Reading pages takes six times the memory that rows of the same size take. A month of a daily has about four
# million bytes; a line of more than two million characters is refused when it is read.
_OF_TEXT = _Sizes(large=4 * 1024 * 1024, least=512 * 1024, most=8 * 1024 * 1024)


class _Cut(NamedTuple):
    """How a file is cut: by what, into blocks with which suffix, and of what sizes."""

    into: Callable[[IO[bytes], int, int], Iterator[bytes | RowTooLargeError]]
    suffix: str
    sizes: _Sizes


def name_within(path: Path) -> str | None:
    """Return the name of the file that a compressed file holds; None for any other file."""
    is_packed = path.suffix.lower() in compressed.SUFFIXES
    return compressed.name_within(str(path)) if is_packed else None


def is_cut(path: Path, *, is_held: bool = False) -> bool:
    """Tell whether a file is cut: a large one of rows or pages, whose line ends are single bytes.

    One that an archive holds as a whole is cut only when it is too large for one source.
    """
    suffix = _suffix(path)
    if suffix not in _SUFFIXES:
        return False
    try:
        if name_within(path) is None and path.stat().st_size <= _sizes(suffix).large:
            return False
        with _opened(path) as stream:
            head = stream.read(_HEAD)
            cut = _cut_of(path, head)
            return cut is not None and _is_larger(
                stream, len(head), SIZE_LIMIT if is_held else cut.sizes.large
            )
    except (OSError, SourceError):  # which reading the file will report
        return False


def _sizes(suffix: str) -> _Sizes:
    return _OF_TEXT if suffix in plain_text.SUFFIXES else _OF_ROWS


def _cut_of(path: Path, head: bytes) -> _Cut | None:
    """Return how a file is cut that begins so; None for one that is read as a whole, whatever its size."""
    suffix = _suffix(path)
    sizes = _sizes(suffix)
    if any(mark in head for mark in _WITHOUT_LINE_ENDS):
        return None
    if suffix in delimited.SUFFIXES:
        return _Cut(cut_table, suffix, sizes)
    if suffix in json_lines.SUFFIXES:
        return _Cut(cut_lines, ".jsonl", sizes)
    name = name_within(path) or path.name
    if suffix in json_document.SUFFIXES:
        is_wanted = is_list(head) and json_document.recognizes(name, head)
        return _Cut(cut_list, suffix, sizes) if is_wanted else None
    return _Cut(cut_text, suffix, sizes) if plain_text.recognizes(name, head) else None


def cut_blocks(path: Path) -> Iterator[SourceFile | SourceError]:
    """Yield the blocks of a file; a line that is itself too large is left out and reported."""
    name = path_text(path)
    try:
        yield from _blocks(path)
    except SourceError as error:
        yield error
    except csv.Error as error:
        yield SourceDamaged(name, "CSV", str(error))
    except OSError as error:
        yield SourceUnreadable(name, reason_of(error))


def _blocks(path: Path) -> Iterator[SourceFile | SourceError]:
    with _opened(path) as stream:
        cut = _cut_of(path, stream.read(_HEAD))
    if cut is None:  # it has changed since
        return
    held = name_within(path)
    start = f"{path_text(path)}{MARK}{held}{MARK}" if held else f"{path_text(path)}{MARK}"
    with _opened(path) as stream:
        for number, piece in enumerate(cut.into(stream, cut.sizes.least, cut.sizes.most), start=1):
            block = f"{start}{number:05}{cut.suffix}"
            if isinstance(piece, RowTooLargeError):
                yield SourceTooLarge(block, piece.size, cut.sizes.most)
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
