"""How words look: what is looked for only where a class of characters is there is never found without it."""

from __future__ import annotations

from itertools import product

import pytest

from newsarc.text.encodings.word_shapes import RARE_NEIGHBOURS, shape_likelihood

CLASSES = "aAlUyYhkgdoeqwsc ,»‚‘’·–—"


def test_rare_neighbours_need_one_of_their_classes() -> None:
    for rare in RARE_NEIGHBOURS:
        others = [name for name in CLASSES if name not in rare.needed]
        runs = ("".join(run) for run in product(others, repeat=3))
        assert not rare.pattern.search("\n".join(runs))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Cécile", "CＤile"),
        ("Ángel Ordóñez", "çngel Ord—–ez"),
        ("Gómez", "G—mez"),
        ("Śliwińska", "Œliwiñska"),
        ("Łoś", "£oœ"),
    ],
)
def test_what_no_word_has_is_unlikely(right: str, wrong: str) -> None:
    assert shape_likelihood(right) > shape_likelihood(wrong) + 2


@pytest.mark.parametrize("text", ["Œuvre, cœur, œil, œsophage", "word—word", "ＡＢＣ 2022"])
def test_what_words_have_is_likely(text: str) -> None:
    assert shape_likelihood(text) > -5
