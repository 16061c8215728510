from __future__ import annotations

from itertools import count

import pytest

from newsarc.reading.geometry.drawing import GlyphRun
from newsarc.reading.geometry.glyphs.glyph_lines import glyph_lines


def run(text: str, left: float, widths: float = 10) -> GlyphRun:
    lefts = [place for place, _ in zip(count(left, widths), text, strict=False)]
    return GlyphRun(text, lefts, [place + widths for place in lefts], 10, 10)


def test_two_marks_that_are_both_squeezed_stay_in_their_line() -> None:
    comma, quotation = GlyphRun("渡轮，", [0, 10, 20], [10, 20, 30], 10, 10), run("“晚点”", 22)
    assert [line.text for line in glyph_lines([comma, quotation])] == ["渡轮，“晚点”"]
    whole = GlyphRun(
        comma.text + quotation.text,
        [*comma.lefts, *quotation.lefts],
        [*comma.rights, *quotation.rights],
        10,
        10,
    )
    assert [line.text for line in glyph_lines([whole])] == ["渡轮，“晚点”"]


def test_what_begins_before_a_letter_ended_is_of_another_line() -> None:
    assert len(glyph_lines([run("渡轮停", 0), run("晚点", 22)])) == 2


@pytest.mark.parametrize(
    ("last", "first", "lines"),
    [
        pytest.param("渡轮“", "晚点", 1, id="no line ends with a mark that opens"),
        pytest.param("渡轮", "，晚点", 1, id="nor begins with one that closes"),
        pytest.param("渡轮”", "晚点", 1, id="a quotation mark of a Latin font stands at one side of an em"),
        pytest.param("渡轮，", "晚点", 2, id="a mark hangs into the gutter"),
        pytest.param("渡轮”", "late", 2, id="a gutter of a Latin text"),
    ],
)
def test_what_was_not_drawn_in_order_goes_on_beside_marks(last: str, first: str, lines: int) -> None:
    one = run(last, 0)
    assert len(glyph_lines([run(first, one.right + 5.6), one])) == lines
