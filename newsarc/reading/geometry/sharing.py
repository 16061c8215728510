"""Share the headlines of a page out to its texts: each one text, so that they fit best in all."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MOST_TOGETHER = 12  # headlines that are weighed at once; each has one or two texts near it


def share_out(worths: Mapping[int, Mapping[int, float]], headlines: int) -> dict[int, int]:
    """Give each headline one text and each text one headline, so that the worths are most in all."""
    owners: dict[int, int] = {}
    for together in _components(worths, headlines):
        if len(together) <= _MOST_TOGETHER:
            owners.update(_best(worths, tuple(together)))
        else:
            owners.update(_greedy(worths, together))
    return owners


def _components(worths: Mapping[int, Mapping[int, float]], headlines: int) -> list[list[int]]:
    """Return the headlines that have texts in common, directly or by others."""
    components: list[tuple[list[int], set[int]]] = []
    for number in range(headlines):
        members, texts = [number], set(worths[number])
        apart = [component for component in components if component[1].isdisjoint(texts)]
        for component in components:
            if component not in apart:
                members = [*component[0], *members]
                texts |= component[1]
        components = [*apart, (members, texts)]
    return [members for members, _ in components]


def _best(worths: Mapping[int, Mapping[int, float]], numbers: tuple[int, ...]) -> dict[int, int]:
    @cache
    def rest(at: int, taken: frozenset[int]) -> tuple[float, tuple[tuple[int, int], ...]]:
        if at == len(numbers):
            return 0.0, ()
        found = rest(at + 1, taken)
        for text, worth in worths[numbers[at]].items():
            if text not in taken:
                after, owners = rest(at + 1, taken | {text})
                if worth + after > found[0]:
                    found = worth + after, ((numbers[at], text), *owners)
        return found

    return dict(rest(0, frozenset())[1])


def _greedy(worths: Mapping[int, Mapping[int, float]], numbers: Sequence[int]) -> dict[int, int]:
    owners: dict[int, int] = {}
    pairs = sorted((-worth, number, text) for number in numbers for text, worth in worths[number].items())
    for _, number, text in pairs:
        if number not in owners and text not in owners.values():
            owners[number] = text
    return owners
