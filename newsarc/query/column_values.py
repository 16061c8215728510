"""The different values of a column, one after the other along its index.

An archive has far fewer names than articles: to jump from one to the next takes no look at all of these.
"""

from __future__ import annotations


def select_values(table: str, column: str) -> str:
    """Write the SELECT of the values of an indexed column, called `found`, in ascending order."""
    return f"""
        WITH RECURSIVE named(found) AS (
            SELECT min({column}) FROM {table} WHERE {column} IS NOT NULL
            UNION ALL
            SELECT (SELECT min({column}) FROM {table} WHERE {column} > found) FROM named
            WHERE found IS NOT NULL
        ) SELECT found FROM named WHERE found IS NOT NULL"""  # noqa: S608 - our names
