import pytest

from newsarc.text.characters.classes import CLOSING, OPENING
from newsarc.text.characters.widths import cell, cells, effective_cells


@pytest.mark.parametrize(
    ("character", "width"),
    [
        ("茶", 1.0),
        ("〇", 1.0),
        ("，", 1.0),
        ("“", 1.0),
        ("—", 1.0),
        ("①", 1.0),
        ("■", 1.0),
        ("３", 1.0),
        ("\N{IDEOGRAPHIC SPACE}", 1.0),
        ("か", 1.0),
        ("한", 1.0),
        ("𠮷", 1.0),
        ("a", 0.5),
        ("7", 0.5),
        (" ", 0.5),
        ("é", 0.5),
        ("ж", 0.5),
    ],
)
def test_width_of_a_character(character: str, width: float) -> None:
    assert cell(character) == width


@pytest.mark.parametrize(
    ("text", "width"), [("", 0.0), ("茶苗", 2.0), ("4月", 1.5), ("MH370号", 3.5), ("a b", 1.5)]
)
def test_width_of_a_text_is_the_sum(text: str, width: float) -> None:
    assert cells(text) == width


@pytest.mark.parametrize(
    ("line", "width"),
    [
        ("", 0.0),
        ("湖光镇的码头上", 7.0),
        ("码头上，茶苗", 6.0),
        ("码头上茶苗，", 5.5),  # a mark at the end hangs
        ("“码头上茶苗", 5.5),  # an opening one at the start stands half out
        ("他说：“码头", 5.5),  # two adjacent marks share a cell and a half
        ("种在3月里", 5.0),  # the borders between Han and digits are opened by a quarter
        ("用电10%以上", 6.0),
        ("harbour town", 6.0),
    ],
)
def test_line_as_wide_as_before_it_was_squeezed(line: str, width: float) -> None:
    assert effective_cells(line) == width


def test_lines_of_one_column_come_out_equally_wide() -> None:
    column = ["湖光镇的码头上站满了人", "“四万株茶苗，”场长说了", "种在3月里，也种在4月"]
    assert [cells(line) for line in column] == [11.0, 12.0, 10.0]
    assert {effective_cells(line) for line in column} == {11.0}


def test_no_mark_both_opens_and_closes() -> None:
    assert not set(OPENING) & set(CLOSING)
