"""Counts for people: a table with a bar for each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from newsarc.language import tr
from newsarc.render.results.scale import CUT, longest_shown
from newsarc.render.table import Column, draw_table, for_people
from newsarc.render.terminal import terminal_width
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.results.counts import FacetCount

_EIGHTHS = "▏▎▍▌▋▊▉█"
_LONGEST_BAR = 41  # cells, the last for the sign of a cut; in a pipe it is always as long
_SHORTEST_BAR = 8
_NAMES_AND_NUMBERS = 40  # cells that a bar leaves to what stands before it


def draw_counts(counts: Sequence[FacetCount], name: str, *, is_terminal: bool) -> str:
    """Draw counts as a table under the name of their facet; what is not known is said to be so."""
    if not counts:
        return ""
    most = longest_shown([count.articles for count in counts])
    room = terminal_width() - _NAMES_AND_NUMBERS if is_terminal else _LONGEST_BAR
    width = min(_LONGEST_BAR, max(_SHORTEST_BAR, room))
    columns = (Column(name, is_breakable=True), Column("articles", is_right=True), Column(""))
    rows = [
        (_value(one), Text(f"{one.articles:,}"), Text(_bar(one.articles / most, width), "cyan"))
        for one in counts
    ]
    note = f"{CUT} {tr('this bar is cut: it would be far longer than all others')}\n"
    is_cut = any(one.articles > most for one in counts)
    return "".join(draw_table(for_people(columns), rows, is_terminal=is_terminal)) + (note if is_cut else "")


def _bar(share: float, width: int) -> str:
    """Draw a bar within its room; one that would go beyond ends in the sign for that."""
    return bar(share * (width - 1)) if share <= 1 else f"{bar(width - 1)}{CUT}"


def bar(length: float) -> str:
    """Draw a bar to an eighth of a cell; anything more than nothing is seen.

    >>> bar(2.5), bar(0.01), bar(0)
    ('██▌', '▏', '')
    """
    eighths = max(round(length * 8), 1 if length > 0 else 0)
    return "█" * (eighths // 8) + (_EIGHTHS[eighths % 8 - 1] if eighths % 8 else "")


def _value(count: FacetCount) -> Text:
    return Text(tr("not known"), style="dim") if count.value is None else Text(one_line(count.value))
