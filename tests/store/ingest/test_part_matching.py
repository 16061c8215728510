from __future__ import annotations

import pytest

from newsarc.store.ingest.part_matching import ComparedPart, match_parts


def part(position: int, lines: tuple[int, int], text: str, headline: str = "") -> ComparedPart:
    pairs = frozenset(text[start : start + 2] for start in range(len(text)))
    return ComparedPart(position, *lines, headline, pairs)


TEA = "清晨六点码头上站满了等候茶苗的村民"
ROAD = "公路今天通车山里人进城只要一小时"
CASES = [
    ("nothing", [], [], {}),
    ("the same", [part(1, (1, 5), TEA)], [part(1, (1, 5), TEA)], {1: 1}),
    (
        "one more before them",
        [part(1, (3, 5), TEA), part(2, (6, 9), ROAD)],
        [part(1, (1, 2), "报头"), part(2, (3, 5), TEA), part(3, (6, 9), ROAD)],
        {2: 1, 3: 2},
    ),
    (
        "columns on the same lines",
        [part(1, (1, 9), TEA), part(2, (1, 9), ROAD)],
        [part(1, (1, 9), ROAD), part(2, (1, 9), TEA)],
        {1: 2, 2: 1},
    ),
    (
        "one cut in two: the half with the headline goes on",
        [part(1, (1, 9), TEA + ROAD, "茶苗")],
        [part(1, (1, 4), TEA), part(2, (5, 9), ROAD, "茶苗")],
        {2: 1},
    ),
    (
        "two joined: the longer goes on",
        [part(1, (1, 2), TEA[:4]), part(2, (3, 9), ROAD)],
        [part(1, (1, 9), TEA[:4] + ROAD)],
        {1: 2},
    ),
    ("another encoding", [part(1, (1, 5), "ÇåÁùµã")], [part(1, (1, 5), TEA)], {1: 1}),
    ("elsewhere, but in the same place", [part(1, (1, 2), TEA)], [part(1, (4, 5), TEA)], {1: 1}),
    ("elsewhere", [part(1, (1, 2), TEA)], [part(2, (4, 5), TEA)], {}),
]


@pytest.mark.parametrize(
    ("old", "new", "matched"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_the_likest_are_paired_off(
    old: list[ComparedPart], new: list[ComparedPart], matched: dict[int, int]
) -> None:
    assert match_parts(old, new) == matched
