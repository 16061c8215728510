"""What speaks for the label of a line: the features' learnt weights for it, less those for the next likely.

Only `explain` asks; it costs the names of all features.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from newsarc.reading.labelling.features.line_features import features_of
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.tagging import look_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.reading.labelling.models.linear_chain import LinearChain
    from newsarc.reading.labelling.tagging import Labelled
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
    if not lines:
        return []
    looks = look_at(lines, features_of(lines, damage))
    names = [look.features.names() for look in looks]
    labels = [item.label for item in labelled]
    likely = np.sum([look.likely for look in looks], axis=0)
    found: list[tuple[Label, Evidence]] = []
    for index, label in enumerate(labels):
        chances = zip(Label, likely[index].tolist(), strict=True)
        other, _ = max((pair for pair in chances if pair[0] is not label), key=lambda pair: pair[1])
        weights: dict[str, float] = defaultdict(float)
        for look, features in zip(looks, names, strict=True):
            for name, weight in (
                *_weigh(look.model, features[index], label, other),
                *_weigh_beside(look.model, labels, index, other),
            ):
                weights[name] += weight / len(looks)
        found.append((other, tuple(sorted(weights.items(), key=lambda pair: -abs(pair[1])))))
    return found


def _weigh(
    model: LinearChain, features: Sequence[str], label: str, other: str
) -> Iterator[tuple[str, float]]:
    for feature in features:
        weight = model.weigh(feature, label) - model.weigh(feature, other)
        if weight:
            yield feature, weight


def _weigh_beside(
    model: LinearChain, labels: Sequence[str], index: int, other: str
) -> Iterator[tuple[str, float]]:
    """Weigh the labels of the lines above and below: which labels follow each other is learnt too."""
    label = labels[index]
    if index:
        above = labels[index - 1]
        yield f"label above: {above}", model.weigh_step(above, label) - model.weigh_step(above, other)
    if index + 1 < len(labels):
        below = labels[index + 1]
        yield f"label below: {below}", model.weigh_step(label, below) - model.weigh_step(other, below)
