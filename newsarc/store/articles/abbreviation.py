"""Abbreviate the digests of articles to refs, which are for people: as git does, as short as is unique.

Two texts whose digests begin alike can be made in half an hour, so a ref alone tells no article from another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.store.articles.refs import LENGTH, short_ref
from newsarc.text.matching.common_start import common_start

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_KEPT_SQL = """
    SELECT ref FROM article WHERE id = :id AND digest = :digest
    UNION ALL SELECT ref FROM former_ref
        WHERE article_id = :id AND digest = :digest AND ref NOT IN (SELECT ref FROM article)"""
# Also what a footnote may still name: former texts, and removed articles, which may come back.
_ALIKE_SQL = """
    SELECT digest FROM article WHERE digest >= :start AND digest < :start || '{' AND id <> :id
    UNION SELECT ref FROM article WHERE ref >= :start AND ref < :start || '{' AND id <> :id
    UNION SELECT digest FROM former_ref WHERE ref >= :start AND ref < :start || '{' AND digest <> :digest
    UNION SELECT digest FROM removed_digest
        WHERE digest > :start || '-{' AND digest < :start || '{' AND digest <> :digest"""


def ref_of(connection: sqlite3.Connection, digest: str, article_id: int = 0) -> str:
    """Return the ref of an article with this digest: the one that it has or had, else one of its own."""
    values = {"start": digest[:LENGTH], "id": article_id, "digest": digest}
    kept = connection.execute(_KEPT_SQL, values).fetchone() if article_id else None
    if kept is not None:
        return str(kept["ref"])
    alike = connection.execute(_ALIKE_SQL, values).fetchall()
    return abbreviate(digest, (row["digest"] for row in alike))


def abbreviate(digest: str, others: Iterable[str]) -> str:
    """Return the shortest beginning of a digest, of 12 characters or more, that no other begins with.

    >>> abbreviate("abcdefghijklmnop", ["abcdefghijklmxyz", "abcdefghijklmnop-2"])
    'abcdefghijklmn'
    """
    text, _, number = digest.partition("-")
    parts = (other.partition("-") for other in others)
    common = (common_start(text, other) for other, _, repeat in parts if repeat == number)
    return short_ref(digest, max([LENGTH, *(length + 1 for length in common)]))
