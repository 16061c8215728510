"""Columns of Latin text side by side: a river of blanks runs down between them through all their rows.

A gap inside a justified line closes in the next one; a gutter stays. So the blanks of a stretch of rows
are laid over each other, and where two cells and more stay blank in all of them the rows are cut.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.reading.columns.gutters import cut_at_gutters
from newsarc.reading.columns.heads import place_heads
from newsarc.reading.columns.rows import MOST_COLUMNS, WIDEST_ROW, CutRow
from newsarc.reading.lines.line import FINAL_LATIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.sources import SourceLine

_NARROWEST = 14  # characters of a column; what is narrower is a table or a list
_FEWEST_ROWS = 4
_MOST_BLANK_ROWS = 2  # in a row, inside a stretch of columns
_MOST_LINES_OF_HEAD = 3  # between blank rows, over the first of several columns
_MOST_ROWS_OF_HEAD = 4  # of which the last is in its columns
_MOST_ROWS_OF_HEADS = 12  # over the first row that shows the columns
_PRINTED = re.compile("[^ ]")
_RIVER = re.compile("(?<=1)00+(?=1)")  # in a row of cells


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Rows from start to end that the same rivers run through, each river as its first cell after it."""

    start: int
    end: int
    cuts: tuple[int, ...]


def unfold_at_rivers(lines: Sequence[SourceLine]) -> tuple[list[SourceLine], int]:
    """Put columns parted by rivers one after the other; return the lines and the number of stretches."""
    texts = [line.text.replace("\t", "    ").rstrip() for line in lines]
    unfolded: list[SourceLine] = []
    at = bands = 0
    for found in _stretches(texts):
        stretch = _with_heads(texts, found, at)
        unfolded += lines[at : stretch.start]
        unfolded += _ordered(lines, texts, stretch)
        at, bands = stretch.end, bands + 1
    return [*unfolded, *lines[at:]], bands


def _ordered(lines: Sequence[SourceLine], texts: Sequence[str], found: _Stretch) -> Iterator[SourceLine]:
    """Yield the lines of a stretch column after column, each headline above the first of its columns."""
    start = _end_of_heads(texts, found)
    heads = [CutRow(lines[at], cut_at_gutters(texts[at])) for at in range(found.start, start)]
    stretch = replace(found, start=start)
    columns = [list(_column(lines, texts, stretch, column)) for column in range(len(found.cuts) + 1)]
    placed = place_heads(heads, (0, *found.cuts), columns)
    for column, rest in enumerate(columns):
        yield from placed.get(column, ())
        yield from rest


def _end_of_heads(texts: Sequence[str], stretch: _Stretch) -> int:
    """Return where the rows of headlines side by side end, above columns of which there are more."""
    printed: list[bool] = []
    most = 0
    for index in range(stretch.start, min(stretch.start + _MOST_ROWS_OF_HEAD, stretch.end)):
        row = _printed([texts[index]], stretch.cuts)
        if most > 1 and sum(row) > most and _is_more(row, printed):
            return index
        printed = [now or before for now, before in zip(row, printed or row, strict=True)]
        most = max(most, sum(row))
    return stretch.start


def _column(
    lines: Sequence[SourceLine], texts: Sequence[str], stretch: _Stretch, column: int
) -> Iterator[SourceLine]:
    edges = (0, *stretch.cuts, None)
    for index in range(stretch.start, stretch.end):
        piece = texts[index][edges[column] : edges[column + 1]].strip()
        yield lines[index]._replace(text=piece)


