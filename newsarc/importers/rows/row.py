"""A row of a table, or an object of JSON, and its values as texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_TEXTS = ("name", "value", "text", "title", "_text", "#text")


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
        return f"row {self.number} (line {self.line}) left out: {self.problem}"


def texts_of(value: object) -> tuple[str, ...]:
    """Return the texts of a value: of a list each, of an object its name or text.

    >>> texts_of(["沈亦舟", {"name": "陆怀谷"}]), texts_of(3), texts_of(None)
    (('沈亦舟', '陆怀谷'), ('3',), ())
    """
    return tuple(_texts(value))


def text_of(value: object, between: str = " ") -> str | None:
    """Return the texts of a value as one."""
    return between.join(_texts(value)) or None


def columns_of(rows: Iterable[Row]) -> tuple[str, ...]:
    """Return the columns of all rows, in the order in which they first come; an empty one does not count.

    >>> columns_of([Row(1, 1, 1, {"a": "1", "b": None}), Row(2, 2, 2, {"c": "2"})])
    ('a', 'c')
    """
    found = {name: None for row in rows for name, value in row.values.items() if text_of(value)}
    return tuple(found)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, int | float):
        yield str(value)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        known = next((value[name] for name in _TEXTS if isinstance(value.get(name), str)), None)
        yield from _texts(known)
