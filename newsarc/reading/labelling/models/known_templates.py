"""What a model knows of templates: the rows of its matrix that the values of a page's columns make up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import prod
from operator import mul
from typing import TYPE_CHECKING

import numpy as np

from newsarc.reading.labelling.features.templates import FARTHEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from newsarc.reading.labelling.features.templates import FeatureTable, FeatureTemplate, Position

    Numbers = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class KnownTemplates:
    """The rows of what templates make, by the numbers that a model has for the values of each column.

    A template's values make up one number, as digits do: the sum of their numbers, each by its factor.
    0 is the number of every value that the model does not know.
    """

    positions: Mapping[str, tuple[Position, ...]]  # of each column
    known: Mapping[str, Mapping[str, int]]
    digits: tuple[
        tuple[Numbers, Numbers], ...
    ]  # of the templates that have so many: rows of positions, factors
    starts: Numbers
    rows: Numbers
    column_of: Numbers  # of each position
    offsets: Numbers  # likewise

    def rows_of(self, features: FeatureTable) -> Numbers:
        """Return the rows of what the templates make of each line, a template a row, a line a column."""
        numbers = self._numbers_of(features)
        at = np.repeat(self.starts, len(features), axis=1)
        for rows, factors in self.digits:
            at[: len(rows)] += numbers[rows] * factors
        return self.rows.take(at)

    def _numbers_of(self, features: FeatureTable) -> Numbers:
        """Return the number of the value at each position, a position a row, a line a column.

        All are looked up at once. The last of a column's values is what stands beyond the page.
        """
        columns = [features.columns[name] for name in self.positions]
        known = [
            _known_values(self, name, tuple(column.values))
            for name, column in zip(self.positions, columns, strict=True)
        ]
        sizes = np.array([len(column.values) + 1 for column in columns])
        values = np.full((len(columns), len(features) + 2 * FARTHEST), -1, np.intp)
        values[:, FARTHEST:-FARTHEST] = [column.numbers for column in columns]
        values += (values < 0) * sizes[:, None]
        sizes_of_positions = sizes[self.column_of]
        starts = sizes_of_positions.cumsum() - sizes_of_positions
        first = self.column_of * values.shape[1] + self.offsets + FARTHEST
        inside = values.ravel().take(first[:, None] + np.arange(len(features)))
        found: Numbers = np.concatenate(known).take(inside + starts[:, None])
        return found


@lru_cache(maxsize=4096)
def _known_values(known: KnownTemplates, column: str, values: tuple[str, ...]) -> Numbers:
    """Return a model's numbers of a column's values and, last, of what stands beyond the page.

    They are those of its first position, then those of the next.
    """
    numbers = known.known[column]
    inside = [numbers.get(value, 0) for value in values]
    beyond = [0 if at.beyond is None else numbers.get(at.beyond, 0) for at in known.positions[column]]
    return np.array([number for last in beyond for number in (*inside, last)], np.intp)


def know_templates(
    rows: Mapping[str, int], templates: Iterable[FeatureTemplate], columns: Sequence[str]
) -> KnownTemplates:
    """Give numbers to the values that a model knows, and tell the row of all that its templates make of them.

    `rows` has the row of each feature's name.
    """
    used = [t for t in templates if all(place.column in columns for place in t.places)]
    used.sort(key=lambda template: -len(template.places))
    values = _values_of(rows, used)
    known: dict[str, dict[str, int]] = {column: {} for column in columns}
    for template in used:
        for parts in values[template.name]:
            for place, part in zip(template.places, parts, strict=True):
                known[place.column].setdefault(part, len(known[place.column]) + 1)
    factors = {template: _factors([len(known[p.column]) + 1 for p in template.places]) for template in used}
    tables = [_table(template, values[template.name], known, factors[template]) for template in used]
    places = {place: None for template in used for place in template.places}
    by_column = {name: tuple(place for place in places if place.column == name) for name in known}
    by_column = {name: here for name, here in by_column.items() if here}
    positions = tuple(chain.from_iterable(by_column.values()))
    digits = tuple(
        (
            np.array([positions.index(template.places[number]) for template in having], np.intp),
            np.array([[factors[template][number + 1]] for template in having], np.intp),
        )
        for number in range(len(used[0].places))
        if (having := [template for template in used if len(template.places) > number])
    )
    starts = np.cumsum([0, *map(len, tables[:-1])])[:, None]
    column_of = np.repeat(np.arange(len(by_column)), list(map(len, by_column.values())))
    offsets = np.array([place.offset for place in positions])
    return KnownTemplates(by_column, known, digits, starts, np.concatenate(tables), column_of, offsets)


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
