"""How well a piece of a row fits as a line of a column, and a whole row as a headline.

Costs are logarithms of how rare something is: three stand for one in twenty.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from newsarc.reading.columns.cutting import misfit_of_spaces, spaces_inside, tracked_misfit
from newsarc.reading.columns.rows import FINAL, MOST_OVER, printed_cells
from newsarc.reading.lines.junctions import known_junctions
from newsarc.text.characters.classes import HAN
from newsarc.text.repairs import is_letter_spaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.columns.rows import CutRow

_SHORT = -3  # cells that a line lacks; shorter ones are all alike
_RARE = 3.0
_HEADLINE = 3.0
_SPACE_IN_HEADLINE = 1.5
_STOP_IN_HEADLINE = 3.0
_WIDEST_HEADLINE = 0.8  # of the width of most rows, counted in letters of their size
_FULL_HEADLINE = 6.0
_INSIDE = {"stop": 6.0, "space": 2.0, "most": 4.0}  # for a space inside a line, most of all behind a stop
_TOO_WIDE = 10.0  # for a piece that no column holds
_BREAK_IN_NAMES = 5.0
_INDENT = 2.0  # cells of the first line of a paragraph
_JUNCTION = 0.5  # of what the characters tell on either side of a line's end
_OPEN_BRACKET = re.compile("（[^）]*$")
_NAME = re.compile(f"[{HAN}]{{1,4}}(?=）|$)")


@dataclass(frozen=True, slots=True)
class Fit:
    """How rare lines of each width are on this page, as the cells they lack, and whether a sentence ends."""

    measure: float
    full: int  # the width of most rows
    costs: dict[tuple[bool, int], float]
    rarest: float

    def as_headline(self, text: str) -> float:
        """Weigh how badly a whole row fits as a headline: larger letters, few spaces, no stops."""
        spaces = spaces_inside(text) + text.count("。 ")
        cost = _HEADLINE + _SPACE_IN_HEADLINE * spaces + _STOP_IN_HEADLINE * text.count("。")
        return cost + (_FULL_HEADLINE if printed_cells(text) > _WIDEST_HEADLINE * self.full else 0.0)

    def is_rare(self, piece: str) -> bool:
        """Tell whether hardly a line is as wide as a piece, or as narrow."""
        over = printed_cells(piece) - self.measure
        return over > MOST_OVER or self.costs.get(_width(piece, over), self.rarest) > _RARE

    def of(self, piece: str) -> float:
        """Weigh how badly a piece fits as a line of a column; the usual line costs nothing."""
        if is_letter_spaced(piece):
            return tracked_misfit(piece, self.measure)
        over = printed_cells(piece) - self.measure
        if over > MOST_OVER:
            return _TOO_WIDE + over
        return misfit_of_spaces(piece, **_INSIDE) + self.costs.get(_width(piece, over), self.rarest)

    def in_names(self, piece: str, following: str) -> float:
        """Weigh that a line breaks off in a bracket of names, though the next name had room in it."""
        name = _NAME.match(following) if _OPEN_BRACKET.search(piece) else None
        has_room = name is not None and printed_cells(f"{piece} {name.group()}") <= self.measure - _INDENT
        return _BREAK_IN_NAMES if has_room else 0.0


def _width(piece: str, over: float) -> tuple[bool, int]:
    return FINAL.search(piece) is not None, max(_SHORT, round(min(over, 0.0)))


def learn_fit(rows: Sequence[CutRow], measure: float) -> Fit:
    """Count the widths of the pieces that the rows seem to have."""
    texts = [piece.text for row in rows if len(row.pieces) > 1 for piece in row.pieces]
    overs = [(text, printed_cells(text) - measure) for text in texts]
    counts = Counter(_width(text, over) for text, over in overs if over <= MOST_OVER)
    full = Counter(round(printed_cells(row.line.text)) for row in rows if len(row.pieces) > 1)
    total = sum(counts.values()) + 1
    spread = {key: times / (measure + _SHORT if key[1] == _SHORT else 1) for key, times in counts.items()}
    costs = {key: -log((times + 0.5) / total) for key, times in spread.items()}
    usual = sum(costs[key] * times for key, times in counts.items()) / total
    return Fit(
        measure,
        max(full, key=lambda width: (full[width], width), default=0),
        {key: cost - usual for key, cost in costs.items()},
        -log(0.5 / total) - usual,
    )


def goes_on(above: str, below: str) -> float:
    """Return how well a line goes on below another; nothing where that one ends a sentence."""
    if not above or not below or FINAL.search(above):
        return 0.0
    return _JUNCTION * known_junctions().fit(above[-1], below[0])
