import pytest

from newsarc.text.characters.numerals import fold_digits, read_numeral


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7", 7),
        ("０７", 7),
        ("〇", 0),
        ("十", 10),
        ("十六", 16),
        ("三十", 30),
        ("一百二十三", 123),
        ("两千零五", 2005),
        ("一九四九", 1949),
        ("廿三", 23),
        ("卅一", 31),
    ],
)
def test_numerals_of_every_kind_are_read(text: str, number: int) -> None:
    assert read_numeral(text) == number


@pytest.mark.parametrize("text", ["", "A1", "三版", "3.5", "²", "-3", "一 二"])
def test_what_is_not_a_number_alone_is_not_read(text: str) -> None:
    assert read_numeral(text) is None


def test_folding_digits_keeps_offsets_and_other_full_width_forms() -> None:
    assert fold_digits("Ａ０７版，２０") == "Ａ07版，20"
