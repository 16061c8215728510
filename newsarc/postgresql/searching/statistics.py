"""What is known of a published archive as a whole, asked once of each connection."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsarc.postgresql.connection import Session


class Statistics(NamedTuple):
    """How many articles and other parts of pages there are, how many tokens, and how many have no vector."""

    articles: int
    tokens: int
    unlisted: int


@lru_cache(maxsize=1)
def statistics_of(session: Session) -> Statistics:
    """Return the statistics of an archive, which stay as they are for whoever reads it."""
    row = session.row("SELECT articles, tokens, unlisted FROM statistics")
    return Statistics(0, 0, 0) if row is None else Statistics(**row)
