"""What is labelled here against what crfsuite makes of the same features, by the same weights."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pycrfsuite
import pytest

from newsarc.model.places import Box
from newsarc.model.sources import SourceFile, SourceLine
from newsarc.reading.labelling.features.line_features import features_of
from newsarc.reading.labelling.models.crfsuite_files import MODEL
from newsarc.reading.labelling.models.linear_chain import LinearChain, loaded_model
from newsarc.reading.labelling.preparation import prepare_page
from newsarc.reading.labelling.tagging import (
    GEOMETRY_WEIGHTS,
    SECOND_WEIGHTS,
    VARIED_WEIGHTS,
    WEIGHTS,
    look_at,
)
from newsarc.text.decoding import decode
from tests.pages.shapes import made_pages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from newsarc.reading.labelling.tagging import Look

SAMPLES = Path(__file__).parents[4] / "samples"


def source_lines(text: str) -> list[SourceLine]:
    return [SourceLine(*line) for line in enumerate(text.split("\n"), start=1)]


def pages() -> Iterator[Sequence[SourceLine]]:
    for path in sorted((SAMPLES / "text").glob("*.txt")):
        yield source_lines(decode(SourceFile(path.name, path.read_bytes(), "0" * 64)).text)
    for made in [*made_pages()][::8]:
        yield source_lines(made.text)
    for lines in (1, 2, 3):
        yield source_lines("四万株茶苗靠岸\n" * lines)
    for made in [*made_pages()][::12]:
        yield drawn(made.text.split("\n"))


def drawn(texts: Sequence[str]) -> list[SourceLine]:
    """Set lines in blocks of seven, the first of each half as large again."""
    found: list[SourceLine] = []
    for number, text in enumerate(filter(None, texts)):
        size = 18.0 if number % 7 == 0 else 12.0
        box = Box(20.0, 20.0 * number, 20.0 + size * len(text), 20.0 * number + size)
        found.append(SourceLine(number + 1, text, box, size, number // 7))
    return found


@pytest.fixture(scope="module")
def looks() -> list[Look]:
    prepared = [prepare_page(lines) for lines in pages()]
    return [
        look
        for page in prepared
        if page.lines
        for look in look_at(page.lines, features_of(page.lines, page.damage))
    ]


def opened(weights: Path) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(weights.with_suffix(MODEL)))
    return tagger


def test_labels_and_likelihoods_are_those_of_crfsuite(looks: list[Look]) -> None:
    for weights in (WEIGHTS, VARIED_WEIGHTS, SECOND_WEIGHTS, GEOMETRY_WEIGHTS):
        tagger, model = opened(weights), loaded_model(weights)
        read = [look.features for look in looks if look.model is model]
        assert read
        for features in read:
            path, likely = model.label(model.scores(features))
            assert [model.labels[number] for number in path] == tagger.tag(features.names())
            theirs = [[tagger.marginal(label, at) for label in model.labels] for at in range(len(path))]
            assert np.abs(likely - theirs).max() < 1e-9


def test_scores_of_some_lines_are_those_of_the_page(looks: list[Look]) -> None:
    look = max(looks, key=lambda look: len(look.features))
    whole = look.model.scores(look.features)
    assert len(whole) > 20
    assert np.array_equal(look.model.scores(look.features, slice(5, 12)), whole[5:12])


def chain(seed: int, spread: float) -> LinearChain:
    steps = np.random.default_rng(seed).normal(0, spread, (3, 3))
    return LinearChain(("headline", "lead", "start"), {}, np.zeros((1, 3)), steps)


def paths(lines: int) -> NDArray[np.intp]:
    return np.stack(np.meshgrid(*[range(3)] * lines, indexing="ij"), axis=-1).reshape(-1, lines)


@pytest.mark.parametrize("lines", [1, 2, 7])
@pytest.mark.parametrize("spread", [0.1, 1, 9])
@pytest.mark.parametrize("seed", range(9))
def test_labels_and_likelihoods_are_those_of_all_paths_weighed(lines: int, spread: float, seed: int) -> None:
    model, all_paths = chain(seed, spread), paths(lines)
    scores = np.random.default_rng(seed + 100).normal(0, spread, (lines, 3))
    weighed = scores[range(lines), all_paths].sum(axis=1)
    weighed += model.transitions[all_paths[:, :-1], all_paths[:, 1:]].sum(axis=1)
    path, likely = model.label(scores)
    assert path.tolist() == all_paths[weighed.argmax()].tolist()
    chances = np.exp(weighed - weighed.max())
    for line in range(lines):
        shares = np.bincount(all_paths[:, line], chances, 3) / chances.sum()
        assert likely[line] == pytest.approx(shares, abs=1e-12)


def test_thousands_of_lines_neither_overflow_nor_vanish() -> None:
    scores = np.random.default_rng(9).normal(0, 3, (4_000, 3))
    path, likely = chain(7, 9).label(scores)
    assert likely.sum(axis=1) == pytest.approx(np.ones(4_000))
    assert path[:2_000].tolist() == chain(7, 9).label(scores[:2_050])[0][:2_000].tolist()
