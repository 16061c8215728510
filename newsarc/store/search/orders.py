"""The orders of articles, each of them total."""

from __future__ import annotations

from newsarc.results.orders import Sort

_ON_A_PAGE = "article.page_key, article.source_id, article.position, article.id"
NEWEST_FIRST = f"article.date DESC, article.newspaper, {_ON_A_PAGE}"
AS_IMPORTED = "article.id"
ORDERS = {
    Sort.RELEVANCE: NEWEST_FIRST,  # where there is nothing to rank by
    Sort.NEWEST: NEWEST_FIRST,
    Sort.DATE: f"article.date IS NULL, article.date, article.newspaper, {_ON_A_PAGE}",
    Sort.NEWSPAPER: f"article.newspaper IS NULL, article.newspaper, {NEWEST_FIRST}",
    Sort.LENGTH: f"length(article.body) DESC, {NEWEST_FIRST}",
}


def reversed_order(order: str) -> str:
    """Write an order the other way round.

    >>> reversed_order("article.date DESC, article.id")
    'article.date, article.id DESC'
    """
    terms = order.split(", ")
    return ", ".join(one.removesuffix(" DESC") if one.endswith(" DESC") else f"{one} DESC" for one in terms)
