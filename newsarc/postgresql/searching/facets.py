"""Count what a query finds by what its published articles have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.postgresql.searching.conditions import Wanted, columns_in, listed, source_of
from newsarc.results.counts import CrossTable, Facet, FacetCount

if TYPE_CHECKING:
    from newsarc.postgresql.connection import Session
    from newsarc.query.nodes import Node

# What a date does not say is written as EDTF (ISO 8601-2) writes it: 2022 is the month 2022-XX.
_WHOLE_DATE = "(article.date || substr('-XX-XX', length(article.date) - 3))"
_VALUES = {
    Facet.NEWSPAPER: "article.newspaper",
    Facet.YEAR: f"substr({_WHOLE_DATE}, 1, 4)",
    Facet.MONTH: f"substr({_WHOLE_DATE}, 1, 7)",
    Facet.DAY: _WHOLE_DATE,
    Facet.PAGE: "article.page",
    Facet.AUTHOR: "author.name",
    Facet.SECTION: "article.section",
    Facet.AGENCY: "article.agency",
    Facet.TAG: "tag.name",
    Facet.LANGUAGE: "article.language",
}
# An article may have several of these, and name one twice.
_JOINED = {
    Facet.AUTHOR: " LEFT JOIN LATERAL (SELECT DISTINCT unnest(article.authors) AS name) AS author ON true",
    Facet.TAG: " LEFT JOIN LATERAL (SELECT DISTINCT unnest(article.tag_names) AS name) AS tag ON true",
}
_IN_TIME = (Facet.YEAR, Facet.MONTH, Facet.DAY)


def count_by(session: Session, query: Node | None, facet: Facet) -> tuple[FacetCount, ...]:
    """Count what a query finds by one facet, what is not known last."""
    source = _source(session, query, facet)
    order = 'articles DESC, value COLLATE "C"'
    if facet in _IN_TIME:
        order = 'value COLLATE "C"'
    elif facet is Facet.PAGE:
        order = 'first, value COLLATE "C"'
    rows = session.rows(
        f"SELECT value, articles FROM (SELECT {_VALUES[facet]} AS value, count(*) AS articles,"  # noqa: S608 - no values in it
        f" min(article.page_key) AS first FROM {source.sql}{_JOINED.get(facet, '')}"
        f" GROUP BY 1) AS counted ORDER BY value IS NULL, {order}",
        source.parameters,
    )
    return tuple(FacetCount(row["value"], row["articles"]) for row in rows)


def count_by_two(session: Session, query: Node | None, first: Facet, second: Facet) -> CrossTable:
    """Count what a query finds by two facets at once, each in its own order."""
    source = _source(session, query, first, second)
    joined = _JOINED.get(first, "") + _JOINED.get(second, "")
    found = session.rows(
        f"SELECT {_VALUES[first]} AS value, {_VALUES[second]} AS other, count(*) AS articles"  # noqa: S608 - no values in it
        f" FROM {source.sql}{joined} GROUP BY 1, 2",
        source.parameters,
    )
    return CrossTable(
        count_by(session, query, first),
        count_by(session, query, second),
        {(row["value"], row["other"]): row["articles"] for row in found},
    )


def _source(session: Session, query: Node | None, *facets: Facet) -> Wanted:
    taken = ["page_key", *columns_in(" ".join(_VALUES[one] + _JOINED.get(one, "") for one in facets))]
    source = source_of(session, query, taken=taken)
    return Wanted(f"(SELECT {listed(taken)} FROM {source.sql}) AS article", source.parameters)  # noqa: S608 - no values in it
