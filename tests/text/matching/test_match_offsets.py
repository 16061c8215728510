from __future__ import annotations

import pytest

from newsarc.text.matching.match_offsets import find_all, find_pattern

CASES = [
    ("开门红", "爭取「開門紅」，开门 红！", [(3, 6), (8, 12)]),
    ("開門", "开\N{SOFT HYPHEN}门", [(0, 3)]),
    ("红", "红红", [(0, 1), (1, 2)]),
    ("gdp", "ＧＤＰ与GDPs", [(0, 3)]),
    ("a b", "A  b, ab, a-b", [(0, 4)]),
    ("市长，书记", "市长 、“书记", [(0, 7)]),
    ("3月", "3 月 33月", [(0, 3)]),
    ("서울", "서 울 서울", [(4, 6)]),
    ("한국 경제", "한국 경제, 한국경제", [(0, 5)]),
    ("한국경제", "한국 경제 한국경제", [(6, 10)]),
    ("office", "O\N{LATIN SMALL LIGATURE FFI}ce o\N{LATIN SMALL LIGATURE FF}ice", [(0, 4), (5, 10)]),
    ("o\N{LATIN SMALL LIGATURE FF}ice", "office", [(0, 6)]),
    ("strasse", "Straße", [(0, 6)]),
    ("パン", "ﾊﾟﾝとパン", [(0, 3), (4, 6)]),
    ("ﾊﾟﾝ", "パン", [(0, 2)]),
    ("长江", "⻓江", [(0, 2)]),
    ("“红”", "红", [(0, 1)]),
    ("a.b", "a (b", [(0, 4)]),
]


@pytest.mark.parametrize(("wanted", "text", "expected"), CASES)
def test_find_all(wanted: str, text: str, expected: list[tuple[int, int]]) -> None:
    assert list(find_all(find_pattern(wanted), text)) == expected


def test_prefix_finds_the_start_of_words() -> None:
    assert list(find_all(find_pattern("econom", is_prefix=True), "Economy, uneconomic")) == [(0, 6)]


def test_nothing_to_find_is_an_error() -> None:
    with pytest.raises(ValueError, match="nothing to find"):
        find_pattern("！")
