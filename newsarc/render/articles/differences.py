"""What differs between two states of an article, as `diff -u` writes it: a field or a paragraph a line."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

from rich.text import Text

from newsarc.corrections.fields import values_of
from newsarc.render.terminal import draw
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.records import Record

_BODY = "body"
_STYLES = {"+++": "bold", "---": "bold", "@@": "cyan", "+": "green", "-": "red"}


def difference(before: Record, after: Record, names: tuple[str, str]) -> tuple[str, ...]:
    """Compare two records under their names; nothing is written where they are the same."""
    return tuple(unified_diff(list(_lines(before)), list(_lines(after)), *names, lineterm=""))


def draw_difference(lines: Sequence[str], *, is_terminal: bool) -> str:
    """Draw a difference in colour on a terminal."""
    if not is_terminal:
        return "".join(f"{line}\n" for line in lines)
    drawn = Text(no_wrap=True, overflow="ignore")
    for line in lines:
        style = next((style for mark, style in _STYLES.items() if line.startswith(mark)), None)
        drawn.append(f"{line}\n", style=style)
    drawn.right_crop()
    return draw(drawn, is_terminal=True)


def _lines(record: Record) -> Iterator[str]:
    for field, value in values_of(record).items():
        for line in (value or "").split("\n") if value else ():
            yield one_line(line) if field == _BODY else f"{field}: {one_line(line)}"
