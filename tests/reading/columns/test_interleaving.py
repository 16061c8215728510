from textwrap import wrap

import pytest

from newsarc.reading.columns.interleaving import is_beyond_repair, separate_interleaved_columns
from newsarc.reading.lines.line import Line

TEA = ("本报讯（记者林知夏）第一船", "茶苗昨日靠岸，共四", "万株。")
STREET = ("本报讯（记者高若谷）老街修", "了两年，昨日开放，", "免费。")
IN_TURNS = [line for pair in zip(TEA, STREET, strict=True) for line in pair]


def parted(texts: list[str], *, gap_at: int = 0) -> tuple[list[str], frozenset[int]]:
    items = [
        Line(number, text, text, gap=int(number == gap_at), is_final=text.endswith("。"))
        for number, text in enumerate(texts, start=1)
    ]
    found, in_turns = separate_interleaved_columns(items)
    return [item.text for item in found], in_turns


def test_two_reports_in_turns_are_parted() -> None:
    assert parted(IN_TURNS) == ([*TEA, *STREET], frozenset(range(1, 7)))


def test_what_stands_round_them_stays() -> None:
    texts = ["四万株茶苗靠岸", *IN_TURNS, "老街开放"]
    assert parted(texts, gap_at=8) == (["四万株茶苗靠岸", *TEA, *STREET, "老街开放"], frozenset(range(2, 8)))


@pytest.mark.parametrize(
    "texts",
    [
        [*TEA, *STREET],
        IN_TURNS[:3],  # too few to show anything
        ["本报讯 茶苗靠岸。", "本报讯 老街开放。", "本报讯 湖水三米。", "本报讯 南坡种茶。"],
        [*TEA[1:], *STREET[1:]],
        [],
    ],
    ids=["one after the other", "three lines", "briefs", "no openers", "nothing"],
)
def test_other_lines_stay_as_they_stand(texts: list[str]) -> None:
    assert parted(texts) == (texts, frozenset())


def test_gap_ends_what_stood_in_turns() -> None:
    texts = [*IN_TURNS, "湖水三米。"]
    assert parted(texts, gap_at=7)[0] == [*TEA, *STREET, "湖水三米。"]


@pytest.mark.parametrize("text", ["（下转第3版）", "本报记者 林知夏", "本报讯 湖水三米"])
def test_line_of_another_kind_ends_it_too(text: str) -> None:
    items = [Line(number, text, text) for number, text in enumerate(IN_TURNS, start=1)]
    items[4] = Line(5, text, text)
    assert separate_interleaved_columns(items)[1] == frozenset({1, 2, 3, 4})


SENTENCES = (
    "The harbour board met on Monday. It agreed to deepen the basin before the gales. Nobody spoke"
    " against it. The work costs four millions and begins in May. Dredgers come from Holm. The pilots"
    " asked for lights on the mole, and the board will build two. A third must wait. The ferry keeps its"
    " berth until the autumn. Then it moves to the north quay. Its captain is content. The town pays half"
    " of the cost, and the county the rest. Fishermen keep their shed. It was built in the year of the"
    " flood. The roof is new. Children learn to mend nets there. They do it well, the old men say."
)


def side_by_side(columns: int) -> list[Line]:
    pieces = wrap(SENTENCES, 34)
    rows = len(pieces) // columns
    texts = [" ".join(pieces[row::rows][:columns]) for row in range(rows)]
    return [Line(number, text, text) for number, text in enumerate(texts, start=1)]


def test_columns_in_one_row_are_beyond_repair() -> None:
    assert is_beyond_repair(side_by_side(2) * 3)
    assert not is_beyond_repair(side_by_side(1) * 3)
