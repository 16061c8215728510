"""`newsarc archive failures`: the files that could not be read, and why."""

from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.options.arguments import archive_path
from newsarc.cli.output.row_output import RowForm, chosen_form, write_in_rows
from newsarc.cli.output.streams import tell
from newsarc.errors import UsageError
from newsarc.exporters.answers.flat_rows import RowFormat
from newsarc.language import counted, retold, tr

if TYPE_CHECKING:
    from pathlib import Path

    from newsarc.store.reports.source_list import FailedFile

_COLUMNS = ("path", "failed_at", "error")


def failures(
    context: typer.Context,
    is_forgetting: Annotated[
        bool, typer.Option("--forget", help="Let imports say nothing more of these files until they change.")
    ] = False,
    form: RowForm = None,
) -> None:
    """List the files that could not be read when they were last tried, and why."""
    if is_forgetting and form:
        raise UsageError(tr("--format is for a list, and --forget prints none: leave one out"))
    if is_forgetting:
        _forget(archive_path(context))
    else:
        _list(archive_path(context), form)


def _list(path: "Path", form: RowForm) -> None:
    from newsarc.sources import is_there
    from newsarc.store.database.archive import open_archive
    from newsarc.store.reports.source_list import failed_files

    with open_archive(path) as archive:
        found = [file for file in failed_files(archive) if is_there(file.path)]
    is_for_people = chosen_form(form) is RowFormat.TABLE
    rows = [
        (file.path, file.failed_at.isoformat(), _for_people(file) if is_for_people else file.error)
        for file in found
    ]
    write_in_rows(_COLUMNS, rows, form)


def _for_people(file: "FailedFile") -> str:
    """Say why a file failed without its path, which stands beside it."""
    return retold(file.error.removeprefix(f"{file.path}: "))


def _forget(path: "Path") -> None:
    from newsarc.store.ingest.file_registry import acknowledge_failures

    number = acknowledge_failures(path)
    if not number:
        tell(tr("no broken file to acknowledge"))
        return
    tell(
        tr(
            "{files} acknowledged: imports tell of a file again when it changes",
            files=counted(number, "broken file"),
        )
    )
