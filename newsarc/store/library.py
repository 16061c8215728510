"""An archive as Python programs read it: what `search`, `show` and `count` ask, without the terminal."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.errors import ArchiveUnusable
from newsarc.language import tr
from newsarc.query.parser import parse_query
from newsarc.results.orders import Sort
from newsarc.store.articles.continuations import join_segments, segments_of
from newsarc.store.articles.lookup import entry_named
from newsarc.store.database.archive import open_archive
from newsarc.store.search.conditions import ARTICLES
from newsarc.store.search.finding import count_entries, find_entries
from newsarc.text.addresses import is_address, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from newsarc.model.parts import Kind
    from newsarc.model.records import Entry
    from newsarc.query.nodes import Node


class Library:
    """An archive that is open to be read, as it is at this moment; `with` closes it."""

    def __init__(self, path: Path) -> None:
        self._open = ExitStack()
        self._archive = self._open.enter_context(open_archive(path))

    def search(
        self,
        query: str = "",
        *,
        sort: Sort | str = Sort.RELEVANCE,
        limit: int | None = None,
        kinds: tuple[Kind, ...] = ARTICLES,
    ) -> Iterator[Entry]:
        """Yield what a query finds, the best first; without one all, the newest first. Raises QueryError."""
        return find_entries(self._archive, _node(query), limit=limit, sort=Sort(sort), kinds=kinds)

    def count(self, query: str = "") -> int:
        """Count what a query finds; raises QueryError."""
        return count_entries(self._archive, _node(query))

    def get(self, name: int | str, *, is_whole: bool = True) -> Entry:
        """Return the article with this id or ref, over all its pages; raises UnknownId."""
        entry = entry_named(self._archive, str(name))
        return join_segments(segments_of(self._archive, entry)) if is_whole else entry

    def close(self) -> None:
        """Close the archive."""
        self._open.close()

    def __enter__(self) -> Library:
        """Read the archive within a block, at whose end it is closed."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the archive."""
        self.close()


def open_library(path: Path | str) -> Library:
    """Open an archive to read it; raises ArchiveMissing, ArchiveForeign and their kin."""
    if is_address(str(path)):
        raise ArchiveUnusable(shown(str(path)), tr("it is on a server, and what is opened here is a file"))
    return Library(Path(path).expanduser())


def _node(query: str) -> Node | None:
    return parse_query(query, today=date.today())
