"""The short headings inside an article (插题), which must not be taken for headlines of others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.articles.blocks import Body, Layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.lines.line import Line

_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳■▍◆●]")
_LONGEST = 14  # cells; by the trade's handbooks four to twenty characters, usually under ten
_LONGEST_UNPARTED = 8
_MOST_DIFFERENCE = 2  # in cells; crossheads of one article are cut to one length


def merge_crossheads(layout: Layout, *, has_gaps: bool) -> Layout:
    """Join bodies that only a crosshead parts; each crosshead becomes a paragraph of its own."""
    runs = [
        index
        for index in range(1, len(layout.bodies))
        if _may_be_crosshead(layout, index) and _is_set_as_crosshead(layout, index, has_gaps=has_gaps)
    ]
    inside = {
        index
        for index in runs
        if _NUMBERED.match(layout.heads[index][0].text) or _has_like(layout, index, runs)
    }
    heads, bodies = [layout.heads[0]], layout.bodies[:1]
    for index in range(1, len(layout.bodies)):
        if index in inside:
            _append(bodies[-1], layout.heads[index][0], layout.bodies[index])
        else:
            heads.append(layout.heads[index])
            bodies.append(layout.bodies[index])
    return Layout([*heads, layout.heads[-1]] if layout.bodies else layout.heads, bodies)


def _may_be_crosshead(layout: Layout, index: int) -> bool:
    run, before, after = layout.heads[index], layout.bodies[index - 1], layout.bodies[index]
    ended = bool(before.jump_to) or not before.paragraphs
    begins = after.opens or after.bylines or after.jump_from or not after.paragraphs
    return len(run) == 1 and run[0].width <= _LONGEST and not ended and not begins


def _is_set_as_crosshead(layout: Layout, index: int, *, has_gaps: bool) -> bool:
    """On a page of gaps a crosshead has none; elsewhere only its shortness tells."""
    line, after = layout.heads[index][0], layout.bodies[index].paragraphs[0][0]
    if _NUMBERED.match(line.text):
        return True
    return line.gap <= 0 and after.gap <= 0 if has_gaps else line.width <= _LONGEST_UNPARTED


def _has_like(layout: Layout, index: int, runs: Sequence[int]) -> bool:
    """Tell whether the heading before or after is as long: a single one would prove nothing."""
    width = layout.heads[index][0].width
    near = (other for other in (index - 1, index + 1) if other in runs)
    return any(abs(layout.heads[other][0].width - width) <= _MOST_DIFFERENCE for other in near)


def _append(body: Body, crosshead: Line, rest: Body) -> None:
    body.paragraphs.extend([[crosshead], *rest.paragraphs])
    body.crossheads.add(crosshead.number)
    body.jump_to.extend(rest.jump_to)
    body.bylines.extend(rest.bylines)
