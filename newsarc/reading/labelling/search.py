"""Which lines are display type, which start a paragraph and which go on with one.

Each line gets the label that is cheapest over the whole page (a Viterbi search over the evidence
of `evidence.py`): a doubtful line is decided by what its neighbours can be.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.reading.labelling.evidence import weigh, weigh_ending
from newsarc.reading.labelling.features import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.features import LineFeatures, PageFeatures
    from newsarc.reading.lines.line import Line

_LONGEST_HEAD = 6  # lines; what is longer is verse, a table or a list
_STATES: tuple[tuple[Label, int], ...] = (
    (Label.START, 0),
    (Label.CONTINUATION, 0),
    (Label.BYLINE, 0),
    (Label.JUMP_TO, 0),
    (Label.JUMP_FROM, 0),
    *((Label.HEAD, depth) for depth in range(1, _LONGEST_HEAD + 1)),
)
_RUNNING = (Label.START, Label.CONTINUATION, Label.HEAD)
_BEFORE_ALL = -1


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line with its label and the rule that spoke loudest for it."""

    line: Line
    label: Label
    rule: str


def label_lines(sequence: Sequence[LineFeatures], page: PageFeatures) -> list[Labelled]:
    """Give each line the label that makes the whole page cheapest."""
    if not sequence:
        return []
    best: list[dict[int, tuple[float, int]]] = []
    for features in sequence:
        best.append(_cheapest_ways(features, best[-1] if best else {_BEFORE_ALL: (0.0, 0)}, page))
    return _trace_back(sequence, best, page)


def _cheapest_ways(
    features: LineFeatures, before: dict[int, tuple[float, int]], page: PageFeatures
) -> dict[int, tuple[float, int]]:
    """Return for each state of this line the least cost to be in it, and the state before."""
    costs: dict[tuple[Label | None, Label], float] = {}
    ways: dict[int, tuple[float, int]] = {}
    for state, (label, _) in enumerate(_STATES):
        if not _may_be(features, label):
            continue
        options: list[tuple[float, int]] = []
        for previous_state, (cost, _) in before.items():
            if not _may_follow(previous_state, state):
                continue
            key = (_label_of(previous_state), label)
            if key not in costs:
                costs[key] = sum(weight for _, weight in weigh(features, *key, page))
            options.append((cost + costs[key], previous_state))
        if options:
            ways[state] = min(options)
    return ways


def _label_of(state: int) -> Label | None:
    return None if state == _BEFORE_ALL else _STATES[state][0]


def _may_be(features: LineFeatures, label: Label) -> bool:
    if features.fixed is Label.BYLINE:  # words like a byline's may stand in the middle of a sentence
        return label is Label.BYLINE or label in _RUNNING
    return label is features.fixed if features.fixed else label in _RUNNING


def _may_follow(previous_state: int, state: int) -> bool:
    label, depth = _STATES[state]
    before = 0 if previous_state == _BEFORE_ALL else _STATES[previous_state][1]
    return label is not Label.HEAD or depth == before + 1


def _trace_back(
    sequence: Sequence[LineFeatures], best: list[dict[int, tuple[float, int]]], page: PageFeatures
) -> list[Labelled]:
    labelled: list[Labelled] = []
    last = {key: cost + weigh_ending(sequence[-1], _STATES[key][0]) for key, (cost, _) in best[-1].items()}
    state = min(last, key=lambda key: last[key])
    for features, row in zip(reversed(sequence), reversed(best), strict=True):
        previous_state, label = row[state][1], _STATES[state][0]
        labelled.append(
            Labelled(features.line, label, _loudest_rule(features, _label_of(previous_state), label, page))
        )
        state = previous_state
    return labelled[::-1]


def _loudest_rule(
    features: LineFeatures, previous_label: Label | None, label: Label, page: PageFeatures
) -> str:
    """Name the rule that spoke most for this label or most against another."""
    if features.fixed is label:
        return "reads as one"
    speaking = [(weight, rule) for rule, weight in weigh(features, previous_label, label, page) if weight < 0]
    for other in _RUNNING:
        if other is not label:
            against = weigh(features, previous_label, other, page)
            speaking += [(-weight, f"no {other.value}: {rule}") for rule, weight in against if weight > 0]
    return min(speaking, default=(0.0, "nothing speaks against it"))[1]
