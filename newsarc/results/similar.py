"""What articles share with another."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsarc.model.records import Entry


class Similarity(StrEnum):
    """How much two texts are the same."""

    EXACT = "exact"
    NEAR = "near"
    EXCERPT = "excerpt"


class Overlap(NamedTuple):
    """What two texts share: how much of the one, how much of the other, and what that makes them."""

    similarity: Similarity
    share: float
    share_of_other: float

    @property
    def is_within_other(self) -> bool:
        """Tell whether the one is rather a piece of the other than the reverse."""
        return self.share > self.share_of_other


class SimilarEntry(NamedTuple):
    """An entry that is like the one asked about; `days` later than it, as far as both days are known."""

    entry: Entry
    overlap: Overlap
    days: int | None
