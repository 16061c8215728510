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

from newsarc.text.widths import CLOSING, HAN, cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Numbered = tuple[int, str]

_GUTTER = re.compile(" {3,}|\N{IDEOGRAPHIC SPACE}{2,}|\t+")
_HAN = re.compile(f"[{HAN}]")
_FINAL = re.compile(r"[。！？…][”’）》」』]*$|[）)]$")
_NARROWEST = 6  # cells; what is narrower is a table or a list of names
_MOST_COLUMNS = 9


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
    by_gaps = _unfold(numbered, [_Row(number, raw, _cut_at_gutters(raw)) for number, raw in numbered])
    if by_gaps.bands:
        return by_gaps
    measure = _shared_measure([raw for _, raw in numbered])
    if measure is None:
        return by_gaps
    rows = [_Row(number, raw, _cut_by_measure(raw, measure)) for number, raw in numbered]
    doubtful = any(cells(piece.text) > measure * 1.6 for row in rows for piece in row.pieces)
    unfolded = _unfold(numbered, rows)
    return Columns(unfolded.lines, unfolded.bands, doubtful and unfolded.bands > 0)


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


def _bands(rows: Iterable[_Row]) -> Iterable[list[_Row]]:
    """Gather rows of two pieces and more; a row of one piece under them may still be their last."""
    band: list[_Row] = []
    for row in rows:
        if len(row.pieces) > 1:
            band.append(row)
            continue
        if band and _goes_on_below(band, row):
            band.append(row)
            continue
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
    first_above = band[-1].pieces[0]
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
    most = max(count for count, times in counts.items() if times > 1 or len(counts) == 1 or count == 2)
    full = [row for row in band if len(row.pieces) == most]
    if not full:
        return [(row.number, row.raw) for row in band]
    anchors = [median(row.pieces[column].start for row in full) for column in range(most)]
    columns: list[list[Numbered]] = [[] for _ in anchors]
    for row in band:
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
    long_lines = [raw.strip() for raw in raws if " " in raw.strip() and len(_HAN.findall(raw)) > 20]
    widths = Counter(round(cells(token)) for raw in long_lines for token in raw.split(" "))
    if len(long_lines) < 4:
        return None
    measure, times = max(
        (
            (width, widths[width - 1] / 2 + count + widths[width + 1] / 2)
            for width, count in widths.items()
            if width >= 8
        ),
        key=lambda item: item[1],
        default=(0, 0.0),
    )
    holding = sum(cells(raw) > 1.7 * measure for raw in long_lines)
    # Every row of two columns and more holds at least one full piece.
    return float(measure) if times >= holding >= 0.4 * len(long_lines) and measure else None


def _cut_by_measure(raw: str, measure: float) -> tuple[_Piece, ...]:
    """Cut a row at those of its spaces that leave pieces as wide as a column line can be."""
    text = raw.strip()
    if cells(text) <= measure + 1.6:
        return (_Piece(0, text),) if text else ()
    tokens = text.split(" ")
    if len(tokens) > 60:
        return (_Piece(0, text),)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(tokens) + 1):
        options = (
            (
                best[start][0] + _misfit(" ".join(tokens[start:end]), measure, is_last=end == len(tokens)),
                start,
            )
            for start in range(max(0, end - 12), end)
        )
        best.append(min(options))
    ends = [len(tokens)]
    while ends[-1] > 0:
        ends.append(best[ends[-1]][1])
    cuts = ends[::-1]
    texts = [" ".join(tokens[start:end]) for start, end in pairwise(cuts)]
    return tuple(_Piece(round(index * measure), text) for index, text in enumerate(texts) if text)


def _misfit(piece: str, measure: float, *, is_last: bool) -> float:
    """Weigh how badly a piece fits as a line of a column: full lines cost nothing."""
    width = cells(piece)
    spaces = 0.6 * piece.count(" ") + (4.0 if piece[0] in CLOSING else 0.0)
    if width > measure + 1.6:
        return 10.0 + width - measure
    if width > measure + 1.1 and " " in piece:
        return 3.0 + spaces
    if width >= measure - 1.1:
        return spaces
    if width >= measure - 2.6:
        return 0.5 + spaces
    if _FINAL.search(piece):
        return 1.0 + spaces
    return (2.0 if is_last else 3.0) + spaces
