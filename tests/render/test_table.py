from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from rich.text import Text

from newsarc.render.table import Column, draw_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COLUMNS = (Column("id", is_right=True), Column("paper", most=8), Column("headline", is_breakable=True))
CLOSING = "，。、；：？！）》”"


def rows_of(*rows: Sequence[str]) -> Iterator[list[Text]]:
    return ([Text(cell) for cell in row] for row in rows)


def drawn_on_terminal(*rows: Sequence[str]) -> list[str]:
    drawn = "".join(draw_table(COLUMNS, rows_of(*rows), is_terminal=True))
    return re.sub("\x1b\\[[0-9;]*m", "", drawn).splitlines()


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "34")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")


def test_a_long_cell_hangs_in_its_column() -> None:
    drawn = drawn_on_terminal(("7", "湖光日报", "湖边小镇，迎来第一船茶苗。"))
    assert drawn == [
        "id  paper     headline",
        " 7  湖光日报  湖边小镇，迎来第一船",
        "              茶苗。",
    ]


def test_no_line_begins_with_a_closing_mark() -> None:
    text = "他说：“湖边（小镇），迎来《茶苗》！”" * 3
    drawn = drawn_on_terminal(("7", "a", text))
    lines = [line.strip() for line in drawn[2:]]
    assert lines
    assert [line for line in lines if line[0] in CLOSING or line[-1] in "（《“"] == []
    assert max(map(cell_len, drawn)) <= 34


def test_a_letter_spaced_name_is_not_parted() -> None:
    drawn = drawn_on_terminal(("7", "a", "记者沈亦舟 陆怀谷 乔 安 走基层"))
    assert any("乔 安" in line for line in drawn)


def test_what_is_too_wide_for_its_column_is_cut() -> None:
    drawn = drawn_on_terminal(("7", "湖光日报晚报", "a"))
    assert drawn[1].split() == ["7", "湖光日…", "a"]


def test_a_pipe_gets_all_of_it() -> None:
    drawn = "".join(draw_table(COLUMNS, rows_of(("7", "湖光日报晚报", "茶苗" * 90)), is_terminal=False))
    assert drawn.splitlines()[1] == " 7  湖光日报晚报  " + "茶苗" * 90


def test_the_first_lines_come_before_the_last_row_is_asked_for() -> None:
    asked = []

    def rows() -> Iterator[list[Text]]:
        for number in count():
            asked.append(number)
            yield [Text(str(number)), Text("a"), Text("b")]

    first = next(draw_table(COLUMNS, rows(), is_terminal=True))
    assert "  0  a      b\n" in first
    assert len(asked) < 1_000


def test_of_no_rows_nothing_is_drawn() -> None:
    assert list(draw_table(COLUMNS, rows_of(), is_terminal=True)) == []


NUMBERS = ("month", "THE MARROW BAY COURIER", "岭东工人报", "not known")


def numbers_drawn(names: Sequence[str], *rows: Sequence[str]) -> list[str]:
    columns = [Column(name, is_right=True) for name in names]
    drawn = "".join(draw_table(columns, rows_of(*rows), is_terminal=True))
    return re.sub("\x1b\\[[0-9;]*m", "", drawn).splitlines()


def test_names_are_broken_where_they_are_wider_than_what_stands_below(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "36")
    assert numbers_drawn(NUMBERS, ("2024-05", "12", "0", "7")) == [
        "  month      THE  岭东工人报    not",
        "          MARROW              known",
        "             BAY",
        "         COURIER",
        "2024-05       12           0      7",
    ]


def test_gaps_get_narrower_before_rows_become_records() -> None:
    assert numbers_drawn(NUMBERS, ("2024-05", "12", "0", "7"))[0] == "  month     THE 岭东工人报   not"
    assert numbers_drawn((*NUMBERS, "articles"), ("2024-05", "12", "0", "7", "1")) == [
        "month                   2024-05",
        "THE MARROW BAY COURIER  12",
        "岭东工人报              0",
        "not known               7",
        "articles                1",
        "",
    ]


def test_a_date_is_not_broken_for_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "24")
    columns = (Column("at", is_breakable=True), Column("told", is_breakable=True))
    rows = rows_of(("2024-05-16 05:30Z", "the ferry is late today"))
    drawn = re.sub("\x1b\\[[0-9;]*m", "", "".join(draw_table(columns, rows, is_terminal=True)))
    assert drawn.splitlines()[1].startswith("2024-05-16  ")
