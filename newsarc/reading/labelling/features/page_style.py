"""How much a line looks like the headlines, the texts and the furniture of its own page.

A headline has no look that all pages share: it has one on each page. Once the lines have been labelled
for a first time, each property of a line (its gap, its indent, its width) is weighed by how often the
other lines of the page that are likely headlines have it, and those that are likely text: the log
ratio of a naive Bayes model of this one page, told in steps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from newsarc.reading.labelling.features.steps import in_steps
from newsarc.reading.labelling.features.templates import FeatureColumn, shifted, template
from newsarc.reading.labelling.labels import HEADS, Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from numpy.typing import NDArray

    Columns = Mapping[str, FeatureColumn]
    Shares = NDArray[np.float64]  # of each line
    Numbers = NDArray[np.intp]

# The labels of lines that look alike on a page, by the names that the features have for them.
GROUPS: dict[str, tuple[Label, ...]] = {
    "head": HEADS,
    "crosshead": (Label.CROSSHEAD,),
    "lead": (Label.LEAD, Label.OPENING),
    "start": (Label.START,),
    "continuation": (Label.CONTINUATION,),
    "furniture": (
        *(Label.FURNITURE, Label.MASTHEAD, Label.NOTICE, Label.EDITORS, Label.CAPTION, Label.JUMP),
    ),
    "byline": (Label.BYLINE, Label.SIGNATURE),
    "verse or table": (Label.VERSE, Label.TABLE),
}
TEXT = "text"
_COMPARED = (("head", TEXT), ("head", "furniture"))
_KINDS = ("head", TEXT, "furniture")
_OWN = ("share of width", "indent", "gap", "letters", "ended")
_PROPERTIES = (*_OWN, "gap below", "line above")
_PRIOR = 0.5  # lines of either kind that are taken to have every value, as none has been seen
_STEPS = (-2.5, -1.5, -0.7, -0.25, 0.25, 0.7, 1.5, 2.5)
_SUM_STEPS = (-6, -4, -2.5, -1.2, -0.4, 0.4, 1.2, 2.5, 4, 6)
_LABELS = tuple(Label)
_COLUMNS = {name: [_LABELS.index(label) for label in labels] for name, labels in GROUPS.items()}
_NAMES = {
    (one, other): tuple(f"like {one} or {other}, {name}" for name in _PROPERTIES) for one, other in _COMPARED
}
STYLE = tuple(
    template(name, name)
    for one, other in _COMPARED
    for name in (*_NAMES[one, other], f"like {one} or {other}")
)


def group_likelihoods(likely: NDArray[np.float64]) -> dict[str, Shares]:
    """Add up how likely each line is of each group of labels, and of text in all.

    `likely` has a row for each line, and a column for each label.
    """
    groups = {name: likely[:, columns].sum(axis=1) for name, columns in _COLUMNS.items()}
    groups[TEXT] = groups["lead"] + groups["start"] + groups["continuation"]
    return groups


def style_columns(own: Columns, groups: Mapping[str, Shares]) -> dict[str, FeatureColumn]:
    """Return how each line's properties speak, by the other lines of its page.

    `own` has the properties of the lines, `groups` how likely they are of each group of labels.
    """
    values, tells = _values(own)
    odds = dict(zip(_KINDS, _odds(values, [groups[name] for name in _KINDS]), strict=True))
    found: dict[str, FeatureColumn] = {}
    for one, other in _COMPARED:
        ratios = np.log(odds[one] / odds[other])
        ratios[:, ~tells] = 0
        steps = np.where(tells, np.searchsorted(_STEPS, ratios, side="right"), -1)
        for name, numbers in zip(_NAMES[one, other], steps.T, strict=True):
            found[name] = FeatureColumn(_STEP_NAMES, numbers)
        found[f"like {one} or {other}"] = in_steps(ratios.sum(axis=1), _SUM_STEPS)
    return found


_STEP_NAMES = tuple(map(str, range(len(_STEPS) + 1)))


def _values(own: Columns) -> tuple[Numbers, NDArray[np.bool_]]:
    """Return the number of each line's value of each property, and which properties tell lines apart.

    A line is a row, a property a column; no two properties have a number in common.
    """
    ended, measure = own["ended"], own["against measure"]
    line_above = ended.numbers * len(measure.values) + measure.numbers
    columns = [
        *(own[name].numbers for name in _OWN),
        shifted(own["gap"].numbers, 1, beyond=-1) + 1,
        shifted(line_above, -1, beyond=-1) + 1,
    ]
    sizes = [int(column.max()) + 1 for column in columns]
    values = np.stack(columns, axis=1) + np.cumsum([0, *sizes[:-1]])
    return values, np.array([bool((column != column[0]).any()) for column in columns])


def _odds(values: Numbers, kinds: Iterable[Shares]) -> Iterator[NDArray[np.float64]]:
    """Yield of each kind how likely each line's values are among the other lines of the kind."""
    flat, properties = values.ravel(), values.shape[1]
    unseen = _PRIOR * (np.bincount(flat) > 0)
    starts = np.concatenate([[0], values.max(axis=0)[:-1] + 1])
    for kind in kinds:
        counts, here = np.bincount(flat, np.repeat(kind, properties)) + unseen, kind[:, None]
        yield (counts[values] - here) / (np.add.reduceat(counts, starts) - here)
