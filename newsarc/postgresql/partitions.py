"""The partitions of a published archive: one of articles for each year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.postgresql.rows import year_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsarc.postgresql.connection import Session

# A row keeps the stream of its tokens, and uncompressed: to unpack it takes longer than to look through it.
_KEPT_IN_ROW = "WITH (toast_tuple_target = 8160)"
_ALL_SQL = """
    SELECT relname AS name FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
    WHERE inhparent = 'newsarc.article'::regclass ORDER BY 1"""
_THERE_SQL = "SELECT to_regclass(%s) IS NOT NULL AS is_there"


def make_partitions(session: Session, dates: Iterable[str | None]) -> None:
    """Make the partitions of some dates that are not there yet.

    Each is made beside its table and attached then: to make it within would wait for all who read.
    """
    for year in sorted(set(map(year_of, dates))):
        name = f"article_{year:04}"
        row = session.row(_THERE_SQL, (f"newsarc.{name}",))
        if row is None or not row["is_there"]:
            with session.transaction():
                session.run(f"CREATE TABLE {name} (LIKE article INCLUDING ALL) {_KEPT_IN_ROW}")
                bounds = f"FROM ({year}) TO ({year + 1})"
                session.run(f"ALTER TABLE article ATTACH PARTITION {name} FOR VALUES {bounds}")


def tend_partitions(session: Session, years: Iterable[int] | None) -> None:
    """Let the server note what is where in the partitions of some years, or in all.

    It would do so by itself, later; until then counts visit every row, and plans are guessed.
    """
    rows = session.rows(_ALL_SQL) if years is None else []
    names = (
        [row["name"] for row in rows] if years is None else [f"article_{year:04}" for year in sorted(years)]
    )
    for name in names:
        session.run(f"VACUUM (ANALYZE) {name}")
    session.run("ANALYZE article")
