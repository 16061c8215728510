"""From glyphs to printed lines: same base line, same size, no gap as wide as a gutter."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate, chain, compress, pairwise, repeat
from operator import sub
from statistics import median
from typing import TYPE_CHECKING

from newsarc.model.places import Box
from newsarc.reading.geometry.drawing import GlyphRun, PrintedLine, body_size
from newsarc.reading.geometry.glyphs.corridors import Corridors
from newsarc.reading.geometry.glyphs.gaps import cut_at_gaps, goes_on, gutter_behind, gutter_unless_drawn
from newsarc.reading.geometry.glyphs.spacing import BLANK, BLANKS, is_wide, spaced_text
from newsarc.reading.geometry.glyphs.vertical import take_vertical_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# In ems.
_WIDEST_SPACE = 8.0  # of a line of two words, justified in a narrow column
_SAME_BASELINE = 0.25
_SAME_SIZE = 1.15
_WIDEST_TRACKING = 3.0
_FEWEST_TRACKED = 3  # characters
_TRACKED = 0.4
_TRACKED_WITH_LATIN = 0.12  # and as far from each other, all of them
_UNEVEN = 0.15
_ASCENT, _DESCENT = 0.88, 0.12  # of an em, as in the usual Chinese types

Line = list[tuple[int, GlyphRun]]


def glyph_lines(glyphs: Sequence[GlyphRun], rules: Sequence[Box] = ()) -> list[PrintedLine]:
    """Gather glyphs into the lines that they are printed in, in the order in which they were drawn.

    No line goes across an upright rule.
    """
    upright = [rule for rule in rules if rule.bottom - rule.top > rule.right - rule.left]
    places = accumulate((len(run.text) for run in glyphs), initial=0)
    body = body_size((run.size, len(run.text)) for run in glyphs)
    vertical, rest = take_vertical_lines(list(zip(places, glyphs, strict=False)), body)
    lines = [_line(line, is_vertical=True) for line in vertical]
    drawn = _drawn_lines(rest)
    corridors = Corridors([run for line in drawn for _, run in line])
    lines += [_line(line) for row in _rows(drawn) for line in _join_row(row, upright, corridors)]
    return sorted((line for line in lines if line.text.strip(BLANKS)), key=lambda line: line.place)


def _drawn_lines(runs: Sequence[tuple[int, GlyphRun]]) -> list[Line]:
    """Put together, in the order drawn, what goes on where the last one ended."""
    lines: list[Line] = []
    last: GlyphRun | None = None
    for place, run in runs:
        for begun, part in cut_at_gaps(run):
            if last is not None and goes_on(last, part, gutter_behind(last.text[-1])):
                lines[-1].append((place + begun, part))
            else:
                lines.append([(place + begun, part)])
            last = part
    return lines


def _rows(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Put lines on one base line together."""
    row: list[Line] = []
    for line in sorted(lines, key=lambda line: line[0][1].baseline):
        first = line[0][1]
        if row and first.baseline - row[-1][0][1].baseline > _SAME_BASELINE * first.size:
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _join_row(row: Sequence[Line], upright: Sequence[Box], corridors: Corridors) -> list[Line]:
    """Join the lines on a base line that go on in each other, whatever was drawn between them."""
    joined: list[Line] = []
    for line in sorted(row, key=lambda line: line[0][1].left):
        first = line[0][1]
        before = next(
            (
                other
                for other in reversed(joined)
                if goes_on(other[-1][1], first, gutter_unless_drawn(other[-1][1].text[-1], first.text[0]))
                and not _is_ruled_off(other[-1][1], first, upright)
            ),
            None,
        )
        if before is None and joined and _is_behind_space(joined[-1][-1][1], first, upright, corridors):
            before = joined[-1]
        if before is None:
            joined.append(list(line))
        elif not _is_drawn_twice(before, line):
            before.extend(line)
    return _join_tracked(joined)


def _is_behind_space(last: GlyphRun, first: GlyphRun, upright: Sequence[Box], corridors: Corridors) -> bool:
    """Tell words that go on behind a space, however wide, that was not drawn right before them."""
    return (
        goes_on(last, first, _WIDEST_SPACE)
        and not _is_ruled_off(last, first, upright)
        and corridors.is_space(last, first)
    )


def _is_ruled_off(last: GlyphRun, first: GlyphRun, upright: Sequence[Box]) -> bool:
    start, end = last.lefts[-1], first.rights[0]
    return any(
        start < (rule.left + rule.right) / 2 < end and rule.top < first.baseline < rule.bottom
        for rule in upright
    )


def _is_drawn_twice(before: Line, line: Line) -> bool:
    """Tell the second drawing of a line, which makes its type bold."""
    first, last = line[0][1], line[-1][1]
    return abs(before[-1][1].right - last.right) < 0.3 * last.size and any(
        character == first.text[0] and abs(left - first.left) < 0.2 * first.size
        for _, other in before
        for character, left in zip(other.text, other.lefts, strict=True)
    )


