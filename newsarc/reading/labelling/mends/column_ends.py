"""What ends a column that was cut, and only looks like a headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.reading.labelling.labels import BODY, HEADS, Label
from newsarc.reading.lines.measures import HANGING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend
    from newsarc.reading.lines.line import Line

_INDENT = 5  # cells by which the first line of a paragraph may be narrower, when its indent is lost


def without_heads_that_end_columns(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for text each full line right under a text that would be a headline with a blank below it.

    Where all other headlines stand behind blanks, a column was cut there.
    """
    mended, lines = list(labels), page.lines
    heads = [at for at, label in enumerate(labels) if label in HEADS]
    firsts = [at for at in heads if at == 0 or labels[at - 1] not in HEADS]
    ending = {at for at in firsts if at > 0 and labels[at - 1] in BODY and _ends_column(at, lines)}
    others = [at for at in firsts if at not in ending]
    if not ending or not others or not all(at == 0 or lines[at].gap > 0 for at in others):
        return mended
    for at in sorted(ending):
        measure = page.measures[at - 1]
        if measure is not None and measure - _INDENT <= lines[at].width <= measure + HANGING:
            mended[at] = Label.START if lines[at - 1].is_final else Label.CONTINUATION
    return mended


def _ends_column(at: int, lines: Sequence[Line]) -> bool:
    """Tell whether a blank, or nothing, stands below a line, and none above it in its column."""
    is_below = lines[at].gap <= 0 and lines[at].number > lines[at - 1].number
    return is_below and (at + 1 == len(lines) or lines[at + 1].gap > 0)
