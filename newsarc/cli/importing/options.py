"""The options of `newsarc import`, in groups, and what they say."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from newsarc.cli.options.arguments import output_path, refuse_empty
from newsarc.cli.options.issue_options import EncodingOption, IssueOptions, encoding_given, issue_given
from newsarc.cli.options.settings import setting
from newsarc.errors import UnknownField, UnusableValue, UsageError
from newsarc.language import tr

if TYPE_CHECKING:
    from newsarc.import_files.options import ImportOptions


class FileOptions(NamedTuple):
    """How the files are to be read, and which of them; each field is one option."""

    encoding: EncodingOption = None
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="NAME",
            show_default=False,
            help="The files' format, when it is recognized wrongly: a name that `newsarc formats` lists.",
        ),
    ] = None
    columns: Annotated[
        str | None,
        typer.Option(
            "--map",
            metavar="FIELD=COLUMN,…",
            show_default=False,
            help="Which columns of a table hold what: headline=title,body=content.",
        ),
    ] = None
    include: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATTERN",
            show_default=False,
            help="Take only these files of folders and archives: '*.pdf', '2022/*'.",
        ),
    ] = None
    exclude: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATTERN",
            show_default=False,
            help="Leave these files and folders out: 'drafts', '*.tmp.txt'.",
        ),
    ] = None


class EffortOptions(NamedTuple):
    """How much is done to read them; each field is one option."""

    rescan: Annotated[
        bool, typer.Option("--rescan", help="Read all files, not only those whose size or time has changed.")
    ] = False
    retry: Annotated[
        bool, typer.Option("--retry", help="Try again the files that failed and have not changed since.")
    ] = False
    jobs: Annotated[
        int | None,
        typer.Option(
            min=1, metavar="N", show_default=False, help="Read with N processes.  [default: the processors]"
        ),
    ] = None
    on: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            show_default=False,
            help="Read on the workers of a Dask cluster; its scheduler is at dask://HOST:PORT.",
        ),
    ] = None


class Verbosity(NamedTuple):
    """How much is told, and where else than on standard error; each field is one option."""

    report: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            parser=output_path,
            show_default=False,
            help="Write a report as JSON; `-` is standard output.",
        ),
    ] = None
    log: Annotated[
        Path | None,
        typer.Option(metavar="FILE", parser=output_path, show_default=False, help="Add to this log."),
    ] = None
    is_verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Name every file, even those that were in already.")
    ] = False
    is_quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say nothing unless something is wrong.")
    ] = False


def options_given(issue: IssueOptions, files: FileOptions, effort: EffortOptions) -> "ImportOptions":
    """Read what the options say of an import; raises an error for what cannot be."""
    from newsarc.import_files.options import ImportOptions

    return ImportOptions(
        issue_given(issue),
        encoding_given(files.encoding),
        _columns_given(files.columns),
        _format_given(files.form),
        _patterns_given("--include", files.include),
        _patterns_given("--exclude", files.exclude),
        is_rescan=effort.rescan,
        is_retry=effort.retry,
        jobs=effort.jobs,
        on=_cluster_given(effort),
        usual_newspaper=setting("newspaper"),
    )


def _cluster_given(effort: EffortOptions) -> str | None:
    """Return the address of a cluster; raises UsageError and UnusableValue."""
    if effort.on is None:
        return None
    from newsarc.import_files.dask_cluster import check_address

    if effort.jobs is not None:
        raise UsageError(tr("--jobs and --on do not go together: leave one out"))
    check_address(effort.on)
    return effort.on


def _columns_given(pairs: str | None) -> tuple[tuple[str, str], ...]:
    """Read which column is which field; raises UnknownField and UnusableValue."""
    refuse_empty("--map", pairs)
    if pairs is None:
        return ()
    from newsarc.importers.rows.columns import FIELDS

    found: dict[str, str] = {}
    for pair in pairs.split(","):
        field, is_pair, column = (piece.strip() for piece in pair.partition("="))
        if not (field and is_pair and column) or field in found:
            raise UnusableValue("--map", pair, tr("a field, once, and its column: headline=title"))
        if field not in FIELDS:
            raise UnknownField(field, FIELDS)
        found[field] = column
    return tuple(found.items())


def _format_given(name: str | None) -> str | None:
    """Return the name of a format; raises UnusableValue."""
    refuse_empty("--format", name)
    if name is None:
        return None
    from newsarc.importers import IMPORTERS, importer_named

    if importer := importer_named(name):
        return importer.NAME
    known = ", ".join(importer.NAME for importer in IMPORTERS)
    raise UnusableValue("--format", name, tr("the name of a format: {known}", known=known))


def _patterns_given(option: str, patterns: list[str] | None) -> tuple[str, ...]:
    """Return patterns of paths; raises UnusableValue for one that is of none."""
    for pattern in patterns or ():
        if not pattern.strip("/ "):
            raise UnusableValue(option, pattern, tr("a pattern of names or paths: '*.pdf', '2022/*'"))
    return tuple(patterns or ())
