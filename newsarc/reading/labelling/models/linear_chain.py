"""A linear-chain conditional random field: scores of lines, how likely each label is, the likeliest labels.

What crfsuite learns is put into a file of arrays (`crfsuite_files`). Here it labels the lines of a
page all at once: a feature is a number, and what it weighs a row of a matrix.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise, zip_longest
from math import prod
from operator import mul
from typing import TYPE_CHECKING

import numpy as np

from newsarc.reading.labelling.features.templates import FARTHEST, shifted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from newsarc.reading.labelling.features.templates import FeatureTable, FeatureTemplate, Position

    Numbers = NDArray[np.intp]
    Scores = NDArray[np.float64]

_BLOCK = 256  # lines whose weights are gathered at once: 12 kB each
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
        named = [[*own, *near] for own, near in zip(features.own, features.near, strict=True)]
        rows = [[self.rows.get(name, 0) for name in line] for line in named]
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

    def likelihoods(self, scores: Scores) -> Scores:
        """Return how likely (0 to 1) each label of each line is, by the forward-backward algorithm.

        Both ways are gone at once: a state has the labels from above on its left, from below on its right.
        """
        size, steps = len(self.labels), np.exp(self.transitions)
        states, reached = _both_ways(np.exp(scores - scores.max(axis=1, keepdims=True)), steps)
        likely = states[:, :size] * reached[::-1, size:]
        likely /= likely.sum(axis=1, keepdims=True)
        return likely

    def likeliest(self, scores: Scores) -> Numbers:
        """Return the numbers of the labels that make the lines as a whole most likely (Viterbi)."""
        behind = np.ascontiguousarray(self.transitions.T)
        best = scores.copy()
        sums = np.empty_like(behind)
        for above, here in pairwise(best):
            np.add(behind, above, out=sums)
            np.add(here, np.maximum.reduce(sums, axis=1), out=here)
        label = int(best[-1].argmax())
        path = [label]
        for above in best[-2::-1]:
            label = int((behind[label] + above).argmax())
            path.append(label)
        return np.array(path[::-1], np.intp)


def _both_ways(emitted: Scores, steps: Scores) -> tuple[Scores, Scores]:
    """Return the states of each line, its own features weighed in, and without them."""
    size = len(steps)
    states = np.concatenate([emitted, emitted[::-1]], axis=1)
    both = np.zeros((2 * size, 2 * size))
    both[:size, :size], both[size:, size:] = steps, steps.T
    reached = np.ones_like(states)
    for at, (above, here, into) in enumerate(zip(states, states[1:], reached[1:], strict=False), start=1):
        np.dot(above, both, out=into)
        np.multiply(here, into, out=here)
        if at % _SCALED_EVERY == 0:
            here[:size] /= here[:size].sum()
            here[size:] /= here[size:].sum()
    return states, reached


@dataclass(frozen=True, slots=True)
class _KnownTemplates:
    """The rows of what templates make, by the numbers that a model has for the values of each column.

    A template's values make up one number, as digits do: the sum of their numbers, each by its factor.
    0 is the number of every value that the model does not know.
    """

    places: tuple[Position, ...]
    known: Mapping[str, Mapping[str, int]]
    digits: tuple[tuple[Numbers, Numbers], ...]  # of the templates that have so many: places and factors
    starts: Numbers
    rows: Numbers

    def rows_of(self, features: FeatureTable) -> Numbers:
        numbers = np.array([self._numbers(features, place) for place in self.places])
        at = np.repeat(self.starts, len(features), axis=1)
        for places, factors in self.digits:
            at[: len(places)] += numbers[places] * factors
        return self.rows.take(at)

    def _numbers(self, features: FeatureTable, place: Position) -> Numbers:
        column, known = features.columns[place.column], self.known[place.column]
        beyond = 0 if place.beyond is None else known.get(place.beyond, 0)
        numbers = np.array([*(known.get(value, 0) for value in column.values), beyond], np.intp)
        return shifted(numbers[column.numbers], place.offset, beyond=beyond)


@cache
def _known_templates(
    model: LinearChain, templates: tuple[FeatureTemplate, ...], columns: tuple[str, ...]
) -> _KnownTemplates:
    used = [t for t in templates if all(place.column in columns for place in t.places)]
    used.sort(key=lambda template: -len(template.places))
    values = _values_of(model.rows, used)
    known: dict[str, dict[str, int]] = {column: {} for column in columns}
    for template in used:
        for parts in values[template.name]:
            for place, part in zip(template.places, parts, strict=True):
                known[place.column].setdefault(part, len(known[place.column]) + 1)
    factors = {template: _factors([len(known[p.column]) + 1 for p in template.places]) for template in used}
    tables = [_table(template, values[template.name], known, factors[template]) for template in used]
    places = tuple({place: None for template in used for place in template.places})
    digits = tuple(
        (
            np.array([places.index(template.places[number]) for template in having], np.intp),
            np.array([[factors[template][number + 1]] for template in having], np.intp),
        )
        for number in range(len(used[0].places))
        if (having := [template for template in used if len(template.places) > number])
    )
    starts = np.cumsum([0, *map(len, tables[:-1])])[:, None]
    return _KnownTemplates(places, known, digits, starts, np.concatenate(tables))


def _factors(sizes: Sequence[int]) -> list[int]:
    """Return what each digit counts, and before them what all do.

    >>> _factors([3, 4])
    [12, 4, 1]
    """
    return [prod(sizes[at:]) for at in range(len(sizes) + 1)]


def _table(
    template: FeatureTemplate,
    values: Mapping[tuple[str, ...], int],
    known: Mapping[str, Mapping[str, int]],
    factors: Sequence[int],
) -> Numbers:
    """Return the row of each number that the values of a template make up."""
    table = np.zeros(factors[0], np.intp)
    columns = [known[place.column] for place in template.places]
    for parts, row in values.items():
        numbers = (column[part] for column, part in zip(columns, parts, strict=True))
        table[sum(map(mul, numbers, factors[1:]))] = row
    return table


def _values_of(
    rows: Mapping[str, int], templates: Iterable[FeatureTemplate]
) -> dict[str, dict[tuple[str, ...], int]]:
    """Return the values that a model knows of each template, and their rows."""
    of_name = {template.name: template for template in templates}
    found: dict[str, dict[tuple[str, ...], int]] = {name: {} for name in of_name}
    for feature, row in rows.items():
        name, _, value = feature.partition("=")
        if name in of_name:
            template = of_name[name]
            parts = value.split(template.separator) if len(template.places) > 1 else [value]
            if len(parts) == len(template.places):
                found[name][tuple(parts)] = row
    return found


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
