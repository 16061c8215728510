"""The partitions of a published archive: for each year one of articles, and one of what they show."""

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
_VECTORS_SQL = """
    SELECT indexrelid::regclass::text AS name FROM pg_index
    WHERE indrelid = %s::regclass AND indexprs IS NOT NULL"""
_THERE_SQL = "SELECT to_regclass(%s) IS NOT NULL AS is_there"


def make_partitions(session: Session, dates: Iterable[str | None]) -> None:
    """Make the partitions of some dates that are not there yet.

    Each is made beside its table and attached then: to make it within would wait for all who read.
    """
    for year in sorted(set(map(year_of, dates))):
        row = session.row(_THERE_SQL, (f"newsarc.article_{year:04}",))
        if row is None or not row["is_there"]:
            with session.transaction():
                _make(session, "content", year, "")
                _make(session, "article", year, _KEPT_IN_ROW)
                _leave_unsampled(session, year)


def tend_partitions(session: Session, years: Iterable[int] | None) -> None:
    """Let the server note what is where in the partitions of some years, or in all.

    It would do so by itself, later; until then counts visit every row, and plans are guessed.
    """
    rows = session.rows(_ALL_SQL) if years is None else []
    ends = [row["name"].removeprefix("article") for row in rows]
    if years is not None:
        ends = [f"_{year:04}" for year in sorted(years)]
    for end in ends:
        session.run(f"VACUUM (ANALYZE) article{end}")
        session.run(f"VACUUM (ANALYZE) content{end}")
    session.run("ANALYZE article")


def _make(session: Session, table: str, year: int, options: str) -> None:
    session.run(f"CREATE TABLE {table}_{year:04} (LIKE {table} INCLUDING ALL) {options}")
    bounds = f"FROM ({year}) TO ({year + 1})"
    session.run(f"ALTER TABLE {table} ATTACH PARTITION {table}_{year:04} FOR VALUES {bounds}")


def _leave_unsampled(session: Session, year: int) -> None:
    """Keep the server from making the vectors of thousands of articles again for a sample of lexemes."""
    for row in session.rows(_VECTORS_SQL, (f"newsarc.article_{year:04}",)):
        session.run(f"ALTER INDEX {row['name']} ALTER COLUMN 1 SET STATISTICS 0")
