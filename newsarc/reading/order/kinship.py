"""How much of its words a fragment shares with the other fragments of a page."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import numpy as np

from newsarc.reading.order.fragments import own_grams

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from newsarc.reading.order.fragments import Fragment

_MOST_TOLD = 40.0  # words beyond which more of them make no surer


class Kinship:
    """The words that the fragments of a page share: who says again what another says."""

    def __init__(self, fragments: Sequence[Fragment]) -> None:
        grams = [own_grams(fragment) for fragment in fragments]
        times = Counter(gram for each in grams for gram in each)
        sayers: defaultdict[str, list[int]] = defaultdict(list)
        for at, each in enumerate(grams):
            for gram in each:
                if times[gram] > 1:
                    sayers[gram].append(at)
        self._sizes = np.array([len(each) for each in grams], np.float64)
        self._told = np.zeros(len(grams))
        shared = np.zeros((len(grams), len(grams)))
        for found in sayers.values():
            where = np.array(found)
            shared[where[:, None], where] += 1 / (len(found) - 1)
            self._told[where] += 1
        np.fill_diagonal(shared, 0.0)
        # Of each fragment's words that are said elsewhere, the part that each other fragment says.
        self._shares = shared / np.maximum(1.0, self._told)[:, None]
        self._told = np.minimum(_MOST_TOLD, self._told)

    def within(self, article: Sequence[int]) -> NDArray[np.float64]:
        """Return for each fragment how much more of its words its article says than by chance.

        It is the logarithm of the ratio: 0 where the fragment could as well stand anywhere.
        """
        members = np.array(article)
        said = self._shares[members[:, None], members].sum(axis=1)
        sizes = self._sizes[members]
        rest = np.maximum(1.0, self._sizes.sum() - sizes)
        told = self._told[members]
        return np.asarray(np.log((said * told + 1) / ((sizes.sum() - sizes) / rest * told + 1)))
