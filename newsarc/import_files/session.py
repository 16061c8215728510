"""What an import asks of an archive that is open for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from newsarc.import_runs import FileStamp, FormerFailure
    from newsarc.model.issue import IssuePage
    from newsarc.model.reports import Outcome
    from newsarc.model.sources import SourceFile, StoredSource


class Added(Protocol):
    """How many articles and other parts an archive took in."""

    @property
    def articles(self) -> int:
        """Articles that were not in the archive before."""

    @property
    def others(self) -> int:
        """Other parts that were not in the archive before."""

    @property
    def is_update(self) -> bool:
        """Whether the file was in before, with other bytes or other things said about it."""

    @property
    def changed(self) -> tuple[tuple[str, int], ...]:
        """What is another than before, and in how many articles."""


class Session(Protocol):
    """An archive that is open for an import."""

    def is_unchanged(self, path: str, stamp: FileStamp, given: IssuePage, encoding: str | None) -> bool:
        """Tell whether a file is as it was when it was imported, by its size, times and inode."""

    def holds(self, path: str) -> bool:
        """Tell whether a file of this path is in as one source."""

    def failure_of(
        self, path: str, stamp: FileStamp, given: IssuePage, encoding: str | None
    ) -> FormerFailure | None:
        """Return why a file failed that has not changed since."""

    def knows(self, file: SourceFile, given: IssuePage, encoding: str | None) -> bool:
        """Tell whether these bytes are in already, and nothing new is said about them."""

    def merge_declared(
        self, file: SourceFile, given: IssuePage, encoding: str | None
    ) -> tuple[IssuePage, str | None]:
        """Add to what is said of a file now what was said of its bytes, or of its place, before."""

    def merge_format(self, file: SourceFile) -> SourceFile:
        """Let the format and columns stay declared that were declared of these bytes, or of their path."""

    def newspapers(self) -> tuple[str, ...]:
        """Return the names of the newspapers that articles are of."""

    def other_places(self, file: SourceFile) -> tuple[str, ...]:
        """Return the other paths at which these bytes lay."""

    def move(self, file: SourceFile, place: str) -> None:
        """Note that a file that lay at a place lies there no more, but where it is now."""

    def other_spellings(self, path: str) -> tuple[str, ...]:
        """Return the known paths that differ from a new one only in how letters are composed."""

    def respell(self, path: str, former: str) -> None:
        """Note that a file's name is spelt otherwise now."""

    def note(self, file: SourceFile, stamp: FileStamp | None) -> Outcome:
        """Note where bytes lie that are in already; tell whether they did before."""

    def note_failure(
        self,
        path: str,
        stamp: FileStamp,
        given: IssuePage,
        encoding: str | None,
        failed: tuple[str, datetime],
    ) -> None:
        """Note why and when a file failed, not to try it again until it changes."""

    def add(self, source: StoredSource, imported_at: datetime, stamp: FileStamp | None = None) -> Added:
        """Take in a source as a whole or not at all."""
