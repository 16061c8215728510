"""What speaks for the labels of a page's lines: the features' learnt weights.

Only `explain` asks: it costs as much again as to label the page, and the names of all features.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from newsarc.reading.labelling.features.line_features import features_of
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.preparation import prepare_page
from newsarc.reading.labelling.tagging import look_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.page import Page
    from newsarc.reading.labelling.models.linear_chain import LinearChain
    from newsarc.reading.labelling.preparation import PreparedPage


class Evidence(NamedTuple):
    """How a line's features weigh its label against the next likely one, `other`; the loudest comes first.

    A positive weight speaks for the label, a negative one for the other. Where the page was looked at
    twice, each look's weights count half.
    """

    other: Label
    weights: tuple[tuple[str, float], ...]


def evidence_of(page: Page) -> list[Evidence]:
    """Return the evidence of each label of a page, in their order; none where its lines have no labels."""
    if not page.labels:
        return []
    prepared = prepare_page(page.lines)
    # Labels are in the order of line numbers, lines in that of their columns.
    order = sorted(range(len(prepared.lines)), key=lambda index: prepared.lines[index].number)
    placed = dict(zip(order, page.labels, strict=True))
    found = _weigh_lines(prepared, [Label(placed[index].label) for index in range(len(order))])
    return [found[index] for index in order]


def _weigh_lines(prepared: PreparedPage, labels: Sequence[Label]) -> list[Evidence]:
    looks = look_at(prepared.lines, features_of(prepared.lines, prepared.damage))
    names = [look.features.names() for look in looks]
    likely = np.sum([look.likely for look in looks], axis=0)
    found: list[Evidence] = []
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
        found.append(Evidence(other, tuple(sorted(weights.items(), key=lambda pair: -abs(pair[1])))))
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
