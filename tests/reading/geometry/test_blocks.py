from __future__ import annotations

import pytest

from newsarc.model.places import Box
from newsarc.reading.geometry.blocks import gather_blocks
from newsarc.reading.geometry.drawing import Drawing, PrintedLine


def line(
    text: str, left: float, base: float, width: float, size: float = 10, *, font: str | None = None
) -> PrintedLine:
    return PrintedLine(text, Box(left, base - size, left + width, base), size, 0, font=font)


def gathered(*lines: PrintedLine) -> list[list[str]]:
    return [[one.text for one in block.lines] for block in gather_blocks(Drawing(lines), 10)]


@pytest.mark.parametrize(
    ("word", "rest", "found"),
    [
        (line("di", 0, 100, 8), line("Anna Neri", 11, 100, 60, 14), [["di Anna Neri"]]),
        (line("T", 0, 100, 12, 16), line("he ferry goes on", 12, 100, 80), [["The ferry goes on"]]),
        (line("A", 0, 100, 12, 16), line("ferry goes on", 15, 100, 80), [["A ferry goes on"]]),
        (line("di", 0, 100, 8), line("Anna Neri", 30, 100, 60, 14), [["Anna Neri"], ["di"]]),
        (line("di", 0, 100, 8), line("Anna Neri", 11, 112, 60, 14), [["Anna Neri"], ["di"]]),
        (line("di", 0, 100, 8, 14), line("Anna Neri", 11, 100, 60, 14), [["Anna Neri"], ["di"]]),
        (line("7.", 0, 100, 8), line("Anna Neri", 11, 100, 60, 14), [["7."], ["Anna Neri"]]),
    ],
)
def test_a_short_word_in_other_type_is_of_the_line_that_goes_on_behind_it(
    word: PrintedLine, rest: PrintedLine, found: list[list[str]]
) -> None:
    assert sorted(gathered(word, rest)) == found


def test_a_credit_in_tiny_type_beside_a_column_parts_none_of_its_lines() -> None:
    column = [line(f"line {row} of the column", 20, 20 + 12 * row, 100) for row in range(4)]
    credit = [line("X", 12, 30 + 4 * row, 2, 4) for row in range(6)]
    assert [one.text for one in column] in gathered(*column, *credit)


def test_the_lines_of_a_headline_in_the_middle_are_of_one_block_and_a_byline_is_not() -> None:
    head = [line("Ferry lost in fog for a night", 0, 30, 200, 20), line("and found", 60, 54, 80, 20)]
    byline = line("Anna Moor", 70, 70, 50)
    assert gathered(*head, byline) == [["Ferry lost in fog for a night", "and found"], ["Anna Moor"]]
    small = [line("Anna Moor of the harbour", 40, 100, 120), line("Photographs: Tom Reed", 80, 112, 40)]
    assert len(gathered(*small)) == 2


def test_a_text_goes_on_below_its_byline_and_a_short_first_line() -> None:
    lines = [line("By Anna Moor", 0, 10, 60), line("The harbour", 0, 22, 55)]
    text = [line(f"was shut on Monday for hours {row}", 0, 34 + 12 * row, 110) for row in range(3)]
    assert len(gathered(*lines, *text)) == 1


@pytest.mark.parametrize(("bold", "blocks"), [("Times-Bold", 2), ("Times-Italic", 1), (None, 1)])
def test_a_text_begins_under_bold_lines_and_goes_on_past_a_crosshead(bold: str | None, blocks: int) -> None:
    plain = "Times-Roman"
    head = [line("Ferry lost in fog", 0, 12 * row, 100, font=bold) for row in (1, 2)]
    text = [line("It was found on Monday", 0, 12 * row, 100, font=plain) for row in (3, 4, 6)]
    assert len(gathered(*head, *text, line("Nobody hurt", 0, 60, 60, font=bold))) == blocks


def test_large_type_left_of_a_column_parts_none_of_its_lines() -> None:
    column = [line(f"line {row} of the column", 60, 20 + 12 * row, 100) for row in range(6)]
    large = [line("FOG", 0, 22 + 22 * row, 44, 22) for row in range(3)]
    assert [one.text for one in column] in gathered(*column, *large)
