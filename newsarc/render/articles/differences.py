"""What differs between two states of an article, as `diff -u` writes it: a field or a paragraph a line."""

from __future__ import annotations

import re
from difflib import unified_diff
from itertools import groupby
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from newsarc.corrections.fields import values_of
from newsarc.render.terminal import draw, terminal_width
from newsarc.render.wrapping import wrap_styled
from newsarc.text.characters.controls import one_line
from newsarc.text.characters.display import end_within
from newsarc.text.matching.common_start import common_start

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.records import Record

_BODY = "body"
_ROUND = 16  # characters that are equal, shown before and behind those that differ
_ELLIPSIS = "…"
_LATIN = "[!-~\u00c0-\u024f]"
_WORD_CUT_OFF, _WORD_BEGUN = re.compile(rf"\A{_LATIN}* (?=.*\S)"), re.compile(rf"(?<=\S) {_LATIN}*\Z")
_STYLES = {"+++": "bold", "---": "bold", "@@": "cyan", "+": "green", "-": "red"}


def difference(before: Record, after: Record, names: tuple[str, str], *, context: int = 3) -> tuple[str, ...]:
    """Compare two records under their names; nothing is written where they are the same.

    `context` is how many lines that are equal stand round each that differs.
    """
    return tuple(unified_diff(list(_lines(before)), list(_lines(after)), *names, lineterm="", n=context))


def draw_difference(lines: Sequence[str]) -> str:
    """Draw a difference for a terminal: in colour, and what is equal collapsed."""
    width = terminal_width()
    drawn = Text(no_wrap=True, overflow="ignore")
    for line in _collapsed(lines):
        for piece in wrap_styled(line, width) if line.plain[:1] in {"+", "-"} else [_cut(line, width)]:
            drawn.append_text(piece).append("\n")
    drawn.right_crop()
    return draw(drawn, is_terminal=True)


def _collapsed(lines: Sequence[str]) -> Iterator[Text]:
    """Yield lines with their styles; of a line and what came in its place what differs."""
    for mark, run in groupby(lines, key=_mark):
        if mark == "changed":
            yield from _changed(list(run))
        else:
            yield from (Text(line, style=_style(line)) for line in run)


def _mark(line: str) -> str:
    return "changed" if line[:1] in {"+", "-"} and line[:3] not in {"+++", "---"} else "other"


def _changed(run: Sequence[str]) -> Iterator[Text]:
    old, new = ([line for line in run if line[0] == sign] for sign in "-+")
    pairs = list(zip(old, new, strict=False))
    cut = {line: piece for pair in pairs for line, piece in zip(pair, _pieces(*pair), strict=True)}
    return (cut.get(line) or Text(line, style=_style(line)) for line in run)


def _pieces(old: str, new: str) -> tuple[Text, Text]:
    """Cut a line and what came in its place to what differs, marked, with some characters round it."""
    start = common_start(old[1:], new[1:])
    end = common_start(old[start + 1 :][::-1], new[start + 1 :][::-1])
    if not start + end:
        return Text(old, style=_style(old)), Text(new, style=_style(new))
    return _piece(old, start, end), _piece(new, start, end)


def _piece(line: str, start: int, end: int) -> Text:
    text, last = line[1:], len(line) - 1 - end
    before, after = text[max(0, start - _ROUND) : start], text[last : last + _ROUND]
    if start > _ROUND:
        before = _ELLIPSIS + _WORD_CUT_OFF.sub("", before)
    if end > _ROUND:
        after = _WORD_BEGUN.sub("", after) + _ELLIPSIS
    return Text.assemble(line[0], before, (text[start:last], "bold reverse"), after, style=_style(line))


def _cut(line: Text, width: int) -> Text:
    """Cut what is equal to one line of the terminal."""
    if cell_len(line.plain) <= width:
        return line
    return line[: end_within(line.plain, 0, width - 1)].append(_ELLIPSIS)


def _style(line: str) -> str:
    return next((style for mark, style in _STYLES.items() if line.startswith(mark)), "")


def _lines(record: Record) -> Iterator[str]:
    for field, value in values_of(record).items():
        for line in (value or "").split("\n") if value else ():
            yield one_line(line) if field == _BODY else f"{field}: {one_line(line)}"
