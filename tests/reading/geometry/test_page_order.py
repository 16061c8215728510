from __future__ import annotations

from itertools import accumulate, count
from random import Random
from time import process_time

import pytest

from newsarc.model.places import Box
from newsarc.reading.geometry.drawing import Drawing, GlyphRun, PrintedLine
from newsarc.reading.geometry.glyphs.glyph_lines import glyph_lines
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


def test_lines_whose_first_characters_stand_apart_from_the_rest_do_not_run_downwards() -> None:
    heads = [
        run
        for row, text in enumerate(("果团结向前", "看重整行装", "发再次出发"))
        for run in (*glyphs(text[0], 0, 30 + 32 * row, 30), *glyphs(text[1:], 40, 30 + 32 * row, 30))
    ]
    text = [glyph for row in range(6) for glyph in glyphs("正文在旁边的一栏里", 260, 20 + 13 * row)]
    assert not any(line.is_vertical for line in glyph_lines([*heads, *text]))


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


def test_blocks_and_rules_strewn_over_a_page_are_weighed_only_so_often() -> None:
    chance = Random(1)
    rules = []
    for _ in range(250):
        left, top, length = chance.uniform(0, 1100), chance.uniform(0, 1600), chance.uniform(5, 300)
        is_level = chance.random() < 0.5
        rules.append(Box(left, top, left + (length if is_level else 0), top + (0 if is_level else length)))
    strewn = [
        line(f"{block} {row}", left, top + 13 * row)
        for block in range(50)
        for left, top in [(chance.uniform(0, 1000), chance.uniform(0, 1600))]
        for row in range(4)
    ]
    begun = process_time()
    assert len(read(*strewn, rules=tuple(rules))) == 200
    assert process_time() - begun < 10


def test_a_long_list_of_lines_that_stand_apart_is_read_from_above() -> None:
    apart = [line(f"Line {n}", 0, 40 * n, place=n) for n in range(600)]
    assert read(*apart) == [f"Line {n}" for n in range(600)]


def test_spaces_and_hyphens_count_by_what_is_drawn_whatever_the_font_calls_them() -> None:
    no_break, soft = "\N{NO-BREAK SPACE}", "\N{SOFT HYPHEN}"
    words = GlyphRun(f"a{no_break}wide", [0, 5, 22, 29, 32, 37], [5, 8, 29, 32, 37, 42], 10, 10)
    hyphen = GlyphRun(f"T{soft}M", [60, 66, 69], [66, 69, 77], 10, 10)
    assert [found.text for found in glyph_lines([words])] == ["a wide"]
    assert [found.text for found in glyph_lines([hyphen])] == ["T-M"]


def test_digits_in_a_letter_spaced_line_have_no_spaces_between_them() -> None:
    places = accumulate((8.0 if character in "129" else 13.0 for character in "下楼忘带129人"), initial=0.0)
    spaced = [
        GlyphRun(character, [place], [place + (5 if character in "129" else 10)], 10, 10)
        for place, character in zip(places, "下楼忘带129人", strict=False)
    ]
    assert [found.text for found in glyph_lines(spaced)] == ["下楼忘带129人"]


def test_line_that_runs_downwards_goes_on_behind_a_space() -> None:
    down = [
        GlyphRun(one, [0], [30], 30 + 32 * at, 30) for at, one in enumerate("對接 已經可以") if one != " "
    ]
    text = [glyph for row in range(6) for glyph in glyphs("正文在旁边的一栏里", 60, 20 + 13 * row)]
    assert glyph_lines([*down, *text])[0].text == "對接已經可以"


def test_headline_left_of_its_text_is_put_before_it() -> None:
    head = line("headline", 0, 0, width=80, size=24)
    other = line("other headline", 0, 100, width=200, size=24)
    found = read(*column("a", 112, 0, end="."), head, other, *column("b", 0, 130, end="."))
    assert found == ["headline", "a0", "a1", "a2", "a3.", "other headline", "b0", "b1", "b2", "b3."]


@pytest.mark.parametrize(
    ("display", "below", "found"),
    [
        pytest.param("Ferry to run", "The", ["Ferry to run", "The0"], id="headline of another text"),
        pytest.param("“It was cold”", "the", ["the3.", "“It was cold”"], id="pull quote"),
    ],
)
def test_display_type_in_a_column_is_a_headline_or_a_quote(
    display: str, below: str, found: list[str]
) -> None:
    above, beside = column("a", 0, 0), column("b", 112, 0, end=".")
    lines = [*above, line(display, 0, 60, size=16), *column(below, 0, 84, end=".")]
    order = read(*lines, *(beside if below == "The" else ()))
    at = order.index(display)
    assert order[at : at + 2] == found or order[at - 1 : at + 1] == found


