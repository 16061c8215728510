"""Count terms over time, beside all the articles of each year, month or day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.model.parts import Kind
from newsarc.query.nodes import And, Node, Or, Value
from newsarc.results.counts import Period, PeriodCount, Series, Trend
from newsarc.store.search.planner import condition_of_all
from newsarc.text.calendar.periods import periods_between

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsarc.query.condition import Condition
    from newsarc.store.database.archive import Archive

_LENGTHS = {Period.YEAR: 4, Period.MONTH: 7, Period.DAY: 10}  # of ISO 8601


def trend_of(archive: Archive, terms: Mapping[str, Node], step: Period, *, within: Node | None) -> Trend:
    """Count each term in every period between the first and the last that have articles at all.

    A date that is not known as closely as the step is in none of its periods.
    """
    articles = _count(archive, step, within)
    if not articles:
        return Trend(step, (), _count_undated(archive, terms, step, within))
    periods = tuple(periods_between(min(articles), max(articles), step))
    series = []
    for term, node in terms.items():
        found = _count(archive, step, within, node)
        counts = (PeriodCount(period, found.get(period, 0), articles.get(period, 0)) for period in periods)
        series.append(Series(term, tuple(counts)))
    return Trend(step, tuple(series), _count_undated(archive, terms, step, within))


def _count(archive: Archive, step: Period, *nodes: Node | None) -> dict[str, int]:
    condition, length = _articles(archive, *nodes), _LENGTHS[step]
    rows = archive.rows(
        f"SELECT substr(article.date, 1, {length}) AS period, count(*) AS articles FROM article"  # noqa: S608 - no values in it
        f" WHERE {condition.sql} AND length(article.date) >= {length} GROUP BY 1 ORDER BY 1",
        condition.parameters,
    )
    return {row["period"]: row["articles"] for row in rows}


def _count_undated(archive: Archive, terms: Mapping[str, Node], step: Period, within: Node | None) -> int:
    condition = _articles(archive, within, Or(tuple(terms.values())))
    (row,) = archive.rows(
        f"SELECT count(*) AS articles FROM article WHERE {condition.sql}"  # noqa: S608 - no values in it
        f" AND ifnull(length(article.date), 0) < {_LENGTHS[step]}",
        condition.parameters,
    )
    return int(row["articles"])


def _articles(archive: Archive, *nodes: Node | None) -> Condition:
    """Ask for articles only, also where a term names another kind: the shares are shares of articles."""
    asked = tuple(node for node in nodes if node is not None)
    return condition_of_all(archive, And((Value("kind", Kind.ARTICLE), *asked)) if asked else None)
