"""Articles side by side in rows of single spaces: their columns, and the headlines above them.

Nothing tells there where in its row a piece stood. But a column goes on in the row below it, an article
beside another begins with its opener, and its headline has room above its columns.
"""

from __future__ import annotations

from itertools import combinations, combinations_with_replacement, pairwise
from typing import TYPE_CHECKING

from newsarc.model.sources import SourceLine
from newsarc.reading.columns.fitting import goes_on
from newsarc.reading.columns.rows import FINAL, CutRow, RowPiece
from newsarc.reading.recognition import recognize
from newsarc.text.characters.widths import cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_LATER_GO_ON = 0.5  # for articles that end before those on their right; logarithms, as in `fitting`
_BREAKS_OFF = 2.0  # for an article that ends inside a sentence
_OTHERS_ENDED = 2.0  # for columns of an article that end before those on their right
_NO_LINE = 3.0  # for an article without a line of a headline in the first row, or in one between others
_NO_ROOM = 1.0  # for each cell that a headline is wider than its columns
_ROOM_LEFT = 2.0  # for a line that the line above it had room for
_SPACE = 1.0  # in a line of a headline
_LARGER = 1.5  # times at least, a headline's letters
_MOST_TOKENS = 12
MOST_HEADS = 6  # rows


def beginning_columns(row: CutRow) -> tuple[int, ...]:
    """Return the columns that articles begin in by the row at their top: the first, and where openers are."""
    opened = [at for at, piece in enumerate(row.pieces) if at and recognize(piece.text).begins_opener]
    return (0, *opened)


def settle_columns(rows: Sequence[CutRow], begins: Sequence[int]) -> Iterator[CutRow]:
    """Give each piece of a band's rows its column, of those above that have not ended."""
    tops: Sequence[str] = ()
    above: dict[int, str] = {}
    for row in rows:
        below = [piece.text for piece in row.pieces]
        tops = tops or below
        if below:
            live = _live(above, begins, tops, below) if above else range(len(below))
            above = dict(zip(live, below, strict=True))
        yield CutRow(row.line, tuple(RowPiece(*piece) for piece in above.items()) if below else ())


def _live(
    above: Mapping[int, str], begins: Sequence[int], tops: Sequence[str], below: Sequence[str]
) -> tuple[int, ...]:
    """Return which columns go on in a row: those that fit, while the others end.

    A column ends an article with a sentence, or goes on at the top of the next.
    """
    columns = tuple(above)
    if len(below) == len(columns):
        return columns
    ends = (*begins[1:], len(tops))

    def cost(live: tuple[int, ...]) -> float:
        ended = [column for column in columns if column not in live]
        fits = sum(goes_on(above[column], piece) for column, piece in zip(live, below, strict=True))
        return (
            sum(_cost_of_end(above, column, ends, tops) for column in ended)
            - fits
            + _order(live, ended, ends)
        )

    return min(combinations(columns, len(below)), key=cost)


def _cost_of_end(above: Mapping[int, str], column: int, ends: Sequence[int], tops: Sequence[str]) -> float:
    """Weigh that a column has ended with the line above."""
    if column + 1 in ends:
        return 0.0 if FINAL.search(above[column]) else _BREAKS_OFF
    return -goes_on(above[column], tops[column + 1])


def _order(live: Sequence[int], ended: Sequence[int], ends: Sequence[int]) -> float:
    """Weigh that columns have ended before others on their right go on."""
    if max(live) < min(ended):
        return 0.0
    are_last = all(column + 1 in ended or column + 1 in ends for column in ended)
    return _LATER_GO_ON if are_last else _OTHERS_ENDED


def share_headlines(
    rows: Sequence[CutRow], begins: Sequence[int], columns: Sequence[Sequence[SourceLine]]
) -> tuple[Sequence[CutRow], Mapping[int, Sequence[SourceLine]]]:
    """Share the rows above columns among the articles that begin there.

    Returns the rows that are none of their headlines, and the headlines by the column each stands above.
    """
    at = next((at for at, row in enumerate(rows) if len(_tokens(row)) >= len(begins)), len(rows))
    if len(begins) == 1 or at == len(rows) or any(len(_tokens(row)) > _MOST_TOKENS for row in rows[at:]):
        return rows, {}
    measure = max((cells(line.text) for lines in columns for line in lines), default=0.0)
    rooms = [(end - start) * measure / _LARGER for start, end in pairwise((*begins, len(columns)))]
    heads: list[list[str]] = [[] for _ in begins]
    shared: dict[int, list[SourceLine]] = {
        column: [SourceLine(rows[at].line.number, "")] for column in begins
    }
    for row in rows[at:]:
        for column, lines, text in zip(begins, heads, _share(_tokens(row), heads, rooms), strict=True):
            lines.append(text)
            if text:
                shared[column].append(SourceLine(row.line.number, text))
    return rows[:at], shared


def _tokens(row: CutRow) -> list[str]:
    return row.line.text.split()


def _share(tokens: Sequence[str], heads: Sequence[Sequence[str]], rooms: Sequence[float]) -> tuple[str, ...]:
    """Part the tokens of a row into a line for each headline; none where it has fewer lines than others."""
    splits = combinations_with_replacement(range(len(tokens) + 1), len(heads) - 1)
    shares = (
        tuple(" ".join(tokens[start:end]) for start, end in pairwise((0, *split, len(tokens))))
        for split in splits
    )
    return min(shares, key=lambda texts: sum(map(_misfit, texts, heads, rooms)))


def _misfit(text: str, above: Sequence[str], room: float) -> float:
    """Weigh how badly a text fits as the next line of a headline."""
    if not text:
        return 0.0 if above else _NO_LINE
    breaks_off = _NO_LINE if above and not above[-1] else 0.0
    going_on = goes_on(above[-1], text) if above else 0.0
    if above and above[-1] and cells(above[-1] + text) <= room:
        breaks_off += _ROOM_LEFT
    return breaks_off + _SPACE * text.count(" ") + _NO_ROOM * max(0.0, cells(text) - room) - going_on