@pytest.mark.parametrize(
    ("left", "top", "display"),
    [
        pytest.param(112, 30, "“A1 goes on”", id="at the head of a column under a headline"),
        pytest.param(112, 110, "“A1 goes on”", id="at the foot of a column"),
    ],
)
def test_what_the_text_says_is_no_headline_where_none_can_stand(left: int, top: int, display: str) -> None:
    head = line("Ferry lost in fog", 0, 0, width=212, size=24)
    quote = line(display, left, top, width=90, size=14)
    found = read(head, *column("A", 0, 50), quote, *column("B", 112, 50, end="."))
    assert found[:2] == ["Ferry lost in fog", "A0"]
    assert found[-1] == display.replace(" goes on and on", "")


def test_what_stands_over_a_headline_is_not_of_the_column_that_a_quote_is_in() -> None:
    other = [*column("Z", 0, 0, end="."), *column("Y", 112, 0, end=".")]
    head = line("Ferry lost in fog", 0, 62, width=160, size=24)
    quote = line("“A1 goes on”", 112, 92, width=90, size=14)
    found = read(*other, head, *column("A", 0, 112), quote, *column("B", 112, 112, end="."))
    assert found[found.index("Ferry lost in fog") + 1] == "A0"
    assert found[-1] == "“A1 goes on”"


def _page_with_frame(bottom: float) -> list[str]:
    """Read a column of two texts with two large lines in a frame between them."""
    sale = [line("SALE", 20, 110, width=60, size=16), line("All at half price", 10, 140, width=80, size=12)]
    heads = [line("Ferry lost in fog", 0, 0, width=100, size=24), line("Storm", 0, 210, width=100, size=24)]
    texts = [*column("A", 0, 30, end="."), *column("B", 0, 240, lines=6, end=".")]
    return read(*heads, *texts, *sale, frames=(Box(-5, 95, 105, bottom),))


def test_an_advertisement_in_a_frame_is_read_behind_the_articles() -> None:
    found = _page_with_frame(205)
    assert found[-2:] == ["SALE", "All at half price"]
    assert found.index("Storm") == found.index("A3.") + 1


def test_a_headline_with_a_picture_in_one_frame_stays_over_its_text() -> None:
    head = line("Ferry lost in fog", 0, 10, width=100, size=14)
    deck = line("Nobody was hurt", 0, 30, width=90, size=12)
    found = read(head, deck, *column("A", 0, 210, lines=6, end="."), frames=(Box(-5, 0, 105, 200),))
    assert found[:3] == ["Ferry lost in fog", "Nobody was hurt", "A0"]


def test_two_texts_that_are_read_after_each_other_keep_their_headlines() -> None:
    heads = [line("First", 0, 0, width=60, size=24), line("Second", 112, 20, width=60, size=20)]
    texts = [*column("A", 0, 40, lines=6, end="."), *column("B", 112, 50, lines=6, end=".")]
    found = read(*heads, *texts)
    assert found.index("First") == found.index("A0") - 1
    assert found.index("Second") == found.index("B0") - 1


def test_a_headline_stands_before_the_text_that_begins_under_it_though_another_shares_words() -> None:
    head = line("Ferry lost in fog", 0, 0, width=212, size=24)
    wide = [line(f"Ferry {row}.", 112, 40 + 13 * row, width=140) for row in range(4)]
    assert read(head, *column("A", 0, 40, end="."), *wide)[:2] == ["Ferry lost in fog", "A0"]


def test_a_text_goes_on_behind_a_blank_line_in_its_column() -> None:
    head = line("Ferry lost in fog", 0, 0, width=212, size=24)
    more, beside = column("Ferry lost in fog ", 0, 105, end="."), column("C", 112, 40, 9, end=".")
    found = read(head, *column("A", 0, 40, end="."), *more, *beside)
    assert found[:2] == ["Ferry lost in fog", "A0"]
    assert found[5] == "Ferry lost in fog 0"


def test_a_headline_stands_over_no_text_that_begins_inside_a_sentence() -> None:
    head = line("Ferry lost in fog", 0, 0, width=212, size=24)
    above, below = column("and a lamp ", 112, 40, lines=3, end="."), column("The fog ", 0, 92)
    found = read(head, *above, *below, *column("at sea ", 112, 92, end="."), rules=())
    assert found[:2] == ["Ferry lost in fog", "The fog 0"]


def test_a_text_goes_on_in_small_letters_behind_a_single_line_beside_a_picture() -> None:
    head = line("Ferry lost in fog", 112, 0, width=90, size=14)
    beside = column("The fog ", 112, 30, lines=4, end=".")
    last = line("When it came in, I sailed", 112, 86)
    below = [line(f"my boat {row} to the shore again.", 0, 99 + 13 * row, width=212) for row in range(4)]
    picture = Box(0, 0, 100, 94)
    found = [
        one.text
        for one in source_lines(read_order(Drawing([head, *beside, last, *below], pictures=(picture,))))
    ]
    assert found[5:7] == ["When it came in, I sailed", "my boat 0 to the shore again."]
