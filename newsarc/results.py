"""The frozen types of answers about many articles: orders, counts, trends and similarities."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsarc.model.records import Entry


class Sort(StrEnum):
    """What comes first; what is equal in that comes newest first."""

    RELEVANCE = "relevance"
    DATE = "date"
    NEWEST = "-date"
    NEWSPAPER = "newspaper"
    LENGTH = "length"


class Facet(StrEnum):
    """What articles can be counted by."""

    NEWSPAPER = "newspaper"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    PAGE = "page"
    AUTHOR = "author"
    SECTION = "section"
    AGENCY = "agency"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many articles have a value; None stands for those of which it is not known."""

    value: str | None
    articles: int


class Period(StrEnum):
    """The steps that a trend takes through time."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class PeriodCount:
    """How many of a period's articles hold a term."""

    period: str
    found: int
    articles: int

    @property
    def share(self) -> float | None:
        """The share of the period's articles; None in a gap, a period without any article."""
        return self.found / self.articles if self.articles else None


@dataclass(frozen=True, slots=True)
class Series:
    """A term's way through all periods of a trend."""

    term: str
    counts: tuple[PeriodCount, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """Terms counted over the same periods, and the articles whose date is not known so closely."""

    step: Period
    series: tuple[Series, ...]
    undated: int


class Similarity(StrEnum):
    """How much two texts are the same."""

    EXACT = "exact"
    NEAR = "near"
    EXCERPT = "excerpt"


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two texts share: how much of the one, how much of the other, and what that makes them."""

    similarity: Similarity
    share: float
    share_of_other: float

    @property
    def is_within_other(self) -> bool:
        """Tell whether the one is rather a piece of the other than the reverse."""
        return self.share > self.share_of_other


@dataclass(frozen=True, slots=True)
class SimilarEntry:
    """An entry that is like the one asked about; `days` later than it, as far as both days are known."""

    entry: Entry
    overlap: Overlap
    days: int | None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where an entry holds what was searched for, with the text on both sides of it."""

    entry: Entry
    left: str
    find: str
    right: str
