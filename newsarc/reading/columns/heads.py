"""Headlines side by side above columns, each over some of them: to which columns each belongs."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.model.sources import SourceLine
from newsarc.reading.columns.rows import FINAL
from newsarc.reading.lines.line import FINAL_LATIN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsarc.reading.columns.rows import CutRow


@dataclass(slots=True)
class _Head:
    """The lines of a headline, and from where to where they stand."""

    start: int
    end: int
    lines: list[SourceLine]


def place_heads(
    rows: Sequence[CutRow], anchors: Sequence[float], columns: Sequence[Sequence[SourceLine]]
) -> Mapping[int, Sequence[SourceLine]]:
    """Return the headlines by the column that each stands above.

    Where a second headline stands, an article ends at the foot of the column before it. Where none ends,
    the rows are those of one headline with a wide gap.
    """
    heads = _heads(rows)
    placed: dict[int, Sequence[SourceLine]] = {}
    for head in heads:
        column = _column_below(head, anchors, columns, after=max(placed, default=-1))
        if column is None:
            return {0: [row.line for row in rows]}
        blank = SourceLine(head.lines[0].number, "")
        placed[column] = (blank, *head.lines)
    return placed


def _column_below(
    head: _Head, anchors: Sequence[float], columns: Sequence[Sequence[SourceLine]], *, after: int
) -> int | None:
    """Return the column that a headline begins above; the first headline begins above the first."""
    if after < 0:
        return 0
    nearest = bisect_right(anchors, head.start + 1) - 1
    return next((column for column in range(nearest, after, -1) if _ends(columns[column - 1])), None)


def _ends(column: Sequence[SourceLine]) -> bool:
    last = next((line.text for line in reversed(column) if line.text), "")
    return FINAL.search(last) is not None or FINAL_LATIN.search(last) is not None


def _heads(rows: Sequence[CutRow]) -> list[_Head]:
    """Gather the pieces that stand below each other, in order from the left."""
    found = sorted(
        (piece.start, at, row.line.number, piece.text) for at, row in enumerate(rows) for piece in row.pieces
    )
    heads: list[_Head] = []
    rows_of: list[list[tuple[int, SourceLine]]] = []
    for start, at, number, text in found:
        line = SourceLine(number, text)
        if heads and start < heads[-1].end:
            heads[-1].end = max(heads[-1].end, start + len(text))
            rows_of[-1].append((at, line))
        else:
            heads.append(_Head(start, start + len(text), []))
            rows_of.append([(at, line)])
    for head, lines in zip(heads, rows_of, strict=True):
        head.lines = [line for _, line in sorted(lines, key=lambda item: item[0])]
    return heads
