from collections.abc import Sequence

import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.columns.heads import place_heads
from newsarc.reading.columns.rows import CutRow, RowPiece

ANCHORS = [0.0, 20.0, 40.0, 60.0]
ENDED, BROKEN = "渡船每半小时开一班。", "渡船从今天起每半小时"


def placed(rows: Sequence[Sequence[tuple[int, str]]], *feet: str) -> dict[int, list[str]]:
    """Place the rows of headlines above columns whose last lines are given."""
    cut = [
        CutRow(
            SourceLine(number, "  ".join(text for _, text in row)), tuple(RowPiece(*piece) for piece in row)
        )
        for number, row in enumerate(rows, start=1)
    ]
    columns = [[SourceLine(9, foot)] for foot in feet]
    heads = place_heads(cut, ANCHORS, columns)
    return {column: [line.text for line in lines if line.text] for column, lines in heads.items()}


@pytest.mark.parametrize(
    ("rows", "feet", "heads"),
    [
        (
            [[(0, "茶苗靠岸"), (40, "老街开放")], [(0, "工人收工")], [(42, "渡船复航")]],
            [BROKEN, ENDED, BROKEN, ENDED],
            {0: ["茶苗靠岸", "工人收工"], 2: ["老街开放", "渡船复航"]},
        ),
        (
            [[(4, "茶苗靠岸"), (47, "老街开放")]],
            [BROKEN, ENDED, BROKEN, ENDED],
            {0: ["茶苗靠岸"], 2: ["老街开放"]},
        ),
        (
            [[(0, "茶苗靠岸"), (47, "老街开放")]],
            [ENDED, BROKEN, BROKEN, ENDED],
            {0: ["茶苗靠岸"], 1: ["老街开放"]},
        ),
        ([[(0, "茶苗靠岸"), (40, "老街开放")]], [BROKEN] * 3 + [ENDED], {0: ["茶苗靠岸  老街开放"]}),
        ([], [BROKEN] * 4, {}),
    ],
    ids=["two of two lines", "in the middle", "over columns further left", "a gap in one", "none"],
)
def test_headlines_stand_above_the_columns_of_their_articles(
    rows: Sequence[Sequence[tuple[int, str]]], feet: Sequence[str], heads: dict[int, list[str]]
) -> None:
    assert placed(rows, *feet) == heads
