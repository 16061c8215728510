import pytest

from newsarc.reading.lines.line import Line
from newsarc.reading.lines.measures import column_measures, first_unit, room_before


def line(width: float, text: str = "茶", *, is_final: bool = False, is_tracked: bool = False) -> Line:
    return Line(1, text, text, width=width, is_final=is_final, is_tracked=is_tracked)


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
    assert column_measures(lines, is_cjk=True) == [measure] * len(widths)


def test_last_lines_of_paragraphs_do_not_count() -> None:
    lines = [*[line(17)] * 3, *[line(10, is_final=True)] * 4]
    assert column_measures(lines, is_cjk=True) == [17.0] * 7


def test_ragged_column_is_as_wide_as_its_longest_lines() -> None:
    lines = [line(width) for width in (20, 19.5, 17, 20.5, 18, 16, 15, 20)]
    assert column_measures(lines, is_cjk=False) == [20.5] * 8


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


@pytest.mark.parametrize(
    ("previous", "text", "room"),
    [
        (line(17), "茶苗靠岸", -1.0),  # full
        (line(16), "茶苗靠岸", 0.0),  # one character would have fitted
        (line(16), "茶，苗靠岸", -1.0),  # a mark must not begin a line, so that two had to go
        (line(10), "茶苗靠岸", 6.0),
        (line(15, is_tracked=True), "茶苗靠岸", -1.0),  # spread to fill its line
    ],
)
def test_room_on_the_line_before(previous: Line, text: str, room: float) -> None:
    assert room_before(previous, 17.0, line(17, text), is_cjk=True) == room


def test_indent_takes_room() -> None:
    indented = Line(1, "　　茶", "茶", indent=2.0, width=15.0)
    assert room_before(indented, 17.0, line(17), is_cjk=True) == -1.0


def test_word_needs_a_space_before_it() -> None:
    assert room_before(line(16), 20.0, line(18, "harbour town"), is_cjk=False) == 0.0


def test_no_column_no_room() -> None:
    assert room_before(line(3), None, line(17), is_cjk=True) == -1.0
