"""How many cells of a terminal a text takes: two for a Han character, none for a combining mark."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_ZERO_WIDTH = frozenset({"Mn", "Me", "Cf"})


@lru_cache(maxsize=65536)
def character_width(character: str) -> int:
    r"""Return the cells of one character.

    >>> character_width("报"), character_width("a"), character_width("\u0301")
    (2, 1, 0)
    """
    if unicodedata.category(character) in _ZERO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def display_width(text: str) -> int:
    """Add up the cells of a text.

    >>> display_width("3月14日")
    7
    """
    return len(text) if text.isascii() else sum(map(character_width, text))


def pad_left(text: str, width: int) -> str:
    """Set a text to the right end of so many cells.

    >>> pad_left("报a", 5)
    '  报a'
    """
    return " " * (width - display_width(text)) + text


def pad_right(text: str, width: int) -> str:
    """Fill a text up to so many cells.

    >>> pad_right("报a", 5)
    '报a  '
    """
    return text + " " * (width - display_width(text))


def end_within(text: str, start: int, width: int) -> int:
    """Return how far from `start` the text goes on within so many cells.

    >>> end_within("三月ab", 0, 5)
    3
    """
    end, used = start, 0
    while end < len(text) and used + character_width(text[end]) <= width:
        used += character_width(text[end])
        end += 1
    return end


def start_within(text: str, end: int, width: int) -> int:
    """Return how far back from `end` the text goes within so many cells.

    >>> start_within("三月ab", 4, 5)
    1
    """
    start, used = end, 0
    while start > 0 and used + character_width(text[start - 1]) <= width:
        start -= 1
        used += character_width(text[start])
    return start
