"""What speaks for the label of a line: the features' learnt weights for it, less those for the next likely.

Only `explain` asks; it costs reading the whole model.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any

from newsarc.reading.labelling.features.line_features import features_of
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.tagging import loaded_tagger, look_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from newsarc.reading.labelling.tagging import Labelled, Look
    from newsarc.reading.lines.damage import Damage
    from newsarc.reading.lines.line import Line

Evidence = tuple[tuple[str, float], ...]


def evidence_of(
    lines: Sequence[Line], damage: Damage, labelled: Sequence[Labelled]
) -> list[tuple[Label, Evidence]]:
    """Return for each line the label that was next likely, and what spoke against it, loudest first.

    A positive weight speaks for the label that the line got, a negative one for the other. Where the
    page was looked at twice, each look's weights count half.
    """
    looks = look_at(lines, features_of(lines, damage))
    found: list[tuple[Label, Evidence]] = []
    for index, item in enumerate(labelled):
        others = [label for label in Label if label is not item.label]
        other = max(others, key=lambda label: sum(look.likely[index].get(label, 0.0) for look in looks))
        found.append((other, _speaking(looks, labelled, index, other)))
    return found


def _speaking(looks: Sequence[Look], labelled: Sequence[Labelled], index: int, other: Label) -> Evidence:
    """Add up what the looks weigh of each feature of a line."""
    weights: dict[str, float] = defaultdict(float)
    for look in looks:
        model = _model(look.weights)
        label = labelled[index].label
        for name, weight in (
            *_weigh(model, look.features[index], label, other),
            *_weigh_beside(model, labelled, index, other),
        ):
            weights[name] += weight / len(looks)
    return tuple(sorted(weights.items(), key=lambda pair: -abs(pair[1])))


def _weigh(model: Any, features: Sequence[str], label: str, other: str) -> Iterator[tuple[str, float]]:
    weights: Mapping[tuple[str, str], float] = model.state_features
    for feature in features:
        weight = weights.get((feature, label), 0.0) - weights.get((feature, other), 0.0)
        if weight:
            yield feature, weight


def _weigh_beside(
    model: Any, labelled: Sequence[Labelled], index: int, other: str
) -> Iterator[tuple[str, float]]:
    """Weigh the labels of the lines above and below: which labels follow each other is learnt too."""
    transitions: Mapping[tuple[str, str], float] = model.transitions
    label = labelled[index].label
    if index:
        above = labelled[index - 1].label
        weight = transitions.get((above, label), 0.0) - transitions.get((above, other), 0.0)
        yield f"label above: {above}", weight
    if index + 1 < len(labelled):
        below = labelled[index + 1].label
        weight = transitions.get((label, below), 0.0) - transitions.get((other, below), 0.0)
        yield f"label below: {below}", weight


@cache
def _model(weights: Path) -> Any:
    """Return all weights of the model; reading them takes a moment, so that they are kept."""
    return loaded_tagger(weights).info()
