"""What an import is told: of the files, how they are to be read, and which of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from newsarc.containers import SUFFIXES as CONTAINERS
from newsarc.import_files.folder_names import newspaper_of_folders
from newsarc.import_runs import SkippedFiles
from newsarc.importers import SUFFIXES
from newsarc.model.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile, StoredSource


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the user says about the files, how they are to be read, and who counts those that are not.

    They are read in as many processes as `jobs`, or on the cluster at the address `on`. The usual
    newspaper is that of files which name none, and of which none is said.
    """

    given: IssuePage
    encoding: str | None = None
    columns: tuple[tuple[str, str], ...] = ()
    format: str | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    is_rescan: bool = False
    is_retry: bool = False
    jobs: int | None = 1
    on: str | None = None
    usual_newspaper: str | None = None
    skipped: SkippedFiles = field(default_factory=SkippedFiles)

    @property
    def selection(self) -> Selection:
        """Which files of folders and containers are taken."""
        return Selection(SUFFIXES, CONTAINERS, self.include, self.exclude, self.format is not None)

    def say(self, file: SourceFile) -> SourceFile:
        """Note with a file what the user says of how to read it."""
        return replace(file, columns=self.columns, format=self.format)

    def name_newspaper(self, source: StoredSource, known: Callable[[], Iterable[str]]) -> StoredSource:
        """Say of a source that names no newspaper that it is of its folder's, else of the usual one."""
        if source.given.newspaper or any(one.issue.newspaper for one in source.records):
            return source
        name = newspaper_of_folders(source.file.path, known()) or self.usual_newspaper
        if name is None:
            return source
        records = tuple(one._replace(issue=one.issue._replace(newspaper=name)) for one in source.records)
        return replace(source, given=source.given._replace(newspaper=name), records=records)
