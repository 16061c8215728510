"""Tar archives, plain or compressed."""

from __future__ import annotations

import io
import lzma
import tarfile
import zlib
from typing import TYPE_CHECKING

from newsarc.containers.members import GROWS, MOST_EXPANDED, SMALL, Member, read_some
from newsarc.errors import SourceDamaged

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIXES = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
_FAULTS = (tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)


def members(path: str, data: bytes) -> Iterator[Member]:
    """Yield the files of an archive; links and devices are left out. Raises SourceDamaged."""
    packed = len(data)
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r|*") as archive:
            for info in archive:
                if archive.offset > max(SMALL, packed) * MOST_EXPANDED:
                    raise SourceDamaged(path, "tar", GROWS)
                stream = archive.extractfile(info) if info.isreg() else None
                if stream is not None:
                    yield Member(_name(info), read_some(stream, info.size))
    except _FAULTS as error:
        raise SourceDamaged(path, "tar", str(error).replace("\n", " ")) from error


def _name(info: tarfile.TarInfo) -> str:
    """Write a name as its letters; bytes that are not UTF-8 come as the halves of pairs."""
    try:
        info.name.encode()
    except UnicodeEncodeError:
        return info.name.encode("utf-8", "surrogateescape").decode("gb18030", "replace")
    return info.name
