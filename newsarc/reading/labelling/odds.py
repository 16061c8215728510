"""How likely is what the models give, as the logarithm of odds."""

from math import log

_LEAST = 0.01  # models are never so sure as they say


def log_odds(chance: float) -> float:
    """Return the logarithm of the odds of a chance between 0 and 1; for both ends it is finite.

    >>> log_odds(0.5), log_odds(1.0) > 4
    (0.0, True)
    """
    return log((chance + _LEAST) / (1 + _LEAST - chance))
