"""How many articles there are: by what they have in common, and over time."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


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
    LANGUAGE = "language"


class FacetCount(NamedTuple):
    """How many articles have a value; None stands for those of which it is not known."""

    value: str | None
    articles: int


class CrossTable(NamedTuple):
    """How many articles have a value of one facet and one of another; what is not in `cells` is none.

    `rows` and `columns` are the counts by each facet alone, in its order.
    """

    rows: tuple[FacetCount, ...]
    columns: tuple[FacetCount, ...]
    cells: dict[tuple[str | None, str | None], int]


class Period(StrEnum):
    """The steps that a trend takes through time."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


class PeriodCount(NamedTuple):
    """How many of a period's articles hold a term."""

    period: str
    found: int
    articles: int

    @property
    def share(self) -> float | None:
        """The share of the period's articles; None in a gap, a period without any article."""
        return self.found / self.articles if self.articles else None


class Series(NamedTuple):
    """A term's way through all periods of a trend."""

    term: str
    counts: tuple[PeriodCount, ...]


class Trend(NamedTuple):
    """Terms counted over the same periods, and the articles whose date is not known so closely."""

    step: Period
    series: tuple[Series, ...]
    undated: int
