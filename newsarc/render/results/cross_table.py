"""One facet against another as tables that a terminal has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from rich.cells import cell_len

from newsarc.render.results.rows import draw_rows
from newsarc.render.terminal import terminal_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Cell: TypeAlias = str | int | None
    Table: TypeAlias = Sequence[Sequence[Cell]]  # the names of its columns first

_GAP = 2


def draw_cross_table(columns: Sequence[str], rows: Table, *, across: str, is_terminal: bool) -> str:
    """Draw numbers under their columns; too many for the terminal become rows, or several tables.

    The first column names what its rows are; `across` names what the others are, should they become rows.
    """
    table: Table = [columns, *rows]
    if is_terminal and rows and not _fits(table):
        turned = list(zip((across, *columns[1:]), *rows, strict=True))
        narrow = turned if _fits(turned) else min(table, turned, key=lambda one: len(one[0]))
        return "\n".join(_drawn(part, is_terminal=True) for part in _parts(narrow))
    return _drawn(table, is_terminal=is_terminal)


def _drawn(table: Table, *, is_terminal: bool) -> str:
    columns, *rows = table
    return draw_rows([str(name or "") for name in columns], rows, is_terminal=is_terminal, are_named=True)


def _parts(table: Table) -> Iterator[Table]:
    """Cut a table into some that fit, each with its first column."""
    widths = _widths(table)
    part, used = [0], widths[0]
    for column in range(1, len(widths)):
        if len(part) > 1 and used + _GAP + widths[column] > terminal_width():
            yield _of_columns(table, part)
            part, used = [0], widths[0]
        part.append(column)
        used += _GAP + widths[column]
    yield _of_columns(table, part)


def _of_columns(table: Table, columns: Sequence[int]) -> Table:
    return [[row[column] for column in columns] for row in table]


def _fits(table: Table) -> bool:
    widths = _widths(table)
    return sum(widths) + _GAP * (len(widths) - 1) <= terminal_width()


def _widths(table: Table) -> list[int]:
    return [max(cell_len(str(cell or "")) for cell in column) for column in zip(*table, strict=True)]
