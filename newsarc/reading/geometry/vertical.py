"""Headlines set from top to bottom: large characters nearer to the one below than to the one beside."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsarc.reading.geometry.spacing import BLANKS, is_wide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.geometry.drawing import Glyph

_FEWEST = 3  # glyphs; fewer may stand over each other by chance
# In ems.
_SAME_AXIS = 0.35
_FARTHEST_BELOW = 1.0
_NEARER = 0.08

Placed = tuple[int, "Glyph"]


def take_vertical_lines(glyphs: Sequence[Placed], body: float) -> tuple[list[list[Placed]], list[Placed]]:
    """Take the lines that run downwards out of the glyphs; return them, and the other glyphs."""
    display = sorted(
        (item for item in glyphs if item[1].size > 1.05 * body and item[1].text.strip(BLANKS)),
        key=lambda item: item[1].baseline,
    )
    lines = [
        line for line in _chains(display) if len(line) >= _FEWEST and any(is_wide(g.text) for _, g in line)
    ]
    taken = {place for line in lines for place, _ in line}
    return lines, [item for item in glyphs if item[0] not in taken]


def _chains(display: Sequence[Placed]) -> list[list[Placed]]:
    """Follow each glyph to the one below it, where that is nearer than the one beside it."""
    baselines = [glyph.baseline for _, glyph in display]
    below: dict[int, Placed] = {}
    for place, glyph in display:
        near = display[
            bisect_left(baselines, glyph.baseline - 0.2 * glyph.size) : bisect_left(
                baselines, glyph.baseline + (1.1 + _FARTHEST_BELOW) * glyph.size
            )
        ]
        found = _below(glyph, [item for item in near if item[0] != place])
        if found is not None:
            below[place] = found
    led = {place for place, _ in below.values()}
    chains: list[list[Placed]] = []
    for item in display:
        if item[0] in led:
            continue
        chain = [item]
        while chain[-1][0] in below:
            chain.append(below[chain[-1][0]])
        chains.append(chain)
    return chains


def _below(glyph: Glyph, near: Sequence[Placed]) -> Placed | None:
    """Return the glyph below one if it is of the same line: no other is nearer on either side."""
    size = glyph.size
    alike = [item for item in near if abs(item[1].size - size) < 0.1 * size]
    under = [item for item in alike if _is_under(glyph, item[1])]
    if not under:
        return None
    nearest = min(under, key=lambda item: item[1].baseline)
    gap = nearest[1].baseline - glyph.baseline - size
    beside = [
        max(other.left - glyph.right, glyph.left - other.right)
        for _, other in alike
        if abs(other.baseline - glyph.baseline) < 0.2 * size
    ]
    return nearest if gap + _NEARER * size < min(beside, default=size * _FARTHEST_BELOW) else None


def _is_under(glyph: Glyph, other: Glyph) -> bool:
    size = glyph.size
    distance = other.baseline - glyph.baseline
    shift = abs((glyph.left + glyph.right) - (other.left + other.right)) / 2
    return shift < _SAME_AXIS * size and 0.5 * size < distance < (1 + _FARTHEST_BELOW) * size
