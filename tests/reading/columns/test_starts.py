import pytest

from newsarc.reading.columns.starts import column_starts

LEFT = [
    "  湖光镇的四万株茶苗昨",
    "日靠岸，林场的三十名工人",
    "赶在下雨之前收了工。",
    "  余下的茶苗分三批运来",
    "，头一批种在南坡，后两批",
    "等水渠修好再种在北坡。",
]
RIGHT = [
    "修了两年的老街昨日开放，",
    "镇里的渡船从今天起每半小",
    "时开一班，末班船晚上九点",
    "离开码头。",
    "  陈列馆免费开放一周，周",
    "末开到晚上九点。",
]
COLUMNS = [f"{left:<13}{right}" for left, right in zip(LEFT, RIGHT, strict=True)]
MARK_HANGS = [*COLUMNS, *COLUMNS[:4], COLUMNS[4].replace("后两批 ", "后两批，"), COLUMNS[5]]
PUSHED = [*COLUMNS[:4], "，3 月 5 日前一批种在南坡 开到晚上九点。", COLUMNS[5]]
HEADED = [
    "老街修了两年，今日起将 开放",
    *(f"{row:<27}{left}" for row, left in zip(COLUMNS, LEFT, strict=True)),
]
LISTED = ["林场  三十名工人今日收工", "渡船  每半小时开一班", "老街  修了两年今日开放", "水渠  月底修好"]
PARAGRAPHS = [
    "湖光镇近日电 四万株茶苗昨日靠岸，林场的三十名工人赶在下雨之前收了工。",
    "老街昨日消息  修了两年的老街昨日终于开放。",
    "湖光镇近日电 镇里的渡船从今天起每半小时开一班，末班船晚上九点离开码头。",
    "老街今日消息  陈列馆免费开放一周，周末开到晚上九点。",
]
TRACKED = ["茶 苗 昨 日 靠 岸 工 人 赶 在 雨 前 收 工  了"] * 6


@pytest.mark.parametrize(
    ("texts", "starts"),
    [
        (COLUMNS, [(13,)] * 6),
        (MARK_HANGS, [(13,)] * 12),
        (PUSHED, [(13,)] * 4 + [(16,), (13,)]),
        (HEADED, [(), (13, 29), (13, 27), (13, 27), (13, 29), (13, 27), (13, 27)]),
    ],
    ids=["one space is left", "a mark hangs over", "a long line pushes", "a headline has a space"],
)
def test_columns_begin_at_one_place(texts: list[str], starts: list[tuple[int, ...]]) -> None:
    assert column_starts(texts, 12.0) == starts


@pytest.mark.parametrize(
    "texts",
    [LEFT, LISTED, PARAGRAPHS, TRACKED, COLUMNS[:2], [" ".join(row.split()) for row in COLUMNS], []],
    ids=["one column", "list", "paragraphs", "letter-spaced", "two rows", "places lost", "nothing"],
)
def test_no_columns_begin_elsewhere(texts: list[str]) -> None:
    assert column_starts(texts, 12.0) == [()] * len(texts)


def test_columns_between_columns_are_as_wide_as_columns() -> None:
    rows = [*COLUMNS * 2, *(row.replace("，", "， ") for row in COLUMNS)]
    assert all(len(found) == 1 for found in column_starts(rows, 12.0))


def test_a_row_as_long_as_no_page_is_wide_ends_the_columns() -> None:
    assert column_starts([*COLUMNS, "茶苗  " * 200, *COLUMNS], 12.0)[6] == ()
