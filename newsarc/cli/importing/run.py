"""One run of `newsarc import`: what it tells, and to whom."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.cli.importing.log import logged
from newsarc.cli.importing.report import ReportFile
from newsarc.cli.options.arguments import current_folder
from newsarc.cli.output.streams import complain, is_error_terminal, tell
from newsarc.cli.signals import until_stopped
from newsarc.errors import EXIT_FAILED, EXIT_PARTLY, UnusableValue
from newsarc.import_runs import SkippedFiles, Totals
from newsarc.model.reports import FileReport, Outcome

if TYPE_CHECKING:
    from newsarc.import_files.options import ImportOptions


@dataclass(frozen=True, slots=True)
class Verbosity:
    """How much is told, and where else than on standard error."""

    is_quiet: bool = False
    is_verbose: bool = False
    report: Path | None = None
    log: Path | None = None


def run_import(
    archive: Path, paths: list[Path], options: "ImportOptions", verbosity: Verbosity, *, wait_seconds: float
) -> Totals:
    """Import files into an archive, as one run of its own."""
    from newsarc.import_files import import_files
    from newsarc.store.ingest.importing import open_for_import

    imported_at = _imported_at()
    with (
        logged(verbosity.log) as log,
        ReportFile(verbosity.report, _now) as report_file,
        open_for_import(archive, wait_seconds=wait_seconds) as session,
    ):
        run_id = session.begin_run(_now())
        report_file.begin(run_id)
        reports = until_stopped(import_files(paths, session, options, now=imported_at))
        if is_error_terminal() and not verbosity.is_quiet:
            reports = _with_progress(reports, paths, options)
        noted = report_file.observe(log.observe(reports, run_id, options.skipped), options.skipped)
        totals = tell_reports(noted, verbosity, options.skipped)
        session.end_run(run_id, _now(), totals)
    return totals


def tell_reports(
    reports: Iterable[FileReport], verbosity: Verbosity, skipped: SkippedFiles, *, is_dry_run: bool = False
) -> Totals:
    """Tell people what became of each file, and of all."""
    from newsarc.render.reports.report import report_lines, skipped_line, totals_line

    totals, folder = Totals(), current_folder()
    for report in reports:
        totals = totals.with_report(report)
        if report.outcome is Outcome.FAILED:
            complain(report.error or report.path, EXIT_FAILED)
        elif not verbosity.is_quiet:
            for line in report_lines(report, folder, is_verbose=verbosity.is_verbose):
                tell(line)
    if skipped.counts and not verbosity.is_quiet:
        tell(skipped_line(skipped.counts))
    if totals.failed or not verbosity.is_quiet:
        tell(totals_line(totals, is_dry_run=is_dry_run))
    return totals


def exit_code(totals: Totals) -> int:
    """Return 3 where some files failed, 1 where all did."""
    if not totals.failed:
        return 0
    return EXIT_FAILED if totals.failed == totals.files else EXIT_PARTLY


def _with_progress(
    reports: Iterable[FileReport], paths: list[Path], options: "ImportOptions"
) -> Iterator[FileReport]:
    from newsarc.render.reports.progress import show_progress
    from newsarc.sources import find_sources

    return show_progress(reports, sum(1 for _ in find_sources(paths, options.selection)))


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def _imported_at() -> datetime:
    """Return the time to note with new articles; SOURCE_DATE_EPOCH sets it, so that archives can be alike."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return _now()
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UnusableValue("SOURCE_DATE_EPOCH", epoch, "seconds since 1970") from error
