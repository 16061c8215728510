from __future__ import annotations

import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.columns.rivers import unfold_at_rivers

LEFT = (
    "The ferry at Heron Bay got a",
    "new boat last week, and  the",
    "people on both banks need no",
    "longer fear the weather.",
    "The captain is glad of it.",
)
RIGHT = (
    "The old street was mended in",
    "two years. The museum  shows",
    "a boat that served the river",
    "for half a century.",
    "Entry is free on Mondays.",
)


def unfolded(*texts: str) -> tuple[list[str], int]:
    lines, bands = unfold_at_rivers([SourceLine(*line) for line in enumerate(texts, start=1)])
    return [line.text for line in lines], bands


def side_by_side(gutter: int) -> list[str]:
    return [f"{left:<{28 + gutter}}{right}".rstrip() for left, right in zip(LEFT, RIGHT, strict=True)]


@pytest.mark.parametrize("gutter", [2, 3, 6])
def test_columns_are_parted_at_their_river(gutter: int) -> None:
    assert unfolded(*side_by_side(gutter)) == ([*LEFT, *RIGHT], 1)


def test_what_stands_round_the_columns_stays() -> None:
    foot = "Printed by hand in the mill behind the harbour"
    found, bands = unfolded("HERON BAY NEWS", "", *side_by_side(3), "", foot)
    assert (found, bands) == (["HERON BAY NEWS", "", *LEFT, *RIGHT, "", foot], 1)


def test_justified_heads_of_columns_are_theirs() -> None:
    heads = [f"{'Ferry  at  Heron  Bay':<31}A  quiet  year", f"{'is  new':<31}for  millers"]
    found, bands = unfolded(*heads, "", *side_by_side(3))
    left, right = ["Ferry  at  Heron  Bay", "is  new"], ["A  quiet  year", "for  millers"]
    assert (found, bands) == ([*left, "", *LEFT, *right, "", *RIGHT], 1)


def test_line_that_runs_across_the_columns_is_the_head_of_none() -> None:
    across = "B2       THE HERON BAY COURIER AND MILL       Friday"
    assert unfolded(across, *side_by_side(3)) == ([across, *LEFT, *RIGHT], 1)


def test_lines_keep_their_numbers() -> None:
    lines, _ = unfold_at_rivers([SourceLine(*line) for line in enumerate(side_by_side(3), start=1)])
    assert [line.number for line in lines] == [1, 2, 3, 4, 5] * 2


@pytest.mark.parametrize(
    "texts",
    [
        LEFT,
        ["Ada  1", "Tom  2", "Rosa 3", "Ann  4", "Lee  5"],
        side_by_side(1),
        side_by_side(3)[:3],
        ["The  ferry at Heron Bay", "got a new  boat last", "week, and the  people", "on both  banks"],
        [],
    ],
    ids=["one column", "table", "gutter of one space", "three rows", "justified", "nothing"],
)
def test_other_lines_stay_as_they_stand(texts: list[str]) -> None:
    assert unfolded(*texts) == (list(texts), 0)


def test_a_long_table_and_a_long_line_come_to_an_end() -> None:
    rows = ["Ada Lee      12"] * 5_000
    assert unfolded(*rows) == (rows, 0)
    assert unfolded("ab  " * 50_000, *rows[:9])[1] == 0


@pytest.mark.parametrize("head", ["New weir at the mill", "Nine  boats  at  sea"])
def test_a_head_alone_ends_the_columns_above_it(head: str) -> None:
    found, bands = unfolded(*side_by_side(3), "", head, "", *side_by_side(3))
    assert (found, bands) == ([*LEFT, *RIGHT, "", head, "", *LEFT, *RIGHT], 2)


def test_a_crosshead_of_a_column_ends_none() -> None:
    longer = ("", "Market day", "", "The stalls open at nine.")
    found, bands = unfolded(*side_by_side(3), *longer)
    assert (found, bands) == ([*LEFT, *longer, *RIGHT, "", "", "", ""], 1)


def test_heads_of_all_columns_end_those_above_where_the_first_breaks_off() -> None:
    heads = f"{'New weir at the mill':<31}Nine boats at sea"
    broken = [
        row.replace("The captain is glad of it.", "The captain is glad of   ") for row in side_by_side(3)
    ]
    found, bands = unfolded(*broken, "", heads, "", *side_by_side(3))
    left, right = "New weir at the mill", "Nine boats at sea"
    assert found[:10] == [*LEFT[:4], "The captain is glad of", *RIGHT]
    assert ([line for line in found[10:] if line], bands) == ([left, *LEFT, right, *RIGHT], 2)


def test_heads_of_all_columns_end_none_that_ends_with_them() -> None:
    heads = f"{'New weir at the mill':<31}Nine boats at sea"
    assert unfolded(*side_by_side(3), "", heads, "", *side_by_side(3))[1] == 1


def test_a_head_right_above_its_columns_ends_those_above() -> None:
    head = "New weir at the mill"
    found, bands = unfolded(*side_by_side(3), "", head, *side_by_side(3))
    assert ([line for line in found if line], bands) == ([*LEFT, *RIGHT, head, *LEFT, *RIGHT], 2)


def test_heads_over_some_columns_stand_above_the_first_of_theirs() -> None:
    broken = (*RIGHT[:4], "Entry is free on every")
    rows = [f"{left:<31}{right:<31}{left}" for left, right in zip(LEFT, broken, strict=True)]
    head, other = "New weir at the mill", "Nine boats at sea"
    found, bands = unfolded(f"{head:<64}{other}", *rows)
    assert ([line for line in found if line], bands) == ([head, *LEFT, other, *broken, *LEFT], 1)


def test_a_chance_gap_of_justified_lines_is_no_river() -> None:
    spread = ["The ferry  at Heron got a", "new boat     last year, so", "whom I saw   were content,"] * 3
    left = [*spread, "fear that the weather holds", "up the boats any more."]
    rows = [f"{text:<31}{right}" for text, right in zip(left, [*RIGHT * 2, "Welcome."], strict=True)]
    assert unfolded(*rows) == ([*left, *RIGHT * 2, "Welcome."], 1)
