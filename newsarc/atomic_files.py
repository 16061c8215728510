"""Files that are written beside their place, and put there when they are whole."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def replace_whole(target: Path, *, side_files: tuple[str, ...] = ()) -> Iterator[Path]:
    """Give the path to write at; what is there at the end takes the target's place, at once and for good.

    If writing fails the target stays as it was. Files that writing leaves beside, with these endings, go.
    """
    beside = target.with_name(f".newsarc-{os.urandom(6).hex()}.part")
    try:
        yield beside
        beside.replace(target)
        sync(target.parent)
    finally:
        for ending in ("", *side_files):
            with suppress(OSError):  # the folder itself may be what is wrong, and that is told already
                beside.with_name(beside.name + ending).unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Make a file or the names in a folder last; systems that cannot sync a folder do without."""
    with suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
