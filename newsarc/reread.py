"""The use case of rereading: kept sources through today's reader, one report for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from newsarc.errors import SourceError
from newsarc.importers import read_source
from newsarc.model.reports import RereadReport
from newsarc.records import stored_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsarc.model.reports import ArticleChange
    from newsarc.model.sources import KeptSource, StoredSource


class Comparison(Protocol):
    """What another reading of a source changes."""

    @property
    def changes(self) -> tuple[ArticleChange, ...]:
        """The parts that are read otherwise."""

    @property
    def unchanged(self) -> int:
        """How many parts stay as they are."""


def reread_sources(
    sources: Iterable[KeptSource],
    compare: Callable[[StoredSource], Comparison],
    write: Callable[[StoredSource], None] | None,
) -> Iterator[RereadReport]:
    """Read sources again and write what came out, or without `write` only tell what would change.

    A source that cannot be read any more, or would lose a corrected article, stays as it is.
    """
    for kept in sources:
        try:
            source = _read(kept)
            found = compare(source)
            if write is not None:
                write(source)
        except SourceError as error:
            yield RereadReport(error.path, error=str(error))
        else:
            yield RereadReport(kept.file.path, found.changes, found.unchanged)


def _read(kept: KeptSource) -> StoredSource:
    read = read_source(kept.file, given=kept.given, encoding=kept.given_encoding)
    return stored_source(kept.file, read, given=kept.given, encoding=kept.given_encoding)
