"""Counts for people: a table with a bar for each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from newsarc.render.terminal import draw, terminal_width
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.results.counts import FacetCount

_EIGHTHS = "▏▎▍▌▋▊▉█"
_LONGEST_BAR = 40  # cells; in a pipe it is always as long
_SHORTEST_BAR = 8
_NAMES_AND_NUMBERS = 40  # cells that a bar leaves to what stands before it


def draw_counts(counts: Sequence[FacetCount], name: str, *, is_terminal: bool) -> str:
    """Draw counts as a table under the name of their facet; what is not known is said to be so."""
    if not counts:
        return ""
    most = max(count.articles for count in counts)
    room = terminal_width() - _NAMES_AND_NUMBERS if is_terminal else _LONGEST_BAR
    width = min(_LONGEST_BAR, max(_SHORTEST_BAR, room))
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    table.add_column(name, overflow="fold")
    table.add_column("articles", justify="right", no_wrap=True)
    table.add_column("", no_wrap=True)
    for count in counts:
        table.add_row(_value(count), f"{count.articles:,}", Text(bar(count.articles / most * width), "cyan"))
    return draw(table, is_terminal=is_terminal)


def bar(length: float) -> str:
    """Draw a bar to an eighth of a cell; anything more than nothing is seen.

    >>> bar(2.5), bar(0.01), bar(0)
    ('██▌', '▏', '')
    """
    eighths = max(round(length * 8), 1 if length > 0 else 0)
    return "█" * (eighths // 8) + (_EIGHTHS[eighths % 8 - 1] if eighths % 8 else "")


def _value(count: FacetCount) -> Text:
    return Text("not known", style="dim") if count.value is None else Text(one_line(count.value))
