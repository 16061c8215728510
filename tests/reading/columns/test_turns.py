"""Rows as pdftotext writes them of two columns that it took for one: some cut by a space, some in turns."""

import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.columns.side_by_side import unfold_columns

# The left column and the right one, a row of each at the same height.
LEFT = """湖光镇的码头昨日靠了一条大船，船
上装着四万株茶苗。林场的工人等了
三年，今年总算等到了。茶苗分三批
运来，第一批种在南坡，其余的要等
北坡水渠修好以后再种。场长说，南
坡朝阳，土质松软，茶苗种下去容易
成活，明年春天就可以采摘头茶。镇
里的干部和群众一起上山劳动，半天
时间栽下了一万多株。
""".split()
RIGHT = """水渠预计年底完工，建设资金由镇政
府和林场共同承担。镇上还计划请专
家来讲课，教大家怎样保护茶苗。冬
天的霜冻对幼苗危害最大，有经验的
老人说，稻草要铺得厚一些，根部还
要培上一层细土，这样才能安全过
冬。学校的孩子们也参加了活动，每
个班级负责一块茶园，定期浇水除
草，记录茶苗的生长情况。
""".split()
OTHERS = "\n\n老街的渡船陈列馆昨日开门，游客从\n早上起排队，馆里的旧船板有百年了。\n\n"


def unfolded(rows: list[str]) -> list[str]:
    texts = ("\n".join(rows) + OTHERS).split("\n")
    lines = unfold_columns([SourceLine(*line) for line in enumerate(texts, start=1)]).lines
    return [line.text.strip() for line in lines if line.text.strip()][: len(LEFT) + len(RIGHT)]


def in_turns(*together: int) -> list[str]:
    """Write the rows one line each of the left and the right column, some rows as one line."""
    rows = enumerate(zip(LEFT, RIGHT, strict=True))
    return [line for at, row in rows for line in ([" ".join(row)] if at in together else row)]


@pytest.mark.parametrize("together", [(1,), (1, 5), (0, 4, 5)], ids=["one row", "two rows", "most rows"])
def test_lines_in_turns_go_on_in_their_columns(together: tuple[int, ...]) -> None:
    assert unfolded(in_turns(*together)) == [*LEFT, *RIGHT]


def test_no_row_of_two_lines_shows_columns() -> None:
    assert unfolded(in_turns()) == in_turns()


def test_lines_that_go_on_as_they_stand_stay() -> None:
    rows = [*LEFT, f"{RIGHT[0]} {LEFT[0]}", *RIGHT[1:]]
    assert unfolded(rows)[: len(LEFT)] == LEFT


def test_letter_spaced_line_is_no_row_of_two() -> None:
    rows = [*LEFT[:4], " ".join(LEFT[4][:14]), *LEFT[5:]]
    assert unfolded(rows)[: len(rows)] == rows
