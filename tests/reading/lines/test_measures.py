import pytest

from newsarc.reading.lines.line import Line
from newsarc.reading.lines.measures import column_measures, first_unit


def line(width: float, text: str = "茶", *, is_final: bool = False) -> Line:
    return Line(1, text, text, width=width, is_final=is_final)


@pytest.mark.parametrize(
    ("widths", "measure"),
    [
        ([17] * 6, 17),
        ([17, 15, 17, 17, 15, 17], 17),  # those two cells narrower were indented
        ([17, 17.5, 16.5, 17, 17], 17),  # half a cell is squeezed or stretched
        ([17, 11, 14, 9, 20, 8], None),  # verse
        ([7, 7, 7, 7], None),  # narrower than any column
        ([17, 17], None),
    ],
)
def test_width_of_a_justified_column(widths: list[float], measure: float | None) -> None:
    lines = [line(width) for width in widths]
    assert column_measures(lines, is_cjk=True) == (measure,) * len(widths)


def test_last_lines_of_paragraphs_do_not_count() -> None:
    lines = [*[line(17)] * 3, *[line(10, is_final=True)] * 4]
    assert column_measures(lines, is_cjk=True) == (17.0,) * 7


def test_ragged_column_is_as_wide_as_its_longest_lines() -> None:
    lines = [line(width) for width in (20, 19.5, 17, 20.5, 18, 16, 15, 20)]
    assert column_measures(lines, is_cjk=False) == (20.5,) * 8


def test_each_column_of_a_page_has_its_own_width() -> None:
    lines = [*[line(17)] * 40, *[line(25)] * 40]
    measures = column_measures(lines, is_cjk=True)
    assert (measures[0], measures[-1]) == (17, 25)
    assert measures.count(17) == measures.count(25) == 40


@pytest.mark.parametrize(
    ("text", "is_cjk", "width"),
    [
        ("茶苗靠岸", True, 1.0),
        ("“茶苗", True, 2.0),
        ("茶，苗", True, 2.0),
        ("“《茶》”，苗", True, 6.0),
        ("MH370号", True, 2.5),
        ("10.2%以上", True, 2.5),
        ("harbour town", False, 3.5),
        ("a", False, 0.5),
    ],
)
def test_least_that_a_line_can_begin_with(text: str, is_cjk: bool, width: float) -> None:
    assert first_unit(text, is_cjk=is_cjk) == width
