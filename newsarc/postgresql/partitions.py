"""The partitions of a published archive: one of articles for each year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.postgresql.rows import year_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsarc.postgresql.connection import Session

# A row keeps the stream of its tokens, and uncompressed: to unpack it takes longer than to look through it.
_KEPT_IN_ROW = "WITH (toast_tuple_target = 8160)"
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


def tend_partitions(session: Session, years: Iterable[int]) -> None:
    """Let the server note what is where in the partitions that were written to.

    It would do so by itself, later; until then counts visit every row, and plans are guessed.
    """
    for year in sorted(years):
        session.run(f"VACUUM (ANALYZE) article_{year:04}")
    session.run("ANALYZE article")
