"""A page's features as a table: columns of what each line is, and templates that make features of them.

A template names what it joins (the property of the line, or of a line near it), so that one table of
them says what a feature is called, for learning, and where it stands in the columns, for labelling.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

_OFFSETS = {"two above: ": -2, "above: ": -1, "below: ": 1, "two below: ": 2}
FARTHEST = 2  # lines
_PAST_THE_PAGE = ("$", "^")  # what stands for a line below its last one, and above its first


@dataclass(frozen=True, slots=True)
class Position:
    """A column, at a line or near it, and what is said where no line of the page stands there."""

    column: str
    offset: int = 0
    beyond: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class FeatureTemplate:
    """A feature's name, and the places whose values make up its value: nothing where one has none."""

    name: str
    places: tuple[Position, ...]
    separator: str = ","


@dataclass(frozen=True, slots=True)
class FeatureColumn:
    """One property of each line, as the number of its value; -1 where a line has none."""

    values: Sequence[str]
    numbers: NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class FeatureTable:
    """The features of a page's lines: what all have as columns, what few have by name."""

    templates: tuple[FeatureTemplate, ...]
    columns: Mapping[str, FeatureColumn]
    own: Sequence[Sequence[str]]  # what few lines have
    near: Sequence[Sequence[str]]  # likewise, together with their neighbours

    def __len__(self) -> int:
        """Count the lines."""
        return len(self.own)

    def cut(self, lines: slice) -> FeatureTable:
        """Return the table of some lines, which know nothing of those that are left out."""
        if lines.indices(len(self)) == (0, len(self), 1):
            return self
        columns = {name: FeatureColumn(c.values, c.numbers[lines]) for name, c in self.columns.items()}
        return replace(self, columns=columns, own=self.own[lines], near=self.near[lines])

    def names(self) -> list[list[str]]:
        """Return the name of each feature of each line: what a model learns from."""
        found = [list(own) for own in self.own]
        for template in self.templates:
            for line, value in zip(found, self._values(template), strict=True):
                if value is not None:
                    line.append(f"{template.name}={value}" if value else template.name)
        for line, near in zip(found, self.near, strict=True):
            line.extend(near)
        return found

    def _values(self, template: FeatureTemplate) -> list[str | None]:
        if any(place.column not in self.columns for place in template.places):
            return [None] * len(self)
        parts = zip(*(self._at(place) for place in template.places), strict=True)
        return [
            None if None in joined else template.separator.join(part or "" for part in joined)
            for joined in parts
        ]

    def _at(self, place: Position) -> list[str | None]:
        column = self.columns[place.column]
        values = (*column.values, place.beyond)
        return [values[number] for number in shifted(column.numbers, place.offset, beyond=-1).tolist()]


def template(name: str, *places: str, separator: str = ",") -> FeatureTemplate:
    """Make a template of the names of columns; a place beyond the page is said by a sign.

    >>> template("gaps", "above: gap", "gap").places
    (Position(column='gap', offset=-1, beyond='^'), Position(column='gap', offset=0, beyond=None))
    """
    return FeatureTemplate(name, tuple(map(_place, places)), separator)


def _place(said: str) -> Position:
    for where, offset in _OFFSETS.items():
        if said.startswith(where):
            return Position(said.removeprefix(where), offset, _PAST_THE_PAGE[offset < 0])
    return Position(said)


def templates_near(names: Iterable[str], distances: Iterable[int]) -> tuple[FeatureTemplate, ...]:
    """Make a template of each column for each line so far above and below."""
    near = [(where, offset) for where, offset in _OFFSETS.items() if abs(offset) in tuple(distances)]
    return tuple(
        FeatureTemplate(where + name, (Position(name, offset),))
        for name in tuple(names)
        for where, offset in near
    )


def column_of(values: Iterable[str | None]) -> FeatureColumn:
    """Make a column of the values of a property, numbered in the order in which they come."""
    values = list(values)
    known = [value for value in dict.fromkeys(values) if value is not None]
    number_of: dict[str | None, int] = {value: number for number, value in enumerate(known)}
    number_of[None] = -1
    return FeatureColumn(known, np.array(list(map(number_of.__getitem__, values)), np.intp))


def same_for_all(value: str, lines: int) -> FeatureColumn:
    """Return a property of the page as one of each of its lines."""
    return FeatureColumn((value,), np.zeros(lines, np.intp))


def shifted(numbers: NDArray[np.intp], offset: int, *, beyond: int) -> NDArray[np.intp]:
    """Return each line's number of the line so far below it, or above it where the offset is negative."""
    if not offset:
        return numbers
    found = np.full_like(numbers, beyond)
    if offset > 0:
        found[:-offset] = numbers[offset:]
    else:
        found[-offset:] = numbers[:offset]
    return found
