"""What marks a file as an archive, and the version of its tables that this newsarc knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x6E777361  # "nwsa"
SCHEMA = 24
"""The number of migrations; a test holds it to their list, which look-ups do not load."""

_HEADER_SIZE, _APPLICATION_ID_AT = 100, slice(68, 72)  # bytes (SQLite, "Database File Format", 1.3)


def is_archive_file(path: Path) -> bool:
    """Tell by its header whether a file is an archive, of whatever version."""
    with path.open("rb") as stream:
        header = stream.read(_HEADER_SIZE)
    is_ours = header[_APPLICATION_ID_AT] == APPLICATION_ID.to_bytes(4, "big")
    return is_ours and header.startswith(b"SQLite format 3\0")
