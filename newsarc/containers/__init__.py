"""Files that hold files: archives, compressed files and web captures, taken apart within limits.

A member is a source of its own, whose path is that of the container, a `!` and the member's name.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from newsarc.containers import compressed, mbox, mhtml, tar, warc, zip_archive
from newsarc.containers.members import MARK, Member, TooMuch, is_hidden, plain_name
from newsarc.errors import SourceDamaged, SourceError, SourceTooLarge
from newsarc.language import english
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_OPENERS: tuple[tuple[tuple[str, ...], Callable[[str, bytes], Iterator[Member]]], ...] = (
    (warc.SUFFIXES, warc.members),
    (mbox.SUFFIXES, mbox.members),
    (mhtml.SUFFIXES, mhtml.members),
    (tar.SUFFIXES, tar.members),
    (zip_archive.SUFFIXES, zip_archive.members),
    (compressed.SUFFIXES, compressed.members),
)
SUFFIXES = frozenset(suffix for suffixes, _ in _OPENERS for suffix in suffixes if suffix.count(".") == 1)
_DEEPEST = 3  # a capture in a compressed file in an archive
MOST_MEMBERS = 100_000
_TOO_MANY = english("more than {most_members:,} members: the rest is left out", most_members=MOST_MEMBERS)
MOST_BYTES = 1024 * 1024 * 1024  # of all members together


def is_container(path: str) -> bool:
    """Tell by its name whether a file holds others."""
    return _opener(path) is not None


def open_container(file: SourceFile) -> Iterator[SourceFile | SourceError]:
    """Yield the members of a container, and of those within it; what is wrong with one stops no other."""
    size = 0
    for taken, found in enumerate(_open(file, 0), start=1):
        yield found
        size += len(found.data) if isinstance(found, SourceFile) else 0
        if taken >= MOST_MEMBERS:
            yield SourceDamaged(file.path, english("an archive"), _TOO_MANY)
            return
        if size > MOST_BYTES:
            yield SourceTooLarge(file.path, size, MOST_BYTES)
            return


def _opener(path: str) -> Callable[[str, bytes], Iterator[Member]] | None:
    name = path.lower()
    return next((opener for suffixes, opener in _OPENERS if name.endswith(suffixes)), None)


def _open(file: SourceFile, depth: int) -> Iterator[SourceFile | SourceError]:
    opener = _opener(file.path)
    if opener is None or depth >= _DEEPEST:
        yield file
        return
    try:
        for member in opener(file.path, file.data):
            path = f"{file.path}{MARK}{plain_name(member.name)}"
            if is_hidden(member.name):
                continue
            if isinstance(member.content, TooMuch):
                yield SourceDamaged(path, english("a member"), str(member.content))
            else:
                digest = hashlib.sha256(member.content).hexdigest()
                yield from _open(SourceFile(path, member.content, digest, file.columns), depth + 1)
    except SourceError as error:
        yield error
