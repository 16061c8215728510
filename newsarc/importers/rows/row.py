"""A row of a table, or an object of JSON, and its values as texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.importers.articles.json_values import text_of
from newsarc.language import english

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Row:
    """A row by its number, the lines of the file that it stands on, and its values by their columns."""

    number: int
    first_line: int
    last_line: int
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be read, and why."""

    number: int
    line: int
    problem: str

    def __str__(self) -> str:
        """Say which row, where and why."""
        return english(
            "row {number} (line {line}) left out: {problem}",
            number=self.number,
            line=self.line,
            problem=self.problem,
        )


def columns_of(rows: Iterable[Row]) -> tuple[str, ...]:
    """Return the columns of all rows, in the order in which they first come; an empty one does not count.

    >>> columns_of([Row(1, 1, 1, {"a": "1", "b": None}), Row(2, 2, 2, {"c": "2"})])
    ('a', 'c')
    """
    found: dict[str, None] = {}
    for row in rows:
        for name, value in row.values.items():
            if name not in found and text_of(value):
                found[name] = None
    return tuple(found)
