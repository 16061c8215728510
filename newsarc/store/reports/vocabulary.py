"""What an archive has in a column, and the ids that begin so: what the completion of a word asks for."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from newsarc.query.column_values import select_values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsarc.store.database.archive import Archive

_COLUMNS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        **{
            name: ("article", name)
            for name in "newspaper edition page section column agency place language".split()
        },
        "author": ("person", "name"),
        "role": ("contributor", "role"),
        "tag": ("tag", "name"),
        "saved": ("saved", "name"),
        "export": ("standing_export", "name"),
    }
)
_MOST_VALUES = 5_000
_MOST_NAMED = 30
_NEWEST_SQL = """
    SELECT id, headline FROM article WHERE kind = 'article'
    ORDER BY date DESC, newspaper, page_key, source_id, position, id LIMIT ?"""
_BETWEEN_SQL = "SELECT id, headline FROM article WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?"
_LARGEST = 2**63 - 1


class NamedArticle(NamedTuple):
    """An article's name, and its headline."""

    name: str
    headline: str | None


def values_in(archive: Archive, name: str) -> list[str]:
    """Return the values of a field that articles have, or the names of tags, saved queries and exports."""
    table, column = _COLUMNS[name]
    rows = archive.rows(f"{select_values(table, column)} LIMIT ?", (_MOST_VALUES,))
    return [str(row["found"]) for row in rows]


def newest(archive: Archive) -> list[NamedArticle]:
    """Return the articles that a list begins with."""
    rows = archive.rows(_NEWEST_SQL, (_MOST_NAMED,))
    return [NamedArticle(str(row["id"]), row["headline"]) for row in rows]


def ids_beginning(archive: Archive, digits: str) -> list[NamedArticle]:
    """Return some articles whose ids begin with these digits, the smallest first."""
    found: list[NamedArticle] = []
    first = last = int(digits)
    while last <= _LARGEST and len(found) < _MOST_NAMED:
        rows = archive.rows(_BETWEEN_SQL, (first, last, _MOST_NAMED - len(found)))
        found += [NamedArticle(str(row["id"]), row["headline"]) for row in rows]
        first, last = first * 10, last * 10 + 9
    return found


def headlines_of(archive: Archive, refs: Sequence[str]) -> Iterator[str | None]:
    """Yield the headline of each article that a ref names; None for one that is not there, or has none."""
    for ref in refs:
        row = archive.row("SELECT headline FROM article WHERE ref = ?", (ref,))
        yield row["headline"] if row else None
