from newsarc.model.sources import SourceLine
from newsarc.reading.columns.bands import counted_bands, find_bands
from newsarc.reading.columns.counting import CountedRow
from newsarc.reading.columns.gutters import cut_at_gutters
from newsarc.reading.columns.rows import CutRow, RowPiece

ROW = "第一船茶苗昨日在湖光      修了两年的老街昨日终      渡船从今天起每半小时"
LEFT = "头靠岸，四万株茶苗"
HEADS = "茶苗靠岸                 老街开放"


def bands_of(*texts: str) -> list[tuple[int, int]]:
    """Return of each band how many rows of headlines it has and how many of columns."""
    rows = [
        CutRow(SourceLine(number, text), cut_at_gutters(text)) for number, text in enumerate(texts, start=1)
    ]
    return [(len(band.heads), len(band.rows)) for band in find_bands(rows)]


def test_headlines_side_by_side_are_those_of_the_band_below() -> None:
    assert bands_of(HEADS, "收工", ROW, ROW, "", HEADS, "", ROW, ROW) == [(2, 2), (0, 1), (2, 2)]


def test_a_row_of_text_above_columns_is_no_headline() -> None:
    assert bands_of("本报讯（记者 林知夏）      老街开放。", ROW, ROW) == [(0, 3)]


def test_a_column_runs_on_where_the_others_have_ended() -> None:
    assert bands_of(ROW, ROW, LEFT, LEFT + "。", LEFT, "", HEADS, ROW, ROW) == [(0, 5), (0, 1), (1, 2)]


def test_a_line_wider_than_its_column_does_not() -> None:
    assert bands_of(ROW, ROW, LEFT * 2 + "。", "", LEFT) == [(0, 2), (0, 1), (0, 1), (0, 1)]


def test_a_single_line_right_above_columns_is_their_headline() -> None:
    assert bands_of(ROW, ROW, "茶苗靠岸", ROW, ROW) == [(0, 2), (0, 1), (0, 2)]


def counted(*columns: int) -> list[CountedRow]:
    """Return rows of so many columns each; none is a headline, and -1 a blank row."""
    return [
        CountedRow(
            CutRow(
                SourceLine(number, "茶苗"),
                tuple(RowPiece(at, "茶苗") for at in range(max(1, count)))[: count + 1],
            ),
            max(0, count),
            is_doubtful=False,
        )
        for number, count in enumerate(columns, start=1)
    ]


def test_columns_rise_below_a_headline_or_in_a_band_of_their_own() -> None:
    bands = list(counted_bands(counted(0, 3, 3, 2, 3, 3)))
    assert [(len(band.heads), len(band.rows)) for band in bands] == [(1, 3), (1, 2)]


def test_a_page_without_blank_lines_gets_one_below_each_band() -> None:
    first, second = counted_bands(counted(0, 3, 3, 0, 3))
    assert [row.pieces for row in (*first.heads, *second.heads)] == [
        (RowPiece(0, "茶苗"),),
        (),
        (RowPiece(0, "茶苗"),),
    ]
    first, second = counted_bands(counted(0, 3, -1, 3, 0, 3))
    assert [len(row.pieces) for row in second.heads] == [1]
