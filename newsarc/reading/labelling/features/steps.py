"""Measures told in steps, so that the model learns of few values and not of every width."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from newsarc.reading.labelling.features.templates import FeatureColumn

if TYPE_CHECKING:
    from numpy.typing import NDArray


def step(value: float, steps: tuple[float, ...]) -> str:
    """Return the number of the step that a value is on.

    >>> step(3, (1, 2, 5)), step(0, (1, 2, 5))
    ('2', '0')
    """
    return str(bisect_right(steps, value))


def in_steps(values: NDArray[np.float64], steps: tuple[float, ...]) -> FeatureColumn:
    """Return the steps that the values of a page's lines are on."""
    return FeatureColumn(_numbers(len(steps) + 1), _edges(steps).searchsorted(values, side="right"))


@cache
def _edges(steps: tuple[float, ...]) -> NDArray[np.float64]:
    return np.array(steps, np.float64)


@cache
def _numbers(count: int) -> tuple[str, ...]:
    return tuple(map(str, range(count)))
