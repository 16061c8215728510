"""Rows of named columns as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from newsarc.render.terminal import draw
from newsarc.text.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence


def draw_rows(
    columns: Sequence[str], rows: Sequence[Sequence[str | int | float | None]], *, is_terminal: bool
) -> str:
    """Draw rows under the names of their columns; numbers stand to the right."""
    if not rows:
        return ""
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for number, name in enumerate(columns):
        is_number = all(isinstance(row[number], int | float) for row in rows)
        table.add_column(name, justify="right" if is_number else "left", overflow="fold")
    for row in rows:
        table.add_row(*("" if cell is None else Text(one_line(str(cell))) for cell in row))
    return draw(table, is_terminal=is_terminal)
