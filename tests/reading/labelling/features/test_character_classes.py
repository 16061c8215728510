import pytest

from newsarc.reading.labelling.features.character_classes import first_class, last_class, letters_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("□茶苗", "bullet"),
        ("，茶苗", "comma"),
        ("：茶苗", "colon"),
        ("。", "stop"),
        ("？", "cry"),
        ("——侧记", "dash"),
        ("“茶苗", "open"),
        ("”茶苗", "close"),
        ("（茶苗", "bracket"),
        ("》茶苗", "unbracket"),
        ("茶苗", "han"),
        ("Tea", "upper"),
        ("tea", "lower"),
        ("2031", "digit"),
        ("２０３１", "digit"),
        ("%", "sign"),
    ],
)
def test_class_of_the_first_character(text: str, name: str) -> None:
    assert first_class(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("靠岸。", "stop"),
        ("靠岸。”", "stopclose"),
        ("靠岸！）", "stopunbracket"),
        ("“茶苗”", "close"),
        ("”", "close"),
        ("靠岸", "han"),
    ],
)
def test_class_of_the_last_character_tells_a_stop_before_a_closing_mark(text: str, name: str) -> None:
    assert last_class(text) == name


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("FERRY GETS NEW BOAT", "caps"),
        ("Ferry Gets New Boat", "title"),
        ("Ferry gets a new boat", "first"),
        ("Heron Bay Ferry Company gets boats", "some"),
        ("gets a new boat", "low"),
        ("渡口换新船", "-"),
        ("1931 - 1934", "-"),
        ("", "-"),
    ],
)
def test_how_latin_words_are_written(text: str, written: str) -> None:
    assert letters_of(text) == written
