"""Tables without quotation marks round their cells: each row is a line, and all lines have as many cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.importers.rows.columns import field_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_QUOTE = '"'
_FEWEST = 3  # columns, of which two hold headline and text
_CLOSE = "\t|"  # delimiters that stand within no cell; others part words too
_LINE = re.compile(r"[^\r\n]+")


def is_table(text: str, delimiter: str) -> bool:
    r"""Tell a table by the beginning of a text: a header of usual names, and lines that are as wide.

    >>> is_table("date\ttitle\ttext\n2024-05-17\tFerry fares\tThey stay.\n", "\t")
    True
    >>> is_table("date\ttitle\ttext\nFerry fares stay as they are.\n", "\t")
    False
    """
    if delimiter not in _CLOSE:
        return False
    names = text.lstrip().partition("\n")[0].split(delimiter)
    known = {field_of(name.strip()) for name in names} - {None}
    return len(known) >= _FEWEST and {"headline", "body"} <= known and are_unquoted(text, delimiter)


def are_unquoted(text: str, delimiter: str) -> bool:
    """Tell whether each line is a row, so that no cell needs quotation marks; the last line may be cut."""
    lines = (match[0] for match in _LINE.finditer(text) if not match[0].isspace())
    header = next(lines, "")
    cells = header.count(delimiter)
    if delimiter not in _CLOSE or not cells or _QUOTE in header:
        return False
    *whole, last = [line.count(delimiter) for line in lines] or [0]
    return all(number == cells for number in whole) and last <= cells and (bool(whole) or last == cells)


def unquoted(cells: Sequence[str]) -> list[str]:
    """Take off the quotation marks of cells that have them doubled inside, or of a row of quoted cells.

    Spreadsheets quote a cell that has such marks; who joins cells with tabs leaves marks as they are printed.

    >>> unquoted(['7', '"One ""slack"" tide"']), unquoted(['7', '"Tides"']), unquoted(['"7"', '"Tides"'])
    (['7', 'One "slack" tide'], ['7', '"Tides"'], ['7', 'Tides'])
    """
    all_quoted = all(map(_is_quoted, cells))
    return [
        _inside(cell) if _is_quoted(cell) and (all_quoted or _QUOTE in cell[1:-1]) else cell for cell in cells
    ]


def _is_quoted(cell: str) -> bool:
    """Tell a cell within quotation marks that has others only in pairs."""
    is_within = len(cell) > 1 and cell[0] == cell[-1] == _QUOTE
    return is_within and _QUOTE not in cell[1:-1].replace(_QUOTE * 2, "")


def _inside(cell: str) -> str:
    return cell[1:-1].replace(_QUOTE * 2, _QUOTE)
