"""Read sources in other processes, which send back the records; who asked has the bytes."""

from __future__ import annotations

import gc
import os
import pickle
import socket
import unicodedata
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeAlias
from zlib import Z_BEST_SPEED, compress, decompress

from newsarc.import_files.reading import Reading, Unreadable, read
from newsarc.language import english
from newsarc.reading.page import READER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile

# Packages that read; those that open containers or write exports do their work where the archive is.
_PACKAGES = (
    "numpy",
    "python-dateutil",
    "pypdfium2",
    "lxml",
    "trafilatura",
    "feedparser",
    "pyarrow",
)

Versions: TypeAlias = "tuple[tuple[str, str], ...]"

GARBAGE_THRESHOLD = 50_000
"""Objects made between two looks for garbage by a process that reads."""

_reading = Lock()  # pdfium reads one document at a time, and a worker may have many threads


@dataclass(frozen=True, slots=True)
class Refusal:
    """Which process does not read, and why: it would read otherwise than who asked."""

    process: str
    differences: str


@cache
def reading_versions() -> Versions:
    """Return the versions of all that decides how a source is read."""
    packages = (("newsarc", _version("newsarc")), *((name, _version(name)) for name in _PACKAGES))
    return (*packages, ("reader", READER), ("Unicode", unicodedata.unidata_version))


def refusal(asked: Versions) -> Refusal | None:
    """Compare the versions here with those of who asks; differences of either side count."""
    here, there = dict(reading_versions()), dict(asked)
    differences = [
        english(
            "{name} {here}, not {there}",
            name=name,
            here=here.get(name, "none"),
            there=there.get(name, "none"),
        )
        for name in {**here, **there}
        if here.get(name) != there.get(name)
    ]
    process = english("process {pid} on {host}", pid=os.getpid(), host=socket.gethostname())
    return Refusal(process, "; ".join(differences)) if differences else None


def read_elsewhere(file: SourceFile, given: IssuePage, encoding: str | None) -> Reading:
    """Read a source, and leave out its bytes."""
    with _reading:
        return _read(file, given, encoding)


def read_if_alike(asked: Versions, sent: bytes) -> bytes | Refusal:
    """Read sources that were packed, unless they would be read otherwise than where they come from."""
    if refused := refusal(asked):
        return refused
    with _reading, _collecting_seldom():
        return packed([_read(*one) for one in unpacked(sent)])


def packed(values: Sequence[object]) -> bytes:
    """Write what goes from process to process in a third of the bytes."""
    return compress(pickle.dumps(values, pickle.HIGHEST_PROTOCOL), Z_BEST_SPEED)


def unpacked(data: bytes) -> Any:
    """Read what a process of the same cluster wrote."""
    return pickle.loads(decompress(data))  # noqa: S301 - Dask itself would unpickle it


def with_bytes(found: Reading, file: SourceFile) -> Reading:
    """Put the bytes back into what was read from them elsewhere."""
    return found if isinstance(found, Unreadable) else replace(found, file=file)


def _read(file: SourceFile, given: IssuePage, encoding: str | None) -> Reading:
    found = read(file, given, encoding)
    return found if isinstance(found, Unreadable) else replace(found, file=replace(file, data=b""))


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """Collect garbage seldom: a page is many objects, of which hardly any stays. For one thread at a time."""
    before = gc.get_threshold()
    gc.set_threshold(GARBAGE_THRESHOLD)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"
