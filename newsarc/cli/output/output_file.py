"""A file of output, written beside its place and put there when it is whole."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.errors import OutputError
from newsarc.store.database.schema import APPLICATION_ID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HEADER_SIZE, _APPLICATION_ID_AT = 100, 68  # bytes (SQLite, "Database File Format", 1.3)


def write_file(path: Path, pieces: Iterable[str | bytes]) -> None:
    """Write pieces of text or bytes to a file: all of them, or the file stays as it was."""
    target = Path(os.path.realpath(path))
    with translate_os_errors(path):
        refuse_archive(target)
        if target.exists() and not target.is_file():  # a pipe or device cannot be replaced
            _write_pieces(target, "wb", pieces)
        else:
            _replace(target, pieces)


def refuse_archive(path: Path) -> None:
    """Raise OutputError if output would go over an archive, which holds what can be had nowhere else."""
    if not path.is_file():
        return
    with path.open("rb") as stream:
        head = stream.read(_HEADER_SIZE)
    is_ours = head[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4] == APPLICATION_ID.to_bytes(4, "big")
    if head.startswith(b"SQLite format 3\0") and is_ours:
        raise OutputError(str(path), "it is an archive: name another file")


def output_error(name: str, error: OSError) -> OutputError:
    """Say why the operating system would not take the output."""
    return OutputError(name, (error.strerror or str(error)).lower())


@contextmanager
def translate_os_errors(path: Path) -> Iterator[None]:
    """Raise OutputError for what the operating system refuses; nothing but the output may stand within."""
    try:
        yield
    except OSError as error:
        raise output_error(str(path), error) from error


def _replace(target: Path, pieces: Iterable[str | bytes]) -> None:
    beside = target.with_name(f".newsarc-{os.urandom(6).hex()}.part")
    try:
        _write_pieces(beside, "xb", pieces)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        with suppress(OSError):  # the folder itself may be what is wrong, and that is told already
            beside.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _write_pieces(path: Path, mode: str, pieces: Iterable[str | bytes]) -> None:
    with path.open(mode) as stream:
        stream.writelines(map(_encoded, pieces))
        stream.flush()
        if mode == "xb":
            os.fsync(stream.fileno())


def _encoded(piece: str | bytes) -> bytes:
    return piece if isinstance(piece, bytes) else piece.encode("utf-8", "backslashreplace")


def _sync_folder(folder: Path) -> None:
    """Make the new name last too; systems that cannot sync a folder do without."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
