"""Columns that an extractor left side by side: the rows are cut and read column after column.

`pdftotext -layout` parts columns by wide gaps; pdfplumber by a single space, where only the widths
of the pieces can prove that columns meet.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from newsarc.text.repairs import close_digit_spaces, close_mark_spaces, is_letter_spaced
from newsarc.text.widths import CLOSING, HAN, cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Numbered = tuple[int, str]

_GUTTER = re.compile(" {3,}|\N{IDEOGRAPHIC SPACE}{2,}|\t+")
_HAN = re.compile(f"[{HAN}]")
_FINAL = re.compile(r"[。！？…][”’）》」』]*$|[）)]$")
_STOP_INSIDE = re.compile("[。！？] ")
_NARROWEST = 6  # cells; what is narrower is a table or a list of names
_WIDEST = 40  # cells; no newspaper column is wider
_MOST_COLUMNS = 9
_MOST_TOKENS = 160
_MOST_TOKENS_A_PIECE = 40


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    raw: str
    pieces: tuple[_Piece, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """The lines of a page in reading order; a source line that was cut stands there once a piece."""

    lines: tuple[Numbered, ...]
    bands: int  # how many stretches of the page had columns side by side
    is_doubtful: bool  # some rows look as if columns met, and the widths do not prove where


def unfold_columns(numbered: Sequence[Numbered]) -> Columns:
    """Put side-by-side columns one after the other; other lines stay as and where they are."""
    by_gaps = _unfold(numbered, _rows_with_gutters(numbered))
    if by_gaps.bands:
        return by_gaps
    measure = _shared_measure([raw for _, raw in numbered])
    if measure is None:
        return by_gaps
    rows = [_row_by_measure(number, raw, measure) for number, raw in numbered]
    doubtful = any(cells(piece.text) > measure * 1.6 for row in rows for piece in row.pieces)
    unfolded = _unfold(numbered, rows)
    return Columns(unfolded.lines, unfolded.bands, doubtful and unfolded.bands > 0)


def _rows_with_gutters(numbered: Sequence[Numbered]) -> list[_Row]:
    """Cut rows at their wide gaps, and what is still too wide for a column by its width."""
    rows = [_Row(number, raw, _cut_at_gutters(raw)) for number, raw in numbered]
    pieces = [piece for row in rows if len(row.pieces) > 1 for piece in row.pieces]
    widths = Counter(round(_printed_cells(piece.text)) for piece in pieces)
    measure, times = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    if measure < _NARROWEST or times < 4:
        return rows
    return [
        _Row(
            row.number,
            row.raw,
            tuple(part for piece in row.pieces for part in _cut_by_measure(piece, measure)),
        )
        if len(row.pieces) > 1
        else row
        for row in rows
    ]


def _unfold(numbered: Sequence[Numbered], rows: Sequence[_Row]) -> Columns:
    lines: list[Numbered] = []
    bands = 0
    for band in _bands(rows):
        if _is_columns(band):
            bands += 1
            lines.extend(_column_after_column(band))
        else:
            lines.extend((row.number, row.raw) for row in band)
    return Columns(tuple(lines) if bands else tuple(numbered), bands, is_doubtful=False)


def _bands(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Gather rows of two pieces and more, and the blank rows between two such.

    A row of one piece under them may still be the last of a column.
    """
    band: list[_Row] = []
    for index, row in enumerate(rows):
        following = next((later for later in rows[index + 1 : index + 4] if later.pieces), None)
        is_cut_below = following is not None and len(following.pieces) > 1
        if (
            len(row.pieces) > 1
            or (band and not row.pieces and is_cut_below)
            or (band and not is_cut_below and _goes_on_below(band, row))
        ):
            band.append(row)
        else:
            if band:
                yield band
            band = []
            yield [row]
    if band:
        yield band


def _goes_on_below(band: Sequence[_Row], row: _Row) -> bool:
    """Tell whether a row of one piece is in a column of the band above: the others have ended."""
    if not row.pieces:
        return False
    width = cells(row.pieces[0].text)
    widest = max(cells(piece.text) for above in band for piece in above.pieces)
    first_above = next(above for above in reversed(band) if above.pieces).pieces[0]
    is_later_column = row.pieces[0].start > first_above.start + 2 * _NARROWEST
    goes_on = not _FINAL.search(first_above.text) and (
        width >= widest - 3 or _FINAL.search(row.pieces[0].text)
    )
    return is_later_column or (width <= widest + 1.6 and bool(goes_on))


def _is_columns(band: Sequence[_Row]) -> bool:
    if len(band) < 2:
        return False
    widths = [cells(piece.text) for row in band for piece in row.pieces]
    return median(widths) >= _NARROWEST and max(len(row.pieces) for row in band) <= _MOST_COLUMNS


def _cut_at_gutters(raw: str) -> tuple[_Piece, ...]:
    body = raw.rstrip()
    pieces: list[_Piece] = []
    start = len(body) - len(body.lstrip())
    for gutter in _GUTTER.finditer(body, start):
        pieces.append(_Piece(start, body[start : gutter.start()]))
        start = gutter.end()
    return (*pieces, _Piece(start, body[start:])) if body[start:] else tuple(pieces)


