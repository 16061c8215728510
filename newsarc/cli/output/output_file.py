"""A file of output, written beside its place and put there when it is whole."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.atomic_files import replace_whole
from newsarc.errors import OutputError, reason_of
from newsarc.language import tr
from newsarc.store.database.schema import is_archive_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def write_file(path: Path, pieces: Iterable[str | bytes]) -> None:
    """Write pieces of text or bytes to a file: all of them, or the file stays as it was."""
    target = Path(os.path.realpath(path))
    with translate_os_errors(path):
        if target.is_dir():
            raise OutputError(str(path), tr("it is a folder: name a file in it"))
        refuse_archive(target)
        if target.exists() and not target.is_file():  # a pipe or device cannot be replaced
            _write_pieces(target, pieces)
        else:
            _replace(target, pieces)


def refuse_archive(path: Path) -> None:
    """Raise OutputError if output would go over an archive, which holds what can be had nowhere else."""
    if os.path.isfile(path) and is_archive_file(path):
        raise OutputError(str(path), tr("it is an archive: name another file"))


def output_error(name: str, error: OSError) -> OutputError:
    """Say why the operating system would not take the output."""
    return OutputError(name, reason_of(error))


@contextmanager
def translate_os_errors(path: Path) -> Iterator[None]:
    """Raise OutputError for what the operating system refuses; nothing but the output may stand within."""
    try:
        yield
    except OSError as error:
        raise output_error(str(path), error) from error


def _replace(target: Path, pieces: Iterable[str | bytes]) -> None:
    with replace_whole(target) as beside:
        _write_pieces(beside, pieces, is_lasting=True)
        if target.exists():
            shutil.copymode(target, beside)


def _write_pieces(path: Path, pieces: Iterable[str | bytes], *, is_lasting: bool = False) -> None:
    with path.open("wb") as stream:
        stream.writelines(map(_encoded, pieces))
        stream.flush()
        if is_lasting:
            os.fsync(stream.fileno())


def _encoded(piece: str | bytes) -> bytes:
    return piece if isinstance(piece, bytes) else piece.encode("utf-8", "backslashreplace")
