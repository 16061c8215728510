"""The width of columns whose rows were written with single spaces, where the page proves it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newsarc.reading.columns.cutting import widest_row
from newsarc.reading.columns.rows import FULL_WITHIN, ends_sentences, printed_cells
from newsarc.text.characters.classes import HAN
from newsarc.text.characters.widths import cells
from newsarc.text.repairs import close_digit_spaces

if TYPE_CHECKING:
    from collections.abc import Sequence

_HAN = re.compile(f"[{HAN}]")
_WIDEST = 40  # cells; no newspaper column is wider


def shared_measure(raws: Sequence[str]) -> float | None:
    """Return the width of the columns whose rows were written with single spaces, if the page proves it.

    Most long lines of Han are rows of at most nine columns; few of them end a sentence, as the last
    column's lines seldom do; most have a piece of one width, and a good part of the text stands in
    such pieces. Text of one paragraph a line has none of this, even where datelines are equally long.
    """
    long_lines = [raw.strip() for raw in raws if len(_HAN.findall(raw)) > 20]
    rows = [raw for raw in long_lines if " " in raw]
    if len(rows) < max(4, 0.6 * len(long_lines)) or ends_sentences(long_lines):
        return None
    tokens = [cells(token) for raw in rows for token in close_digit_spaces(raw).split(" ")]
    measure, times = _commonest_width(tokens)
    if not measure or times < 0.5 * len(rows):
        return None
    text = sum(tokens)
    in_pieces = sum(width for width in tokens if abs(width - measure) <= FULL_WITHIN)
    totals = Counter(round(printed_cells(raw)) for raw in rows)
    row = max(totals.items(), key=lambda item: (item[1], item[0]))[0]
    is_proven = in_pieces > text / 3 and 1.8 * measure < row <= widest_row(measure)
    return measure if is_proven else None


def _commonest_width(widths: Sequence[float]) -> tuple[float, float]:
    """Return the width that most pieces have, near ones counting half, and how many have it."""
    counts = Counter(map(round, widths))
    counted = (
        (float(width), counts[width - 1] / 2 + count + counts[width + 1] / 2)
        for width, count in counts.items()
        if 8 <= width <= _WIDEST
    )
    return max(counted, key=lambda item: item[1], default=(0.0, 0.0))
