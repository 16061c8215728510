"""What look-ups ask of an archive, be it a file or on a server: what both answer, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newsarc.model.parts import Kind
    from newsarc.model.records import Entry
    from newsarc.model.repairs import Drop
    from newsarc.query.nodes import Node
    from newsarc.results.counts import CrossTable, Facet, FacetCount
    from newsarc.results.orders import Sort
    from newsarc.store.articles.versions import Version
    from newsarc.store.search.missed_terms import MissedTerm


class AskedArchive(Protocol):
    """What a look-up can ask of an archive; a query is None where everything is asked for."""

    @property
    def place(self) -> Path | str:
        """Where it is: a file's path, or an address as it may be shown."""

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
        """Yield what a query finds behind an offset, in an order; articles, unless other kinds are named.

        Who knows how many finds there are in all has the last of them as soon as the first.
        """

    def count(self, query: Node | None) -> int:
        """Count the articles that a query finds."""

    def count_by(self, query: Node | None, facet: Facet) -> tuple[FacetCount, ...]:
        """Count what a query finds by a facet."""

    def count_by_two(self, query: Node | None, first: Facet, second: Facet) -> CrossTable:
        """Count what a query finds by two facets at once."""

    def named(self, name: str, *, is_uncorrected: bool = False) -> Entry:
        """Return the entry with this id or ref; raises UnknownId."""

    def continued(self, entries: Iterable[Entry]) -> Iterator[tuple[Entry, ...]]:
        """Yield the segments of each article that entries are of, once."""

    def versions(self, entry: Entry) -> tuple[Version, ...]:
        """Return all states of an article, the oldest first."""

    def drops(self, sha256: str) -> tuple[Drop, ...]:
        """Return what of a source is in none of its parts."""

    def source_bytes(self, sha256: str) -> bytes:
        """Return the file that an entry was read from."""

    def saved(self, name: str) -> str:
        """Return the query that is saved under a name; raises UnknownSavedName."""

    def missed_terms(self, query: Node) -> tuple[MissedTerm, ...]:
        """Return the terms of a query that no article has."""

    def other_kinds(self, query: Node) -> dict[Kind, int]:
        """Count the parts of pages other than articles that a query finds."""

    def dates_there(self) -> tuple[str, str] | None:
        """Return the first and the last date of all articles."""
