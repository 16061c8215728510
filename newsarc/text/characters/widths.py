"""How wide text is when it is printed, in cells: a Han character or full mark is one cell.

The rules are those of Chinese newspaper setting (GB/T 15834 and the trade's habit): two adjacent
marks share a cell and a half, a mark at the line's end or an opening one at its start loses half a
cell, and a border between Han and digits is opened by a quarter.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import east_asian_width

from newsarc.text.characters.classes import CLOSING, HAN, OPENING

_MARK = f"[{re.escape(OPENING + CLOSING)}]"
_MARK_PAIRS = re.compile(f"(?<={_MARK})(?={_MARK})")
_BORDERS = re.compile(f"(?<=[{HAN}])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[{HAN}])")
_AMBIGUOUS_BUT_WIDE = "“”‘’—…·×°①②③④⑤⑥⑦⑧⑨⑩■□▲△▼◆◇○●★☆※→"


def cell(character: str) -> float:
    """Return the width of one character among Han text: 1, 0.5 or (combining) 0.

    >>> cell("报"), cell("，"), cell("“"), cell("a"), cell("ж")
    (1.0, 1.0, 1.0, 0.5, 0.5)
    """
    kind = east_asian_width(character)
    return 1.0 if kind in "WF" or character in _AMBIGUOUS_BUT_WIDE else 0.5


def cells(text: str) -> float:
    """Add up the widths of the characters.

    >>> cells("3月14日")
    3.5
    """
    return len(text) / 2 if text.isascii() else _cells_one_by_one(text)


@lru_cache(maxsize=1024)  # of a page; each stage asks how wide its lines are
def _cells_one_by_one(text: str) -> float:
    return sum(map(_CELLS.__getitem__, text))


class _Cells(dict[str, float]):
    """The widths of characters, filled as these turn up."""

    def __missing__(self, character: str) -> float:
        found = self[character] = cell(character)
        return found


_CELLS = _Cells()


def effective_cells(text: str) -> float:
    """Return how many cells a line filled before its marks were squeezed together.

    Lines of one column come out equal here even where their plain widths differ.

    >>> effective_cells("“疫苗打了几针？”“最近一次")
    12.5
    """
    if not text:
        return 0.0
    width = cells(text) - 0.5 * len(_MARK_PAIRS.findall(text)) + 0.25 * len(_BORDERS.findall(text))
    if text[-1] in CLOSING:
        width -= 0.5
    if text[0] in OPENING:
        width -= 0.5
    return width
