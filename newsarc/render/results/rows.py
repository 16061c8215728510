"""Rows of named columns as a table for people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from rich.cells import cell_len
from rich.text import Text

from newsarc.language import word
from newsarc.render.table import Column, draw_table
from newsarc.render.terminal import terminal_width
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    Cell: TypeAlias = str | int | float | None

_GAP = 2
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d\+00:00")
_SHA256 = re.compile(r"([0-9a-f]{12})[0-9a-f]{52}")  # a beginning is enough for `source:`


def draw_rows(
    columns: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    *,
    is_terminal: bool,
    are_named: bool = False,
    spare: Sequence[str] = (),
) -> str:
    """Draw rows under the names of their columns; numbers stand to the right.

    On a terminal times and hashes are shortened, and zeros step back; columns of zeros, and those that are
    empty, go if there is no room for them, then those to `spare`, one after another.
    Columns that a user or the archive has named keep their names.
    """
    if not rows:
        return ""
    dispensable = [columns.index(name) for name in spare]
    columns = columns if are_named else [word(column).replace("_", " ") for column in columns]
    cells = [[_written(cell, is_terminal=is_terminal) for cell in row] for row in rows]
    widths = [_width(name, [row[i] for row in cells]) for i, name in enumerate(columns)]
    shown = _shown_columns(widths, rows, dispensable) if is_terminal else list(range(len(columns)))
    table = [_column(columns[number], [row[number] for row in rows]) for number in shown]
    texts = (
        [Text(said[number], _style(row[number])) for number in shown]
        for said, row in zip(cells, rows, strict=True)
    )
    return "".join(draw_table(table, texts, is_terminal=is_terminal))


def _column(name: str, cells: Sequence[Cell]) -> Column:
    is_number = all(isinstance(cell, int | float) for cell in cells)
    return Column(name, is_right=is_number, is_breakable=not is_number)


def _style(cell: Cell) -> str:
    return "dim" if cell == 0 else ""


def _written(cell: Cell, *, is_terminal: bool) -> str:
    text = "" if cell is None else one_line(str(cell))
    if not is_terminal:
        return text
    return _SHA256.sub(r"\1", shorten_time(text)) if isinstance(cell, str) else text


def shorten_time(text: str) -> str:
    """Write times to the minute, as people read them.

    >>> shorten_time("2031-03-16T05:30:09+00:00")
    '2031-03-16 05:30Z'
    """
    return _TIME.sub(r"\1 \2Z", text)


def _shown_columns(
    widths: Sequence[int], rows: Sequence[Sequence[Cell]], dispensable: Sequence[int]
) -> list[int]:
    shown = list(range(len(widths)))
    if not _fit(widths, shown):
        shown = [i for i in shown if any(row[i] for row in rows)]
    for spared in dispensable:
        if spared in shown and not _fit(widths, shown):
            shown.remove(spared)
    return shown


def _width(name: str, cells: Sequence[str]) -> int:
    return max(map(cell_len, (name, *cells)))


def _fit(widths: Sequence[int], shown: Sequence[int]) -> bool:
    return sum(widths[i] for i in shown) + _GAP * (len(shown) - 1) <= terminal_width()
