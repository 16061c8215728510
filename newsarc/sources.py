"""Find and read the files to import; standard input is a file called `-`."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.errors import (
    FolderEmpty,
    SourceEmpty,
    SourceError,
    SourceMissing,
    SourceTooLarge,
    SourceUnreadable,
)
from newsarc.model import SourceFile
from newsarc.runs import FileStamp
from newsarc.text.decoding import source_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.model import Provenance

STANDARD_INPUT = Path("-")
SUFFIXES = frozenset({".txt"})
# A page of text has 10 to 50 kB, a whole year of a weekly under 20 MB.
SIZE_LIMIT = 64 * 1024 * 1024


def find_sources(paths: Iterable[Path]) -> Iterator[Path | SourceError]:
    """List the files to import: those named, and the text files below the folders named, sorted."""
    for path in paths:
        if path != STANDARD_INPUT and path.is_dir():
            yield from _search_folder(path)
        else:
            yield path


def read_file(path: Path, *, size_limit: int = SIZE_LIMIT) -> SourceFile:
    """Read a file's bytes; raises SourceMissing, SourceUnreadable, SourceEmpty or SourceTooLarge."""
    name = path_text(path)
    try:
        data = _read_bytes(path, size_limit)
    except FileNotFoundError as error:
        raise SourceMissing(name) from error
    except OSError as error:
        raise SourceUnreadable(name, _reason(error)) from error
    except ValueError as error:  # a path that no file system can hold
        raise SourceMissing(name) from error
    if len(data) > size_limit:
        raise SourceTooLarge(name, _size(path, data), size_limit)
    if not data.strip():
        raise SourceEmpty(name)
    return SourceFile(name, data, hashlib.sha256(data).hexdigest())


def stamp_file(path: Path) -> FileStamp | None:
    """Look at a file's size and time; None for standard input and for what is not there."""
    if path == STANDARD_INPUT:
        return None
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return FileStamp(found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None


def path_text(path: Path) -> str:
    """Write a path in full; bytes that are not UTF-8 become escapes, for the archive keeps text.

    >>> path_text(Path("/tmp/a/../b.txt")), path_text(Path("-"))
    ('/tmp/b.txt', '-')
    """
    if path == STANDARD_INPUT:
        return str(path)
    return os.fsencode(os.path.realpath(path)).decode("utf-8", "backslashreplace")


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _search_folder(folder: Path) -> Iterator[Path | SourceError]:
    problems: list[OSError] = []
    found = 0
    for directory, folders, files in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        wanted = (Path(directory, name) for name in sorted(files) if _is_wanted(name))
        for path in wanted:
            if _is_regular(path):
                found += 1
                yield path
    yield from (SourceUnreadable(path_text(Path(error.filename)), _reason(error)) for error in problems)
    if not found and not problems:
        yield FolderEmpty(path_text(folder))


def _is_wanted(name: str) -> bool:
    return not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES


def _is_regular(path: Path) -> bool:
    """Tell files from pipes and devices, which could be waited on for ever; a dangling link is kept."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True


def _read_bytes(path: Path, size_limit: int) -> bytes:
    if path == STANDARD_INPUT:
        if sys.stdin is None:
            raise OSError("standard input is closed")
        return sys.stdin.buffer.read(size_limit + 1)
    with path.open("rb") as stream:
        return stream.read(size_limit + 1)


def _size(path: Path, data: bytes) -> int:
    """Return the whole size of a file of which only the allowed part (and a byte) was read."""
    if path == STANDARD_INPUT:
        return len(data)
    return max(len(data), path.stat().st_size)


def cut_lines(data: bytes, source: Provenance) -> str:
    """Decode a source as it was read and return the lines of one entry, both ends included."""
    lines = source_lines(data, source.encoding)
    return "".join(f"{line}\n" for line in lines[source.first_line - 1 : source.last_line])
