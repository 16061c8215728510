"""Which headline belongs to which body, and which of its lines is kicker, headline and deck.

A headline and its body share their words: of a headline's character pairs (words in Latin scripts)
most occur in the right body and few in a wrong one. Position only breaks ties, and it is the same
for the whole page: headlines before their bodies, or after them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.text.matching.grams import grams_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.articles.blocks import Body, Layout
    from newsarc.reading.lines.line import Line

_HAN_RUN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\U00020000-\U000323af]+")
_REPORTING = re.compile(
    r"(?:强调|指出|要求|提出|表示|宣布|讲话|主持|出席|批示|指示|致辞|致信|強調|指出|表示|時強調|时说|讲话时)$"
)
_DASHES = ("——", "―", "──", "—")
# Costs of the assignment, on the scale of the shared pairs (a full match is worth 3).
_SHARED = 3.0
_NO_HEAD = 1.0
_NO_HEAD_BUT_OPENS = 0.6
_TWO_HEADS = 1.6
_AGAINST_PAGE = 0.8
_CUT_IN_RUN = 1.5
_CUT_AT_GAP = 0.3
_ORPHAN = 1.3


@dataclass(frozen=True, slots=True)
class Assignment:
    """For each body the headline lines it gets, and the runs of lines that no body gets."""

    heads: tuple[tuple[Line, ...], ...]
    orphans: tuple[tuple[Line, ...], ...]


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
    """Share the headline lines out to the bodies at the least cost over the whole page."""
    affinity = _Affinity(layout.bodies)
    ways = [_cheapest_way(layout, affinity, heads_follow=follow) for follow in (False, True)]
    cuts = _cuts_of(min(ways, key=lambda way: way.cost))
    heads = tuple(
        (*layout.heads[index][cuts[index].below :], *layout.heads[index + 1][: cuts[index + 1].above])
        for index in range(len(layout.bodies))
    )
    left_over = (run[cut.above : cut.below] for run, cut in zip(layout.heads, cuts, strict=True))
    return Assignment(heads, tuple(tuple(run) for run in left_over if run))


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
    run: Sequence[Line], index: int, bodies: int, affinity: _Affinity, *, heads_follow: bool
) -> list[_Cut]:
    cuts: list[_Cut] = []
    for above in range(len(run) + 1 if index else 1):
        for below in range(above if index < bodies else len(run), len(run) + 1):
            cost = 0.0
            if above:
                cost += (0.0 if heads_follow else _AGAINST_PAGE) - affinity.of(run[:above], index - 1)
            if below < len(run):
                cost += (_AGAINST_PAGE if heads_follow else 0.0) - affinity.of(run[below:], index)
            if above < below:
                cost += _ORPHAN
            cost += sum(_cost_of_cut(run, at) for at in {above, below} if 0 < at < len(run))
            cuts.append(_Cut(above, below, cost))
    return cuts


def _cost_of_cut(run: Sequence[Line], at: int) -> float:
    return _CUT_AT_GAP if run[at].gap > run[at - 1].gap or run[at].gap > 0 else _CUT_IN_RUN


class _Affinity:
    """How much of a headline a body says again; pairs that only one body has count double."""

    def __init__(self, bodies: Sequence[Body]) -> None:
        self._grams = [grams_of(" ".join(line.text for line in body.lines)) for body in bodies]
        self._bodies_with: dict[str, int] = {}
        for grams in self._grams:
            for gram in grams:
                self._bodies_with[gram] = self._bodies_with.get(gram, 0) + 1

    def of(self, lines: Sequence[Line], body: int) -> float:
        head = grams_of(" ".join(line.text for line in lines))
        if not head:
            return 0.0
        weights = {gram: 2.0 if self._bodies_with.get(gram, 0) == 1 else 1.0 for gram in head}
        shared = sum(weights[gram] for gram in head if gram in self._grams[body])
        return _SHARED * shared / sum(weights.values())


@dataclass(frozen=True, slots=True)
class HeadlineParts:
    """The lines of a headline, named."""

    kicker: tuple[str, ...]
    headline: tuple[str, ...]
    deck: tuple[str, ...]


def name_headline_parts(lines: Sequence[Line], *, close_gap: int) -> HeadlineParts:
    """Tell kicker, headline and deck apart.

    The kicker stands apart from the main lines, or ends with a verb of reporting, or is the first
    of three and more; the deck begins with a dash, or stands apart below the main lines.
    `close_gap` is the gap of lines that are set close together on this page.
    """
    apart = [at for at in range(1, len(lines)) if lines[at].gap > close_gap]
    start = _end_of_kicker(lines, apart)
    decks = (at for at in range(start + 1, len(lines)) if at in apart or lines[at].text.startswith(_DASHES))
    end = next(decks, len(lines))
    texts = [line.text for line in lines]
    return HeadlineParts(tuple(texts[:start]), tuple(texts[start:end]), tuple(texts[end:]))


def _end_of_kicker(lines: Sequence[Line], apart: Sequence[int]) -> int:
    if len(lines) < 2 or lines[1].text.startswith(_DASHES):
        return 0
    if apart:
        return 1 if apart[0] == 1 else 0
    if _REPORTING.search(lines[0].text):
        return 1
    is_cjk = _HAN_RUN.search(lines[0].text) is not None
    return 1 if len(lines) > 2 and is_cjk and not lines[2].text.startswith(_DASHES) else 0