def _stretches(texts: Sequence[str]) -> Iterator[_Stretch]:
    start = 0
    while start < len(texts):
        if not _may_be_row(texts[start]):
            start += 1
            continue
        stretch = _stretch_from(texts, start)
        if _is_text(texts, stretch):
            yield stretch
            start = stretch.end
        else:
            # A long table is followed down a few times, and not from each of its rows.
            start += max(1, (stretch.end - start) // 16)


def _with_heads(texts: Sequence[str], stretch: _Stretch, top: int) -> _Stretch:
    """Begin a stretch with the heads of its columns: the highest row from which its rivers run down to it.

    A head has wide gaps of its own when its line is justified, so the rivers could not be found from it. A
    row whose pieces begin elsewhere than the columns do is none of their heads.
    """
    start = stretch.start
    for index in range(stretch.start - 1, max(top, stretch.start - _MOST_ROWS_OF_HEADS) - 1, -1):
        ink = _ink_of(texts[index])
        if any(ink >> (cut - 2) & 3 for cut in stretch.cuts):
            break
        if any(ink >> cut & 1 and ink & ((1 << cut) - 1) for cut in stretch.cuts):
            start = index
    return replace(stretch, start=start)


def _may_be_row(text: str) -> bool:
    return len(text) <= WIDEST_ROW and "  " in text.strip()


def _stretch_from(texts: Sequence[str], start: int) -> _Stretch:
    """Follow the rivers down from a row as long as none of them ends."""
    ink, rivers, end, blanks, is_settled = 0, tuple[int, ...](), start, 0, False
    for index in range(start, len(texts)):
        if not texts[index].strip():
            blanks += 1
            is_settled = True
            if blanks > _MOST_BLANK_ROWS:
                break
            continue
        if len(texts[index]) > WIDEST_ROW:
            break
        if blanks and rivers and _is_head_of_next(texts, index, end - 1, rivers):
            break
        laid_over = ink | _ink_of(texts[index])
        found = _rivers(laid_over)
        # In the first rows the gaps of justified lines are told from rivers.
        is_settled = is_settled or end - start >= _FEWEST_ROWS
        if not found:
            break
        if is_settled and len(found) < len(rivers):
            edges = _edges(texts[start:end], rivers)
            if any(laid_over >> (cut - 2) & 3 for cut in edges):
                break
        ink, rivers, end, blanks = laid_over, found, index + 1, 0
    return _Stretch(start, end, _edges(texts[start:end], rivers))


def _edges(rows: Sequence[str], rivers: Sequence[int]) -> tuple[int, ...]:
    """Return the rivers that most lines behind them begin at; chance gaps of justified lines are others."""
    return tuple(
        left
        for left, right in pairwise((*rivers, WIDEST_ROW))
        if 3 * sum(row[left : left + 2].strip() != "" for row in rows)
        >= 2 * sum(row[left:right].strip() != "" for row in rows)
    )


def _is_head_of_next(texts: Sequence[str], start: int, above: int, cuts: Sequence[int]) -> bool:
    """Tell whether a row under a blank one heads columns that begin below it.

    It stands alone over some of its columns and below it there are more: were the columns above to run on
    beside it, they would be printed on at its height. Or each column has a head at this height, and the
    first one breaks off over it (row `above`): it goes on at the top of the second, and not under the head.
    """
    end = start
    while end < min(start + _MOST_LINES_OF_HEAD, len(texts)) and texts[end].strip():
        end += 1
    below = next((index for index in range(end, min(end + 3, len(texts))) if texts[index].strip()), end)
    if below != end and all(_printed(texts[start:end], cuts)):
        is_text = all(text.strip() for text in texts[max(0, above - _MOST_LINES_OF_HEAD) : above + 1])
        return is_text and FINAL_LATIN.search(texts[above][: cuts[0]].strip()) is None
    rows = [_printed([text], cuts) for text in texts[start : start + _MOST_ROWS_OF_HEAD] if text.strip()]
    return any(_is_more(row, rows[0]) for row in rows[1:])


def _printed(rows: Sequence[str], cuts: Sequence[int]) -> list[bool]:
    """Tell for each column whether rows are printed there."""
    return [any(text[left:right].strip() for text in rows) for left, right in pairwise((0, *cuts, None))]


def _is_more(row: Sequence[bool], above: Sequence[bool]) -> bool:
    """Tell whether a row is printed in all the columns that another is, and in more."""
    return sum(row) > sum(above) and all(now or not before for now, before in zip(row, above, strict=True))


def _ink_of(text: str) -> int:
    """Return a number with a bit for each cell that is printed on, the first cell's the lowest."""
    return int(_PRINTED.sub("1", text[::-1]).replace(" ", "0") or "0", 2)


def _rivers(ink: int) -> tuple[int, ...]:
    """Return where the text behind each run of two blank cells and more begins."""
    cells = f"{ink:b}"[::-1]
    return tuple(gap.end() for gap in _RIVER.finditer(cells))


def _is_text(texts: Sequence[str], stretch: _Stretch) -> bool:
    """Tell whether the pieces are columns of text: enough rows, most of them in two columns, none narrow."""
    rows = [text for text in texts[stretch.start : stretch.end] if text.strip()]
    if len(rows) < _FEWEST_ROWS or not 0 < len(stretch.cuts) < MOST_COLUMNS:
        return False
    edges = (0, *stretch.cuts, None)
    columns = [
        [piece for row in rows if (piece := row[edges[at] : edges[at + 1]].strip())]
        for at in range(len(stretch.cuts) + 1)
    ]
    widest = [max((len(piece) for piece in column), default=0) for column in columns]
    is_shared = sum(len(column) for column in columns) > 1.5 * len(rows) or len(columns[0]) == len(rows)
    is_wide = all(width >= _NARROWEST for width in widest)
    wordy = sum(" " in piece for column in columns for piece in column)
    return is_shared and is_wide and 2 * wordy > sum(len(column) for column in columns)
