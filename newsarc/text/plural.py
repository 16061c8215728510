"""Numbers and their nouns, as messages say them."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """Write a number with its noun.

    >>> counted(1, "file"), counted(1200, "file")
    ('1 file', '1,200 files')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
