"""How well two characters stand beside each other: what tells where a broken sentence goes on.

`train_junctions` counts them.
"""

from __future__ import annotations

from functools import cache
from math import log
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

PAIRS = Path(__file__).with_name("junctions.npz")
_COMMON = 5  # times that a character must, so that its pairs tell anything
_SMOOTHING = 0.5
_FARTHEST = 3.0


class Junctions:
    """How often characters, and pairs of them, stand in newspapers."""

    def __init__(self, singles: Mapping[str, int], pairs: Mapping[str, int]) -> None:
        self._singles = singles
        self._pairs = pairs
        self._total = sum(singles.values()) or 1

    def fit(self, before: str, after: str) -> float:
        """Return how much more often two characters stand together than by chance.

        It is the logarithm of the ratio, between -3 and 3; 0 where one of them is rare.
        """
        first, second = self._singles.get(before, 0), self._singles.get(after, 0)
        if min(first, second) < _COMMON:
            return 0.0
        expected = first * second / self._total
        ratio = log((self._pairs.get(before + after, 0) + _SMOOTHING) / (expected + _SMOOTHING))
        return max(-_FARTHEST, min(_FARTHEST, ratio))


@cache
def known_junctions() -> Junctions:
    """Load what was counted."""
    with np.load(PAIRS) as data:
        characters = str(data["characters"])
        pairs = zip(data["first"].tolist(), data["second"].tolist(), data["times"].tolist(), strict=True)
        return Junctions(
            dict(zip(characters, data["counts"].tolist(), strict=True)),
            {characters[first] + characters[second]: times for first, second, times in pairs},
        )
