"""Break lines for a terminal: by its cells, between Han characters, never before a closing mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len

from newsarc.text.characters.classes import CLOSING, HAN, OPENING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.text import Text

_CLOSING = f"{CLOSING}…％々ーっゃゅょッャュョ"  # as JIS X 4051 has it
# What is written in words: anything but blanks, dashes, Han, kana, Hangul and the marks above.
_WORD = rf"[^\s—{OPENING}{_CLOSING}\u2e80-\uffff\U00020000-\U000323af]+"
# A name of two or three characters that is letter-spaced, as names are set among longer ones: 张 三.
_SPACED_NAME = rf"(?<![{HAN}])[{HAN}](?:[ \u3000][{HAN}]){{1,3}}(?![{HAN}])"
_OPENERS, _CLOSERS = rf"[{OPENING}(\[]*", rf"[{_CLOSING},.;:!?)\]%]*"
_UNITS = re.compile(
    rf"{_OPENERS}(?:{_SPACED_NAME}|[→←] {_WORD}|{_WORD}(?:’{_WORD})*|—+|.){_CLOSERS} *", re.DOTALL
)
_COMMAND = re.compile("`[^`]{1,40}`")
_STAND_IN = "\N{OPEN BOX}"  # for each cell of a command, which makes it a word
_STOOD_IN = re.compile(f"{_STAND_IN}+")
_CHARACTERS = re.compile(rf"{_OPENERS}.{_CLOSERS}", re.DOTALL)


def wrap(text: str, width: int) -> list[str]:
    """Break one line into lines of at most `width` cells; blanks at a break disappear.

    >>> wrap("他说：“今天下雨。”明天", 10)
    ['他说：“今', '天下雨。”', '明天']
    >>> wrap("本报记者 张 三", 12)
    ['本报记者', '张 三']
    >>> wrap("continued → 3", 11)
    ['continued', '→ 3']
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


def hang(text: str, width: int, *, indent: int) -> list[str]:
    """Break one line as `wrap` does; its further lines stand `indent` cells more to the right.

    Commands in backticks stay in one line, to be copied from there.

    >>> hang("no tag 'x': `newsarc tag list` shows the tags", 30, indent=2)
    ["no tag 'x': `newsarc tag list`", '  shows the tags']
    """
    margin = len(text) - len(text.lstrip(" ")) + indent
    whole = [one for one in _COMMAND.findall(text) if cell_len(one) <= width - margin]
    said = text if _STAND_IN in text else _with_stand_ins(text, whole)
    first = wrap(said, width)[0]
    rest = said[len(first) :].lstrip(" ")
    lines = [first, *(" " * margin + line for line in (wrap(rest, width - margin) if rest else ()))]
    return lines if said == text else [_STOOD_IN.sub(lambda _: whole.pop(0), line) for line in lines]


def _with_stand_ins(text: str, commands: Iterable[str]) -> str:
    for command in commands:
        text = text.replace(command, _STAND_IN * cell_len(command), 1)
    return text


def wrap_styled(text: Text, width: int) -> Iterator[Text]:
    """Break styled text into lines as `wrap` does."""
    if not text.plain.endswith(" ") and cell_len(text.plain) <= width:
        yield text
        return
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
            yield from _characters_within(unit, width)


def _characters_within(text: str, width: int) -> Iterator[str]:
    """Cut what is wider than a line anywhere but before a closing mark, unless it is nothing but marks."""
    for piece in _CHARACTERS.findall(text):
        if cell_len(piece) <= width:
            yield piece
        else:
            yield from piece
