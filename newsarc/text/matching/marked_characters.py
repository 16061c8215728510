"""The tokens of the index of characters: one for a character anywhere, and marked ones that tell where.

So the index tells columns apart and need keep no more of a token than which articles have it: with columns
of its own it is three times as large. Hardly a character is in a heading alone, so that is marked, and not
that one is in the body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_BODY = "body"
_MARKS = {"headline": "h", "kicker": "k", "deck": "d", "byline": "b"}
_OUTSIDE = "n"  # of the body
ANYWHERE = frozenset({_BODY, *_MARKS})
_NOWHERE = '"none"'  # no token: each ends with a character of an unspaced script


def mark_characters(article: Mapping[str, str]) -> str:
    """Write the tokens of an article from the characters of its columns, which single spaces part.

    >>> mark_characters({"headline": "开 门", "body": "门"})
    '门 h开 h门 开 n开'
    """
    headings = [(mark, article[column].split()) for column, mark in _MARKS.items() if article.get(column)]
    outside = {one for _, characters in headings for one in characters}.difference(article[_BODY].split())
    marked = [mark + one for mark, characters in headings for one in characters]
    of_outside = [mark + one for one in sorted(outside) for mark in ("", _OUTSIDE)]
    return " ".join([*filter(None, [article[_BODY]]), *marked, *of_outside])


def character_match(character: str, columns: Collection[str]) -> str:
    """Write the FTS5 expression that finds a character in any of some columns.

    >>> [character_match("门", columns) for columns in (ANYWHERE, {"headline"}, {"body"}, ())]
    ['"门"', '"h门"', '("门" NOT "n门")', '"none"']
    """
    if ANYWHERE.issubset(columns):
        return f'"{character}"'
    tokens = [f'"{mark}{character}"' for column, mark in _MARKS.items() if column in columns]
    if _BODY in columns:
        tokens.append(f'("{character}" NOT "{_OUTSIDE}{character}")')
    return f"({' OR '.join(tokens)})" if len(tokens) > 1 else next(iter(tokens), _NOWHERE)
