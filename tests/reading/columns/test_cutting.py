import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.columns.cutting import (
    Piece,
    Row,
    cut_at_gutters,
    cut_by_measure,
    printed_cells,
    row_by_measure,
    shared_measure,
)

FIRST = [
    "第一船茶苗昨日在湖光镇的码",
    "头靠岸，四万株茶苗，分三批",
    "运来，头一批都种在南坡，余",
    "下的等水渠修好再种在北坡。",
]
SECOND = [
    "修了两年的老街昨日终于开放",
    "老街上的渡船陈列馆同日开门",
    "，游客可以免费参观，周一照",
    "例闭馆，店铺昨日也都开门。",
]
ROWS = [f"{first} {second}" for first, second in zip(FIRST, SECOND, strict=True)]


@pytest.mark.parametrize(
    ("raw", "pieces"),
    [
        ("第一船茶苗    老街修了", (Piece(0, "第一船茶苗"), Piece(9, "老街修了"))),
        ("  第一船茶苗   老街修了  ", (Piece(2, "第一船茶苗"), Piece(10, "老街修了"))),
        ("第一船茶苗　　老街修了", (Piece(0, "第一船茶苗"), Piece(7, "老街修了"))),
        ("第一船茶苗\t老街修了", (Piece(0, "第一船茶苗"), Piece(6, "老街修了"))),
        ("第一船茶苗  老街修了", (Piece(0, "第一船茶苗  老街修了"),)),
        ("        老街修了", (Piece(8, "老街修了"),)),
        ("一   二   三", (Piece(0, "一"), Piece(4, "二"), Piece(8, "三"))),
        ("", ()),
        ("   ", ()),
    ],
)
def test_row_is_cut_at_its_wide_gaps(raw: str, pieces: tuple[Piece, ...]) -> None:
    assert cut_at_gutters(raw) == pieces


@pytest.mark.parametrize(
    ("raws", "measure"),
    [
        (ROWS * 2, 13.0),
        (ROWS[:3], None),  # too few lines to prove anything
        (FIRST * 4, None),  # one column
        (["四万株茶苗 昨日在湖光镇靠岸了都种在了南坡和北坡上面 真好"] * 8, None),
        ([], None),
    ],
)
def test_width_that_most_pieces_share(raws: list[str], measure: float | None) -> None:
    assert shared_measure(raws) == measure


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (ROWS[0], (Piece(0, FIRST[0]), Piece(14, SECOND[0]))),
        (FIRST[0], (Piece(0, FIRST[0]),)),
        ("批运来。 " + SECOND[3], (Piece(0, "批运来。"), Piece(5, SECOND[3]))),
        (
            "种在 3 月里，余下的分三批运 " + SECOND[0],
            (Piece(0, "种在 3 月里，余下的分三批运"), Piece(16, SECOND[0])),
        ),
        ("", ()),
    ],
)
def test_row_is_cut_where_the_widths_prove_it(text: str, pieces: tuple[Piece, ...]) -> None:
    assert cut_by_measure(Piece(0, text), 13.0) == pieces


def test_row_of_very_many_blanks_is_left_whole() -> None:
    piece = Piece(0, "茶 " * 161)
    assert cut_by_measure(piece, 13.0) == (piece,)


@pytest.mark.parametrize(("start", "count"), [(0, 2), (7, 2)])
def test_piece_keeps_its_place_in_the_row(start: int, count: int) -> None:
    pieces = cut_by_measure(Piece(start, ROWS[0]), 13.0)
    assert (len(pieces), [piece.start for piece in pieces]) == (count, [start, start + 14])


def test_columns_of_a_row_are_counted_from_the_first() -> None:
    line = SourceLine(4, f"  {ROWS[0]}")
    assert row_by_measure(line, 13.0) == Row(line, (Piece(0, FIRST[0]), Piece(1, SECOND[0])))


@pytest.mark.parametrize(
    ("text", "width"), [("3 月 14 日靠岸", 5.5), ("打出“ 组合拳”", 7.0), ("南坡 北坡", 4.5)]
)
def test_width_without_what_the_extractor_put_in(text: str, width: float) -> None:
    assert printed_cells(text) == width
