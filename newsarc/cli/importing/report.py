"""The report of an import as JSON, written when it has ended, however it did."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from tempfile import SpooledTemporaryFile
from types import TracebackType

from newsarc.cli.output.output_file import output_error, write_file
from newsarc.cli.output.streams import write
from newsarc.errors import NewsarcError
from newsarc.exporters.jsonl import encode
from newsarc.import_runs import Ledger
from newsarc.model.reports import FileReport

_KEPT_IN_MEMORY = 1_000_000  # bytes


class ReportFile:
    """Gathers what became of each file and writes it to a file, whole; `-` is standard output."""

    def __init__(self, path: Path | None, ledger: Ledger, now: Callable[[], datetime]) -> None:
        self._path = path
        self._ledger = ledger
        self._now = now
        self._started_at = now()
        self._run_id: int | None = None
        self._files = SpooledTemporaryFile(  # noqa: SIM115 - closed by __exit__
            _KEPT_IN_MEMORY, "w+", encoding="utf-8", newline=""
        )

    def __enter__(self) -> "ReportFile":
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write the report, also of an import that failed as a whole; a bug has none."""
        with self._files:
            if self._path is not None and (error is None or isinstance(error, NewsarcError)):
                pieces = self._pieces(error)
                write(pieces) if self._path == Path("-") else write_file(self._path, pieces)

    def begin(self, run_id: int) -> None:
        """Note the number of the run."""
        self._run_id = run_id

    def note(self, report: FileReport) -> None:
        """Note what became of a file."""
        if self._path is None:
            return
        try:
            self._files.write(f"{encode(_file_object(report))}\n")
        except OSError as error:  # the folder for temporary files is full
            raise output_error(str(self._path), error) from error

    def _pieces(self, error: NewsarcError | None) -> Iterator[str]:
        totals = self._ledger.totals
        head = {
            "schema": 1,
            "run": self._run_id,
            "started_at": self._started_at.isoformat(),
            "ended_at": self._now().isoformat(),
            "error": str(error) if error else None,
            "counts": {"files": totals.files, **asdict(totals)},
            "skipped": dict(sorted(self._ledger.skipped.counts.items())),
        }
        yield f'{encode(head)[:-1]}, "files": ['
        self._files.seek(0)
        for number, line in enumerate(self._files):
            yield f"{',' if number else ''}\n{line.rstrip(chr(10))}"
        yield "\n]}\n"


def _file_object(report: FileReport) -> dict[str, object]:
    return {
        "path": report.path,
        "outcome": report.outcome.value,
        "articles": report.articles,
        "others": report.others,
        "changed": dict(report.changed),
        "warnings": list(report.warnings),
        "error": report.error,
        "same_as": report.same_as,
    }
