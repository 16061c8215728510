"""`newsarc import`: page texts into the archive, each file's outcome on standard error."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.importing.archive_to_write import archive_to_write
from newsarc.cli.importing.options import EffortOptions, FileOptions, Verbosity, options_given
from newsarc.cli.options.arguments import archive_named
from newsarc.cli.options.groups import with_groups
from newsarc.cli.options.issue_options import IssueOptions, SourceNames, read_paths
from newsarc.cli.output.streams import write
from newsarc.language import tr

if TYPE_CHECKING:
    from newsarc.import_files.options import ImportOptions
    from newsarc.import_runs import Totals
    from newsarc.model.reports import FileReport


@with_groups
def import_(  # noqa: PLR0913 - a command has a parameter for each option or group of them
    context: typer.Context,
    names: SourceNames,
    *,
    issue: IssueOptions,
    files: FileOptions,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be read; keep nothing.")
    ] = False,
    effort: EffortOptions,
    wait: Annotated[
        float, typer.Option(min=0, metavar="SECONDS", help="Wait up to this long while the archive is busy.")
    ] = 0,
    is_created: Annotated[
        bool, typer.Option("--create", help="Make the archive's folder if there is none.")
    ] = False,
    verbosity: Verbosity,
) -> None:
    """Import the text of newspaper pages."""
    from newsarc.cli.importing.run import exit_code, run_import
    from newsarc.process_server import start_server

    if not dry_run:
        start_server(effort.jobs)
    options = options_given(issue, files, effort)
    paths = read_paths(names)
    if dry_run:
        totals = _preview(context, paths, options, verbosity)
    else:
        archive = archive_to_write(context, paths, is_created=is_created)
        totals = run_import(archive, paths, options, verbosity, wait_seconds=wait)
    raise typer.Exit(exit_code(totals))


def _preview(
    context: typer.Context, paths: list[Path], options: "ImportOptions", verbosity: Verbosity
) -> "Totals":
    from newsarc.cli.importing.run import preview
    from newsarc.errors import UsageError

    if options.on is not None:
        raise UsageError(tr("--dry-run and --on do not go together: leave one out"))
    known = _newspapers_known(archive_named(context))
    return preview(_previewed(paths, options, known), verbosity, options.skipped)


def _previewed(paths: list[Path], options: "ImportOptions", known: list[str]) -> Iterator["FileReport"]:
    from newsarc.import_files.previewing import preview_files
    from newsarc.render.reports.report import record_line

    for report in preview_files(paths, options, known):
        write(record_line(report.path, record) for record in report.records)
        yield report


def _newspapers_known(archive: Path | str) -> list[str]:
    """Return the newspapers of the archive, by which folders are known; none where there is none yet."""
    from newsarc.store.database.archive import open_archive
    from newsarc.store.reports.vocabulary import values_in

    if isinstance(archive, str) or not archive.exists():
        return []
    with open_archive(archive) as opened:
        return values_in(opened, "newspaper")
