"""What an import remembers: the stamp of a file, the totals of a run, and the runs of an archive."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from newsarc.model.reports import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from newsarc.model.reports import FileReport


@dataclass(frozen=True, slots=True)
class FileStamp:
    """By what a file is taken for unchanged; without `modified_ns` it is read again to be sure.

    A file that takes the place of another may have its size and its time, as rsync and cp can give it, but
    not its inode and the time when that was changed, which nobody can set.
    """

    size: int
    modified_ns: int | None
    inode: int | None = None
    changed_ns: int | None = None


@dataclass(frozen=True, slots=True)
class FormerFailure:
    """Why a file failed that has not changed since; of one that is acknowledged nothing more is told."""

    error: str
    is_acknowledged: bool = False


@dataclass(frozen=True, slots=True)
class Totals:
    """How the files of an import ended, and how many articles are new."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicate: int = 0
    unsettled: int = 0
    failed: int = 0
    articles: int = 0
    others: int = 0
    warnings: int = 0

    @property
    def files(self) -> int:
        """All files, however they ended."""
        return sum(getattr(self, outcome.value) for outcome in Outcome)

    def with_report(self, report: FileReport) -> Totals:
        """Count one more file."""
        outcome = report.outcome.value
        return replace(
            self,
            **{outcome: getattr(self, outcome) + 1},
            articles=self.articles + report.articles,
            others=self.others + report.others,
            warnings=self.warnings + len(report.warnings),
        )


class SkippedFiles:
    """Counts the files in folders that no importer claims, by their suffix."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def note(self, path: Path) -> None:
        """Count one more file."""
        self.counts[path.suffix.lower()] += 1


@dataclass(slots=True)
class Ledger:
    """What an import has done until now: counted once, read by all who tell of it."""

    skipped: SkippedFiles
    totals: Totals = field(default_factory=Totals)

    def enter(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """Count each report, and pass it on."""
        for report in reports:
            self.totals = self.totals.with_report(report)
            yield report


@dataclass(frozen=True, slots=True)
class Run:
    """An import as the archive remembers it; one without an end was broken off."""

    id: int
    started_at: datetime
    ended_at: datetime | None
    totals: Totals
