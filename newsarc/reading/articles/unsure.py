"""Which articles of a page are likely wrong: weighed by signs whose weights were learnt.

The weights are those of a logistic regression on articles of pages with their truth (`train_unsure`).
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from math import exp, log, log1p
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from newsarc.model.parts import Kind
from newsarc.reading.articles.doubts import UNSURE, breaks_off, is_headline_strange
from newsarc.reading.labelling.labels import HEADS

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
    "headlines unsure together",
    "line above unsure",  # which may be of its headline
    "line below unsure",  # or of its text
    "length unlike the others'",  # the logarithm of its ratio to the median, either way
    "strange headline",
    "breaks off",
    "page unsure",
    "unsure lines of the page",
    "articles of the page",
)
_LEAST_LIKELY = 0.25  # to be wrong: of four doubtful articles one is wrong at least
_UNSURE = 0.6  # a line is less likely labelled right
_LOWEST = -8.0  # logarithm below which an article is no less sure
_LEAST = exp(_LOWEST)
_NEAR = 2  # lines beside an article that may be of it
_SHORT = 20  # characters; the lengths of shorter texts hardly differ


@dataclass(frozen=True, slots=True)
class _Sums:
    """Sums over the lines of a source up to each line's number."""

    logs: Sequence[float]
    heads: Sequence[float]  # of the logarithms, headlines only
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
    lengths = [sum(len(paragraph.text) for paragraph in part.paragraphs) for part in articles]
    logs = [log(max(label.probability, _LEAST)) for label in labels]
    sums, beside = _summed(labels, logs), _Beside(labels, logs)
    usual = median(lengths) if lengths else 0
    headed = sum(bool(part.headline) for part in articles)
    of_page = (
        sums.logs[-1] / max(1, len(labels)),
        sums.unsure[-1] / max(1, len(labels)),
        log1p(len(articles)),
    )
    return [
        (
            *_signs_of_lines(part, sums, are_headed=headed * 2 >= len(articles)),
            sums.heads[_last(part, sums)] - sums.heads[_before(part, sums)],
            *beside.signs(part),
            abs(log((length + _SHORT) / (usual + _SHORT))),
            float(is_headline_strange(part)),
            float(breaks_off(part)),
            *of_page,
        )
        for part, length in zip(articles, lengths, strict=True)
    ]


class _Beside:
    """How surely the lines beside an article are labelled."""

    def __init__(self, labels: Sequence[LineLabel], logs: Sequence[float]) -> None:
        self._lines = [label.line for label in labels]
        self._logs = logs

    def signs(self, part: Part) -> tuple[float, float]:
        """Return how likely the least sure line is right of those above an article, and of those below."""
        first, behind = bisect_left(self._lines, part.first_line), bisect_right(self._lines, part.last_line)
        above, below = self._logs[max(0, first - _NEAR) : first], self._logs[behind : behind + _NEAR]
        return min(above, default=0.0), min(below, default=0.0)


def _before(part: Part, sums: _Sums) -> int:
    return min(part.first_line - 1, len(sums.logs) - 1)


def _last(part: Part, sums: _Sums) -> int:
    return min(part.last_line, len(sums.logs) - 1)


def _signs_of_lines(part: Part, sums: _Sums, *, are_headed: bool) -> tuple[float, ...]:
    first, last = _before(part, sums), _last(part, sums)
    is_bare = not part.headline
    return (
        max(_LOWEST, sums.logs[last] - sums.logs[first]),
        log1p(sums.unsure[last] - sums.unsure[first]),
        float(sums.mended[last] > sums.mended[first]),
        log1p(sums.lines[last] - sums.lines[first]),
        log1p(len(part.paragraphs)),
        float(is_bare),
        float(is_bare and are_headed),
    )


def _summed(labels: Sequence[LineLabel], logs: Sequence[float]) -> _Sums:
    count = max((label.line for label in labels), default=0) + 1
    sums, heads, unsure, mended, lines = ([0.0] * count for _ in range(5))
    for label, sure in zip(labels, logs, strict=True):
        at = label.line
        sums[at] += sure
        if label.label in HEADS:
            heads[at] += sure
        unsure[at] += label.probability < _UNSURE
        mended[at] += label.mend is not None
        lines[at] += 1
    return _Sums(*map(_totals, (sums, heads, unsure, mended, lines)))


def _totals(values: Sequence[float]) -> list[float]:
    return list(accumulate(values))


def likely_wrong(signs: Sequence[float]) -> float:
    """Return how likely (0 to 1) an article with these signs is wrong."""
    weights = _weights()
    # A sign that was never learnt from says nothing.
    weighed = sum(weights.get(name, 0.0) * sign for name, sign in zip(SIGNS, signs, strict=True))
    return 1 / (1 + exp(-weights["always"] - weighed))


@cache
def _weights() -> Mapping[str, float]:
    weights: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return weights
