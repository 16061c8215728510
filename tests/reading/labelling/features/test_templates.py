import numpy as np

from newsarc.reading.labelling.features.templates import (
    FeatureTable,
    column_of,
    same_for_all,
    shifted,
    template,
    templates_near,
)

TEMPLATES = (
    template("gap", "gap"),
    *templates_near(("gap",), (1,)),
    template("gaps", "above: gap", "gap", "page"),
)


def table() -> FeatureTable:
    columns = {"gap": column_of(["1", None, "", "2"]), "page": same_for_all("han", 4)}
    return FeatureTable(TEMPLATES, columns, [["own"], [], [], []], [[], [], [], ["near"]])


def test_templates_name_what_stands_at_a_line_and_beside_it() -> None:
    assert table().names() == [
        ["own", "gap=1", "gaps=^,1,han"],
        ["above: gap=1", "below: gap"],
        ["gap", "below: gap=2", "gaps=^,,han"],
        ["gap=2", "above: gap", "gaps=,2,han", "near"],
    ]


def test_a_template_of_a_column_that_a_page_has_not_says_nothing() -> None:
    without = FeatureTable((template("size", "size"),), {}, [[]], [[]])
    assert without.names() == [[]]


def test_lines_that_are_cut_out_know_nothing_of_the_others() -> None:
    assert table().cut(slice(2, 4)).names()[0] == ["gap", "below: gap=2", "gaps=^,,han"]


def test_numbers_are_those_of_the_lines_so_far_away() -> None:
    numbers = np.array([5, 6, 7])
    found = [shifted(numbers, offset, beyond=-1).tolist() for offset in (-2, -1, 0, 1, 2, 4)]
    assert found == [[-1, -1, 5], [-1, 5, 6], [5, 6, 7], [6, 7, -1], [7, -1, -1], [-1, -1, -1]]
