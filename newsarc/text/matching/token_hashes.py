"""A number for each token, so that the words of an archive can be compared that do not fit into memory."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from newsarc.text.matching.index_texts import encoded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Places = NDArray[np.intp]

HASH_BITS = 53  # beside the number of a text among 2,048 there is room for as many in 64
_SPACE, _END = ord(" "), ord("\n")
# FTS5 cuts tokens of more than 32,768 bytes: they have as many characters at least, cut or not.
_LONGEST = 32_768 // 4
_FACTOR, _LAST_FACTOR = (random.getrandbits(64) | 1 for _ in range(2))
_POWERS = np.cumprod(np.full(_LONGEST, _FACTOR, np.uint64), dtype=np.uint64)


@dataclass(frozen=True, slots=True)
class HashedTokens:
    """The tokens of some texts: the number of each, the text that it is of, and where it stands."""

    joined: str
    hashes: NDArray[np.uint64]
    of_text: Places
    starts: Places
    ends: Places

    def token(self, number: int) -> str:
        """Return a token as it is written."""
        return self.joined[self.starts[number] : self.ends[number]]


def hash_tokens(texts: Sequence[str]) -> HashedTokens:
    """Give each token of texts a number; single spaces part them, and those too long to be kept get none.

    >>> found = hash_tokens(["开门 门", "门"])
    >>> found.of_text.tolist(), bool(found.hashes[1] == found.hashes[2]), found.token(0)
    ([0, 0, 1], True, '开门')
    """
    joined = "\n".join(texts)
    codes = encoded(joined)
    is_letter = (codes != _SPACE) & (codes != _END)
    edges = np.flatnonzero(np.diff(is_letter, prepend=False, append=False))
    starts, ends = edges[::2], edges[1::2]
    is_kept = ends - starts < _LONGEST
    starts, ends = starts[is_kept], ends[is_kept]
    of_text = np.cumsum(codes == _END)[starts]
    return HashedTokens(joined, _hashes(codes, starts, ends), of_text, starts, ends)


def _hashes(codes: NDArray[np.uint32], starts: Places, ends: Places) -> NDArray[np.uint64]:
    """Hash the letters of each token as the digits of a number."""
    lengths = ends - starts
    firsts = np.cumsum(lengths) - lengths
    within = np.arange(int(lengths.sum())) - np.repeat(firsts, lengths)
    letters = codes[np.repeat(starts, lengths) + within].astype(np.uint64)
    sums: NDArray[np.uint64] = np.add.reduceat(letters * _POWERS[within], firsts) if len(firsts) else letters
    return (sums ^ sums >> np.uint64(32)) * np.uint64(_LAST_FACTOR) >> np.uint64(64 - HASH_BITS)
