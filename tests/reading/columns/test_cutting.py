import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.columns import cutting
from newsarc.reading.columns.cutting import cut_by_measure, row_by_measure
from newsarc.reading.columns.rows import CutRow, RowPiece
from tests.reading.columns.two_columns import FIRST, ROWS, SECOND


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (ROWS[0], (RowPiece(0, FIRST[0]), RowPiece(14, SECOND[0]))),
        (FIRST[0], (RowPiece(0, FIRST[0]),)),
        ("批运来。 " + SECOND[3], (RowPiece(0, "批运来。"), RowPiece(5, SECOND[3]))),
        (
            "种在 3 月里，余下的分三批运 " + SECOND[0],
            (RowPiece(0, "种在 3 月里，余下的分三批运"), RowPiece(16, SECOND[0])),
        ),
        ("", ()),
    ],
)
def test_row_is_cut_where_the_widths_prove_it(text: str, pieces: tuple[RowPiece, ...]) -> None:
    assert cut_by_measure(RowPiece(0, text), 13.0) == pieces


def test_row_of_very_many_blanks_is_left_whole() -> None:
    piece = RowPiece(0, "茶 " * 161)
    assert cut_by_measure(piece, 13.0) == (piece,)


@pytest.mark.parametrize(("start", "count"), [(0, 2), (7, 2)])
def test_piece_keeps_its_place_in_the_row(start: int, count: int) -> None:
    pieces = cut_by_measure(RowPiece(start, ROWS[0]), 13.0)
    assert (len(pieces), [piece.start for piece in pieces]) == (count, [start, start + 14])


def test_columns_of_a_row_are_counted_from_the_first() -> None:
    line = SourceLine(4, f"  {ROWS[0]}")
    assert row_by_measure(line, 13.0) == CutRow(line, (RowPiece(0, FIRST[0]), RowPiece(1, SECOND[0])))


def test_a_row_wider_than_nine_columns_is_left_whole() -> None:
    line = SourceLine(1, " ".join([FIRST[0]] * 11))
    assert row_by_measure(line, 13.0).pieces == (RowPiece(0, line.text),)


def test_the_work_for_a_row_does_not_grow_with_its_length(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def misfit(piece: str, measure: float, *, is_last: bool) -> float:
        tried.append(piece)
        return 9.0 if is_last else abs(len(piece) - measure)

    monkeypatch.setattr(cutting, "_misfit", misfit)
    piece = RowPiece(0, " ".join(["茶苗靠岸"] * 150))
    cut_by_measure(piece, 13.0)
    assert max(map(len, tried)) <= 8 * 13
    assert len(tried) < 25 * 150
