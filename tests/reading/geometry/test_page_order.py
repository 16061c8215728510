from __future__ import annotations

from itertools import count
from time import process_time

import pytest

from newsarc.model.places import Box
from newsarc.reading.geometry.drawing import Drawing, GlyphRun, PrintedLine
from newsarc.reading.geometry.glyph_lines import glyph_lines
from newsarc.reading.geometry.page_order import read_order, source_lines


def line(
    text: str, left: float, top: float, *, width: float = 100, size: float = 10, place: int = 0
) -> PrintedLine:
    return PrintedLine(text, Box(left, top, left + width, top + size), size, place)


def column(name: str, left: float, top: float, lines: int = 4, end: str = "") -> list[PrintedLine]:
    return [
        line(f"{name}{row} goes on and on" + (end if row == lines - 1 else ""), left, top + 13 * row)
        for row in range(lines)
    ]


def read(*lines: PrintedLine, frames: tuple[Box, ...] = (), rules: tuple[Box, ...] = ()) -> list[str]:
    return [
        found.text.replace(" goes on and on", "")
        for found in source_lines(read_order(Drawing(lines, rules, frames)))
    ]


def glyphs(text: str, left: float, baseline: float, size: float = 10, step: float = 1.0) -> list[GlyphRun]:
    return [
        GlyphRun(character, [place], [place + size], baseline, size)
        for place, character in zip(count(left, step * size), text, strict=False)
    ]


def test_headline_over_two_columns_comes_first() -> None:
    head = line("headline", 0, 0, width=212, size=24)
    found = read(*column("b", 112, 40, end="."), *column("a", 0, 40), head)
    assert found == ["headline", "a0", "a1", "a2", "a3", "b0", "b1", "b2", "b3."]


def test_headline_under_its_text_is_put_before_it() -> None:
    frame = Box(-5, -5, 105, 100)
    head = line("headline", 0, 70, size=24)
    other = column("b", 0, 160, end=".")
    found = read(
        *column("a", 0, 0, end="."), head, line("other headline", 0, 120, size=24), *other, frames=(frame,)
    )
    assert found == ["headline", "a0", "a1", "a2", "a3.", "other headline", "b0", "b1", "b2", "b3."]


def test_large_characters_below_each_other_are_one_line() -> None:
    down = [GlyphRun(one, [0], [30], 30 + 32 * at, 30) for at, one in enumerate("竖排标题")]
    text = [glyph for row in range(6) for glyph in glyphs("正文在旁边的一栏里", 60, 20 + 13 * row)]
    lines = glyph_lines([*down, *text])
    assert lines[0].text == "竖排标题"
    assert lines[0].is_vertical


def test_letter_spaced_line_is_one_line_without_spaces() -> None:
    [found] = glyph_lines(glyphs("字距很大", 0, 10, step=2.2))
    assert found.text == "字距很大"


def test_narrow_gap_between_han_is_no_space_and_half_an_em_is() -> None:
    one, other = glyphs("记者", 0, 10), glyphs("王强", 25.5, 10)
    assert [found.text for found in glyph_lines([*one, *other])] == ["记者 王强"]
    assert [found.text for found in glyph_lines([*one, *glyphs("王强", 23, 10)])] == ["记者王强"]


def test_columns_apart_are_lines_apart_and_so_is_what_a_rule_parts() -> None:
    left, right = glyphs("左栏的字", 0, 10), glyphs("右栏的字", 52, 10)
    assert len(glyph_lines([*left, *right])) == 2
    close = glyphs("右栏的字", 43, 10)
    assert len(glyph_lines([*left[::-1], *close[::-1]], [Box(41, 0, 42, 40)])) == 2


@pytest.mark.parametrize("step", [0, 3])
def test_many_headlines_on_or_below_each_other_are_ordered(step: int) -> None:
    lines = [
        PrintedLine("Ferry to run at night", Box(n % 7, 20 + step * n, 200, 44 + step * n), 20 + n % 9, n)
        for n in range(300)
    ]
    text = [line("It runs at night from Monday on.", 0, 5000 + 13 * n, place=300 + n) for n in range(4)]
    assert sum(len(block.lines) for block in read_order(Drawing([*lines, *text]))) == 304


def test_type_that_is_strewn_about_is_read_as_it_was_drawn() -> None:
    strewn = [line(f"Line {n}", 7 * n * n % 601, 11 * n % 809, place=n) for n in range(2_000)]
    begun = process_time()
    assert read(*strewn)[:3] == ["Line 0", "Line 1", "Line 2"]
    assert process_time() - begun < 10


def test_a_long_list_of_lines_that_stand_apart_is_read_from_above() -> None:
    apart = [line(f"Line {n}", 0, 40 * n, place=n) for n in range(600)]
    assert read(*apart) == [f"Line {n}" for n in range(600)]
