from itertools import zip_longest

import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.columns.side_by_side import Columns, unfold_columns
from tests.reading.columns.two_columns import FIRST, SECOND

THIRD = ["湖水今年比往年高三米，下游", "的人都来看。", "", ""]
TABLE = ["湖光    12    18", "老街    11    17", "南坡    9    16"]


def side_by_side(*columns: list[str], gutter: str = "    ") -> list[str]:
    rows = zip_longest(*columns, fillvalue="")
    return [gutter.join(piece.ljust(13, "\N{IDEOGRAPHIC SPACE}") for piece in row).rstrip() for row in rows]


def unfold(lines: list[str]) -> Columns:
    return unfold_columns([SourceLine(*line) for line in enumerate(lines, start=1)])


def texts_of(columns: Columns) -> list[str]:
    return [line.text for line in columns.lines]


@pytest.mark.parametrize("gutter", ["   ", "        ", "\t", " "])
def test_columns_are_read_one_after_the_other(gutter: str) -> None:
    first, second = FIRST * 2, SECOND * 2
    found = unfold(side_by_side(first, second, gutter=gutter))
    assert texts_of(found) == [*first, *second]
    assert [line.number for line in found.lines] == [*range(1, 9), *range(1, 9)]
    assert found.bands == 1


def test_indents_stay_where_places_were_kept() -> None:
    rows = [f"{left:　<14}    {right}" for left, right in zip(FIRST, SECOND, strict=True)]
    rows[2] = rows[2].replace("    ，游客可以", "      游客可以")
    assert texts_of(unfold(rows)) == [*FIRST, *SECOND[:2], "  游客可以免费参观，周一照", SECOND[3]]


def test_three_columns_of_different_length() -> None:
    found = unfold(side_by_side(FIRST, SECOND, THIRD))
    assert texts_of(found) == [*FIRST, *SECOND, *THIRD[:2]]


def test_what_stands_above_and_below_stays() -> None:
    rows = side_by_side(FIRST, SECOND)
    found = unfold(["四万株茶苗靠岸，湖光镇种茶", "", *rows, "", "（下转第3版）"])
    assert texts_of(found) == ["四万株茶苗靠岸，湖光镇种茶", "", *FIRST, *SECOND, "", "（下转第3版）"]


def test_two_bands_are_read_one_after_the_other() -> None:
    rows = side_by_side(FIRST, SECOND)
    found = unfold([*rows, "老街修了两年 今日开放", *rows])
    assert texts_of(found) == [*FIRST, *SECOND, "老街修了两年 今日开放", *FIRST, *SECOND]
    assert found.bands == 2


@pytest.mark.parametrize("headline", ["老街修了整整两年昨日迎来第一批 游客", "老街修了 今年第一批游客到访"])
def test_headline_with_a_space_is_no_row_of_columns(headline: str) -> None:
    rows = side_by_side(FIRST * 2, SECOND * 2, FIRST * 2, gutter=" ")
    found = unfold([*rows, headline, *rows])
    columns = [*FIRST * 2, *SECOND * 2, *FIRST * 2]
    assert texts_of(found) == [*columns, "", headline, *columns]


def test_last_lines_that_all_end_are_no_line_of_one_column() -> None:
    last = "真好。 走了。 不来。"
    rows = side_by_side(FIRST * 2, SECOND * 2, FIRST * 2, gutter=" ")
    found = unfold([*rows, last])
    assert texts_of(found) == [*FIRST * 2, "真好。", *SECOND * 2, "走了。", *FIRST * 2, "不来。"]


def test_columns_that_a_mark_glued_are_parted() -> None:
    rows = side_by_side(FIRST * 2, SECOND * 2, FIRST * 2, gutter=" ")
    rows[1] = rows[1].replace("分三批 老街", "分三批。老街")
    found = unfold(rows)
    assert texts_of(found)[1] == "头靠岸，四万株茶苗，分三批。"
    assert texts_of(found)[9] == "老街上的渡船陈列馆同日开门"


def test_row_of_one_piece_may_be_the_last_of_its_column() -> None:
    rows = side_by_side(FIRST, SECOND[:3])
    assert texts_of(unfold(rows)) == [*FIRST, *SECOND[:3]]


@pytest.mark.parametrize(
    "lines",
    [
        FIRST,
        TABLE,
        ["四万株茶苗靠岸    林知夏"],
        ["    " + line for line in FIRST],
        ["林知夏    高若谷", "甘恬    房小满", "周宁    夏知秋"],
        ["", ""],
        [],
    ],
    ids=["one column", "table", "one row", "indented", "names", "blank", "nothing"],
)
def test_other_lines_stay_as_and_where_they_are(lines: list[str]) -> None:
    found = unfold(lines)
    assert (texts_of(found), found.bands, found.doubtful_lines) == (lines, 0, frozenset())


def test_row_that_cannot_be_cut_is_doubted() -> None:
    rows = side_by_side(FIRST * 2, SECOND * 2, gutter=" ")
    rows[5] = rows[5].replace(" ", "")
    assert unfold(rows).doubtful_lines == {6}


def test_rows_that_narrow_gutters_left_whole_are_cut_by_their_width() -> None:
    rows = side_by_side(FIRST * 2, SECOND * 2, FIRST * 2)
    rows[3] = rows[3].replace("    ", " ").replace("\N{IDEOGRAPHIC SPACE}", "")
    found = unfold(rows)
    assert texts_of(found) == [*FIRST * 2, *SECOND * 2, *FIRST * 2]
