"""Headlines set from top to bottom: large characters nearer to the one below than to the one beside."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.reading.geometry.glyphs.spacing import BLANKS, is_wide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.geometry.drawing import GlyphRun

_FEWEST = 3  # glyphs; fewer may stand over each other by chance
_DISPLAY = 1.05  # of the size of the text
# In ems.
_SAME_AXIS = 0.35
_NEAREST_BELOW = 0.5
_FARTHEST_BELOW = 1.0
_BLANK_BELOW = 1.6  # where a space parts the words of a line
_LEVEL = 0.2
_ALIKE = 0.1
_NEARER = 0.08
_WORD_GAP = 0.6

Placed = tuple[int, "GlyphRun"]


def take_vertical_lines(runs: Sequence[Placed], body: float) -> tuple[list[list[Placed]], list[Placed]]:
    """Take the lines that run downwards out of a page; return them glyph by glyph, and the other runs."""
    large = [item for item in runs if item[1].size > _DISPLAY * body]
    if not any(is_wide(character) for _, run in large for character in run.text):
        return [], list(runs)
    drawn = [item for run in large for item in glyphs_of(*run) if item[1].text.strip(BLANKS)]
    level = _drawn_side_by_side(drawn)
    display = sorted(drawn, key=lambda item: item[1].baseline)
    lines = [
        line
        for line in _join_at_blanks(_chains(display))
        if len(line) >= _FEWEST
        and any(is_wide(g.text) for _, g in line)
        and 2 * sum(place in level for place, _ in line) < len(line)
    ]
    taken = {place for line in lines for place, _ in line}
    if not taken:
        return lines, list(runs)
    return lines, [
        item
        for place, run in runs
        for item in (glyphs_of(place, run) if run.size > _DISPLAY * body else [(place, run)])
        if item[0] not in taken
    ]


def _drawn_side_by_side(drawn: Sequence[Placed]) -> set[int]:
    """Return the places of glyphs that were drawn right before or behind one close beside them."""
    level: set[int] = set()
    for (place, glyph), (next_place, other) in pairwise(drawn):
        gap = other.left - glyph.right
        is_level = abs(other.baseline - glyph.baseline) < _LEVEL * glyph.size
        if is_level and -_ALIKE * glyph.size < gap < _WORD_GAP * glyph.size:
            level.update((place, next_place))
    return level


def glyphs_of(place: int, run: GlyphRun) -> list[Placed]:
    """Take a run apart."""
    return [(place + at, run.part(at, at + 1)) for at in range(len(run.text))]


def _chains(display: Sequence[Placed]) -> list[list[Placed]]:
    """Follow each glyph to the one below it, where that is nearer than the one beside it."""
    baselines = [glyph.baseline for _, glyph in display]
    middles = [(glyph.left + glyph.right) / 2 for _, glyph in display]
    below: dict[int, Placed] = {}
    for (place, glyph), middle in zip(display, middles, strict=True):
        size, shift = glyph.size, _SAME_AXIS * glyph.size
        under = _window(baselines, glyph, (_NEAREST_BELOW, 1 + _FARTHEST_BELOW))
        found = [display[at] for at in under if -shift < middles[at] - middle < shift]
        alike = [item for item in found if abs(item[1].size - size) < _ALIKE * size]
        if alike:
            beside = [display[at][1] for at in _window(baselines, glyph, (-_LEVEL, _LEVEL))]
            nearest = min(alike, key=lambda item: item[1].baseline)
            if _is_nearer(glyph, nearest[1], [other for other in beside if other is not glyph]):
                below[place] = nearest
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


def _join_at_blanks(chains: Sequence[list[Placed]]) -> list[list[Placed]]:
    """Join chains of more than one glyph between which there is room for one: a space."""
    joined: list[list[Placed]] = []
    lines: list[list[Placed]] = []  # those of more than one glyph
    for chain in sorted(chains, key=lambda chain: chain[0][1].baseline):
        above = next((line for line in lines if _goes_on_below(line, chain)), None)
        if above is not None:
            above.extend(chain)
            continue
        joined.append(chain)
        if len(chain) > 1:
            lines.append(chain)
    return joined


def _goes_on_below(line: Sequence[Placed], chain: Sequence[Placed]) -> bool:
    (_, last), (_, first) = line[-1], chain[0]
    gap = first.baseline - last.baseline - last.size
    shift = (first.left + first.right - last.left - last.right) / 2
    return (
        len(line) + len(chain) > _FEWEST
        and abs(first.size - last.size) < _ALIKE * last.size
        and abs(shift) < _SAME_AXIS * last.size
        and _NEAREST_BELOW * last.size < gap < _BLANK_BELOW * last.size
    )


def _window(baselines: Sequence[float], glyph: GlyphRun, ems: tuple[float, float]) -> range:
    """Return which glyphs have their base lines so far from one's."""
    start, end = (glyph.baseline + em * glyph.size for em in ems)
    return range(bisect_right(baselines, start), bisect_left(baselines, end))


def _is_nearer(glyph: GlyphRun, below: GlyphRun, level: Sequence[GlyphRun]) -> bool:
    """Tell whether the glyph below is of the same line: no other is nearer on either side."""
    size = glyph.size
    gap = below.baseline - glyph.baseline - size
    beside = [
        max(other.left - glyph.right, glyph.left - other.right)
        for other in level
        if abs(other.size - size) < _ALIKE * size
    ]
    return gap + _NEARER * size < min(beside, default=size * _FARTHEST_BELOW)
