"""A log of imports that grows from run to run, a line for each thing that happened."""

import logging
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from newsarc.cli.output.output_file import output_error, refuse_archive
from newsarc.errors import NewsarcError
from newsarc.import_runs import Ledger
from newsarc.language import english_spoken
from newsarc.model.reports import FileReport, Outcome
from newsarc.text.characters.controls import one_line


class _File(logging.FileHandler):
    """A log file; that it cannot be written to is told once, when the import has ended."""

    failure: OSError | None = None

    def handleError(self, _record: logging.LogRecord) -> None:  # noqa: N802 - the name that logging calls
        """Remember the first failure, and let the import go on."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            raise  # noqa: PLE0704 - called by logging while it handles an error
        self.failure = self.failure or error


class Log:
    """The log of one import."""

    def __init__(self, logger: logging.Logger) -> None:
        self._logger = logger

    def begin(self, run_id: int) -> None:
        """Note that a run begins."""
        self._logger.info("run %d begins", run_id)

    def note(self, report: FileReport) -> None:
        """Note what became of a file."""
        if report.outcome is Outcome.FAILED:
            self._logger.error("%s", one_line(report.error or report.path))
            return
        level = logging.DEBUG if report.outcome is Outcome.UNCHANGED else logging.INFO
        self._logger.log(level, "%s: %s, %d articles", one_line(report.path), report.outcome, report.articles)
        for warning in report.warnings:
            self._logger.warning("%s: %s", one_line(report.path), one_line(warning))

    def end(self, run_id: int, ledger: Ledger) -> None:
        """Note what was skipped, and the totals."""
        from newsarc.render.reports.report import skipped_line, totals_line

        with english_spoken():
            if ledger.skipped.counts:
                self._logger.info("%s", one_line(skipped_line(ledger.skipped.counts)))
            self._logger.info("run %d ends: %s", run_id, totals_line(ledger.totals))


@contextmanager
def logged(path: Path | None) -> Iterator[Log]:
    """Open the log, to which errors that end the import are written too; without a path nothing is."""
    logger = logging.Logger("newsarc.import", logging.INFO)
    handler = _handler(path)
    logger.addHandler(handler)
    try:
        yield Log(logger)
    except NewsarcError as error:
        logger.error("broken off: %s", one_line(str(error)))
        raise
    finally:
        with suppress(OSError):  # what is not written yet cannot be either
            handler.close()
    if isinstance(handler, _File) and handler.failure:
        raise output_error(str(path), handler.failure)


def _handler(path: Path | None) -> logging.Handler:
    if path is None:
        return logging.NullHandler()
    try:
        refuse_archive(path)
        handler = _File(path, encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise output_error(str(path), error) from error
    form = logging.Formatter("%(asctime)s %(levelname)s [%(process)d] %(message)s", "%Y-%m-%dT%H:%M:%SZ")
    form.converter = time.gmtime
    handler.setFormatter(form)
    return handler
