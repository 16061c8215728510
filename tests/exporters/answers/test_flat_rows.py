from __future__ import annotations

import pytest

from newsarc.exporters.answers.flat_rows import RowFormat, write_rows

COLUMNS = ("newspaper", "articles", "share")
ROWS = [("湖光\x1b日报", 2, 0.5), ("=1+1, 晚报", 1, None), (None, 0, 0.0)]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (RowFormat.TSV, "湖光␛日报\t2\t0.5\n=1+1, 晚报\t1\t\n\t0\t0.0\n"),
        (
            RowFormat.CSV,
            'newspaper,articles,share\r\n湖光␛日报,2,0.5\r\n"\'=1+1, 晚报",1,\r\n,0,0.0\r\n',
        ),
        (
            RowFormat.JSONL,
            '{"newspaper": "湖光\\u001b日报", "articles": 2, "share": 0.5}\n'
            '{"newspaper": "=1+1, 晚报", "articles": 1, "share": null}\n'
            '{"newspaper": null, "articles": 0, "share": 0.0}\n',
        ),
    ],
)
def test_rows_in_each_form(form: RowFormat, expected: str) -> None:
    assert "".join(write_rows(COLUMNS, ROWS, form)) == expected


def test_json_is_one_array() -> None:
    assert "".join(write_rows(("page",), [("A1",), ("A2",)], RowFormat.JSON)) == (
        '[\n{"page": "A1"},\n{"page": "A2"}\n]\n'
    )
    assert "".join(write_rows(("page",), [], RowFormat.JSON)) == "[]\n"
