"""Keyword in context for a terminal: as wide as it is, with the finds marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from newsarc.render.kwic import GAP, kwic_line
from newsarc.render.terminal import draw, terminal_width
from newsarc.text.kwic import align

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.answers import Occurrence

_NAME_AND_FIND = 16  # cells: an id of six digits, gaps, and a find of two characters
_LEAST = 8


def styled_kwic_lines(occurrences: Iterable[Occurrence], width: int | None) -> Iterator[str]:
    """Draw a line for each find, cut at the terminal's edge; its halves share it unless `width` is said."""
    half = max(_LEAST, (terminal_width() - _NAME_AND_FIND) // 2)
    for name, left, find, right in align(map(kwic_line, occurrences), half if width is None else width):
        pieces = ((name, "cyan"), GAP, left, GAP, (find, "bold reverse"), GAP, right)
        yield draw(Text.assemble(*pieces, no_wrap=True, overflow="crop"), is_terminal=True)
