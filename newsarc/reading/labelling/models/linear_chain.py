"""A linear-chain conditional random field: scores of lines, how likely each label is, the likeliest labels.

What crfsuite learns is put into a file of arrays (`crfsuite_files`). Here it labels the lines of a
page all at once: a feature is a number, and what it weighs a row of a matrix.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

import numpy as np

from newsarc.reading.labelling.features.templates import FARTHEST
from newsarc.reading.labelling.models.known_templates import know_templates

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from newsarc.reading.labelling.features.templates import FeatureTable, FeatureTemplate
    from newsarc.reading.labelling.models.known_templates import KnownTemplates

    Numbers = NDArray[np.intp]
    Scores = NDArray[np.float64]

_BLOCK = 32  # lines whose weights are gathered at once: 12 kB each, and a processor keeps 512 near
_ROUNDED = 0.999  # of a chance that many numbers, each rounded, were multiplied to
_SCALED_EVERY = 16  # lines; a transition weighs 10 or so, and e to the power of 700 is the largest number


@dataclass(frozen=True, slots=True, eq=False)
class LinearChain:
    """What a model weighs: each feature for each label, and each label behind another."""

    labels: tuple[str, ...]
    rows: Mapping[str, int]  # of the features' names
    weights: Scores  # the first row weighs nothing: it is that of features that no page taught
    transitions: Scores

    def scores(self, features: FeatureTable, lines: slice = slice(None)) -> Scores:
        """Return for some lines of a page what their features weigh in all for each label."""
        start, stop, _ = lines.indices(len(features))
        first = max(0, start - FARTHEST)
        rows = self._rows_of(features.cut(slice(first, stop + FARTHEST)))[:, start - first : stop - first]
        blocks = [rows[:, at : at + _BLOCK] for at in range(0, rows.shape[1], _BLOCK)]
        return np.concatenate([self.weights.take(block, axis=0).sum(axis=0) for block in blocks])

    def _rows_of(self, features: FeatureTable) -> Numbers:
        """Return the rows of each line's features, a line a column."""
        known = _known_templates(self, features.templates, tuple(features.columns))
        row_of = self.rows.get
        rows = [
            [row for name in (*own, *near) if (row := row_of(name))]
            for own, near in zip(features.own, features.near, strict=True)
        ]
        few = np.array(list(zip_longest(*rows, fillvalue=0)), np.intp).reshape(-1, len(features))
        return np.concatenate([known.rows_of(features), few])

    def weigh(self, feature: str, label: str) -> float:
        """Return what a feature weighs for a label; nothing where the model does not know either."""
        if label not in self.labels:
            return 0.0
        return float(self.weights[self.rows.get(feature, 0), self.labels.index(label)])

    def weigh_step(self, above: str, label: str) -> float:
        """Return what it weighs for a label that another stands above it."""
        if not {above, label} <= set(self.labels):
            return 0.0
        return float(self.transitions[self.labels.index(above), self.labels.index(label)])

    def label(self, scores: Scores) -> tuple[Numbers, Scores]:
        """Return the labels, by number, that make the lines as a whole most likely, and how likely each is.

        The likelihoods (0 to 1, a line a row) are those of the forward-backward algorithm, the labels
        Viterbi's. A label that is less likely than some labelling of all lines is no part of the likeliest:
        mostly that leaves one, and only the lines between are searched.
        """
        size, steps = len(self.labels), np.exp(self.transitions)
        states, reached = _both_ways(np.exp(scores - scores.max(axis=1, keepdims=True)), steps)
        from_below, left_below = states[::-1, size:], reached[::-1, size:]
        likely = states[:, :size] * left_below
        likely /= likely.sum(axis=1, keepdims=True)
        path = likely.argmax(axis=1)
        at = np.arange(len(path))
        below = steps[path[:-1], path[1:]] * from_below[at[1:], path[1:]] / left_below[at[:-1], path[:-1]]
        chance = likely[0, path[0]] * below.prod()
        unsure = np.flatnonzero((likely >= _ROUNDED * chance).sum(axis=1) > 1)
        for lines in np.split(unsure, np.flatnonzero(np.diff(unsure) > 1) + 1) if len(unsure) else ():
            self._search(scores, path, slice(int(lines[0]), int(lines[-1]) + 1))
        return path, likely

    def _search(self, scores: Scores, path: Numbers, lines: slice) -> None:
        """Find the likeliest labels of lines whose neighbours have theirs, by Viterbi's algorithm."""
        behind = np.ascontiguousarray(self.transitions.T)
        best = scores[lines].copy()
        if lines.start > 0:
            best[0] += self.transitions[path[lines.start - 1]]
        if lines.stop < len(path):
            best[-1] += self.transitions[:, path[lines.stop]]
        sums = np.empty_like(behind)
        for above, here in pairwise(best):
            np.add(behind, above, out=sums)
            np.add(here, np.maximum.reduce(sums, axis=1), out=here)
        label = path[lines.stop - 1] = best[-1].argmax()
        for line in range(lines.stop - 2, lines.start - 1, -1):
            label = path[line] = (behind[label] + best[line - lines.start]).argmax()


def _both_ways(emitted: Scores, steps: Scores) -> tuple[Scores, Scores]:
    """Return the states of each line, its own features weighed in, and without them.

    Both ways are gone at once: a state has the labels from above on its left, and on its right those
    from below, of the line as far from the end.
    """
    size = len(steps)
    states = np.concatenate([emitted, emitted[::-1]], axis=1)
    both = np.zeros((2 * size, 2 * size))
    both[:size, :size], both[size:, size:] = steps, steps.T
    reached = np.ones_like(states)
    for at, (above, here, into) in enumerate(zip(states, states[1:], reached[1:], strict=False), start=1):
        above.dot(both, out=into)
        np.multiply(here, into, out=here)
        if at % _SCALED_EVERY == 0:
            here[:size] /= here[:size].sum()
            here[size:] /= here[size:].sum()
    return states, reached


@cache
def _known_templates(
    model: LinearChain, templates: tuple[FeatureTemplate, ...], columns: tuple[str, ...]
) -> KnownTemplates:
    return know_templates(model.rows, templates, columns)


def load(weights: Path) -> LinearChain:
    """Return the model of a file of arrays."""
    with np.load(weights) as arrays:
        labels, features = (arrays[name].tobytes().decode().split("\n") for name in ("labels", "features"))
        matrix = np.zeros((len(features) + 1, len(labels)))
        matrix[arrays["feature"], arrays["label"]] = arrays["weight"]
        rows = {name: number for number, name in enumerate(features, start=1)}
        return LinearChain(tuple(labels), rows, matrix, arrays["transitions"])


@cache
def loaded_model(weights: Path) -> LinearChain:
    """Return the model of a file, loaded once a process."""
    return load(weights)
