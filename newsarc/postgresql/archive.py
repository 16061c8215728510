"""A published archive as look-ups ask it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsarc.errors import ArchivePublished, UnknownId, UnknownSavedName
from newsarc.language import tr
from newsarc.model.parts import Kind
from newsarc.postgresql.connection import connect
from newsarc.postgresql.entries import (
    continued_entries,
    drops_of,
    entries_of_ids,
    entry_of_id,
    versions_of,
)
from newsarc.postgresql.names import ids_of_names
from newsarc.postgresql.searching.conditions import ARTICLES, compile_node
from newsarc.postgresql.searching.facets import count_by, count_by_two
from newsarc.postgresql.searching.finding import Window, count_found, found_ids
from newsarc.postgresql.settings import check_readable
from newsarc.query.nodes import Value
from newsarc.store.asked_archive import AskedArchive
from newsarc.store.search.missed_terms import MissedTerm, has_few_names, near_names, wanted_terms
from newsarc.text.characters.controls import storable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsarc.model.records import Entry
    from newsarc.model.repairs import Drop
    from newsarc.postgresql.connection import Session
    from newsarc.query.nodes import Node
    from newsarc.results.counts import CrossTable, Facet, FacetCount
    from newsarc.results.orders import Sort
    from newsarc.store.articles.versions import Version

_NAMES_SQL = "SELECT value FROM name WHERE field = %s ORDER BY value LIMIT 2000"
_DATES_SQL = "SELECT min(date) AS first, max(date) AS last FROM article WHERE kind = %s"


class PublishedArchive(AskedArchive):
    """A published archive that is open to be read, as it was when it was opened."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def place(self) -> str:
        """Its address, as it may be shown."""
        return self._session.address

    def find(  # noqa: PLR0913 - what is wanted of many is asked for by itself
        self,
        query: Node | None,
        *,
        limit: int | None = None,
        offset: int = 0,
        total: int | None = None,
        kinds: tuple[Kind, ...] | None = None,
        sort: Sort | None,
    ) -> Iterator[Entry]:
        ids = found_ids(self._session, query, Window(limit, offset, total), kinds or ARTICLES, sort)
        yield from entries_of_ids(self._session, ids)

    def count(self, query: Node | None) -> int:
        return count_found(self._session, query)

    def count_by(self, query: Node | None, facet: Facet) -> tuple[FacetCount, ...]:
        return count_by(self._session, query, facet)

    def count_by_two(self, query: Node | None, first: Facet, second: Facet) -> CrossTable:
        return count_by_two(self._session, query, first, second)

    def named(self, name: str, *, is_uncorrected: bool = False) -> Entry:
        known = storable(name)
        found = ids_of_names(self._session, [known])
        if known not in found:
            raise UnknownId(name)
        return entry_of_id(self._session, found[known], is_uncorrected=is_uncorrected)

    def continued(self, entries: Iterable[Entry]) -> Iterator[tuple[Entry, ...]]:
        return continued_entries(self._session, entries)

    def versions(self, entry: Entry) -> tuple[Version, ...]:
        return versions_of(self._session, entry)

    def drops(self, sha256: str) -> tuple[Drop, ...]:
        return drops_of(self._session, sha256)

    def source_bytes(self, sha256: str) -> bytes:
        """Raise ArchivePublished: of sources it is published where they lay, not what they hold."""
        raise ArchivePublished(self.place, "`show --source`")

    def saved(self, name: str) -> str:
        row = self._session.row("SELECT query FROM saved WHERE name = %s", (name,))
        if row is None:
            raise UnknownSavedName(name)
        return str(row["query"])

    def missed_terms(self, query: Node) -> tuple[MissedTerm, ...]:
        """Return the terms of a query that no article has; of names also those that are near."""
        return tuple(self._missed(term) for term in wanted_terms(query) if not self._is_there(term))

    def other_kinds(self, query: Node) -> dict[Kind, int]:
        condition = compile_node(self._session, query)
        rows = self._session.rows(
            f"SELECT kind, count(*) AS number FROM article WHERE {condition.sql} AND kind <> %s"  # noqa: S608 - no values in it
            " GROUP BY 1 ORDER BY 2 DESC, 1",
            (*condition.parameters, Kind.ARTICLE.value),
        )
        return {Kind(row["kind"]): row["number"] for row in rows}

    def dates_there(self) -> tuple[str, str] | None:
        row = self._session.row(_DATES_SQL, (Kind.ARTICLE.value,))
        return (row["first"], row["last"]) if row and row["first"] else None

    def _is_there(self, term: Node) -> bool:
        condition = compile_node(self._session, term)
        sql = f"SELECT 1 FROM article WHERE {condition.sql} LIMIT 1"  # noqa: S608 - no values in it
        return self._session.row(sql, condition.parameters) is not None

    def _missed(self, term: Node) -> MissedTerm:
        if not isinstance(term, Value) or not has_few_names(term):
            return MissedTerm(term)
        rows = self._session.rows(_NAMES_SQL, (term.field,))
        return near_names(term, [row["value"] for row in rows])


@contextmanager
def open_published(url: str, tell: Callable[[str], None]) -> Iterator[PublishedArchive]:
    """Open a published archive to look things up; it is told where not all of it may be there."""
    with connect(url, is_read_only=True) as session:
        if not check_readable(session):
            tell(
                tr(
                    "newsarc: {address}: a publish goes on, or was broken off: not all may be here",
                    address=session.address,
                )
            )
        yield PublishedArchive(session)
