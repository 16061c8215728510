"""Which headline belongs to which body.

A headline and its body share their words: of a headline's character pairs (words in Latin scripts)
most occur in the right body and few in a wrong one. Position only breaks ties, and it is the same
for the whole page: headlines before their bodies, or after them.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from newsarc.reading.labelling.labels import Label
from newsarc.text.matching.grams import grams_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.articles.blocks import Body, Layout
    from newsarc.reading.labelling.tagging import Labelled
    from newsarc.reading.lines.line import Line

# Costs of the assignment, on the scale of the shared pairs (a full match is worth 3).
_SHARED = 3.0
_NO_HEAD = 1.0
_NO_HEAD_BUT_OPENS = 0.6
_TWO_HEADS = 1.6
_AGAINST_PAGE = 0.8
_CUT_IN_RUN = 1.5
_CUT_AT_GAP = 0.3
_ORPHAN = 1.3
_FAR = 3.0  # times their size; the lines of one headline are nearer
_HIGHER = 1.5  # than its size: a line that runs downwards
_LONGEST = 60  # lines of a headline; a longer run is a list, whose middle is nobody's headline


@dataclass(frozen=True, slots=True)
class Assignment:
    """For each body the headline lines it gets, and the runs of lines that no body gets."""

    heads: tuple[tuple[Labelled, ...], ...]
    orphans: tuple[tuple[Labelled, ...], ...]
    by_words: bool = False  # the order on the page did not tell


@dataclass(frozen=True, slots=True)
class _Cut:
    """How a run is shared out: its first lines to the body above, its last to the body below."""

    above: int
    below: int
    cost: float


@dataclass(frozen=True, slots=True)
class _Way:
    """The cheapest way to cut the runs so far; `is_headed` tells if the next body has a headline."""

    cost: float
    cut: _Cut | None = None
    way_before: _Way | None = None
    is_headed: bool = False


def assign_headlines(layout: Layout) -> Assignment:
    """Share the headline lines out to the bodies.

    Where each run of them stands over a body, and each body without one says that it opens, that is
    the page's order; elsewhere they are shared out at the least cost over the whole page.
    """
    if _is_headed_throughout(layout):
        return heads_above(layout)
    affinity = _Affinity(layout.bodies)
    ways = [_cheapest_way(layout, affinity, heads_follow=follow) for follow in (False, True)]
    cuts = _cuts_of(min(ways, key=lambda way: way.cost))
    heads = tuple(
        (*layout.heads[index][cuts[index].below :], *layout.heads[index + 1][: cuts[index + 1].above])
        for index in range(len(layout.bodies))
    )
    left_over = (run[cut.above : cut.below] for run, cut in zip(layout.heads, cuts, strict=True))
    return Assignment(heads, tuple(tuple(run) for run in left_over if run), by_words=True)


def _is_headed_throughout(layout: Layout) -> bool:
    begins_with_one = bool(layout.heads[0]) or not any(layout.heads)
    return (
        begins_with_one
        and not layout.heads[-1]
        and all(
            head or body.opens or body.jump_from
            for head, body in zip(layout.heads, layout.bodies, strict=False)
        )
    )


def heads_above(layout: Layout) -> Assignment:
    """Give each body the headline right above it; one above that is of an article not on the page.

    Where boxes tell that it stands over a body further down that has none, it is that one's.
    """
    heads: list[tuple[Labelled, ...]] = []
    orphans: list[tuple[Labelled, ...]] = []
    for run, body in zip(layout.heads, layout.bodies, strict=False):
        groups = _groups_of(run)
        own = min(groups[::-1], key=lambda group: _distance(group, body), default=())
        heads.append(own)
        orphans += [group for group in groups if group is not own]
    orphans += _groups_of(layout.heads[-1])
    for index, body in enumerate(layout.bodies):
        near = [group for group in orphans if not heads[index] and _is_right_over(group, body)]
        if near:
            heads[index] = min(near, key=lambda group: _distance(group, body))
            orphans.remove(heads[index])
    return Assignment(tuple(heads), tuple(orphans))


def _is_right_over(group: Sequence[Labelled], body: Body) -> bool:
    head = group[-1].line
    return head.box is not None and head.size is not None and _distance(group, body) < _FAR * head.size


def _groups_of(run: Sequence[Labelled]) -> list[tuple[Labelled, ...]]:
    """Cut a run where a kicker follows on a headline, or what stands elsewhere: another begins there."""
    groups: list[list[Labelled]] = []
    for item in run:
        is_kicker = bool(groups) and item.label is Label.KICKER and groups[-1][-1].label is not Label.KICKER
        if not groups or is_kicker or _stands_elsewhere(groups[-1][-1].line, item.line):
            groups.append([])
        groups[-1].append(item)
    return [tuple(group) for group in groups]


def _stands_elsewhere(above: Line, below: Line) -> bool:
    """Tell whether a line of display type is no further line of the one before it, by where they stand."""
    if above.box is None or below.box is None or above.size is None or below.size is None:
        return False
    size = max(above.size, below.size)
    across = max(above.box.left, below.box.left) - min(above.box.right, below.box.right)
    down = below.box.top - above.box.bottom
    if _runs_downwards(above) or _runs_downwards(below):
        return across > _FAR * size or down > _FAR * size
    if 0 < across < size and abs(down + size) < size / 2:
        return False  # a line that was taken for two
    is_column_end = 0 < across < _FAR * size and above.size == below.size and down < -2 * _FAR * size
    return not is_column_end and (across > 0 or down > _FAR * size or below.box.bottom < above.box.top)


def _distance(group: Sequence[Labelled], body: Body) -> float:
    """Return how far a headline stands over a text; what does not stand over it is far off."""
    head, texts = group[-1].line.box, body.lines
    text = texts[0].box if texts else None
    if head is None or text is None:
        return 0.0
    is_over = min(head.right, text.right) > max(head.left, text.left) and text.top > head.top
    return max(0.0, text.top - head.bottom) if is_over else inf


def _runs_downwards(line: Line) -> bool:
    if line.box is None or line.size is None:
        return False
    return line.box.bottom - line.box.top > _HIGHER * line.size and len(line.text) > 1


def _cuts_of(way: _Way) -> list[_Cut]:
    cuts: list[_Cut] = []
    step: _Way | None = way
    while step is not None:
        if step.cut is not None:
            cuts.append(step.cut)
        step = step.way_before
    return cuts[::-1]


def _cheapest_way(layout: Layout, affinity: _Affinity, *, heads_follow: bool) -> _Way:
    ways = [_Way(0.0)]
    for index, run in enumerate(layout.heads):
        body = layout.bodies[index - 1] if index else None
        cheapest: dict[bool, _Way] = {}
        for cut in _possible_cuts(run, index, len(layout.bodies), affinity, heads_follow=heads_follow):
            for way in ways:
                cost = way.cost + cut.cost
                if body is not None:
                    cost += _cost_of_heads(body, above=way.is_headed, below=cut.above > 0)
                is_headed = cut.below < len(run)
                if is_headed not in cheapest or cost < cheapest[is_headed].cost:
                    cheapest[is_headed] = _Way(cost, cut, way, is_headed)
        ways = list(cheapest.values())
    return min(ways, key=lambda way: way.cost)


def _cost_of_heads(body: Body, *, above: bool, below: bool) -> float:
    if above and below:
        return _TWO_HEADS
    if above or below:
        return 0.0
    return _NO_HEAD_BUT_OPENS if body.opens or body.jump_from else _NO_HEAD


def _possible_cuts(
    run: Sequence[Labelled], index: int, bodies: int, affinity: _Affinity, *, heads_follow: bool
) -> list[_Cut]:
    cuts: list[_Cut] = []
    last = len(run)
    against_above, against_below = (0.0, _AGAINST_PAGE) if heads_follow else (_AGAINST_PAGE, 0.0)
    last_above = min(last, _LONGEST) if index else 0
    above_costs = [against_above - affinity.of(run[:above], index - 1) for above in range(1, last_above + 1)]
    first_below = max(0, last - _LONGEST) if index < bodies else last
    below_costs = [against_below - affinity.of(run[below:], index) for below in range(first_below, last)]
    below_costs.append(0.0)
    for above, cost_above in enumerate((0.0, *above_costs)):
        for below in range(max(above, first_below), last + 1):
            cost = cost_above + below_costs[below - first_below]
            if above < below:
                cost += _ORPHAN
            cost += sum(_cost_of_cut(run, at) for at in {above, below} if 0 < at < len(run))
            cuts.append(_Cut(above, below, cost))
    return cuts


def _cost_of_cut(run: Sequence[Labelled], at: int) -> float:
    return _CUT_AT_GAP if run[at].line.gap > run[at - 1].line.gap or run[at].line.gap > 0 else _CUT_IN_RUN


class _Affinity:
    """How much of a headline a body says again; pairs that only one body has count double."""

    def __init__(self, bodies: Sequence[Body]) -> None:
        self._grams = [grams_of(" ".join(line.text for line in body.lines)) for body in bodies]
        self._bodies_with: dict[str, int] = {}
        for grams in self._grams:
            for gram in grams:
                self._bodies_with[gram] = self._bodies_with.get(gram, 0) + 1

    def of(self, lines: Sequence[Labelled], body: int) -> float:
        head = grams_of(" ".join(item.line.text for item in lines))
        if not head:
            return 0.0
        weights = {gram: 2.0 if self._bodies_with.get(gram, 0) == 1 else 1.0 for gram in head}
        shared = sum(weights[gram] for gram in head if gram in self._grams[body])
        return _SHARED * shared / sum(weights.values())
