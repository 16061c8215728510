"""Tables drawn row after row: the first rows set the widths, long cells break as printers break lines."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.text import Text

from newsarc.language import word
from newsarc.render.terminal import UNCUT_WIDTH, draw, terminal_width
from newsarc.render.wrapping import wrap_styled
from newsarc.text.characters.display import end_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.style import Style

    Row = Sequence[Text]
    _Part = str | Text | tuple[str, str | Style]

_GAP = 2
_FIRST_ROWS = 200  # more than a screen; a table of a million rows begins as soon as one of a hundred
_ROWS_AT_ONCE = 200
_LEAST = 8  # cells that a column keeps which is broken for want of room
_MOST = 1_000  # cells: beyond, what is wider is broken however wide the terminal
_HEADER = "dim"
_NOTHING = Text()


class Column(NamedTuple):
    """One column: its name, its side, the most cells it takes, and whether what is longer is broken."""

    name: str
    is_right: bool = False
    most: int = _MOST
    is_breakable: bool = False


def for_people(columns: Iterable[Column]) -> tuple[Column, ...]:
    """Give columns the names that people call them by, where programs have named them."""
    return tuple(column._replace(name=word(column.name)) if column.name else column for column in columns)


def draw_table(columns: Sequence[Column], rows: Iterable[Row], *, is_terminal: bool) -> Iterator[str]:
    """Draw rows under the names of their columns, some at a time; of no rows nothing is drawn.

    In a pipe nothing is broken or cut, and all rows set the widths.
    """
    rest = iter(rows)
    first = list(islice(rest, _FIRST_ROWS)) if is_terminal else list(rest)
    if not first:
        return
    widths = _widths(columns, first, terminal_width() if is_terminal else UNCUT_WIDTH)
    names = [Text(column.name, style=_HEADER) for column in columns]
    head = [names] if any(column.name for column in columns) else []
    left = chain(head, first, rest)
    while some := list(islice(left, _ROWS_AT_ONCE)):
        parts = chain.from_iterable(_lines(columns, row, widths, is_terminal=is_terminal) for row in some)
        drawn = Text.assemble(*parts, no_wrap=True, overflow="ignore")
        drawn.right_crop()
        yield draw(drawn, is_terminal=is_terminal)


def _widths(columns: Sequence[Column], rows: Sequence[Row], room: int) -> list[int]:
    """Give each column what it needs; where there is no room, the widest of those that break spare it."""
    is_bound = room < UNCUT_WIDTH
    found = [
        max(cell_len(column.name), *(cell_len(row[i].plain) for row in rows))
        for i, column in enumerate(columns)
    ]
    if not is_bound:
        return found
    widths = [min(width, column.most, room) for width, column in zip(found, columns, strict=True)]
    breakable = [i for i, column in enumerate(columns) if column.is_breakable]
    while sum(widths) + _GAP * (len(widths) - 1) > room:
        widest = max(breakable, key=lambda i: widths[i], default=None)
        if widest is None or widths[widest] <= max(_LEAST, cell_len(columns[widest].name)):
            break
        widths[widest] -= 1
    return widths


def _lines(
    columns: Sequence[Column], row: Row, widths: Sequence[int], *, is_terminal: bool
) -> Iterator[_Part]:
    """Lay a row out; a cell that is broken hangs in its column."""
    cells = [
        _pieces(column, cell, width) if is_terminal else [cell]
        for column, cell, width in zip(columns, row, widths, strict=True)
    ]
    for number in range(max(map(len, cells))):
        blanks = 0  # before the next piece; none stand behind the last
        for column, pieces, width in zip(columns, cells, widths, strict=True):
            piece = pieces[number] if number < len(pieces) else _NOTHING
            room = max(0, width - cell_len(piece.plain))
            if piece.plain:
                yield " " * (blanks + (room if column.is_right else 0))
                yield piece if piece.spans else (piece.plain, piece.style)
                blanks = _GAP + (0 if column.is_right else room)
            else:
                blanks += _GAP + room
        yield "\n"


def _pieces(column: Column, cell: Text, width: int) -> list[Text]:
    if column.is_breakable:
        return list(wrap_styled(cell, width))
    if cell_len(cell.plain) > column.most:
        kept = cell[: end_within(cell.plain, 0, column.most - 1)]
        return [kept.append("…")]
    return [cell]
