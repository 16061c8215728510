import csv
from collections.abc import Callable
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.exporters.csv_rows import COLUMNS, export, write_row
from newsarc.importers.rows.own_export import _undefused
from newsarc.model.records import Entry


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline="")))


def test_a_full_entry_has_every_column(entry: Entry) -> None:
    (row,) = read("".join(export([entry])))
    assert tuple(row) == COLUMNS
    assert row["contributors"] == "林知夏 (本报记者); 高若谷"
    assert row["headline"] == "湖边小镇 迎来第一船茶苗"
    assert row["body"] == "清晨六点，码头上已经站满了人。\n茶苗从哪里来\n“一共四万株。”林场场长说。"
    assert row["date"] == "2031-03-15"
    assert row["source_path"] == "/papers/2031/a1.txt"
    assert row["imported_at"] == "2031-03-16T05:30:00+00:00"


def test_what_was_not_printed_is_an_empty_cell(bare_entry: Entry) -> None:
    (row,) = read("".join(export([bare_entry])))
    assert row["headline"] == row["newspaper"] == row["contributors"] == ""


def test_no_entries_leave_the_header() -> None:
    assert "".join(export([])) == ",".join(COLUMNS) + "\r\n"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+86 555", "'+86 555"),
        ("-1", "'-1"),
        ("@here", "'@here"),
        ("\tx", "'\tx"),
        ("＝1+1", "'＝1+1"),
        ("－5℃", "'－5℃"),
        ("'=1", "''=1"),
        ("'tis", "'tis"),
        ("——湖边小镇见闻", "——湖边小镇见闻"),
        ("1-0 = win", "1-0 = win"),
        ("a;=1", "a;'=1"),
        ("a;'=1;+2", "a;''=1;'+2"),
        ('a;"=1"', 'a;\'"=1"'),
        ("a\n=1\n- b", "a\n'=1\n'- b"),
        ("a\t@here", "a\t'@here"),
        ("a; b;;c", "a; b;;c"),
    ],
)
def test_formulas_are_made_harmless(make_entry: Callable[..., Entry], text: str, cell: str) -> None:
    (row,) = read("".join(export([make_entry(kicker=text)])))
    assert row["kicker"] == cell


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"])), min_size=2))
def test_rows_come_back_as_they_were_but_for_formulas(cells: list[str]) -> None:
    (row,) = csv.reader(StringIO(write_row(cells), newline=""))
    assert [_undefused(cell) for cell in row] == [cell or None for cell in cells]


@given(st.lists(st.text("=+-@＝;'\" \t\na,", max_size=9), min_size=2))
def test_no_sign_that_parts_cells_makes_a_formula(cells: list[str]) -> None:
    """Read as a spreadsheet does that takes a quote for one only where a cell starts."""
    text = write_row(cells)
    (row,) = csv.reader(StringIO(text, newline=""))
    assert [_undefused(cell) for cell in row] == [cell or None for cell in cells]
    for separator in ";\t":
        for line in text.splitlines():
            for read_cell in next(csv.reader([line], delimiter=separator), ()):
                assert not read_cell.startswith(("=", "+", "-", "@")), (separator, line)


def test_control_characters_are_shown(make_entry: Callable[..., Entry]) -> None:
    assert "a␛[2J<U+009B><U+202E>" in "".join(export([make_entry(kicker="a\x1b[2J\x9b\u202e")]))
