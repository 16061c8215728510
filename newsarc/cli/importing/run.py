"""One run of `newsarc import`: what it tells, and to whom."""

import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsarc.cli.clock import now
from newsarc.cli.importing.log import Log, logged
from newsarc.cli.importing.report import ReportFile
from newsarc.cli.importing.reporter import ImportReporter
from newsarc.cli.importing.summary import Summary
from newsarc.cli.output.exit_codes import code_of_many
from newsarc.cli.output.streams import is_error_terminal
from newsarc.cli.signals import until_stopped
from newsarc.errors import UnusableValue
from newsarc.import_runs import Ledger, SkippedFiles, Totals
from newsarc.language import tr
from newsarc.model.reports import FileReport

if TYPE_CHECKING:
    from newsarc.cli.importing.options import Verbosity
    from newsarc.import_files.options import ImportOptions
    from newsarc.store.ingest.importing import ImportSession

_TOLD_SINGLY = 12  # files with a line each on a terminal: half of its usual 24 lines


def run_import(
    archive: Path, paths: list[Path], options: "ImportOptions", verbosity: "Verbosity", *, wait_seconds: float
) -> Totals:
    """Import files into an archive, as one run of its own; one that is broken off tells what it kept."""
    from newsarc.store.ingest.importing import open_for_import

    ledger = Ledger(options.skipped)
    reporter = _reporter(ledger, verbosity)
    try:
        with (
            logged(verbosity.log) as log,
            ReportFile(verbosity.report, ledger, now) as report_file,
            open_for_import(archive, wait_seconds=wait_seconds) as session,
        ):
            _run(_Run(session, ledger, log, report_file, reporter), paths, options)
    except (KeyboardInterrupt, SystemExit):
        reporter.report_all(is_broken_off=True)
        raise
    reporter.report_all()
    return ledger.totals


def preview(reports: Iterable[FileReport], verbosity: "Verbosity", skipped: SkippedFiles) -> Totals:
    """Tell what an import would do."""
    ledger = Ledger(skipped)
    reporter = _reporter(ledger, verbosity)
    for report in ledger.enter(reports):
        reporter.note(report)
    reporter.report_all(is_dry_run=True)
    return ledger.totals


def _reporter(ledger: Ledger, verbosity: "Verbosity") -> ImportReporter:
    return ImportReporter(ledger, is_quiet=verbosity.is_quiet, is_verbose=verbosity.is_verbose)


class _Run(NamedTuple):
    """The archive of a run, what it has done until now, and who tells of it."""

    session: "ImportSession"
    ledger: Ledger
    log: Log
    report_file: ReportFile
    reporter: ImportReporter


def _run(run: _Run, paths: list[Path], options: "ImportOptions") -> None:
    from newsarc.import_files import import_files

    run_id = run.session.begin_run(now())
    run.report_file.begin(run_id)
    reports = until_stopped(import_files(paths, run.session, options, now=_imported_at()))
    if is_error_terminal() and not run.reporter.is_quiet:
        reports = _with_progress(reports, _number_of_files(paths, options), run.reporter)
    run.log.begin(run_id)
    for report in run.ledger.enter(reports):
        run.session.count_run(run_id, run.ledger.totals)  # now, for the run may be killed at any moment
        run.log.note(report)
        run.report_file.note(report)
        run.reporter.note(report)
    run.log.end(run_id, run.ledger)
    run.session.end_run(run_id, now(), run.ledger.totals)


def exit_code(totals: Totals) -> int:
    """Return 3 where some files failed, 1 where all did."""
    return code_of_many(totals.files, failed=totals.failed)


def _with_progress(
    reports: Iterable[FileReport], files: int, reporter: ImportReporter
) -> Iterator[FileReport]:
    """Show a bar on the terminal; of more files than a person reads a line each, keep a summary."""
    from newsarc.render.reports.progress import show_progress

    if files > _TOLD_SINGLY and not reporter.is_verbose:
        reporter.summary = Summary()
    return show_progress(reports, files)


def _number_of_files(paths: list[Path], options: "ImportOptions") -> int:
    from newsarc.sources import find_sources

    return sum(1 for _ in find_sources(paths, options.selection))


def _imported_at() -> datetime:
    """Return the time to note with new articles; SOURCE_DATE_EPOCH sets it, so that archives can be alike."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return now()
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UnusableValue("SOURCE_DATE_EPOCH", epoch, tr("seconds since 1970")) from error
