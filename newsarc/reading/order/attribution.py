"""Which article a misplaced chain of fragments belongs to: the one whose words it shares."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from newsarc.reading.order.fragments import headline_grams, own_grams

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.order.fragments import Fragment

_TRUST_IN_PLACE = 3.0  # how many times more words another article must share to get a fragment
_ENOUGH_WORDS = 0.7  # and how many at least: found between 0.1 and 0.5 by chance, over 1 in the right one

Chain = list[int]


def attribute_chains(fragments: Sequence[Fragment], chains: Sequence[Chain], linked: set[int]) -> list[Chain]:
    """Put each chain that opens no article behind the article whose words it shares most.

    `linked` are the fragments that may as well go on from the one before them.
    """
    openings = [chain for chain in chains if fragments[chain[0]].opens]
    if not openings:
        return list(chains)
    words = _Words(fragments, openings)
    loose = [chain for chain in chains if fragments[chain[0]].is_text and not fragments[chain[0]].opens]
    for chain in loose:
        if chain[0] in linked:
            words.add(_place(openings, chain), chain)
    behind: dict[int, list[Chain]] = {index: [] for index in range(len(openings))}
    article_at = {index: article for article, chain in enumerate(openings) for index in chain}
    for chain in loose:
        place = article_at.get(chain[0] - 1, _place(openings, chain))
        counted = _place(openings, chain) if chain[0] in linked else None
        has_ended = chain[0] > 0 and fragments[chain[0] - 1].is_last
        article = words.article_of(chain, None if has_ended else place, counted_in=counted)
        behind[article].append(chain)
        article_at.update(dict.fromkeys(chain, article))
    return _write_out(fragments, chains, behind)


def speaks_for_another(fragments: Sequence[Fragment], chain: Chain) -> bool:
    """Tell whether a chain's words are those of an article elsewhere, though it stands by itself."""
    openings = [
        _run(fragments, index)
        for index, fragment in enumerate(fragments)
        if fragment.opens and fragment.is_text and index not in chain
    ]
    return bool(openings) and _Words(fragments, openings).most_shared(chain) > _ENOUGH_WORDS


def _run(fragments: Sequence[Fragment], index: int) -> Chain:
    """Return a fragment that opens an article, with the text that stands behind it."""
    run = [index]
    while (
        run[-1] + 1 < len(fragments) and fragments[run[-1] + 1].is_text and not fragments[run[-1] + 1].opens
    ):
        run.append(run[-1] + 1)
    return run


def _place(openings: Sequence[Chain], chain: Chain) -> int:
    """Return the article that a chain stands in."""
    before = (index for index in reversed(range(len(openings))) if openings[index][0] < chain[0])
    return next(before, 0)


def _write_out(
    fragments: Sequence[Fragment], chains: Sequence[Chain], behind: dict[int, list[Chain]]
) -> list[Chain]:
    ordered: list[Chain] = []
    article = 0
    for chain in chains:
        if not fragments[chain[0]].is_text:
            ordered.append(chain)
        elif fragments[chain[0]].opens:
            # A line from a column's foot comes late in the file; what it goes on in shows its place.
            own = [chain, *sorted(behind[article], key=min)]
            ordered.extend(sorted(own, key=lambda each: fragments[each[-1]].is_last))
            article += 1
    return ordered


class _Words:
    """Which articles say a word, and in how many of their chains."""

    def __init__(self, fragments: Sequence[Fragment], openings: Sequence[Chain]) -> None:
        self._fragments = fragments
        self._sayers: defaultdict[str, Counter[int]] = defaultdict(Counter)
        self._sizes = [0] * len(openings)
        for article, chain in enumerate(openings):
            self._count(article, self._of(chain) | headline_grams(fragments, chain[0]))

    def add(self, article: int, chain: Chain) -> None:
        self._count(article, self._of(chain))

    def article_of(self, chain: Chain, place: int | None, *, counted_in: int | None) -> int:
        """Return the article that a chain is of: where it stands, unless its words speak for another.

        `place` is None where the article before has ended.
        """
        affinities = self._affinities(chain, counted_in)
        best = max(range(len(affinities)), key=lambda article: affinities[article])
        if place is None:
            return best
        speaks = affinities[best] > max(_ENOUGH_WORDS, _TRUST_IN_PLACE * affinities[place])
        return best if speaks else place

    def most_shared(self, chain: Chain) -> float:
        """Return how much of a chain's words the article nearest to it shares."""
        return max(self._affinities(chain, None))

    def _count(self, article: int, words: frozenset[str]) -> None:
        for word in words:
            self._sizes[article] += article not in self._sayers[word]
            self._sayers[word][article] += 1

    def _affinities(self, chain: Chain, counted_in: int | None) -> list[float]:
        shared = [0.0] * len(self._sizes)
        for word in self._of(chain):
            found = self._sayers.get(word, {}).items()
            sayers = [article for article, times in found if times > (article == counted_in)]
            for article in sayers:
                shared[article] += 1 / len(sayers)
        return [words / math.sqrt(max(1, size)) for words, size in zip(shared, self._sizes, strict=True)]

    def _of(self, chain: Chain) -> frozenset[str]:
        return frozenset().union(*(own_grams(self._fragments[index]) for index in chain))
