from __future__ import annotations

import pytest

from newsarc.importers import importer_of, plain_text
from newsarc.importers.rows import delimited
from newsarc.importers.rows.unquoted import are_unquoted

HEADER = "日期\t标题\t正文\n"
ROW = "2024-06-18\t新堤\t堤长三里。\n"


@pytest.mark.parametrize(
    ("text", "is_table"),
    [
        (HEADER + ROW + ROW, True),
        (HEADER.replace("\t", " | ") + ROW.replace("\t", " | "), True),
        (HEADER + ROW + "2024-06-19\t夜", True),
        (HEADER + ROW + "明天合龙。\n" + ROW, False),
        (HEADER, False),
        ("日期\t标题\t天气\n" + ROW, False),
        (HEADER.replace("\t", ",") + ROW.replace("\t", ","), False),
        (ROW + ROW, False),
    ],
    ids=["tabs", "bars", "cut", "a line without tabs", "header alone", "no text", "commas", "no header"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_text_is_a_table_where_all_lines_are_as_wide_as_its_header(
    text: str, encoding: str, *, is_table: bool
) -> None:
    assert importer_of("rows.txt", text.encode(encoding)) is (delimited if is_table else plain_text)


@pytest.mark.parametrize(
    ("text", "are"),
    [
        ('a\tb\n"1\t2"\n', True),
        ('a\tb\n"1\n2"\t3\n', False),
        ('"a"\t"b"\n1\t2\n', False),
        ("a,b\n1,2\n", False),
    ],
    ids=["marks inside", "a line end in a cell", "marks round names", "commas"],
)
def test_cells_need_no_quotation_marks_where_each_line_is_a_row(text: str, *, are: bool) -> None:
    assert are_unquoted(text, "\t") is are
