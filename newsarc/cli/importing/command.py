"""`newsarc import`: page texts into the archive, each file's outcome on standard error."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.importing.archive_to_write import archive_to_write
from newsarc.cli.options.arguments import output_path
from newsarc.cli.options.issue_options import (
    DateOption,
    EditionOption,
    EncodingOption,
    ExcludeOption,
    FormatOption,
    IncludeOption,
    MapOption,
    NewspaperOption,
    PageOption,
    SectionOption,
    SourceNames,
    columns_given,
    encoding_given,
    format_given,
    issue_given,
    patterns_given,
    read_paths,
)
from newsarc.cli.output.streams import write

if TYPE_CHECKING:
    from newsarc.cli.importing.run import Verbosity
    from newsarc.import_files.options import ImportOptions
    from newsarc.import_runs import Totals
    from newsarc.model.reports import FileReport


def import_(  # noqa: PLR0913, PLR0917 - a command has a parameter for each option
    context: typer.Context,
    names: SourceNames,
    newspaper: NewspaperOption = None,
    date: DateOption = None,
    page: PageOption = None,
    edition: EditionOption = None,
    section: SectionOption = None,
    encoding: EncodingOption = None,
    form: FormatOption = None,
    map_: MapOption = None,
    include: IncludeOption = None,
    exclude: ExcludeOption = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be read; keep nothing.")
    ] = False,
    rescan: Annotated[
        bool, typer.Option("--rescan", help="Read all files, not only those with another size or time.")
    ] = False,
    retry: Annotated[
        bool, typer.Option("--retry", help="Try files again that failed and have not changed since.")
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            min=1, metavar="N", show_default=False, help="Read with N processes.  [default: the processors]"
        ),
    ] = None,
    wait: Annotated[
        float, typer.Option(min=0, metavar="SECONDS", help="Wait so long while the archive is busy.")
    ] = 0,
    report: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            parser=output_path,
            show_default=False,
            help="Write a report as JSON; `-` is standard output.",
        ),
    ] = None,
    log: Annotated[
        Path | None,
        typer.Option(metavar="FILE", parser=output_path, show_default=False, help="Add to this log."),
    ] = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Name also the files that were in already.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Say nothing unless something is wrong.")] = False,
) -> None:
    """Import the text of newspaper pages."""
    from newsarc.cli.importing.run import Verbosity, exit_code, run_import
    from newsarc.import_files.options import ImportOptions

    given, encoding = issue_given(newspaper, date, page, edition, section), encoding_given(encoding)
    options = ImportOptions(
        given,
        encoding,
        columns_given(map_),
        format_given(form),
        patterns_given("--include", include),
        patterns_given("--exclude", exclude),
        is_rescan=rescan,
        is_retry=retry,
        jobs=jobs,
    )
    paths = read_paths(names)
    verbosity = Verbosity(is_quiet=quiet, is_verbose=verbose, report=report, log=log)
    if dry_run:
        totals = _preview(paths, options, verbosity)
    else:
        totals = run_import(archive_to_write(context), paths, options, verbosity, wait_seconds=wait)
    raise typer.Exit(exit_code(totals))


def _preview(paths: list[Path], options: "ImportOptions", verbosity: "Verbosity") -> "Totals":
    from newsarc.cli.importing.run import preview

    return preview(_previewed(paths, options), verbosity, options.skipped)


def _previewed(paths: list[Path], options: "ImportOptions") -> Iterator["FileReport"]:
    from newsarc.import_files import preview_files
    from newsarc.render.reports.report import part_line

    for report in preview_files(paths, options):
        write(part_line(report.path, part) for part in report.parts)
        yield report