def _join_tracked(lines: list[Line]) -> list[Line]:
    """Join wide characters that stand alone at equal distances: a letter-spaced line."""
    joined: list[Line] = []
    pending: list[Line] = []
    for line in [*lines, None]:
        if line is not None and _is_tracked_on(pending, line):
            pending.append(line)
            continue
        joined += [[item for one in pending for item in one]] if len(pending) >= 3 else pending
        pending = [line] if line is not None else []
    return joined


def _is_tracked_on(pending: Sequence[Line], line: Line) -> bool:
    if not pending or not _is_single(line) or not is_wide(line[0][1].text) or not _is_single(pending[-1]):
        return False
    glyph, last = line[0][1], pending[-1][0][1]
    distance = glyph.left - last.left
    if distance > _WIDEST_TRACKING * glyph.size or max(glyph.size, last.size) > _SAME_SIZE * min(
        glyph.size, last.size
    ):
        return False
    before = [after[0][1].left - one[0][1].left for one, after in pairwise(pending)]
    return not before or abs(distance - median(before)) < 0.15 * glyph.size


def _is_single(line: Line) -> bool:
    return len(line) == 1 and len(line[0][1].text) == 1


def _line(line: Line, *, is_vertical: bool = False) -> PrintedLine:
    """Measure a line, and write it with its spaces."""
    runs = [run for _, run in line]
    is_plain = len(runs) == 1 and _begins_close(runs[0]) and runs[0].text[-1] not in BLANK
    marked = runs if is_plain else _without_blanks(runs) or runs
    size = median(run.size for run in marked for _ in run.text) if len(marked) > 1 else marked[0].size
    lefts, rights = _edges(marked)
    baselines = [run.baseline for run in marked]
    top, bottom = min(baselines) - _ASCENT * size, max(baselines) + _DESCENT * size
    box = Box(min(lefts), top, max(rights), bottom)
    text = "".join(run.text for run in runs)
    if is_vertical or (not is_plain and _is_tracked(marked)):
        text = "".join(text.split())
    else:
        sizes = chain.from_iterable(repeat(run.size, len(run.text)) for run in runs)
        text = spaced_text(text, *_edges(runs), list(sizes))
    place = min(place for place, _ in line)
    return PrintedLine(text, box, size, place, is_vertical, font=_font_of(marked))


def _begins_close(run: GlyphRun) -> bool:
    """Tell a line that begins with two characters close to each other: it is not letter-spaced."""
    first = run.text[:2]
    return (
        len(first) > 1
        and BLANK.isdisjoint(first)
        and run.lefts[1] - run.rights[0] <= _TRACKED_WITH_LATIN * run.size
    )


def _font_of(runs: Sequence[GlyphRun]) -> str | None:
    """Return the name of the font that most characters are set in."""
    if len(runs) == 1:
        return runs[0].font
    counts: Counter[str | None] = Counter()
    for run in runs:
        counts[run.font] += len(run.text)
    return counts.most_common(1)[0][0]


def _without_blanks(runs: Sequence[GlyphRun]) -> list[GlyphRun]:
    """Return runs without their blanks; those that are nothing else are left out."""
    if all(BLANK.isdisjoint(run.text) for run in runs):
        return list(runs)
    kept = [[character not in BLANK for character in run.text] for run in runs]
    return [
        run._replace(
            text="".join(compress(run.text, flags)),
            lefts=tuple(compress(run.lefts, flags)),
            rights=tuple(compress(run.rights, flags)),
        )
        for run, flags in zip(runs, kept, strict=True)
        if any(flags)
    ]


def _is_tracked(runs: Sequence[GlyphRun]) -> bool:
    """Tell a line, mostly of wide characters, that all stand apart: the gaps between them are no spaces."""
    lefts, rights = _edges(runs)
    if len(lefts) < _FEWEST_TRACKED:
        return False
    gaps, size = list(map(sub, lefts[1:], rights)), runs[0].size
    if (narrowest := min(gaps)) <= _TRACKED_WITH_LATIN * size:
        return False
    wide = [is_wide(character) for run in runs for character in run.text]
    if all(wide):
        return bool(narrowest > _TRACKED * size)
    return bool(max(gaps) - narrowest < _UNEVEN * size and 2 * sum(wide) > len(wide))


def _edges(runs: Sequence[GlyphRun]) -> tuple[Sequence[float], Sequence[float]]:
    """Return where the characters of runs begin and end."""
    if len(runs) == 1:
        return runs[0].lefts, runs[0].rights
    return [left for run in runs for left in run.lefts], [right for run in runs for right in run.rights]
