"""The names of the files that SQLite keeps beside an archive, and how much of it is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LOG, INDEX_OF_LOG, JOURNAL = SIDE_FILES = ("-wal", "-shm", "-journal")


def side_file(path: Path, ending: str) -> Path:
    """Return the path of a file beside an archive."""
    return path.with_name(path.name + ending)


def is_any_beside(path: Path) -> bool:
    """Tell whether SQLite keeps a file beside an archive: it is in use, or was not closed."""
    return any(side_file(path, ending).exists() for ending in SIDE_FILES)


def size_with_log(path: Path) -> int:
    """Return the bytes of an archive and its log."""
    log = side_file(path, LOG)
    return path.stat().st_size + (log.stat().st_size if log.exists() else 0)
