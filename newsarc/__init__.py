"""A newspaper archive in one file, worked from the terminal; `open` reads it from Python.

import newsarc

with newsarc.open("archive.db") as archive:
for entry in archive.search("防汛 date:2024", limit=10):
print(entry.id, entry.record.issue.date, *entry.record.part.headline)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from newsarc.store.library import Library

__version__: str


def open(path: str | Path) -> Library:  # noqa: A001 - as gzip.open and others are called
    """Open an archive to read it; raises ArchiveMissing and other errors of `newsarc.errors`."""
    from newsarc.store.library import open_library  # noqa: PLC0415 - the command line loads no store here

    return open_library(path)


def __getattr__(name: str) -> str:
    """Tell the version, which takes its time to find out, when it is asked for (PEP 562)."""
    if name != "__version__":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib.metadata import version  # noqa: PLC0415 - as above

    return version("newsarc")
