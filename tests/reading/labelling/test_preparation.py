from newsarc.model.repairs import Drop
from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.preparation import PreparedPage, prepare_page


def prepared(*texts: str) -> PreparedPage:
    return prepare_page([SourceLine(*line) for line in enumerate(texts, start=1)])


def test_lines_are_measured_and_blank_ones_are_gaps() -> None:
    page = prepared("茶苗靠岸", "", "第一船茶苗昨日靠岸。")
    assert [(line.number, line.text, line.width, line.gap) for line in page.lines] == [
        (1, "茶苗靠岸", 4.0, 0),
        (3, "第一船茶苗昨日靠岸。", 9.5, 1),  # a mark at a line's end is half as wide
    ]


def test_what_is_invisible_is_dropped_by_name() -> None:
    page = prepared("茶苗\x07靠岸")
    assert page.lines[0].text == "茶苗靠岸"
    assert page.drops == (Drop(1, "\x07", "invisible control character"),)


def test_columns_side_by_side_are_put_in_order() -> None:
    page = prepared(
        "第一船茶苗昨日在湖光    老街修了两年，昨日终", "镇靠岸，共四万株。　    于开放，欢迎光临。　"
    )
    assert [line.text for line in page.lines] == [
        "第一船茶苗昨日在湖光",
        "镇靠岸，共四万株。",
        "老街修了两年，昨日终",
        "于开放，欢迎光临。",
    ]
    assert page.columns.bands == 1


def test_lines_of_two_columns_in_turns_are_parted() -> None:
    tea = ("本报讯（记者林知夏）第一船", "茶苗昨日靠岸，共四", "万株。")
    street = ("本报讯（记者高若谷）老街修", "了两年，昨日开放，", "免费。")
    page = prepared(*(line for pair in zip(tea, street, strict=True) for line in pair))
    assert [line.text for line in page.lines] == [*tea, *street]
    assert page.lines_in_turns == frozenset(range(1, 7))
