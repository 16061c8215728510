import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.columns.gutters import close_gaps, cut_at_gutters
from newsarc.reading.columns.rows import CutRow, RowPiece


@pytest.mark.parametrize(
    ("raw", "pieces"),
    [
        ("第一船茶苗    老街修了", (RowPiece(0, "第一船茶苗"), RowPiece(9, "老街修了"))),
        ("  第一船茶苗   老街修了  ", (RowPiece(2, "第一船茶苗"), RowPiece(10, "老街修了"))),
        ("第一船茶苗　　老街修了", (RowPiece(0, "第一船茶苗"), RowPiece(7, "老街修了"))),
        ("第一船茶苗\t老街修了", (RowPiece(0, "第一船茶苗"), RowPiece(6, "老街修了"))),
        ("第一船茶苗  老街修了", (RowPiece(0, "第一船茶苗  老街修了"),)),
        ("        老街修了", (RowPiece(8, "老街修了"),)),
        ("一   二   三", (RowPiece(0, "一"), RowPiece(4, "二"), RowPiece(8, "三"))),
        ("", ()),
        ("   ", ()),
    ],
)
def test_row_is_cut_at_its_wide_gaps(raw: str, pieces: tuple[RowPiece, ...]) -> None:
    assert cut_at_gutters(raw) == pieces


@pytest.mark.parametrize(
    ("text", "starts", "pieces"),
    [
        ("湖光镇的林   知夏昨日     老街开放", [18], ["湖光镇的林   知夏昨日", "老街开放"]),
        ("湖光镇的林   知夏昨日     老街开放", [8, 18], ["湖光镇的林", "知夏昨日", "老街开放"]),
        ("湖光镇的林   知夏昨日种下茶苗     老街", [21], ["湖光镇的林", "知夏昨日种下茶苗", "老街"]),
        ("湖光镇的林   知夏昨日     老街开放", [], ["湖光镇的林", "知夏昨日", "老街开放"]),
    ],
    ids=["a letter lost", "a column", "too wide for a column", "no columns known"],
)
def test_a_gap_where_no_column_begins_is_none_between_columns(
    text: str, starts: list[int], pieces: list[str]
) -> None:
    row = CutRow(SourceLine(1, text), cut_at_gutters(text))
    assert [piece.text for piece in close_gaps(row, starts, 9.0).pieces] == pieces
