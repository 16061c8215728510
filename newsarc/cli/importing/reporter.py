"""What an import says on standard error: each file's outcome, warnings by their kinds, the totals."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsarc.cli.options.arguments import current_folder
from newsarc.cli.output.streams import complain, tell
from newsarc.errors import EXIT_FAILED
from newsarc.language import retold, tr
from newsarc.model.reports import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newsarc.cli.importing.summary import Summary
    from newsarc.import_runs import Ledger
    from newsarc.model.reports import FileReport

# What differs from file to file in warnings of one kind: quotations, numbers and dates, places, names.
_PARTICULARS = re.compile(r"“[^”]*”|\bat /.* stays|\d[\d./-]*|: .*")

_REPORTED_SINGLY = 3  # warnings of one kind; of more, one is told for all


@dataclass(slots=True)
class Warned:
    """Warnings of one kind: the first few with their files, and how many there are."""

    first: list[tuple[str, str]] = field(default_factory=list)
    number: int = 0
    files: int = 0


@dataclass(slots=True)
class ImportReporter:
    """Reports what becomes of the files of one import, and of all at its end, however it comes.

    Where a summary is kept, files have no lines of their own but those that fail.
    """

    ledger: Ledger
    is_quiet: bool = False
    is_verbose: bool = False
    summary: Summary | None = None
    _unnamed: int = 0
    _duplicates: list[FileReport] = field(default_factory=list)
    _warned: dict[str, Warned] = field(default_factory=dict)
    _folder: Path = field(default_factory=current_folder)

    def note(self, report: FileReport) -> None:
        """Tell what became of a file; of its warnings only with `--verbose`, or at the end."""
        self._unnamed += report.unnamed
        if report.same_as and not self._duplicates:
            self._duplicates.append(report)
        if report.outcome is Outcome.FAILED:
            complain(retold(report.error or report.path), EXIT_FAILED)
        elif self.summary:
            self.summary.note(report)
        elif not self.is_quiet:
            self._tell(report)
        self._remember_warnings(report)

    def _tell(self, report: FileReport) -> None:
        from newsarc.render.reports.report import report_lines, warning_lines

        lines = list(report_lines(report, self._folder, is_verbose=self.is_verbose))
        lines += warning_lines(report, self._folder) if self.is_verbose else ()
        for line in lines:
            tell(line)

    def report_all(self, *, is_dry_run: bool = False, is_broken_off: bool = False) -> None:
        """Tell the warnings by their kinds, what was skipped, and the totals; of nothing done, nothing."""
        if is_broken_off and not self.ledger.totals.files:
            return
        from newsarc.render.reports.report import totals_line

        for line in () if self.is_quiet else self._lines():
            tell(line)
        if self.ledger.totals.failed or is_broken_off or not self.is_quiet:
            totals = totals_line(self.ledger.totals, is_dry_run=is_dry_run)
            tell(
                tr("broken off, what is whole is kept: {totals}", totals=totals) if is_broken_off else totals
            )

    def _lines(self) -> Iterator[str]:
        """Yield what is to be said of all files together: a line for what is of one kind."""
        from newsarc.render.reports.report import duplicates_line, skipped_line, unnamed_line, warned_lines

        yield from self.summary.lines(self._folder) if self.summary else ()
        for one in self._warned.values() if not self.is_verbose else ():
            yield from warned_lines(one.first, one.number, one.files, self._folder)
        for report in self._duplicates if not self.is_verbose else ():
            yield duplicates_line(report, self.ledger.totals.duplicate, self._folder)
        if self.ledger.skipped.counts:
            yield skipped_line(self.ledger.skipped.counts)
        if self._unnamed:
            yield unnamed_line(self._unnamed)

    def _remember_warnings(self, report: FileReport) -> None:
        kinds = [_PARTICULARS.sub("…", text) for text in report.warnings]
        for kind, text in zip(kinds, report.warnings, strict=True):
            warned = self._warned.setdefault(kind, Warned())
            warned.number += 1
            if len(warned.first) < _REPORTED_SINGLY:
                warned.first.append((report.path, text))
        for kind in set(kinds):
            self._warned[kind].files += 1
