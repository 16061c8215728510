"""The orders of published articles: those of the archive file, whose missing values come first."""

from __future__ import annotations

from newsarc.results.orders import Sort

_ON_A_PAGE = "article.page_key NULLS FIRST, article.source_id, article.position, article.id"
NEWEST_FIRST = f"article.year DESC, article.date DESC NULLS LAST, article.newspaper NULLS FIRST, {_ON_A_PAGE}"
TAKEN_ALONG = "id kind size year date newspaper page_key source_id position".split()
"""The columns that order and score finds."""
AS_IMPORTED = "article.id"
ORDERS = {
    Sort.RELEVANCE: NEWEST_FIRST,  # where there is nothing to rank by
    Sort.NEWEST: NEWEST_FIRST,
    Sort.DATE: f"article.date NULLS LAST, article.newspaper NULLS FIRST, {_ON_A_PAGE}",
    Sort.NEWSPAPER: f"article.newspaper NULLS LAST, {NEWEST_FIRST}",
    Sort.LENGTH: f"article.body_length DESC, {NEWEST_FIRST}",
}


_OPPOSITE = {
    " DESC NULLS LAST": " ASC NULLS FIRST",
    " NULLS FIRST": " DESC NULLS LAST",
    " NULLS LAST": " DESC NULLS FIRST",
    " DESC": "",
}


def reversed_order(order: str) -> str:
    """Write an order the other way round.

    >>> reversed_order("a DESC, b DESC NULLS LAST, c NULLS FIRST, d NULLS LAST, e")
    'a, b ASC NULLS FIRST, c DESC NULLS LAST, d DESC NULLS FIRST, e DESC'
    """
    return ", ".join(map(_reversed_term, order.split(", ")))


def _reversed_term(term: str) -> str:
    for end, other in _OPPOSITE.items():
        if term.endswith(end):
            return term.removesuffix(end) + other
    return f"{term} DESC"
