"""What the measure of a column tells of headlines: full lines are none, wider ones are no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.reading.labelling.labels import BODY, HEADS, IN_TEXT, Label, label_at, starts_of_headlines
from newsarc.reading.labelling.preparation import has_geometry
from newsarc.reading.lines.measures import HANGING
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend
    from newsarc.reading.lines.line import Line

_MAY_BE_WIDE = (*IN_TEXT, Label.OPENING, Label.FURNITURE)
_ENDS = ("。", ".", "，", ",", "；", "：", ":")
_QUOTES = "\"'”’»“」』)）"
_AROUND = 5  # lines
_NEARLY_FULL = 0.8
_FEWEST_FULL = 2  # a single line may be wide or short by chance
_WIDER = 1.2  # times the measure: what hangs into the margin is a mark or a word
_INDENT = 5  # cells by which the first line of a paragraph may be narrower, when its indent is lost


def without_heads_that_end_columns(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for text each full line right under a text that would be a headline with a blank below it.

    Where all other headlines stand behind blanks, a column was cut there.
    """
    mended, lines = list(labels), page.lines
    firsts = starts_of_headlines(labels)
    ending = {at for at in firsts if label_at(labels, at - 1) in BODY and _ends_column(at, lines)}
    others = [at for at in firsts if at not in ending]
    if not ending or not others or not all(at == 0 or lines[at].gap > 0 for at in others):
        return mended
    for at in sorted(ending):
        measure = page.measures[at - 1]
        if measure is not None and measure - _INDENT <= lines[at].width <= measure + HANGING:
            mended[at] = Label.START if lines[at - 1].is_final else Label.CONTINUATION
    return mended


def with_heads_wider_than_columns(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for a headline what stands over a text, wider than its measure, and ends no sentence.

    A headline that is set over lines is often typed on one; no line of a text is wider than its column.
    """
    lines = page.lines
    mended = list(labels)
    if has_geometry(lines):
        return mended
    for at in range(len(labels) - 1):
        measure = page.measures[at + 1]
        if labels[at] not in _MAY_BE_WIDE or labels[at + 1] not in IN_TEXT or measure is None:
            continue
        over = label_at(labels, at - 1)
        is_apart = lines[at - 1].is_final if over in BODY else over not in HEADS
        ends = lines[at].text.rstrip(_QUOTES).endswith(_ENDS)
        narrowest = measure if recognize(lines[at + 1].text).begins_opener else _WIDER * measure
        if is_apart and not ends and lines[at].width > narrowest and _is_column(at, labels, page, measure):
            mended[at], mended[at + 1] = Label.HEADLINE, Label.LEAD
    return mended


def _is_column(at: int, labels: Sequence[str], page: PageToMend, measure: float) -> bool:
    """Tell whether texts round a line fill a measure: none is wider, half of them and several are full."""
    around = range(max(0, at - _AROUND), min(len(labels), at + _AROUND + 1))
    widths = [page.lines[place].width for place in around if place != at and labels[place] in IN_TEXT]
    full = sum(width >= _NEARLY_FULL * measure for width in widths)
    return max(widths) <= measure + HANGING and full >= max(_FEWEST_FULL, len(widths) / 2)


def _ends_column(at: int, lines: Sequence[Line]) -> bool:
    """Tell whether a blank, or nothing, stands below a line, and none above it in its column."""
    is_below = lines[at].gap <= 0 and lines[at].number > lines[at - 1].number
    return is_below and (at + 1 == len(lines) or lines[at + 1].gap > 0)
