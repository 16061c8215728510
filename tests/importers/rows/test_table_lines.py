"""Tables as spreadsheets, databases and careless programs write them."""

from __future__ import annotations

import pytest

from newsarc.importers.rows import delimited
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile


def read(text: str) -> tuple[list[tuple[str, str, int]], list[str]]:
    """Return headline, text and first line of each row, and the warnings."""
    pages = delimited.read(SourceFile("t.csv", text.encode(), "0"), given=IssuePage(), encoding=None).pages
    rows = [
        (" ".join(part.headline), " / ".join(one.text for one in part.paragraphs), part.first_line)
        for page in pages
        for part in page.parts
    ]
    return rows, [line for page in pages for line in page.warnings]


@pytest.mark.parametrize(
    ("above", "lines"), [("sep=,\n", 1), ("\n,\n", 2), ("# made in May\n\n", 2), ("Ferries in May\n", 1)]
)
def test_lines_above_the_header_are_no_rows(above: str, lines: int) -> None:
    assert read(f"{above}title,text\nFerry,It leaves.\n") == ([("Ferry", "It leaves.", lines + 2)], [])


def test_a_table_may_say_what_parts_its_cells() -> None:
    assert read("sep=;\ntitle;text\nFerry;It, and the pier, is shut.\n")[0] == [
        ("Ferry", "It, and the pier, is shut.", 3)
    ]


def test_quotation_marks_may_stand_behind_backslashes() -> None:
    table = 'title,text\n"The \\"old\\" pier","He said \\"no, never\\" to it."\n'
    assert read(table) == ([('The "old" pier', 'He said "no, never" to it.', 2)], [])


def test_a_mark_that_is_not_closed_costs_one_row() -> None:
    rows = 'Ferry,"It leaves, it comes\nPier,It is shut.\nLock,"It, too,\nis shut."\n'
    assert read(f"title,text\n{rows}") == (
        [("Pier", "It is shut.", 3), ("Lock", "It, too, / is shut.", 4)],
        ["row 1 (line 2) left out: 3 cells under 2 columns"],
    )


def test_a_mark_before_a_cell_is_none_of_it() -> None:
    assert read('title,text\n"Ferry,It leaves.\nPier,It is shut.\n') == (
        [("Ferry", "It leaves.", 2), ("Pier", "It is shut.", 3)],
        [],
    )


def test_many_marks_that_are_not_closed_take_no_longer_than_the_rows() -> None:
    rows = 'Ferry,"It leaves, it comes\n' * 2001
    _, warnings = read(f"title,text\nPier,It is shut.\n{rows}")
    assert warnings[-1] == "1 more row left out, the last is row 22" or "more rows left out" in warnings[-1]
