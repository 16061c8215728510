"""Where columns begin in rows whose places were kept: a gutter's place recurs from row to row.

A line that fills its column leaves a gap of one space, which by itself says nothing. But every line of
the next column begins at the same place, and no line of the column before it reaches beyond.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.reading.columns.rows import NARROWEST, WIDEST_ROW, ends_sentences, printed_cells
from newsarc.reading.lines.junctions import known_junctions
from newsarc.text.characters.classes import CLOSING
from newsarc.text.characters.widths import cells
from newsarc.text.repairs import is_letter_spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FEWEST = 3  # rows in which a column begins at one place
_RAREST = 0.05  # of the rows of a block; else a long one would be gone through for each of its spaces
_FEWEST_WITH_GAPS = 0.1  # of the rows; paragraphs of forty lines would leave as many, in four columns
_PROOF = 3.0  # that lines go on below, as a logarithm: twenty to one
_EDGE = f" {CLOSING}"
_GAP = 3  # spaces, which are a gutter by themselves


def column_starts(texts: Sequence[str], measure: float) -> list[tuple[int, ...]]:
    """Return for each row the places where columns begin behind its first, in order.

    The measure is the width in cells of a column's full lines.
    """
    starts: list[tuple[int, ...]] = [() for _ in texts]
    if not _keeps_places(texts):
        return starts
    for block in _blocks(texts):
        if ends_sentences([texts[index] for index in block]):
            continue
        for place, run in _recurring(texts, block):
            _cut_run(texts, starts, place, run, measure)
        if _may_be_headline(texts[block.start], starts[block.start], starts[block.start + 1]):
            starts[block.start] = ()
    return starts


def _cut_run(
    texts: Sequence[str], starts: list[tuple[int, ...]], place: int, run: range, measure: float
) -> None:
    """Add a place to the starts of the rows of a run, if it is a gutter there."""
    cuts = [_cut_near(texts[index], place, starts[index], measure) for index in run]
    sides = [
        _sides(texts[index], cut, starts[index])
        for index, cut in zip(run, cuts, strict=True)
        if cut is not None
    ]
    if _is_gutter(sides):
        for index, cut in zip(run, cuts, strict=True):
            if cut is not None:
                starts[index] = tuple(sorted((*starts[index], cut)))


def _sides(text: str, cut: int, starts: Sequence[int]) -> tuple[str, str]:
    """Return what stands on the left of a cut and on its right, as far as the next cuts."""
    begin = max((start for start in starts if start < cut), default=0)
    end = min((start for start in starts if start > cut), default=len(text))
    return text[begin:cut], text[cut:end].rstrip()


def _may_be_headline(text: str, starts: Sequence[int], below: Sequence[int]) -> bool:
    """Tell whether a space of a headline may stand by chance where a column begins below it."""
    return len(starts) < len(below) and all(_gap_before(text, place) < _GAP for place in starts)


def _keeps_places(texts: Sequence[str]) -> bool:
    """Tell whether gaps are as wide as they were printed: then some are left where paragraphs end."""
    printed = [text.strip() for text in texts if text.strip()]
    return sum("  " in text for text in printed) > _FEWEST_WITH_GAPS * len(printed)


def _blocks(texts: Sequence[str]) -> Iterator[range]:
    """Yield the stretches of rows between blank ones, but for those that cannot be columns."""
    start = 0
    for index in range(len(texts) + 1):
        if index == len(texts) or not texts[index].strip() or len(texts[index]) > WIDEST_ROW:
            if index - start >= _FEWEST:
                yield range(start, index)
            start = index + 1


def _recurring(texts: Sequence[str], block: range) -> list[tuple[int, range]]:
    """Return the places that rows begin at behind a blank, with the rows that no text runs across there.

    Those at which most rows begin come first.
    """
    found: defaultdict[int, set[int]] = defaultdict(set)
    for index in block:
        if not is_letter_spaced(texts[index]):
            for place in _places(texts[index]):
                found[place].add(index)
    recurring: list[tuple[int, int, range]] = []
    for place, rows in found.items():
        near = rows | found.get(place - 1, set()) | found.get(place + 1, set())
        if len(near) >= max(_FEWEST, _RAREST * len(block)):
            runs = _uncrossed(texts, block, place)
            counted = [(len(rows.intersection(run)), len(near.intersection(run)), run) for run in runs]
            recurring += [(times, place, run) for times, all_near, run in counted if all_near >= _FEWEST]
    recurring.sort(key=lambda found: (-found[0], found[1], found[2].start))
    return [(place, run) for times, place, run in recurring if times]


def _places(text: str) -> Iterator[int]:
    """Yield where text begins behind a blank."""
    at = text.find(" ")
    while at >= 0:
        if text[at + 1 : at + 2] not in {"", " "}:
            yield at + 1
        at = text.find(" ", at + 1)


def _uncrossed(texts: Sequence[str], block: range, place: int) -> Iterator[range]:
    """Yield the stretches of rows that no text runs across a place; a mark may hang over it."""
    start = block.start
    for index in range(block.start, block.stop + 1):
        if index == block.stop or not _is_free(texts[index], place):
            if index - start >= _FEWEST:
                yield range(start, index)
            start = index + 1


def _is_free(text: str, place: int) -> bool:
    return len(text) < place or text[place - 1] in _EDGE or any(_near(text, place))


def _cut_near(text: str, place: int, starts: Sequence[int], measure: float) -> int | None:
    """Return where a row is cut at a place; None if it is not.

    It is cut there, or behind a mark that hangs over the edge and left no blank, or at the single blank
    before a line that a longer one pushed to the right.
    """
    if len(text) <= place:
        return None
    begin = max((start for start in starts if start < place), default=0)
    near = sorted(_near(text, place), key=lambda at: _rank(text, begin, place, at, measure))
    is_indent = text[place - 1] == " "
    is_full = text[place - 1] in CLOSING and text[begin] != " " and text[place] not in CLOSING
    cut = near[0] if near else place if is_indent or is_full else None
    return cut if cut and all(abs(cut - start) >= NARROWEST for start in (0, *starts)) else None


def _near(text: str, place: int) -> Iterator[int]:
    """Yield where text begins behind a blank, near to a place: where it may have been pushed to."""
    for at in range(max(1, place - 1), min(len(text), place + NARROWEST + 1)):
        if text[at - 1] == " " != text[at] and at - place <= _push(text, at):
            yield at


def _push(text: str, at: int) -> float:
    """Return how far a line may be pushed to the right: by the spaces and half cells before it."""
    before = text[:at].rstrip()
    piece = before[before.rfind("  ") + 1 :]
    return 1 + piece.count(" ") + sum(map(str.isascii, piece)) / 2


def _rank(text: str, begin: int, place: int, at: int, measure: float) -> tuple[int, float, int]:
    """Order the places where a line may begin: behind a wide gap, or behind a line that fills its column."""
    piece = text[begin:at].strip()
    indent = 2 if text[begin] == " " else 0
    misfit = abs(measure - indent - printed_cells(piece)) if measure else 0.0
    return -min(_GAP, _gap_before(text, at)), misfit, abs(at - place)


def _is_gutter(sides: Sequence[tuple[str, str]]) -> bool:
    """Tell whether columns of text are on both sides of a place: wide ones, whose lines go on below."""
    if len(sides) < _FEWEST or any(
        max(map(cells, column)) < NARROWEST for column in zip(*sides, strict=True)
    ):
        return False
    wide = sum(left.endswith(" " * _GAP) for left, _ in sides)
    return 2 * wide > len(sides) or _goes_on_below(sides)


def _gap_before(text: str, place: int) -> int:
    before = text[:place]
    return place - len(before.rstrip(" "))


def _goes_on_below(sides: Sequence[tuple[str, str]]) -> bool:
    """Tell whether the lines on the left go on in the next row rather than in the same one."""
    fit = known_junctions().fit
    below = across = 0.0
    for (left, right), (after, _) in pairwise((left.strip(), right.strip()) for left, right in sides):
        if left and right and after:
            below += fit(left[-1], after[0])
            across += fit(left[-1], right[0])
    return below - across > _PROOF
