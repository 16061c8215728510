"""What speaks for the label of a line: the features' learnt weights for it, less those for the next likely.

Only `explain` asks; it costs reading the whole model.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from newsarc.reading.labelling.features.line_features import features_of
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.tagging import loaded_tagger, weights_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from newsarc.reading.labelling.tagging import Labelled
    from newsarc.reading.lines.damage import Damage
    from newsarc.reading.lines.line import Line

Evidence = tuple[tuple[str, float], ...]


def evidence_of(
    lines: Sequence[Line], damage: Damage, labelled: Sequence[Labelled]
) -> list[tuple[Label, Evidence]]:
    """Return for each line the label that was next likely, and what spoke against it, loudest first.

    A positive weight speaks for the label that the line got, a negative one for the other.
    """
    weights = weights_for(lines)
    tagger, model = loaded_tagger(weights), _model(weights)
    features = features_of(lines, damage)
    tagger.set(features)
    found: list[tuple[Label, Evidence]] = []
    for index, item in enumerate(labelled):
        others = [label for label in tagger.labels() if label != item.label]
        other = max(others, key=lambda label: tagger.marginal(label, index))
        speaking = [
            *_weigh(model, features[index], item.label, other),
            *_weigh_beside(model, labelled, index, other),
        ]
        found.append((Label(other), tuple(sorted(speaking, key=lambda pair: -abs(pair[1])))))
    return found


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
