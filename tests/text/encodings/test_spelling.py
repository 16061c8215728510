from __future__ import annotations

import pytest

from newsarc.text.encodings.alphabets import ALPHABETS
from newsarc.text.encodings.spelling import EDGE, TABLES, likelihood, likelihoods
from tests.text.encodings.letter_pairs import table

SPELT = [
    ("zoë", "nl", "zoė", "lt"),
    ("brâncuşi", "ro", "brâncuºi", "pt"),
    ("müller", "de", "mьller", "ru"),
    ("yıldırım", "tr", "yýldýrým", "cs"),
    ("привет", "ru", "оребрш", "ru"),
]


@pytest.mark.parametrize(("right", "language", "wrong", "other"), SPELT)
def test_a_word_is_likelier_than_what_a_wrong_encoding_makes_of_it(
    right: str, language: str, wrong: str, other: str
) -> None:
    assert likelihood(right, language) > likelihood(wrong, other) + 3


def test_a_foreign_name_costs_a_text_little() -> None:
    alone, together = (
        likelihoods(dict.fromkeys(words, 1), ("en", "de")) for words in (["the"], ["the", "jürgen"])
    )
    assert together[0] - alone[0] > likelihood("jürgen", "en")


def test_what_is_learnt_are_costs_of_letters_that_follow_each_other() -> None:
    head, *lines = table("fi", "ja jää jäätä ja")
    letters = head.split(" ")[1]
    costs = {first: dict(zip(letters, line, strict=True)) for first, line in zip(letters, lines, strict=True)}
    assert min(costs["j"], key=costs["j"].__getitem__) == "ä"
    assert min(costs[EDGE], key=costs[EDGE].__getitem__) == "j"


def test_every_alphabet_has_been_learnt() -> None:
    heads = [line.split(" ")[0] for line in TABLES.read_text(encoding="utf-8").splitlines() if " " in line]
    assert heads == sorted(ALPHABETS)
