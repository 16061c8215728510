"""Paths, and lines of what they lead to, as people read them."""

from __future__ import annotations

from pathlib import Path

from newsarc.language import tr
from newsarc.text.characters.controls import one_line


def shorten_path(path: str, folder: Path) -> str:
    """Write a path relative to the working folder when it lies below it.

    >>> shorten_path("/news/may/1.txt", Path("/news")), shorten_path("/old/1.txt", Path("/news"))
    ('may/1.txt', '/old/1.txt')
    """
    whole = Path(path)
    return one_line(str(whole.relative_to(folder)) if whole.is_relative_to(folder) else path)


def told_lines(first: int, last: int) -> str:
    """Write which lines of a file are meant.

    >>> told_lines(1, 3), told_lines(4, 4)
    ('lines 1–3', 'line 4')
    """
    if first == last:
        return tr("line {number}", number=first)
    return tr("lines {first}–{last}", first=first, last=last)
