"""The use case of importing: files in, records into an archive, one report for each file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from newsarc.errors import SourceError
from newsarc.importers import read_source
from newsarc.model import FileReport, Kind, Outcome
from newsarc.records import stored_source, warnings_of
from newsarc.sources import find_sources, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from newsarc.model import IssuePage, ReadSource, SourceFile, StoredSource


class Added(Protocol):
    """How many articles and other parts an archive took in."""

    @property
    def articles(self) -> int:
        """Articles that were not in the archive before."""

    @property
    def others(self) -> int:
        """Other parts that were not in the archive before."""


class Session(Protocol):
    """What this use case asks of an open archive."""

    def knows(self, sha256: str, given: IssuePage, encoding: str | None) -> bool:
        """Tell whether these bytes are in already, with the same things said about them."""

    def encoding_given(self, sha256: str) -> str | None:
        """Return the encoding that was once named for these bytes."""

    def add(self, source: StoredSource, imported_at: datetime) -> Added:
        """Take in a source as a whole or not at all."""


def import_files(
    paths: Iterable[Path],
    session: Session,
    *,
    given: IssuePage,
    encoding: str | None,
    now: datetime,
) -> Iterator[FileReport]:
    """Import files and folders; a file that fails is reported and does not stop the rest."""
    for found in find_sources(paths):
        try:
            file = _open(found)
            yield _import_file(file, session, given=given, encoding=encoding, now=now)
        except SourceError as error:
            yield FileReport(error.path, Outcome.FAILED, error=str(error))


def preview_files(paths: Iterable[Path], *, given: IssuePage, encoding: str | None) -> Iterator[FileReport]:
    """Read files and folders as an import would, and keep nothing."""
    for found in find_sources(paths):
        try:
            file = _open(found)
            read = read_source(file, given=given, encoding=encoding)
        except SourceError as error:
            yield FileReport(error.path, Outcome.FAILED, error=str(error))
        else:
            yield _preview(file, read)


def _open(found: Path | SourceError) -> SourceFile:
    if isinstance(found, SourceError):
        raise found
    return read_file(found)


def _import_file(
    file: SourceFile, session: Session, *, given: IssuePage, encoding: str | None, now: datetime
) -> FileReport:
    if session.knows(file.sha256, given, encoding):
        return FileReport(file.path, Outcome.UNCHANGED)
    encoding = encoding or session.encoding_given(file.sha256)
    read = read_source(file, given=given, encoding=encoding)
    source = stored_source(file, read, given=given, encoding=encoding)
    added = session.add(source, now)
    return FileReport(file.path, Outcome.ADDED, added.articles, added.others, source.warnings)


def _preview(file: SourceFile, read: ReadSource) -> FileReport:
    parts = tuple(part for page in read.pages for part in page.parts)
    articles = sum(part.kind is Kind.ARTICLE for part in parts)
    return FileReport(
        file.path, Outcome.ADDED, articles, len(parts) - articles, warnings=warnings_of(read), parts=parts
    )
