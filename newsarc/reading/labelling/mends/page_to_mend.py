"""A page whose labels are mended."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import inf
from typing import TYPE_CHECKING

from newsarc.reading.lines.measures import column_measures, first_unit
from newsarc.reading.recognition import recognize
from newsarc.text.characters.widths import cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.lines.line import Line


@dataclass(frozen=True)
class PageToMend:
    """The lines of a page, and how likely (0 to 1) each of them is a headline, or begins a paragraph."""

    lines: Sequence[Line]
    is_cjk: bool
    likely_heads: Sequence[float]
    likely_starts: Sequence[float] = ()

    @cached_property
    def openers(self) -> tuple[int, ...]:
        """The places of the lines that an opener begins on."""
        return tuple(at for at, line in enumerate(self.lines) if recognize(line.text).begins_opener)

    @cached_property
    def measures(self) -> Sequence[float | None]:
        """The width of each line's column."""
        return column_measures(self.lines, is_cjk=self.is_cjk)

    def has_room(self, at: int, widest: float = inf) -> bool:
        """Tell whether the first word of the next line would have found room in a line.

        No line is filled beyond the `widest` (in cells) of its text, where that is known.
        """
        measure = self.measures[at]
        word = first_unit(self.lines[at + 1].text, is_cjk=self.is_cjk)
        space = 0.0 if self.is_cjk else cells(" ")
        return measure is not None and self.lines[at].width + space + word <= min(measure, widest)