def _column_after_column(band: Sequence[_Row]) -> list[Numbered]:
    counts = Counter(len(row.pieces) for row in band)
    # One row alone may have been cut once too often.
    most = max((count for count, times in counts.items() if times > 1), default=max(counts))
    full = [row for row in band if len(row.pieces) == most]
    anchors = [median(row.pieces[column].start for row in full) for column in range(most)]
    columns: list[list[Numbered]] = [[] for _ in anchors]
    for row in band:
        if not row.pieces:
            for lines in columns:
                lines.append((row.number, ""))
        for column, piece in zip(_places(row.pieces, anchors), row.pieces, strict=True):
            columns[column].append((row.number, piece.text))
    return [line for column in columns for line in column]


def _places(pieces: Sequence[_Piece], anchors: Sequence[float]) -> list[int]:
    """Give each piece of a row its column: in order, and near to where the column begins."""
    places: list[int] = []
    for index, piece in enumerate(pieces):
        lowest = places[-1] + 1 if places else 0
        highest = max(lowest, len(anchors) - (len(pieces) - index))
        options = range(lowest, highest + 1)
        places.append(
            min(options, key=lambda column: abs(anchors[min(column, len(anchors) - 1)] - piece.start))
        )
    return [min(place, len(anchors) - 1) for place in places]


def _shared_measure(raws: Sequence[str]) -> float | None:
    """Return the width that most space-parted pieces of the long Han lines have, if most have one."""
    all_long = [raw.strip() for raw in raws if len(_HAN.findall(raw)) > 20]
    long_lines = [raw for raw in all_long if " " in raw]
    widths = Counter(
        round(cells(token)) for raw in long_lines for token in close_digit_spaces(raw).split(" ")
    )
    if len(long_lines) < max(4, 0.6 * len(all_long)):
        return None
    measure, times = max(
        (
            (width, widths[width - 1] / 2 + count + widths[width + 1] / 2)
            for width, count in widths.items()
            if 8 <= width <= _WIDEST
        ),
        key=lambda item: item[1],
        default=(0, 0.0),
    )
    totals = Counter(round(_printed_cells(raw)) for raw in long_lines)
    row = max(totals.items(), key=lambda item: (item[1], item[0]))[0]
    # Every row of two columns and more holds at least one full piece, and most rows are full.
    return float(measure) if measure and times >= 0.5 * len(long_lines) and row > 1.8 * measure else None


def _cut_by_measure(piece: _Piece, measure: float) -> tuple[_Piece, ...]:
    """Cut a row at those of its spaces that leave pieces as wide as a column line can be."""
    if _printed_cells(piece.text) <= measure + 1.6:
        return (piece,) if piece.text else ()
    tokens = piece.text.split(" ")
    if len(tokens) > _MOST_TOKENS:
        return (piece,)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(tokens) + 1):
        is_last = end == len(tokens)
        options = (
            (best[start][0] + _misfit(" ".join(tokens[start:end]), measure, is_last=is_last), start)
            for start in range(max(0, end - _MOST_TOKENS_A_PIECE), end)
        )
        best.append(min(options))
    ends = [len(tokens)]
    while ends[-1] > 0:
        ends.append(best[ends[-1]][1])
    pieces: list[_Piece] = []
    for start, end in pairwise(ends[::-1]):
        offset = len(" ".join(tokens[:start]))
        pieces.append(_Piece(piece.start + offset, " ".join(tokens[start:end])))
    return tuple(cut for cut in pieces if cut.text)


def _row_by_measure(number: int, raw: str, measure: float) -> _Row:
    """Cut a row of single spaces; the columns that have ended are the last ones."""
    pieces = _cut_by_measure(_Piece(0, raw.strip()), measure)
    return _Row(number, raw, tuple(_Piece(column, piece.text) for column, piece in enumerate(pieces)))


def _printed_cells(text: str) -> float:
    """Return a piece's width without the spaces that an extractor put round numbers and marks."""
    return cells(close_mark_spaces(close_digit_spaces(text)))


def _misfit(piece: str, measure: float, *, is_last: bool) -> float:
    """Weigh how badly a piece fits as a line of a column: full lines cost nothing."""
    if is_letter_spaced(piece):  # then it was spread to fill its line
        return abs(cells(piece.replace(" ", "")) - measure + 2) / 2
    width = _printed_cells(piece)
    extra = (
        3.0 * len(_STOP_INSIDE.findall(piece))
        + min(1.5, 0.6 * close_mark_spaces(close_digit_spaces(piece)).count(" "))
        + (4.0 if piece[:1] in CLOSING and piece else 0.0)
    )
    if width > measure + 1.6:
        return 10.0 + width - measure
    if width > measure + 1.1 and " " in piece:
        return 3.0 + extra
    if width >= measure - 1.1:
        return extra
    if width >= measure - 2.6:
        return 0.5 + extra
    if _FINAL.search(piece):
        return 1.0 + extra
    return (2.0 if is_last else 3.0) + extra
