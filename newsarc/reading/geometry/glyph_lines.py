"""From glyphs to printed lines: same base line, same size, no gap as wide as a gutter."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from newsarc.model.places import Box
from newsarc.reading.geometry.drawing import Glyph, PrintedLine, body_size
from newsarc.reading.geometry.spacing import BLANKS, is_wide, spaced_text
from newsarc.reading.geometry.vertical import take_vertical_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# In ems. The narrowest gutters between columns are one em; a word space in a justified line stays below.
_GUTTER = 0.9
_GUTTER_BEHIND_SPACE = 2.0  # a space that is drawn, which justifying widened
_GUTTER_UNLESS_DRAWN = 0.4  # a column's last mark may hang into the gutter
_BACK = 0.6  # how far a glyph may begin before the last one ended: squeezed marks
_SAME_BASELINE = 0.25
_SAME_SIZE = 1.15
_WIDEST_TRACKING = 3.0
_FEWEST_TRACKED = 3  # characters
_TRACKED = 0.4
_ASCENT, _DESCENT = 0.88, 0.12  # of an em, as in the usual Chinese types

Run = list[tuple[int, Glyph]]


def glyph_lines(glyphs: Sequence[Glyph], rules: Sequence[Box] = ()) -> list[PrintedLine]:
    """Gather glyphs into the lines that they are printed in, in the order in which they were drawn.

    No line goes across an upright rule.
    """
    upright = [rule for rule in rules if rule.bottom - rule.top > rule.right - rule.left]
    visible = list(enumerate(glyphs))
    body = body_size(Counter(glyph.size for glyph in glyphs).items())
    vertical, rest = take_vertical_lines(visible, body)
    lines = [_line(run, is_vertical=True) for run in vertical]
    lines += [_line(run) for row in _rows(_drawn_runs(rest)) for run in _join_row(row, upright)]
    return sorted((line for line in lines if line.text.strip(BLANKS)), key=lambda line: line.place)


def _drawn_runs(glyphs: Sequence[tuple[int, Glyph]]) -> list[Run]:
    """Cut the glyphs, in the order drawn, where one does not go on where the last one ended."""
    runs: list[Run] = []
    last: Glyph | None = None
    for item in glyphs:
        glyph = item[1]
        if last is not None and _goes_on(last, glyph, _GUTTER_BEHIND_SPACE if last.text == " " else _GUTTER):
            runs[-1].append(item)
        else:
            runs.append([item])
        last = glyph
    return runs


def _goes_on(last: Glyph, glyph: Glyph, gutter: float) -> bool:
    small, size = last.size, glyph.size
    if small > size:
        small, size = size, small
    return (
        -_BACK * size <= glyph.left - last.right < gutter * size
        and abs(last.baseline - glyph.baseline) <= _SAME_BASELINE * size
        and size <= _SAME_SIZE * small
    )


def _rows(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Put runs on one base line together."""
    row: list[Run] = []
    for run in sorted(runs, key=lambda run: run[0][1].baseline):
        first = run[0][1]
        if row and first.baseline - row[-1][0][1].baseline > _SAME_BASELINE * first.size:
            yield row
            row = []
        row.append(run)
    if row:
        yield row


def _join_row(row: Sequence[Run], upright: Sequence[Box]) -> list[Run]:
    """Join the runs of a base line that go on in each other, whatever was drawn between them."""
    joined: list[Run] = []
    for run in sorted(row, key=lambda run: run[0][1].left):
        first = run[0][1]
        before = next(
            (
                other
                for other in reversed(joined)
                if _goes_on(other[-1][1], first, _GUTTER_UNLESS_DRAWN)
                and not _is_ruled_off(other, first, upright)
            ),
            None,
        )
        if before is None:
            joined.append(list(run))
        elif not _is_drawn_twice(before, run):
            before.extend(run)
    return _join_tracked(joined)


def _is_ruled_off(before: Run, glyph: Glyph, upright: Sequence[Box]) -> bool:
    last = before[-1][1]
    return any(
        last.left < (rule.left + rule.right) / 2 < glyph.right and rule.top < glyph.baseline < rule.bottom
        for rule in upright
    )


def _is_drawn_twice(before: Run, run: Run) -> bool:
    """Tell the second drawing of a line, which makes its type bold."""
    first, last = run[0][1], run[-1][1]
    return (
        any(
            other.text == first.text and abs(other.left - first.left) < 0.2 * first.size
            for _, other in before
        )
        and abs(before[-1][1].right - last.right) < 0.3 * last.size
    )


def _join_tracked(runs: list[Run]) -> list[Run]:
    """Join wide characters that stand alone at equal distances: a letter-spaced line."""
    joined: list[Run] = []
    pending: list[Run] = []
    for run in [*runs, None]:
        if run is not None and _is_tracked_on(pending, run):
            pending.append(run)
            continue
        joined += [[item for one in pending for item in one]] if len(pending) >= 3 else pending
        pending = [run] if run is not None else []
    return joined


def _is_tracked_on(pending: Sequence[Run], run: Run) -> bool:
    if len(run) != 1 or not is_wide(run[0][1].text) or not pending or len(pending[-1]) != 1:
        return False
    glyph, last = run[0][1], pending[-1][0][1]
    distance = glyph.left - last.left
    if distance > _WIDEST_TRACKING * glyph.size or max(glyph.size, last.size) > _SAME_SIZE * min(
        glyph.size, last.size
    ):
        return False
    before = [after[0][1].left - one[0][1].left for one, after in pairwise(pending)]
    return not before or abs(distance - median(before)) < 0.15 * glyph.size


def _line(run: Run, *, is_vertical: bool = False) -> PrintedLine:
    glyphs = [glyph for _, glyph in run]
    marked = [glyph for glyph in glyphs if glyph.text.strip(BLANKS)] or glyphs
    size = median(glyph.size for glyph in marked)
    box = Box(
        min(glyph.left for glyph in marked),
        min(glyph.baseline for glyph in marked) - _ASCENT * size,
        max(glyph.right for glyph in marked),
        max(glyph.baseline for glyph in marked) + _DESCENT * size,
    )
    is_whole = is_vertical or _is_tracked(marked)
    text = "".join(glyph.text.strip() for glyph in glyphs) if is_whole else spaced_text(glyphs)
    return PrintedLine(text, box, size, min(place for place, _ in run), is_vertical)


def _is_tracked(glyphs: Sequence[Glyph]) -> bool:
    """Tell a line of wide characters that all stand apart: the gaps between them are no spaces."""
    gaps = [glyph.left - last.right for last, glyph in pairwise(glyphs)]
    return (
        len(glyphs) >= _FEWEST_TRACKED
        and all(is_wide(glyph.text) for glyph in glyphs)
        and min(gaps) > _TRACKED * glyphs[0].size
    )
