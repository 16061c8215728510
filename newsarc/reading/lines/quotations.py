"""Where a quotation or a title is open: whoever goes on with one in a new paragraph opens it anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKS = re.compile('["“”„「」『』《》]')
_OPENS = re.compile('[“「『《]|(?<![^\\s(\\[—–-])"(?=\\S)')
_OPENS_GERMAN = re.compile("[„「『《]")
_LONGEST = 20  # lines; a quotation that goes on for longer was closed by a mark that got lost


def open_quotations(texts: Iterable[str]) -> list[bool]:
    """Tell for each line whether a quotation is open before it.

    >>> open_quotations(['"The ball is in', "China's court.", 'We wait," he said.', "He left."])
    [False, True, True, False]
    """
    texts = tuple(texts)
    opening = _OPENS_GERMAN if any("„" in text for text in texts) else _OPENS
    found: list[bool] = []
    is_open, age = False, 0
    for text in texts:
        found.append(is_open and age < _LONGEST)
        age += 1
        for mark in _MARKS.finditer(text):
            is_open, age = opening.match(text, mark.start()) is not None, 0
    return found
