"""Spaces between words of justified lines, and gutters between columns, of words drawn in any order."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from newsarc.reading.geometry.drawing import GlyphRun
from newsarc.reading.geometry.glyphs.glyph_lines import glyph_lines

SIZE, LEADING, GUTTER = 10.0, 12.0, 10.0
LEFT_COLUMN = (
    "the harbour was shut on",
    "Monday after a ferry lost",
    "its rudder and drifted on",
    "to the sand in fog; it",
    "lay until the next tide",
    "came in; no one was hurt",
    "and the mail went by road",
    "to the town of Ashcombe",
)
RIGHT_COLUMN = (
    "prices of wheat rose for",
    "the third week in a dry",
    "summer that has left all",
    "of the east without rain;",
    "those of oats and barley",
    "held at six a sack, but",
    "millers say that it is not",
    "to last beyond the month",
)
WIDTH = 120.0


def _justified(text: str, left: float, baseline: float) -> list[GlyphRun]:
    """Set each word of a line by itself, the spaces so wide that the line fills its column."""
    words = text.split()
    letters = 5.0
    space = (WIDTH - letters * sum(map(len, words))) / (len(words) - 1)
    runs: list[GlyphRun] = []
    for word in words:
        lefts = [left + letters * place for place in range(len(word))]
        runs.append(GlyphRun(word, lefts, [place + letters for place in lefts], baseline, SIZE))
        left += letters * len(word) + space
    return runs


def _page() -> list[GlyphRun]:
    return [
        run
        for left, column in ((0.0, LEFT_COLUMN), (WIDTH + GUTTER, RIGHT_COLUMN))
        for row, text in enumerate(column, start=1)
        for run in _justified(text, left, row * LEADING)
    ]


@pytest.mark.parametrize("seed", range(5))
def test_words_drawn_in_any_order_make_the_lines_of_their_columns(seed: int) -> None:
    runs = _page()
    random.Random(seed).shuffle(runs)
    assert sorted(line.text for line in glyph_lines(runs)) == sorted(LEFT_COLUMN + RIGHT_COLUMN)


def test_spaces_as_wide_as_the_gutter_are_told_from_it() -> None:
    runs = _page()
    spaces = [after.left - before.right for before, after in pairwise(runs)]
    assert max(spaces) >= GUTTER
    random.Random(7).shuffle(runs)
    assert all(line.box.right <= WIDTH + 0.1 or line.box.left >= WIDTH for line in glyph_lines(runs))


def test_a_gap_with_no_text_near_it_stays_open() -> None:
    head = [GlyphRun("12", [0.0, 5.0], [5.0, 10.0], 8.0, SIZE), GlyphRun("A", [25.0], [30.0], 8.0, SIZE)]
    assert [line.text for line in glyph_lines(head[::-1])] == ["A", "12"]


def _set(text: str, left: float, baseline: float) -> GlyphRun:
    lefts = [left + SIZE * place for place in range(len(text))]
    return GlyphRun(text, lefts, [place + SIZE for place in lefts], baseline, SIZE)


@pytest.mark.parametrize(("below", "lines"), [("渡轮停航四天的消息", 2), ("渡轮停航", 3)])
def test_a_space_in_the_first_line_of_a_text_is_told_by_the_row_below_it(below: str, lines: int) -> None:
    first, name = _set("港口通讯员", 0, 12), _set("林知夏", 59, 12)
    rows = [name, first, _set(below, 0, 24)]
    assert len(glyph_lines(rows)) == lines
