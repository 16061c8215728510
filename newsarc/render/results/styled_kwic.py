"""Keyword in context for a terminal: as wide as it is, with the finds marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from newsarc.render.results.kwic import GAP, kwic_line
from newsarc.render.terminal import draw, terminal_width
from newsarc.text.characters.display import display_width, end_within
from newsarc.text.matching.kwic import align

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.results.occurrences import Occurrence

_NAME_AND_FIND = 16  # cells: an id of six digits, gaps, and a find of two characters
_LEAST = 8


def styled_kwic_lines(occurrences: Iterable[Occurrence], width: int | None) -> Iterator[str]:
    """Draw a line for each find, cut at the terminal's edge; its halves share it unless `width` is said."""
    whole = terminal_width()
    half = max(_LEAST, (whole - _NAME_AND_FIND) // 2)
    for name, left, find, right in align(map(kwic_line, occurrences), half if width is None else width):
        if width is None:  # a long find leaves less for what is behind it
            room = whole - sum(display_width(piece) + len(GAP) for piece in (name, left, find))
            right = right[: end_within(right, 0, max(0, room))]  # noqa: PLW2901 - the line's last piece, cut
        pieces = ((name, "cyan"), GAP, left, GAP, (find, "bold reverse"), GAP, right)
        yield draw(Text.assemble(*pieces, no_wrap=True, overflow="crop"), is_terminal=True)
