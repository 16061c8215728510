from dataclasses import replace

import pytest

from newsarc.reading.labelling.features.measured import measured_columns
from newsarc.reading.labelling.features.page_features import PageFeatures
from newsarc.reading.lines.line import Line

PAGE = PageFeatures("han", "column", has_indents=True, has_gaps=False, usual_width=17.0, usual_indent=0.0)
FULL = Line(1, "", "茶苗靠岸", width=17.0)


def said(name: str, *lines: Line, is_cjk: bool = True, setting: str = "column") -> list[str]:
    column = measured_columns(lines, replace(PAGE, setting=setting), is_cjk=is_cjk)[name]
    return [column.values[number] for number in column.numbers]


@pytest.mark.parametrize(
    ("above", "text", "room"),
    [
        (FULL, "茶苗靠岸", "1"),  # -1: full
        (replace(FULL, width=16.0), "茶苗靠岸", "3"),  # 0: one character would have fitted
        (replace(FULL, width=16.0), "茶，苗靠岸", "1"),  # a mark must not begin a line, so that two had to go
        (replace(FULL, width=10.0), "茶苗靠岸", "8"),  # 6
        (replace(FULL, width=15.0, is_tracked=True), "茶苗靠岸", "1"),  # spread to fill its line
        (replace(FULL, width=15.0, indent=2.0), "茶苗靠岸", "1"),  # an indent takes room
    ],
)
def test_room_on_the_line_before(above: Line, text: str, room: str) -> None:
    assert said("room", FULL, FULL, above, replace(FULL, text=text), FULL)[3] == room


def test_a_latin_word_needs_a_space_before_it() -> None:
    lines = [replace(FULL, text="harbour town", width=width) for width in (20.0, 20.0, 20.0, 16.0, 18.0)]
    assert said("room", *lines, is_cjk=False)[4] == "3"  # 0


def test_where_no_column_is_known_no_room_is() -> None:
    assert said("room", FULL, FULL) == said("against measure", FULL, FULL) == ["?", "?"]
    assert said("room", *[FULL] * 9, setting="flow") == ["?"] * 9


def test_the_first_line_has_no_room_before_it() -> None:
    assert said("room", *[FULL] * 4)[0] == "0"


@pytest.mark.parametrize(("indent", "usual"), [(0.0, "same"), (0.3, "same"), (2.0, "more"), (-2.0, "less")])
def test_an_indent_beside_the_usual_one(indent: float, usual: str) -> None:
    assert said("usual indent", replace(FULL, indent=indent), FULL)[0] == usual
