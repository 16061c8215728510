"""Files that were compressed one by one: gzip, bzip2, xz."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import zlib
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, TypeAlias

from newsarc.containers.members import Growing, Member, read_some
from newsarc.errors import SourceDamaged
from newsarc.language import english

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    _Opened: TypeAlias = bz2.BZ2File | gzip.GzipFile | lzma.LZMAFile

_OPENERS: Mapping[str, Callable[[IO[bytes]], _Opened]] = {
    ".gz": lambda stream: gzip.GzipFile(fileobj=stream),
    ".bz2": bz2.BZ2File,
    ".xz": lzma.LZMAFile,
}
SUFFIXES = tuple(_OPENERS)
_FAULTS = (zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)


def members(path: str, data: bytes) -> Iterator[Member]:
    """Yield the one file; raises SourceDamaged."""
    with _faults(path), _opened(path, io.BytesIO(data)) as stream:
        content = read_some(stream, len(data))
    yield Member(name_within(path), content)


def name_within(path: str) -> str:
    """Return the name of the file that a compressed file holds.

    >>> name_within("/papers/all.jsonl.gz")
    'all.jsonl'
    """
    return re.split(r"[/\\!]", path.rpartition(".")[0])[-1]


@contextmanager
def expanding(path: Path) -> Iterator[IO[bytes]]:
    """Open what a compressed file holds, of any size; reading it raises SourceDamaged, and so it does here.

    A file that grows beyond all measure is broken off there.
    """
    with path.open("rb") as packed, _faults(str(path)), _opened(path.name, packed) as stream:
        yield io.BufferedReader(Growing(str(path), stream, packed))


def _opened(path: str, stream: IO[bytes]) -> _Opened:
    return _OPENERS[f".{path.rpartition('.')[2].lower()}"](stream)


@contextmanager
def _faults(path: str) -> Iterator[None]:
    try:
        yield
    except EOFError as error:
        raise SourceDamaged(path, english("a compressed file"), english("it ends too early")) from error
    except _FAULTS as error:
        raise SourceDamaged(path, english("a compressed file"), str(error)) from error
