"""Files that were compressed one by one: gzip, bzip2, xz."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import zlib
from typing import IO, TYPE_CHECKING

from newsarc.containers.members import Member, read_some
from newsarc.errors import SourceDamaged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_OPENERS: Mapping[str, Callable[[IO[bytes]], IO[bytes]]] = {
    ".gz": lambda stream: gzip.GzipFile(fileobj=stream),  # type: ignore[dict-item, return-value]  # it reads as one
    ".bz2": bz2.BZ2File,
    ".xz": lzma.LZMAFile,
}
SUFFIXES = tuple(_OPENERS)
_FAULTS = (zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)


def members(path: str, data: bytes) -> Iterator[Member]:
    """Yield the one file; raises SourceDamaged."""
    name, _, suffix = path.rpartition(".")
    try:
        with _OPENERS[f".{suffix.lower()}"](io.BytesIO(data)) as stream:
            content = read_some(stream, len(data))
    except EOFError as error:
        raise SourceDamaged(path, "a compressed file", "it ends too early") from error
    except _FAULTS as error:
        raise SourceDamaged(path, "a compressed file", str(error)) from error
    yield Member(re.split(r"[/\\!]", name)[-1], content)
