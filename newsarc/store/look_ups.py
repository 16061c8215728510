"""An archive file as look-ups ask it; what each question needs loads when it is asked."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsarc.store.asked_archive import AskedArchive
from newsarc.store.database.archive import open_archive

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
    from newsarc.store.database.archive import Archive
    from newsarc.store.search.missed_terms import MissedTerm


class FileArchive(AskedArchive):
    """An archive file that is open to be read."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    @property
    def place(self) -> Path:
        """The file's path."""
        return self._archive.path

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
        from newsarc.store.search.conditions import ARTICLES
        from newsarc.store.search.finding import find_entries

        return find_entries(
            self._archive, query, limit=limit, offset=offset, total=total, kinds=kinds or ARTICLES, sort=sort
        )

    def count(self, query: Node | None) -> int:
        from newsarc.store.search.finding import count_entries

        return count_entries(self._archive, query)

    def count_by(self, query: Node | None, facet: Facet) -> tuple[FacetCount, ...]:
        from newsarc.store.reports.facets import count_by

        return count_by(self._archive, query, facet)

    def count_by_two(self, query: Node | None, first: Facet, second: Facet) -> CrossTable:
        from newsarc.store.reports.facets import count_by_two

        return count_by_two(self._archive, query, first, second)

    def named(self, name: str, *, is_uncorrected: bool = False) -> Entry:
        from newsarc.store.articles.lookup import entry_named

        return entry_named(self._archive, name, is_uncorrected=is_uncorrected)

    def continued(self, entries: Iterable[Entry]) -> Iterator[tuple[Entry, ...]]:
        from newsarc.store.articles.continuations import continued_articles

        return continued_articles(self._archive, entries)

    def versions(self, entry: Entry) -> tuple[Version, ...]:
        from newsarc.store.articles.versions import versions_of

        return versions_of(self._archive, entry)

    def drops(self, sha256: str) -> tuple[Drop, ...]:
        from newsarc.store.articles.lookup import drops_of

        return drops_of(self._archive, sha256)

    def source_bytes(self, sha256: str) -> bytes:
        from newsarc.store.articles.lookup import source_bytes

        return source_bytes(self._archive, sha256)

    def saved(self, name: str) -> str:
        from newsarc.store.user.saved import saved_query

        return saved_query(self._archive, name).query

    def missed_terms(self, query: Node) -> tuple[MissedTerm, ...]:
        from newsarc.store.search.missed_terms import missed_terms

        return missed_terms(self._archive, query)

    def other_kinds(self, query: Node) -> dict[Kind, int]:
        from newsarc.store.search.missed_terms import other_kinds

        return other_kinds(self._archive, query)

    def dates_there(self) -> tuple[str, str] | None:
        from newsarc.store.search.missed_terms import dates_there

        return dates_there(self._archive)


@contextmanager
def open_file(path: Path) -> Iterator[FileArchive]:
    """Open an archive file to look things up; all look-ups see it as it is now."""
    with open_archive(path) as archive:
        yield FileArchive(archive)
