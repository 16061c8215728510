"""The orders of articles, each of them total."""

from __future__ import annotations

from newsarc.answers import Sort

NEWEST_FIRST = "article.date DESC, article.newspaper, article.page_key, article.position, article.id"
AS_IMPORTED = "article.id"
ORDERS = {
    Sort.RELEVANCE: NEWEST_FIRST,  # where there is nothing to rank by
    Sort.NEWEST: NEWEST_FIRST,
    Sort.DATE: "article.date IS NULL, article.date, article.newspaper, article.page_key, article.position, "
    "article.id",
    Sort.NEWSPAPER: f"article.newspaper IS NULL, article.newspaper, {NEWEST_FIRST}",
    Sort.LENGTH: f"length(article.body) DESC, {NEWEST_FIRST}",
}
