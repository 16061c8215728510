"""Count what a query finds by what its articles have in common: by one facet, or by two at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.results.counts import CrossTable, Facet, FacetCount, Period
from newsarc.store.search.planner import condition_of_all
from newsarc.text.calendar.periods import periods_between

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
    Facet.LANGUAGE: "article.language",
}
# An article may have several of these.
_JOINED = {
    Facet.AUTHOR: " LEFT JOIN contributor ON contributor.article_id = article.id",
    Facet.TAG: " LEFT JOIN tag ON tag.article_id = article.id",
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
    joined = _JOINED.get(facet, "")
    number = _ARTICLES if joined else "count(*)"
    rows = archive.rows(
        f"SELECT {_VALUES[facet]} AS value, {number} AS articles FROM article{joined}"  # noqa: S608 - no values in it
        f" WHERE {condition.sql} GROUP BY 1 ORDER BY value IS NULL, {_ORDERS.get(facet, _MOST_FIRST)}",
        condition.parameters,
    )
    return tuple(FacetCount(row["value"], row["articles"]) for row in rows)


def count_by_two(archive: Archive, query: Node | None, first: Facet, second: Facet) -> CrossTable:
    """Count what a query finds by two facets at once, each in its own order."""
    condition = condition_of_all(archive, query)
    joined = _JOINED.get(first, "") + _JOINED.get(second, "")
    found = archive.rows(
        f"SELECT {_VALUES[first]} AS value, {_VALUES[second]} AS other, {_ARTICLES} AS articles"  # noqa: S608 - no values in it
        f" FROM article{joined} WHERE {condition.sql} GROUP BY 1, 2",
        condition.parameters,
    )
    return CrossTable(
        count_by(archive, query, first),
        count_by(archive, query, second),
        {(row["value"], row["other"]): row["articles"] for row in found},
    )


def fill_gaps(counts: tuple[FacetCount, ...], facet: Facet) -> tuple[FacetCount, ...]:
    """Put the periods between the first and the last that have no articles in their places.

    >>> numbers = {"2019-11": 3, "2019-XX": 1, "2020-01": 1, None: 2}
    >>> rows = tuple(FacetCount(*pair) for pair in numbers.items())
    >>> [tuple(count) for count in fill_gaps(rows, Facet.MONTH)]
    [('2019-11', 3), ('2019-12', 0), ('2019-XX', 1), ('2020-01', 1), (None, 2)]
    """
    known = [count.value for count in counts if count.value is not None and "X" not in count.value]
    if not known:
        return counts
    numbers = {count.value: count.articles for count in counts}
    values = {*numbers, *periods_between(min(known), max(known), Period(facet))} - {None}
    unknown = tuple(count for count in counts if count.value is None)
    return (*(FacetCount(value, numbers.get(value, 0)) for value in sorted(filter(None, values))), *unknown)


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
