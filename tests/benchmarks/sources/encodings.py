"""Measure how many texts are decoded right, doubted, or wrong in silence, by language and shape.

    python -m tests.benchmarks.sources.encodings

Over two thousand texts are made of the sentences in `tests/text/encodings`.
"""

from __future__ import annotations

from collections import Counter
from time import perf_counter

from tests.text.encodings.made_texts import SHAPES, made_cases, outcome

_ROUNDS = 12


def main() -> None:
    """Print a line for all texts, and one for each shape and encoding."""
    begun = perf_counter()
    outcomes = {case: outcome(case) for case in made_cases(_ROUNDS)}
    _print("all", outcomes.values())
    for shape in SHAPES:
        _print(shape, [said for case, said in outcomes.items() if case.shape == shape])
    for encoding in sorted({case.encoding for case in outcomes}):
        _print(encoding, [said for case, said in outcomes.items() if case.encoding == encoding])
    print(f"{1000 * (perf_counter() - begun) / len(outcomes):.1f} ms a text")


def _print(name: str, outcomes: object) -> None:
    counts = Counter(outcomes)  # type: ignore[call-overload] # any iterable
    right = counts["right"] + counts["right and doubted"]
    silent = (counts["wrong"] + counts["refused"]) / counts.total()
    doubted = counts["right and doubted"] / max(1, right)
    print(
        f"{name:20} {counts.total():5} texts  wrong in silence {silent:.4f}  right and doubted {doubted:.4f}"
    )


if __name__ == "__main__":
    main()
