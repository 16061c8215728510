"""The tokens of the index of characters: one of a body stands for itself, of another column it bears a mark.

So the index tells columns apart and need keep no more of a token than which articles have it: with columns
of its own it is three times as large.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_MARKS = {"body": "", "headline": "h", "kicker": "k", "deck": "d", "byline": "b"}
ANYWHERE = frozenset(_MARKS)
_NOWHERE = '"none"'  # no token: each ends with a character of an unspaced script


def mark_characters(column: str, characters: str) -> str:
    """Mark the characters of a column, which single spaces part.

    >>> mark_characters("headline", "开 门"), mark_characters("body", "开 门"), mark_characters("deck", "")
    ('h开 h门', '开 门', '')
    """
    mark = _MARKS[column]
    return mark + characters.replace(" ", f" {mark}") if mark and characters else characters


def character_match(character: str, columns: Collection[str]) -> str:
    """Write the FTS5 expression that finds a character in any of some columns.

    >>> [character_match("门", columns) for columns in ({"headline"}, {"body", "deck"}, ())]
    ['"h门"', '("门" OR "d门")', '"none"']
    """
    tokens = [f'"{mark}{character}"' for column, mark in _MARKS.items() if column in columns]
    if len(tokens) > 1:
        return f"({' OR '.join(tokens)})"
    return tokens[0] if tokens else _NOWHERE
