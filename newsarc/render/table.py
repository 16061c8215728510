"""Tables drawn row after row: the first rows set the widths, long cells break as printers break lines."""

from __future__ import annotations

import re
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
_LONGEST_WORD = 10  # cells: a date
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

    In a pipe nothing is broken or cut, and all rows set the widths. Where a terminal has no room for the
    columns side by side, each row is drawn as a record, with a line for each of them.
    """
    rest = iter(rows)
    first = list(islice(rest, _FIRST_ROWS)) if is_terminal else list(rest)
    if not first:
        return
    room = terminal_width() if is_terminal else UNCUT_WIDTH
    lines = _laid_out(columns, _layout(columns, first, room), chain(first, rest), is_terminal=is_terminal)
    while some := list(islice(lines, _ROWS_AT_ONCE)):
        drawn = Text.assemble(*chain.from_iterable(some), no_wrap=True, overflow="ignore")
        drawn.right_crop()
        yield draw(drawn, is_terminal=is_terminal)


def _laid_out(
    columns: Sequence[Column], layout: _Layout | None, rows: Iterable[Row], *, is_terminal: bool
) -> Iterator[Iterator[_Part]]:
    """Lay rows out below their head, or as records."""
    if layout is None:
        for row in rows:
            yield _record(columns, row, terminal_width())
        return
    yield from _head(columns, layout, is_terminal=is_terminal)
    for row in rows:
        yield _lines(columns, row, layout, is_terminal=is_terminal)


class _Layout(NamedTuple):
    """How wide each column is, and the gap between them."""

    widths: Sequence[int]
    gap: int = _GAP

    @property
    def width(self) -> int:
        """The cells that a line takes."""
        return sum(self.widths) + self.gap * (len(self.widths) - 1)


def _layout(columns: Sequence[Column], rows: Sequence[Row], room: int) -> _Layout | None:
    """Give each column what it needs; where there is no room, less, and None where that is not enough.

    First the widest of those that break spare it, then names are broken, then gaps get narrower.
    """
    names = [cell_len(column.name) for column in columns]
    needed = [max(cell_len(row[i].plain) for row in rows) for i in range(len(columns))]
    found = [max(pair) for pair in zip(names, needed, strict=True)]
    if room >= UNCUT_WIDTH:
        return _Layout(found)
    widths = [min(width, column.most, room) for width, column in zip(found, columns, strict=True)]
    if (layout := _Layout(widths)).width <= room:
        return layout
    words = [max(_longest_word(row[i].plain) for row in rows) for i in range(len(columns))]
    least = [max(_LEAST, *pair) for pair in zip(names, words, strict=True)]
    layout = _narrowed(columns, layout, least, room)
    if layout.width > room:
        layout = _with_broken_names(columns, layout, needed, words, room)
    if layout.width > room:
        layout = layout._replace(gap=1)
    return layout if layout.width <= room else None


def _with_broken_names(
    columns: Sequence[Column], layout: _Layout, needed: Sequence[int], words: Sequence[int], room: int
) -> _Layout:
    """Let columns be no wider than their cells need, and the longest word of their names."""
    broken = [max(map(cell_len, column.name.split()), default=0) for column in columns]
    fewest = [min(width, column.most) for width, column in zip(needed, columns, strict=True)]
    enough = [max(pair) for pair in zip(fewest, broken, strict=True)]
    narrow = [min(pair) for pair in zip(layout.widths, enough, strict=True)]
    least = [max(_LEAST, *pair) for pair in zip(broken, words, strict=True)]
    return _narrowed(columns, _Layout(narrow), least, room)


def _longest_word(text: str) -> int:
    """Measure what is not to be broken, such as a date; of longer words, such as paths, there is no end."""
    return min(_LONGEST_WORD, max(map(len, re.findall(r"[!-~]+", text)), default=0))


def _narrowed(columns: Sequence[Column], layout: _Layout, least: Sequence[int], room: int) -> _Layout:
    """Take from the widest of the columns that break, as long as there is no room."""
    widths = list(layout.widths)
    breakable = [i for i, column in enumerate(columns) if column.is_breakable]
    for _ in range(layout.width - room):
        widest = max(breakable, key=lambda i: widths[i] - least[i], default=None)
        if widest is None or widths[widest] <= least[widest]:
            break
        widths[widest] -= 1
    return layout._replace(widths=widths)


def _head(columns: Sequence[Column], layout: _Layout, *, is_terminal: bool) -> Iterator[Iterator[_Part]]:
    """Lay out the names of the columns, broken where they are wider than what stands below."""
    if any(column.name for column in columns):
        names = [Text(column.name, style=_HEADER) for column in columns]
        yield _lines(
            [column._replace(is_breakable=True) for column in columns], names, layout, is_terminal=is_terminal
        )


def _record(columns: Sequence[Column], row: Row, room: int) -> Iterator[_Part]:
    """Lay a row out as lines, each with a column's name and what it says; a blank line ends it."""
    indent = max(cell_len(column.name) for column in columns) + _GAP
    for column, cell in zip(columns, row, strict=True):
        if cell.plain:
            yield (column.name, _HEADER)
            yield " " * (indent - cell_len(column.name))
            for number, piece in enumerate(wrap_styled(cell, max(_LEAST, room - indent))):
                yield "\n" + " " * indent if number else ""
                yield piece if piece.spans else (piece.plain, piece.style)
            yield "\n"
    yield "\n"


def _lines(columns: Sequence[Column], row: Row, layout: _Layout, *, is_terminal: bool) -> Iterator[_Part]:
    """Lay a row out; a cell that is broken hangs in its column."""
    cells = [
        _pieces(column, cell, width) if is_terminal else [cell]
        for column, cell, width in zip(columns, row, layout.widths, strict=True)
    ]
    for number in range(max(map(len, cells))):
        blanks = 0  # before the next piece; none stand behind the last
        for column, pieces, width in zip(columns, cells, layout.widths, strict=True):
            piece = pieces[number] if number < len(pieces) else _NOTHING
            room = max(0, width - cell_len(piece.plain))
            if piece.plain:
                yield " " * (blanks + (room if column.is_right else 0))
                yield piece if piece.spans else (piece.plain, piece.style)
                blanks = layout.gap + (0 if column.is_right else room)
            else:
                blanks += layout.gap + room
        yield "\n"


def _pieces(column: Column, cell: Text, width: int) -> list[Text]:
    if column.is_breakable:
        return list(wrap_styled(cell, width))
    if cell_len(cell.plain) > column.most:
        kept = cell[: end_within(cell.plain, 0, column.most - 1)]
        return [kept.append("…")]
    return [cell]
