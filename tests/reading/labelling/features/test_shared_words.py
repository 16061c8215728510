from newsarc.reading.labelling.features.shared_words import shared_words
from newsarc.reading.lines.line import Line


def shared(*texts: str) -> list[str]:
    column = shared_words([Line(number, text, text) for number, text in enumerate(texts, start=1)])
    return [column.values[number] for number in column.numbers]


def test_headline_is_said_again_below() -> None:
    assert shared("茶苗靠岸", "昨日茶苗靠岸，一共四万株。")[0] == "30"


def test_headline_is_said_again_above() -> None:
    assert shared("昨日茶苗靠岸，一共四万株。", "茶苗靠岸")[1] == "03"


def test_latin_words_whatever_their_case() -> None:
    assert shared("FERRY BOAT", "the ferry has a new boat")[0] == "30"


def test_line_that_stands_twice_does_not_speak_for_itself() -> None:
    assert shared("茶苗靠岸", "茶苗靠岸") == ["00", "00"]


def test_long_lines_and_lines_without_words_are_not_looked_through() -> None:
    assert shared("茶" * 80, "— / —") == ["-", "-"]


def test_text_far_away_does_not_count() -> None:
    assert shared("茶苗靠岸", *["老街修了两年"] * 12, "茶苗靠岸了")[0] == "00"


def test_words_that_very_many_lines_say_are_looked_for_near_each() -> None:
    assert set(shared(*["茶苗靠岸", "茶苗分批靠岸"] * 4_000)[1:-1]) == {"22"}
