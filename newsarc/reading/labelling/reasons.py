"""What speaks for the label of a line: the features' learnt weights for it, less those for the next likely.

Only `explain` asks; it costs reading the whole model.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.line_features import features_of
from newsarc.reading.labelling.tagging import loaded_tagger

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    tagger = loaded_tagger()
    features = features_of(lines, damage)
    tagger.set(features)
    found: list[tuple[Label, Evidence]] = []
    for index, item in enumerate(labelled):
        others = [label for label in tagger.labels() if label != item.label]
        other = max(others, key=lambda label: tagger.marginal(label, index))
        found.append((Label(other), _weigh(features[index], item.label, other)))
    return found


def _weigh(features: Sequence[str], label: str, other: str) -> Evidence:
    weights = _weights()
    weighed = (
        (feature, weights.get((feature, label), 0.0) - weights.get((feature, other), 0.0))
        for feature in features
    )
    return tuple(sorted((pair for pair in weighed if pair[1]), key=lambda pair: -abs(pair[1])))


@cache
def _weights() -> dict[tuple[str, str], float]:
    """Return the weight of each feature for each label."""
    weights: dict[tuple[str, str], float] = loaded_tagger().info().state_features
    return weights
