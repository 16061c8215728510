"""Write articles and what belongs to them to a published archive, within the transaction of the caller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.postgresql.rows import LISTED_FIELDS, NAMED_FIELDS, article_row, names_in
from newsarc.postgresql.vectors import WHOLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsarc.postgresql.connection import Session
    from newsarc.postgresql.rows import Row

_COUNT_SQL = "UPDATE statistics SET articles = articles + %s, tokens = tokens + %s, unlisted = unlisted + %s"
_NAMES_SQL = """
    INSERT INTO name(field, value, key)
    SELECT * FROM unnest(%s::text[], %s::text[], %s::text[]) ON CONFLICT (field, value)
    DO UPDATE SET key = excluded.key WHERE name.key <> excluded.key"""
_SHOWN = frozenset(
    "kicker headline headline_lines deck byline contributors body paragraphs marks repairs url origin"
    " uncorrected versions".split()
)
_SAVED = ("name", "query", "saved_at", "options")
_SAVED_SQL = "SELECT name, query, saved_at, options FROM saved ORDER BY name"


def write_articles(session: Session, rows: Iterable[tuple[Row, bytes]]) -> set[int]:
    """Add articles with their index and names; return their years."""
    written = [article_row(row, version) for row, version in rows]
    if not written:
        return set()
    for table, columns in _columns(written[0][0]).items():
        session.copy(table, columns, (tuple(row[name] for name in columns) for row, _ in written))
    _add_names(session, {name for row, _ in written for name in names_in(row)})
    unlisted = sum(index.form != WHOLE for _, index in written)
    session.change(_COUNT_SQL, (len(written), sum(index.size for _, index in written), unlisted))
    return {row["year"] for row, _ in written}


def remove_articles(session: Session, ids: list[int]) -> set[int]:
    """Take articles away with all that belongs to them; return their years."""
    if not ids:
        return set()
    session.change("DELETE FROM content WHERE id = ANY(%s)", (ids,))
    gone = session.rows("DELETE FROM article WHERE id = ANY(%s) RETURNING year, size, form", (ids,))
    unlisted = sum(row["form"] != WHOLE for row in gone)
    session.change(_COUNT_SQL, (-len(gone), -sum(row["size"] for row in gone), -unlisted))
    return {row["year"] for row in gone}


def forget_names(session: Session) -> None:
    """Forget the names that no article has any more: a person that was removed is gone wholly."""
    values = {
        **{field: f'"{field}"' for field in NAMED_FIELDS},
        **{field: f"unnest({column})" for field, column in LISTED_FIELDS.items()},
    }
    for field, value in values.items():
        session.change(
            f"DELETE FROM name USING (SELECT name.value FROM name WHERE field = %s EXCEPT"  # noqa: S608 - our names
            f" SELECT {value} FROM article) AS gone WHERE name.field = %s AND name.value = gone.value",
            (field, field),
        )


def replace_saved(session: Session, rows: list[Row], begin: Callable[[], None]) -> int:
    """Put the saved queries in the place of those there, unless none differs; return how many do."""
    here = [tuple(row[name] for name in _SAVED) for row in rows]
    there = [tuple(row[name] for name in _SAVED) for row in session.rows(_SAVED_SQL)]
    if here == there:
        return 0
    begin()
    with session.transaction():
        session.change("DELETE FROM saved")
        session.copy("saved", _SAVED, here)
    return len(set(here) ^ set(there))


def _columns(row: Row) -> dict[str, tuple[str, ...]]:
    """Return which columns of an article go to which table."""
    shown = tuple(name for name in row if name in _SHOWN)
    return {
        "content": ("year", "id", *shown),
        "article": tuple(name for name in row if name not in _SHOWN),
    }


def _add_names(session: Session, names: set[tuple[str, str, str]]) -> None:
    # In one order always: two that write in different ones would wait for each other.
    fields, values, keys = ([one[place] for one in sorted(names)] for place in range(3))
    session.change(_NAMES_SQL, (fields, values, keys))
