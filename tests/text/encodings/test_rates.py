"""How many texts are read by the right letters, or doubted; `tests/benchmarks/sources/encodings.py` has more.

One round has a text of each language, encoding and shape; `--slow` tries twelve.
"""

from __future__ import annotations

import pytest

from tests.text.encodings.made_texts import SHAPES, Case, made_cases, made_pieces, outcome

ROUNDS, ROUNDS_OF_SLOW = 1, 12


@pytest.fixture(scope="module")
def outcomes(request: pytest.FixtureRequest) -> dict[Case, str]:
    is_slow = request.config.getoption("--slow") or request.config.getoption("--long")
    return {case: outcome(case) for case in made_cases(ROUNDS_OF_SLOW if is_slow else ROUNDS)}


def test_texts_are_of_all_kinds(outcomes: dict[Case, str]) -> None:
    assert len(outcomes) >= 200
    assert len({case.language for case in outcomes}) >= 8
    assert len({case.encoding for case in outcomes}) >= 14
    assert {case.shape for case in outcomes} == set(SHAPES)


def test_hardly_a_text_is_read_wrongly_in_silence(outcomes: dict[Case, str]) -> None:
    wrong = [case for case, said in outcomes.items() if said in {"wrong", "refused"}]
    assert len(wrong) <= 0.005 * len(outcomes), wrong[:5]


def test_hardly_a_right_text_is_doubted(outcomes: dict[Case, str]) -> None:
    right = [said for said in outcomes.values() if said.startswith("right")]
    # Two in a hundred of over 2,000 texts; of the few of one round chance makes up to three.
    bar = 0.02 if len(outcomes) > 2_000 else 0.03
    assert right.count("right and doubted") <= bar * len(right)


def test_hardly_a_text_is_read_wrongly_at_all(outcomes: dict[Case, str]) -> None:
    wrong = [case for case, said in outcomes.items() if not said.startswith("right")]
    assert len(wrong) <= 0.02 * len(outcomes), wrong[:5]


def test_hardly_a_piece_of_a_line_is_read_wrongly_in_silence(request: pytest.FixtureRequest) -> None:
    is_slow = request.config.getoption("--slow") or request.config.getoption("--long")
    outcomes = {case: outcome(case) for case in made_pieces(80 if is_slow else 6)}
    assert len(outcomes) > 150
    wrong = [case for case, said in outcomes.items() if said in {"wrong", "refused"}]
    assert len(wrong) <= 0.005 * len(outcomes), wrong[:5]
