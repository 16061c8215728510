"""What is asked at the moment: a query, the facets that it is narrowed to, and an order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsarc.query.filters import facet_node
from newsarc.query.nodes import And, Dates
from newsarc.query.parser import parse_query
from newsarc.results.counts import Facet
from newsarc.results.orders import Sort

if TYPE_CHECKING:
    from datetime import date

    from newsarc.query.nodes import Node

FACETS = (Facet.NEWSPAPER, Facet.YEAR, Facet.MONTH, Facet.SECTION, Facet.TAG)
_SORTS = (Sort.RELEVANCE, Sort.NEWEST, Sort.DATE)

Narrowing = tuple[Facet, str | None]


class Inquiry(NamedTuple):
    """A query as it is written, what it is narrowed to, and the order of the finds."""

    text: str = ""
    narrowings: tuple[Narrowing, ...] = ()
    sort: Sort = Sort.RELEVANCE
    is_day_first: bool | None = None  # of its dates that may be two days

    @property
    def facets(self) -> tuple[Facet, ...]:
        """The facets by which it can be narrowed: a year has months, many years have too many."""
        has_year = any(facet is Facet.YEAR for facet, _ in self.narrowings)
        return tuple(facet for facet in FACETS if has_year or facet is not Facet.MONTH)

    def toggled(self, facet: Facet, value: str | None) -> Inquiry:
        """Narrow to a value of a facet, or no longer where that is what it is narrowed to."""
        others = tuple(one for one in self.narrowings if one[0] is not facet)
        if facet is Facet.YEAR:
            others = tuple(one for one in others if one[0] is not Facet.MONTH)
        is_on = (facet, value) in self.narrowings
        return self._replace(narrowings=others if is_on else (*others, (facet, value)))

    def widened(self) -> Inquiry:
        """Take back the last narrowing."""
        return self.toggled(*self.narrowings[-1]) if self.narrowings else self

    def sorted_next(self) -> Inquiry:
        """Take the next order; without words there is no best."""
        sorts = _SORTS if self.text.strip() else _SORTS[1:]
        place = sorts.index(self.sort) if self.sort in sorts else 0
        return self._replace(sort=sorts[(place + 1) % len(sorts)])

    def completed(self) -> Inquiry | None:
        """Let the last word be the beginning of one, which it may be while it is typed; None if it is not."""
        last = self.text[-1:]
        is_word = last.isalpha() and last.isascii()
        return self._replace(text=f"{self.text}*") if is_word else None


def node_of(inquiry: Inquiry, today: date) -> Node | None:
    """Write an inquiry as a query; None where it asks for everything. Raises QueryError."""
    asked = parse_query(inquiry.text, today=today, is_day_first=inquiry.is_day_first)
    has_month = any(facet is Facet.MONTH for facet, _ in inquiry.narrowings)
    nodes = [] if asked is None else [asked]
    for facet, value in inquiry.narrowings:
        node = facet_node(facet, value)
        if not (has_month and facet is Facet.YEAR and isinstance(node, Dates)):
            nodes.append(node)
    return And(tuple(nodes)) if len(nodes) > 1 else next(iter(nodes), None)
