"""`newsarc import`: page texts into the archive, each file's outcome on standard error."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.arguments import archive_path
from newsarc.cli.streams import complain, tell, write
from newsarc.errors import EXIT_FAILED, EXIT_PARTLY, UnreadableDate
from newsarc.model import FileReport, IssuePage, Outcome

if TYPE_CHECKING:
    from newsarc.model import PartialDate
    from newsarc.render.report import Totals


def import_(  # noqa: PLR0913, PLR0917 - a command has a parameter for each option
    context: typer.Context,
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...",
            show_default=False,
            help="Files, folders (their .txt files) or `-` for standard input.",
        ),
    ],
    newspaper: Annotated[str | None, typer.Option(metavar="NAME", help="The newspaper's name.")] = None,
    date: Annotated[
        str | None, typer.Option(metavar="DATE", help="The issue's date: 2022-03-15, or its known part.")
    ] = None,
    page: Annotated[str | None, typer.Option(metavar="LABEL", help="The page as printed: 1, A5.")] = None,
    edition: Annotated[str | None, typer.Option(metavar="NAME", help="The edition of the issue.")] = None,
    section: Annotated[str | None, typer.Option(metavar="NAME", help="The name of the page.")] = None,
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="The files' encoding, when it is guessed wrongly.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be read; keep nothing.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Say nothing unless something is wrong.")] = False,
) -> None:
    """Import the text of newspaper pages."""
    given = IssuePage(newspaper or None, _read_date(date), edition or None, page or None, section or None)
    if encoding:
        from newsarc.text.decoding import check_encoding

        check_encoding(encoding)
    if dry_run:
        reports = _preview(paths, given, encoding)
    else:
        reports = _import(archive_path(context), paths, given, encoding)
    totals = _tell_reports(reports, is_quiet=quiet, is_dry_run=dry_run)
    raise typer.Exit(_exit_code(totals))


def _read_date(text: str | None) -> "PartialDate | None":
    if not text:
        return None
    from newsarc.text.dates import read_date

    found = read_date(text)
    if found is None:
        raise UnreadableDate(text)
    return found


def _import(archive: Path, paths: list[Path], given: IssuePage, encoding: str | None) -> Iterator[FileReport]:
    from newsarc.import_files import import_files
    from newsarc.store.importing import open_for_import

    now = datetime.now(UTC).replace(microsecond=0)
    with open_for_import(archive) as session:
        yield from import_files(paths, session, given=given, encoding=encoding, now=now)


def _preview(paths: list[Path], given: IssuePage, encoding: str | None) -> Iterator[FileReport]:
    from newsarc.import_files import preview_files
    from newsarc.render.report import part_line

    for report in preview_files(paths, given=given, encoding=encoding):
        write(part_line(report.path, part) for part in report.parts)
        yield report


def _tell_reports(reports: Iterable[FileReport], *, is_quiet: bool, is_dry_run: bool) -> "Totals":
    from newsarc.render.report import Totals, report_lines, totals_line

    totals, folder = Totals(), Path.cwd()
    for report in reports:
        totals = totals.with_report(report)
        if report.outcome is Outcome.FAILED:
            complain(report.error or report.path, EXIT_FAILED)
        elif not is_quiet:
            for line in report_lines(report, folder):
                tell(line)
    if totals.failed or not is_quiet:
        tell(totals_line(totals, is_dry_run=is_dry_run))
    return totals


def _exit_code(totals: "Totals") -> int:
    if not totals.failed:
        return 0
    return EXIT_FAILED if totals.failed == totals.files else EXIT_PARTLY
