"""Zip archives, also those whose names are in the encoding of an old Windows."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from typing import TYPE_CHECKING

from newsarc.containers.members import Member, TooMuch, read_some
from newsarc.errors import SourceDamaged
from newsarc.language import english

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SUFFIXES = (".zip", ".wacz")
_IS_UTF8 = 0x800  # the flag of a name that is
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)


def members(path: str, data: bytes) -> Iterator[Member]:
    """Yield the files of an archive; links are left out. Raises SourceDamaged."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _FAULTS as error:
        raise SourceDamaged(path, "zip", str(error)) from error
    files = [info for info in archive.infolist() if not info.is_dir() and not _is_link(info)]
    if path.lower().endswith(".wacz"):  # its other members are indexes
        files = [info for info in files if info.filename.startswith("archive/")]
        if not files:
            raise SourceDamaged(path, "WACZ", english("no capture is in it"))
    if not files:
        raise SourceDamaged(path, "zip", english("there is no file in it"))
    for info, name in zip(files, _names(files), strict=True):
        yield Member(name, _content(archive, info))


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes | TooMuch:
    try:
        with archive.open(info) as stream:
            return read_some(stream, info.compress_size)
    except _FAULTS as error:
        return TooMuch(str(error).replace("\n", " "))


def _is_link(info: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(info.external_attr >> 16)


def _names(files: Sequence[zipfile.ZipInfo]) -> list[str]:
    """Write the names as letters: where no flag says UTF-8, by the encoding in which all make sense."""
    encoding = _encoding(b"\n".join(_bytes(info) for info in files if not info.flag_bits & _IS_UTF8))
    return [
        info.filename if info.flag_bits & _IS_UTF8 else _bytes(info).decode(encoding, "replace")
        for info in files
    ]


def _bytes(info: zipfile.ZipInfo) -> bytes:
    return info.orig_filename.encode("cp437", "replace")


def _encoding(names: bytes) -> str:
    try:
        names.decode()
    except UnicodeDecodeError:
        # Its tables take a while to load, and most names are UTF-8.
        from newsarc.text.encodings.guessing import guess_encodings  # noqa: PLC0415

        return next((guess.encoding for guess in guess_encodings(names)), "utf-8")
    return "utf-8"
