import re

import pytest

from newsarc.text.calendar.months import WEEKDAY, weekday_number


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("星期一", 0),
        ("星 期 六", 5),
        ("星期天", 6),
        ("周日", 6),
        ("週五", 4),
        ("Wed.", 2),
        ("DONNERSTAG", 3),
        ("vendredi", 4),
        ("火曜日", 1),
        ("（土）", 5),
        ("목요일", 3),
    ],
)
def test_a_weekday_is_found_whole_and_has_its_number(name: str, number: int) -> None:
    assert re.fullmatch(WEEKDAY, name, re.IGNORECASE)
    assert weekday_number(name) == number


@pytest.mark.parametrize("text", ["Sunshine", "Monk", "satin", "五周年", "火山", "weekday"])
def test_words_that_begin_like_a_weekday_are_not_one(text: str) -> None:
    assert re.search(WEEKDAY, text, re.IGNORECASE) is None


def test_an_unknown_weekday_has_no_number() -> None:
    assert weekday_number("someday") is None
