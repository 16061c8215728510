"""Paths as people read them."""

from __future__ import annotations

from pathlib import Path

from newsarc.text.characters.controls import one_line


def shorten_path(path: str, folder: Path) -> str:
    """Write a path relative to the working folder when it lies below it.

    >>> shorten_path("/news/may/1.txt", Path("/news")), shorten_path("/old/1.txt", Path("/news"))
    ('may/1.txt', '/old/1.txt')
    """
    whole = Path(path)
    return one_line(str(whole.relative_to(folder)) if whole.is_relative_to(folder) else path)
