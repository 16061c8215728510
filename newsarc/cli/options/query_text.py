"""Queries that a user writes or has saved: counted from today, their dates in the order of the settings."""

from datetime import date
from typing import TYPE_CHECKING

from newsarc.cli.options.date_order import is_day_first

if TYPE_CHECKING:
    from newsarc.query.nodes import Node


def read_query_text(text: str) -> "Node | None":
    """Read a query; None stands for the empty one, which wants everything. Raises QueryError."""
    from newsarc.query.parser import parse_query

    return parse_query(text, today=date.today(), is_day_first=is_day_first())
