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
    reason_of,
)
from newsarc.import_runs import FileStamp
from newsarc.model.sources import SourceFile
from newsarc.text.path_names import escaped_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsarc.model.selection import Selection

STANDARD_INPUT = Path("-")
# A page of text has 10 to 50 kB, a whole year of a weekly under 20 MB.
SIZE_LIMIT = 64 * 1024 * 1024
_HIDDEN = (".", "~$")  # what systems hide; the files by which Word locks those that are open
_LATEST_NS = 2**63 - 1  # what SQLite can store; file systems have times after the year 2262 too


def find_sources(
    paths: Iterable[Path], selection: Selection, *, note_skipped: Callable[[Path], None] | None = None
) -> Iterator[Path | SourceError]:
    """List the files to import: those named, and those selected below the folders named, sorted.

    `note_skipped` is told of the files of the folders that are wanted, but of no format.
    """
    for path in paths:
        if path != STANDARD_INPUT and os.path.isdir(path):  # unlike Path.is_dir, it never raises
            yield from _search_folder(path, selection, note_skipped)
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
        raise SourceUnreadable(name, reason_of(error)) from error
    except ValueError as error:  # a path that no file system can hold
        raise SourceMissing(name) from error
    if len(data) > size_limit:
        raise SourceTooLarge(name, _size(path, data), size_limit)
    if not data.strip():
        raise SourceEmpty(name)
    return SourceFile(name, data, hashlib.sha256(data).hexdigest())


def stamp_file(path: Path) -> FileStamp | None:
    """Look at a file's size, times and inode; None for standard input and for what is not there."""
    if path == STANDARD_INPUT:
        return None
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    modified_ns, changed_ns = (
        ns if abs(ns) <= _LATEST_NS else None for ns in (found.st_mtime_ns, found.st_ctime_ns)
    )
    return FileStamp(found.st_size, modified_ns, found.st_ino & _LATEST_NS, changed_ns)


def path_text(path: Path) -> str:
    r"""Write a path in full; bytes that are not UTF-8 become escapes, for the archive keeps text.

    >>> path_text(Path("/tmp/a/../b.txt")), path_text(Path("-"))
    ('/tmp/b.txt', '-')
    >>> path_text(Path("/tmp/a\udcff.txt")), path_text(Path(r"/tmp/a\xff.txt"))
    ('/tmp/a\\xff.txt', '/tmp/a\\\\xff.txt')
    """
    if path == STANDARD_INPUT:
        return str(path)
    name = os.fsencode(os.path.realpath(path))
    if os.sep == "/":  # elsewhere backslashes part folders, and all names are Unicode
        name = name.replace(b"\\", b"\\\\")
    return name.decode("utf-8", "backslashreplace")


def is_there(name: str) -> bool:
    """Tell whether there is a file at a path that `path_text` wrote; standard input always is."""
    if name == str(STANDARD_INPUT):
        return True
    return any(os.path.lexists(one) for one in _places(name))


def is_gone(name: str, new: str) -> bool:
    """Tell whether a file is at another path now; some file systems find it also by its former spelling."""
    return _is_one_file(name, new) or not is_there(name)


def _is_one_file(name: str, other: str) -> bool:
    """Tell whether two paths lead to one file, that is on its disk under one name only."""
    holders = _places(name)[-1], _places(other)[-1]
    try:
        return os.path.samefile(*holders) and os.stat(holders[0]).st_nlink == 1
    except OSError:
        return False


def _places(name: str) -> tuple[str | bytes, str | bytes]:
    """Return where a path that `path_text` wrote leads, and the path of what holds a member."""
    holder = name.partition("!")[0]
    return (escaped_bytes(name), escaped_bytes(holder)) if os.sep == "/" else (name, holder)


def _search_folder(
    folder: Path, selection: Selection, note_skipped: Callable[[Path], None] | None
) -> Iterator[Path | SourceError]:
    """List the files of a folder and, below it, of its folders: by a list, however deep they are."""
    problems: list[SourceError] = []
    found = 0
    waiting = [folder]
    while waiting:
        directory = waiting.pop()
        try:
            with os.scandir(directory) as entries:
                listed = sorted(entries, key=_by_name)
        except OSError as error:
            problems.append(SourceUnreadable(path_text(directory), reason_of(error)))
            continue
        folders = [Path(entry.path) for entry in listed if _is_folder(entry)]
        waiting.extend(path for path in reversed(folders) if not selection.excludes(_below(folder, path)))
        for path in (Path(entry.path) for entry in listed if not entry.name.startswith(_HIDDEN)):
            if not selection.wants(_below(folder, path)):
                continue
            if not selection.takes(_below(folder, path)):
                if note_skipped and os.path.isfile(path):
                    note_skipped(path)
            elif _is_regular(path):
                found += 1
                yield path
    yield from problems
    if not found and not problems:
        yield FolderEmpty(path_text(folder), has_patterns=bool(selection.include or selection.exclude))


def _by_name(entry: os.DirEntry[str]) -> tuple[bool, str]:
    """Sort entries by their names; a METS document comes before the pages that it names."""
    return "mets" not in entry.name.lower(), entry.name


def _below(folder: Path, path: Path) -> str:
    """Write a path from a folder on."""
    return path.relative_to(folder).as_posix()


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Tell a folder that is to be searched; links are not followed, which could lead in a circle."""
    try:
        return not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


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
        # Python takes as much memory as may be read, before it reads: ask for no more than there is.
        size = min(os.fstat(stream.fileno()).st_size, size_limit)
        data = stream.read(size + 1)
        return data if len(data) <= size else data + stream.read(size_limit - size)


def _size(path: Path, data: bytes) -> int:
    """Return the whole size of a file of which only the allowed part (and a byte) was read."""
    if path == STANDARD_INPUT:
        return len(data)
    return max(len(data), path.stat().st_size)
