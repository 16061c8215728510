"""Tokens are compared by their numbers wherever they stand."""

from __future__ import annotations

from newsarc.text.matching.token_hashes import hash_tokens


def test_equal_tokens_have_equal_numbers_and_others_have_not() -> None:
    found = hash_tokens(["开门 门红 红", "", "红 gdp 门红", "pdg"])
    assert found.of_text.tolist() == [0, 0, 0, 2, 2, 2, 3]
    assert [found.token(number) for number in range(7)] == ["开门", "门红", "红", "红", "gdp", "门红", "pdg"]
    numbers = found.hashes.tolist()
    assert (numbers[1], numbers[2]) == (numbers[5], numbers[3])
    assert len({*numbers}) == 5


def test_a_token_too_long_for_the_index_has_no_number() -> None:
    found = hash_tokens(["a" * 8_191, "b" * 8_192, "c"])
    assert found.of_text.tolist() == [0, 2]


def test_of_no_tokens_there_are_no_numbers() -> None:
    assert hash_tokens(["", ""]).hashes.tolist() == []
