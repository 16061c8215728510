"""How many articles there are: by what they have in common, and over time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
