import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.columns.counting import CountedRow, cut_together

# Three columns of twelve cells, one space between them; lines of the first are ragged.
ROWS = [
    "湖光镇的四万株茶苗昨 修了两年的老街昨日开放， 湖水今年比往年高三米，",
    "日靠岸，林场的三十名 镇里的渡船从今天起每半 下游的人都来看。",
    "工人在下雨之前收工。 小时开一班，末班船晚上 水库明天起分三次放水，",
    "余下的茶苗分三批运来 九点离开码头。 每次六个小时，到月底为",
    "头一批种在南坡，后两 陈列馆免费开放一周，周 止，两岸的菜农都不用再",
    "批要等水渠修好再种。 末开到晚上九点才闭馆。 挑水浇地。",
]
HEADLINE = "林场春耕 渡船复航"


def counted(*texts: str) -> list[CountedRow]:
    return cut_together([SourceLine(*line) for line in enumerate(texts, start=1)], 12.0)


def pieces_of(row: CountedRow) -> list[str]:
    return [piece.text for piece in row.row.pieces]


@pytest.mark.parametrize(
    "pieces",
    [
        ["批要等水渠修好再种。", "三、渡船", "止，两岸的菜农都不用再"],
        ["本报讯（记者 林知夏", "末开到晚上九点才闭馆。", "挑水浇地。"],
        ["好。", "走了。", "不来。"],
        ["批要等水渠修好再种。", "闭馆。", "水 渠 修 好 放 水 浇 地 收 菜"],
    ],
    ids=["crosshead", "names in a bracket", "short last lines", "letter-spaced"],
)
def test_a_row_has_as_many_columns_as_the_row_above_it(pieces: list[str]) -> None:
    assert pieces_of(counted(*ROWS, " ".join(pieces))[-1]) == pieces


def test_fewer_columns_where_the_last_has_ended() -> None:
    rows = counted(*ROWS, "批要等水渠修好再种。 末开到晚上九点才闭馆。")
    assert [row.columns for row in rows] == [3, 3, 3, 3, 3, 3, 2]


@pytest.mark.parametrize("headline", [HEADLINE, HEADLINE.replace(" ", ""), "“ 林场” 春耕 3 月开始"])
def test_a_headline_between_columns_is_no_row_of_them(headline: str) -> None:
    rows = counted(*ROWS, headline, *ROWS)
    assert [row.columns for row in rows] == [3] * 6 + [0] + [3] * 6
    assert pieces_of(rows[6]) == [headline]


def test_columns_are_parted_behind_a_mark_that_left_no_space() -> None:
    row = "头一批种在南坡和北坡，后 陈列馆免费开放一周，周，每次六个小时，到月底为"
    assert pieces_of(counted(*ROWS, row)[-1]) == row.replace("周，每", "周， 每").split(" ")


def test_a_line_in_two_columns_goes_on_where_its_characters_fit() -> None:
    row = "批要等水渠修好 再种。 末开到晚上九点才闭馆。 挑水浇地。"
    assert pieces_of(counted(*ROWS[:5], row)[-1]) == [
        "批要等水渠修好 再种。",
        "末开到晚上九点才闭馆。",
        "挑水浇地。",
    ]


def test_only_what_hardly_a_line_is_wide_is_doubted() -> None:
    rows = counted(*ROWS * 4, "批要等水渠修好再种下去就晚了 末开到晚上九点才闭馆。 挑水浇地。")
    assert [row.row.line.number for row in rows if row.is_doubtful] == [25]


def test_blank_rows_have_no_columns_and_end_none() -> None:
    assert [row.columns for row in counted(*ROWS[:3], "", *ROWS[3:])] == [3, 3, 3, 0, 3, 3, 3]


def test_a_single_line_under_a_blank_row_goes_on_in_no_column() -> None:
    rows = counted(*ROWS, "", "止，两岸的菜农都不用再", "挑水浇地，也不用再等。")
    assert [row.columns for row in rows[6:]] == [0, 0, 1]
