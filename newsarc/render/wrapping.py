"""Break lines for a terminal: by its cells, between Han characters, never before a closing mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len

from newsarc.text.characters.classes import CLOSING, OPENING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.text import Text

_CLOSING = f"{CLOSING}…％々ーっゃゅょッャュョ"  # as JIS X 4051 has it
# What is written in words: anything but blanks, dashes, Han, kana, Hangul and the marks above.
_WORD = rf"[^\s—{OPENING}{_CLOSING}\u2e80-\uffff\U00020000-\U000323af]+"
_UNITS = re.compile(rf"[{OPENING}]*(?:{_WORD}(?:’{_WORD})*|—+|.)[{_CLOSING}]* *", re.DOTALL)


def wrap(text: str, width: int) -> list[str]:
    """Break one line into lines of at most `width` cells; blanks at a break disappear.

    >>> wrap("他说：“今天下雨。”明天", 10)
    ['他说：“今', '天下雨。”', '明天']
    """
    lines: list[str] = []
    line, used = "", 0
    for unit in _units_within(text, width):
        needed = cell_len(unit.rstrip(" "))
        if line and used + needed > width:
            lines.append(line.rstrip(" "))
            line, used = "", 0
        line += unit
        used += cell_len(unit)
    return [*lines, line.rstrip(" ")]


def wrap_styled(text: Text, width: int) -> Iterator[Text]:
    """Break styled text into lines as `wrap` does."""
    end = 0
    for line in wrap(text.plain, width):
        start = text.plain.index(line, end)
        end = start + len(line)
        yield text[start:end]


def _units_within(text: str, width: int) -> Iterator[str]:
    for unit in _UNITS.findall(text):
        if cell_len(unit.rstrip(" ")) <= width:
            yield unit
        else:
            yield from unit
