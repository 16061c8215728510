"""Which articles of a page are likely wrong: weighed by signs whose weights were learnt.

The weights are those of a logistic regression on articles of pages with their truth (`train_unsure`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from math import exp, log, log1p
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.model.parts import Kind
from newsarc.reading.articles.doubts import UNSURE, breaks_off, is_headline_strange

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsarc.model.page import LineLabel
    from newsarc.model.parts import Part

WEIGHTS = Path(__file__).with_name("unsure.json")
SIGNS = (
    "lines unsure together",  # the logarithm of how likely all its lines are labelled right
    "unsure lines",
    "mended lines",
    "lines",
    "paragraphs",
    "no headline",
    "no headline where others have one",
    "strange headline",
    "breaks off",
    "page unsure",
    "unsure lines of the page",
    "articles of the page",
)
_LEAST_LIKELY = 0.25  # to be wrong: of four doubtful articles one is wrong at least
_UNSURE = 0.6  # a line is less likely labelled right
_LOWEST = -8.0  # logarithm below which an article is no less sure


@dataclass(frozen=True, slots=True)
class _Sums:
    """Sums over the lines of a source up to each line's number."""

    logs: Sequence[float]
    unsure: Sequence[float]
    mended: Sequence[float]
    lines: Sequence[float]


def mark_unsure(parts: Sequence[Part], labels: Sequence[LineLabel]) -> list[Part]:
    """Return the parts of a page, with a doubt at each article that is likely wrong."""
    signs = iter(signs_of(parts, labels))
    marked: list[Part] = []
    for part in parts:
        is_unsure = part.kind is Kind.ARTICLE and likely_wrong(next(signs)) >= _LEAST_LIKELY
        marked.append(part._replace(doubts=(UNSURE, *part.doubts)) if is_unsure else part)
    return marked


def signs_of(parts: Sequence[Part], labels: Sequence[LineLabel]) -> list[tuple[float, ...]]:
    """Return the signs of each article of a page, in the order of `SIGNS`."""
    articles = [part for part in parts if part.kind is Kind.ARTICLE]
    sums = _summed(labels)
    headed = sum(bool(part.headline) for part in articles)
    of_page = (
        sums.logs[-1] / max(1, len(labels)),
        sums.unsure[-1] / max(1, len(labels)),
        log1p(len(articles)),
    )
    return [(*_own_signs(part, sums, headed * 2 >= len(articles)), *of_page) for part in articles]


def _own_signs(part: Part, sums: _Sums, are_headed: bool) -> tuple[float, ...]:
    first, last = (min(line, len(sums.logs) - 1) for line in (part.first_line - 1, part.last_line))
    is_bare = not part.headline
    return (
        max(_LOWEST, sums.logs[last] - sums.logs[first]),
        log1p(sums.unsure[last] - sums.unsure[first]),
        float(sums.mended[last] > sums.mended[first]),
        log1p(sums.lines[last] - sums.lines[first]),
        log1p(len(part.paragraphs)),
        float(is_bare),
        float(is_bare and are_headed),
        float(is_headline_strange(part)),
        float(breaks_off(part)),
    )


def _summed(labels: Sequence[LineLabel]) -> _Sums:
    count = max((label.line for label in labels), default=0) + 1
    logs, unsure, mended, lines = ([0.0] * count for _ in range(4))
    least = exp(_LOWEST)
    for label in labels:
        logs[label.line] += log(max(label.probability, least))
        unsure[label.line] += label.probability < _UNSURE
        mended[label.line] += label.mend is not None
        lines[label.line] += 1
    return _Sums(*map(_totals, (logs, unsure, mended, lines)))


def _totals(values: Sequence[float]) -> list[float]:
    return list(accumulate(values))


def likely_wrong(signs: Sequence[float]) -> float:
    """Return how likely (0 to 1) an article with these signs is wrong."""
    weights = _weights()
    weighed = sum(weights[name] * sign for name, sign in zip(SIGNS, signs, strict=True))
    return 1 / (1 + exp(-weights["always"] - weighed))


@cache
def _weights() -> Mapping[str, float]:
    weights: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return weights
