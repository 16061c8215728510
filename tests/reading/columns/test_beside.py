import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.columns.beside import beginning_columns, settle_columns, share_headlines
from newsarc.reading.columns.rows import CutRow, RowPiece

OPENERS = (
    "本报讯（记者 林知夏）昨天|日在南坡收工。茶苗分三批|本报讯（记者 高若谷）今天|船晚上九点离开码头。周末"
)
BODY = "茶苗靠岸，工人们在下雨之|运来，种在南坡和北坡的山|渡船复航，从今天起每半小|改到十点。"
COLUMNS = [
    [SourceLine(9, line)] for line in ("茶苗昨日靠岸，林场的工人", "人收工。", "渡船昨日复航，每半", "九点。")
]


def row(text: str, number: int = 1) -> CutRow:
    pieces = tuple(RowPiece(*piece) for piece in enumerate(text.split("|")))
    return CutRow(SourceLine(number, text.replace("|", " ")), pieces)


@pytest.mark.parametrize(
    ("text", "columns"),
    [(OPENERS, (0, 2)), (BODY, (0,)), (OPENERS.replace("本报讯（记者 高若谷）", ""), (0,))],
)
def test_articles_begin_where_openers_are(text: str, columns: tuple[int, ...]) -> None:
    assert beginning_columns(row(text)) == columns


@pytest.mark.parametrize(
    ("above", "below", "begins", "columns"),
    [
        (BODY, "前收工，余下的下月种。|坡上，共四万株。|时开一班。", (0,), [0, 1, 2]),
        (BODY.replace("的山", "。"), "前收工。|时开一班，末班|每天如此。", (0, 2), [0, 2, 3]),
        ("茶苗靠岸，工人们已经收工。|茶苗种完了。|从今天起每半小|改到十点。", "时开一班。", (0, 2), [2]),
        (BODY, "前收工。|坡上。|时开一班。|每天如此。", (0, 2), [0, 1, 2, 3]),
    ],
    ids=["the last column ended", "one of an article", "an article ended", "none"],
)
def test_pieces_go_on_below_columns_that_have_not_ended(
    above: str, below: str, begins: tuple[int, ...], columns: list[int]
) -> None:
    settled = list(settle_columns([row(OPENERS), row(above, 2), row(below, 3)], begins))
    assert [piece.start for piece in settled[-1].pieces] == columns
    assert [piece.text for piece in settled[-1].pieces] == below.split("|")


@pytest.mark.parametrize(
    ("texts", "begins", "rest", "heads"),
    [
        (["茶苗昨日靠岸 渡船今日复航"], (0, 2), [], {0: ["茶苗昨日靠岸"], 2: ["渡船今日复航"]}),
        (
            ["茶苗昨日靠岸 林场的工", "人收工"],
            (0, 2),
            [],
            {0: ["茶苗昨日靠岸"], 2: ["林场的工", "人收工"]},
        ),
        (["码头", "茶苗昨日靠岸 渡船今日复航"], (0, 2), ["码头"], {0: ["茶苗昨日靠岸"], 2: ["渡船今日复航"]}),
        (["茶苗昨日靠岸"], (0, 2), ["茶苗昨日靠岸"], {}),
        (["茶苗昨日靠岸 渡船今日复航"], (0,), ["茶苗昨日靠岸 渡船今日复航"], {}),
    ],
    ids=["one row", "a second line", "a line above", "one headline", "one article"],
)
def test_headlines_are_shared_among_the_articles_below(
    texts: list[str], begins: tuple[int, ...], rest: list[str], heads: dict[int, list[str]]
) -> None:
    rows = [CutRow(SourceLine(*line), (RowPiece(0, line[1]),)) for line in enumerate(texts, start=1)]
    above, shared = share_headlines(rows, begins, COLUMNS)
    assert [row.line.text for row in above] == rest
    assert {column: [line.text for line in lines if line.text] for column, lines in shared.items()} == heads
