from __future__ import annotations

import re

import pytest

from newsarc.text.characters import classes


@pytest.mark.parametrize(
    ("members", "inside", "outside"),
    [
        (classes.HAN, "报〇々\U00020000", "かーA，"),
        (classes.KANA, "かカー・", "报가"),
        (classes.KANA_LETTERS, "かカ", "ー・报"),
        (classes.HANGUL, "가힣", "报か"),
        (classes.LATIN_CAPITALS, "AÖŻ", "aö×"),
        (classes.OPENING_BRACKETS, "（(〔［[【", "）]《"),
        (classes.CLOSING_BRACKETS, "）)〕］]】", "（[》"),
        (classes.UNSPACED, "报か가ไ", "A，1"),
        (classes.JOINED, "报か", "가ไA"),
    ],
)
def test_a_class_stands_inside_brackets(members: str, inside: str, outside: str) -> None:
    one = re.compile(f"[{members}]")
    assert all(one.fullmatch(character) for character in inside)
    assert not any(one.fullmatch(character) for character in outside)


def test_brackets_come_in_pairs() -> None:
    opening, closing = (
        marks.replace("\\", "") for marks in (classes.OPENING_BRACKETS, classes.CLOSING_BRACKETS)
    )
    assert len(opening) == len(closing) == 6
    assert set(classes.SQUARE_OPENING) < set(opening)
    assert set(classes.SQUARE_CLOSING) < set(closing)
