import pytest

from newsarc.reading.labelling.features.numbering import Numbering


@pytest.mark.parametrize(
    ("texts", "fashions"),
    [
        (["1. 茶苗", "2. 老街", "3. 渡口"], ["dot.+", "dot.+", "dot.+"]),
        (["1. 茶苗", "5. 老街"], ["dot.+", "dot.-"]),
        (["1. 茶苗", "1、老街"], ["dot.+", "dot、+"]),
        (["7人获救"], [""]),
        (["（一）茶苗"], ["inner"]),
        (["一、茶苗"], ["han"]),
        (["第三章 茶苗"], ["word"]),
        (["IV. The ferry"], ["roman"]),
        (["茶苗", ""], ["", ""]),
    ],
)
def test_number_goes_on_where_one_of_its_fashion_stopped(texts: list[str], fashions: list[str]) -> None:
    numbering = Numbering()
    assert [numbering.of(text) for text in texts] == fashions


def test_what_stands_between_does_not_break_a_numbering() -> None:
    numbering = Numbering()
    assert [numbering.of(text) for text in ("1. 茶苗", "茶苗靠岸。", "9. 停水", "2. 老街")][-1] == "dot.+"
