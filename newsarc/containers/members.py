"""The members of a container, their names, and how much of them is taken."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Protocol

from newsarc.errors import SourceDamaged
from newsarc.language import english

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MARK = "!"
LARGEST = 64 * 1024 * 1024  # bytes of a member, as of a file
MOST_EXPANDED = 300  # times; text is compressed to a tenth, and the emptiest pages to a hundredth
SMALL = 1024 * 1024  # bytes, which may be compressed as far as they can
GROWS = english("it grows to more than {most_expanded} times its size", most_expanded=MOST_EXPANDED)
_DRIVE = re.compile(r"^[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class TooMuch:
    """Why a member is not taken: it grows without end, or it cannot be read."""

    problem: str

    def __str__(self) -> str:
        """Say why."""
        return self.problem


@dataclass(frozen=True, slots=True)
class Member:
    """A member by its name, and its bytes."""

    name: str
    content: bytes | TooMuch


def plain_name(name: str) -> str:
    r"""Write a member's name so that it leads nowhere but below its container.

    >>> plain_name("../a/../../b.txt"), plain_name("C:\\c.txt"), plain_name("http://example.com/a//b")
    ('a/b.txt', 'c.txt', 'http://example.com/a//b')
    """
    if "://" in name:
        return name
    parts = _DRIVE.sub("", name.replace("\\", "/")).split("/")
    return "/".join(part for part in parts if part not in {"", ".", ".."})


def is_hidden(name: str) -> bool:
    """Tell what systems put beside the members: resource forks and hidden files."""
    parts = name.replace("\\", "/").split("/")
    return "://" not in name and ("__MACOSX" in parts or parts[-1].startswith(".") or not parts[-1])


class Readable(Protocol):
    """A stream as far as its bytes are read."""

    def read(self, size: int, /) -> bytes:
        """Return so many bytes, or what is left of them."""


class Growing(io.RawIOBase):
    """What a packed file holds, read piece by piece, unless it grows beyond all measure."""

    def __init__(self, path: str, stream: Readable, packed: IO[bytes]) -> None:
        self._path, self._stream, self._packed = path, stream, packed
        self._size = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Read into a buffer; raises SourceDamaged."""
        view = memoryview(buffer)
        data = self._stream.read(len(view))
        view[: len(data)] = data
        self._size += len(data)
        if self._size > max(SMALL, self._packed.tell() * MOST_EXPANDED):
            raise SourceDamaged(self._path, english("a compressed file"), GROWS)
        return len(data)


def read_some(stream: Readable, packed: int) -> bytes | TooMuch:
    """Read a stream, of which so many bytes are packed, unless it grows beyond all measure."""
    allowed = min(LARGEST, max(SMALL, packed * MOST_EXPANDED))
    content = stream.read(allowed + 1)
    if len(content) <= allowed:
        return content
    if allowed == LARGEST:
        return TooMuch(english("more than the {largest:,} bytes allowed", largest=LARGEST))
    return TooMuch(GROWS)
