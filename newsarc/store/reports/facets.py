"""Count what a query finds by newspaper, date, page, author, section, agency or tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.results.counts import Facet, FacetCount
from newsarc.store.search.planner import condition_of_all

if TYPE_CHECKING:
    from newsarc.query.nodes import Node
    from newsarc.store.database.archive import Archive

# What a date does not say is written as EDTF (ISO 8601-2) writes it: 2022 is the month 2022-XX.
_WHOLE_DATE = "(article.date || substr('-XX-XX', length(article.date) - 3))"
_VALUES = {
    Facet.NEWSPAPER: "article.newspaper",
    Facet.YEAR: f"substr({_WHOLE_DATE}, 1, 4)",
    Facet.MONTH: f"substr({_WHOLE_DATE}, 1, 7)",
    Facet.DAY: _WHOLE_DATE,
    Facet.PAGE: "article.page",
    Facet.AUTHOR: "contributor.name",
    Facet.SECTION: "article.section",
    Facet.AGENCY: "article.agency",
    Facet.TAG: "tag.name",
}
# An article may have several of these.
_JOINED = {
    Facet.AUTHOR: "article LEFT JOIN contributor ON contributor.article_id = article.id",
    Facet.TAG: "article LEFT JOIN tag ON tag.article_id = article.id",
}
_ARTICLES = "count(DISTINCT article.id)"  # a byline may name somebody twice
# Digits come before X: what is known to the year only follows the year's last month.
_IN_TIME = "value"
_LIKE_PAGES = "min(article.page_key), value"
_MOST_FIRST = "articles DESC, value"
_ORDERS = {
    Facet.YEAR: _IN_TIME,
    Facet.MONTH: _IN_TIME,
    Facet.DAY: _IN_TIME,
    Facet.PAGE: _LIKE_PAGES,
}


def count_by(archive: Archive, query: Node | None, facet: Facet) -> tuple[FacetCount, ...]:
    """Count what a query finds by one facet, what is not known last.

    Dates and pages stand in their own order, everything else with the most articles first. An article
    by two authors or with two tags counts for both.
    """
    condition = condition_of_all(archive, query)
    source, number = (_JOINED[facet], _ARTICLES) if facet in _JOINED else ("article", "count(*)")
    rows = archive.rows(
        f"SELECT {_VALUES[facet]} AS value, {number} AS articles FROM {source}"  # noqa: S608 - no values in it
        f" WHERE {condition.sql} GROUP BY 1 ORDER BY value IS NULL, {_ORDERS.get(facet, _MOST_FIRST)}",
        condition.parameters,
    )
    return tuple(FacetCount(row["value"], row["articles"]) for row in rows)


def keep_greatest(counts: tuple[FacetCount, ...], limit: int) -> tuple[FacetCount, ...]:
    """Keep the rows with the most articles, and their order; 0 keeps all.

    >>> rows = FacetCount("2020", 3), FacetCount("2021", 1), FacetCount("2022", 2)
    >>> [count.value for count in keep_greatest(rows, 2)]
    ['2020', '2022']
    """
    if not limit:
        return counts
    greatest = sorted(range(len(counts)), key=lambda place: -counts[place].articles)[:limit]
    return tuple(counts[place] for place in sorted(greatest))
