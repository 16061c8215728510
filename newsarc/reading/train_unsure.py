"""Learn by which signs articles are likely wrong, from folders of pages with their truth.

    python -m newsarc.reading.train_unsure FOLDER… [--output FILE]

The pages must be others than those from which the weights of the labelling were learnt. An article is
right if nine of ten pairs of its characters are those of one in the truth, and its headline is that
one's.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import numpy as np

from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind
from newsarc.reading.articles.unsure import SIGNS, WEIGHTS, signs_of
from newsarc.reading.labelling.training_pages import learner_arguments, source_lines, truths_in
from newsarc.reading.page import read_page
from newsarc.text.matching.grams import grams_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from newsarc.model.parts import Part

_RIGHT = 0.9  # share of the pairs of characters that an article and its truth have in common
_PENALTY = 2.0  # of the squares of the weights, each sign scaled to its spread
_STEPS = 30  # of Newton's method, which comes to rest in ten
_NOT_LETTERS = re.compile(r"\W")


def train_unsure(folders: Sequence[Path], output: Path) -> tuple[int, int]:
    """Learn from all pages of the folders, write the weights, and count the articles and the wrong ones."""
    rows = [row for folder in folders for row in _articles(folder)]
    signs = np.array([row[0] for row in rows])
    are_wrong = np.array([not row[1] for row in rows], dtype=float)
    weights = _learnt(signs, are_wrong)
    output.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")
    return len(rows), int(are_wrong.sum())


def _articles(folder: Path) -> Iterator[tuple[tuple[float, ...], bool]]:
    """Yield the signs of each article that is read from a folder, and whether it is right."""
    for truth in truths_in(folder):
        page = read_page(source_lines(folder / truth["file"]), IssuePage(), IssuePage())
        articles = [part for part in page.parts if part.kind is Kind.ARTICLE]
        for part, signs in zip(articles, signs_of(page.parts, page.labels), strict=True):
            yield signs, any(_is(part, article) for article in truth["articles"])


def _is(part: Part, truth: Mapping[str, Any]) -> bool:
    body = grams_of("\n".join(paragraph.text for paragraph in part.paragraphs))
    true = grams_of("\n".join(truth["paragraphs"]))
    has_its_text = len(body & true) >= _RIGHT * len(body | true)
    return has_its_text and _letters([part.kicker or "", *part.headline, *part.deck]) == _letters(
        truth["headline_lines"]
    )


def _letters(texts: Sequence[str]) -> str:
    return _NOT_LETTERS.sub("", "".join(texts))


def _learnt(signs: NDArray[np.float64], are_wrong: NDArray[np.float64]) -> dict[str, float]:
    """Fit a logistic regression by Newton's method; return its weights for signs as they are measured."""
    middle, spread = signs.mean(axis=0), signs.std(axis=0) + 1e-9
    scaled = np.hstack([np.ones((len(signs), 1)), (signs - middle) / spread])
    penalty = np.diag([0.0, *[_PENALTY] * len(SIGNS)])
    weights = np.zeros(len(SIGNS) + 1)
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (likely - are_wrong) + penalty @ weights
        bend = (scaled * (likely * (1 - likely))[:, None]).T @ scaled + penalty
        weights -= np.linalg.solve(bend, slope)
    plain = weights[1:] / spread
    always = weights[0] - float(plain @ middle)
    return {"always": round(float(always), 4)} | {
        name: round(float(weight), 4) for name, weight in zip(SIGNS, plain, strict=True)
    }


def main() -> None:
    """Read the command line and learn."""
    arguments = learner_arguments(__doc__, WEIGHTS).parse_args()
    articles, wrong = train_unsure(arguments.folders, arguments.output)
    print(f"{articles} articles, {wrong} of them wrong")


if __name__ == "__main__":
    main()
