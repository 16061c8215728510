"""`newsarc archive sources`: the files that were imported, that failed, or that are gone."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.options.arguments import archive_path
from newsarc.cli.output.row_output import RowForm, write_in_rows
from newsarc.cli.output.streams import tell
from newsarc.text.plural import counted

if TYPE_CHECKING:
    from pathlib import Path

    from newsarc.store.reports.source_list import FailedFile, ListedSource

_COLUMNS = ("path", "sha256", "encoding", "articles", "imported_at", "state")
_FAILED_COLUMNS = ("path", "failed_at", "error")


def sources(
    context: typer.Context,
    is_failed: Annotated[
        bool, typer.Option("--failed", help="Those that could not be read, and why.")
    ] = False,
    is_acknowledging: Annotated[
        bool,
        typer.Option(
            "--acknowledge", help="Let imports tell no more of those that failed, until they change."
        ),
    ] = False,
    is_missing: Annotated[bool, typer.Option("--missing", help="Those whose files are gone.")] = False,
    form: RowForm = None,
) -> None:
    """List the files that were imported."""
    if is_acknowledging:
        _acknowledge(archive_path(context), is_failed=is_failed)
    else:
        _list(archive_path(context), form, is_failed=is_failed, is_missing=is_missing)


def _list(path: "Path", form: RowForm, *, is_failed: bool, is_missing: bool) -> None:
    from newsarc.sources import is_there
    from newsarc.store.database.archive import open_archive
    from newsarc.store.reports.source_list import failed_files, listed_sources, missing_sources

    with open_archive(path) as archive:
        if is_failed:
            failed = (file for file in failed_files(archive) if is_there(file.path))
            write_in_rows(_FAILED_COLUMNS, [_failed_row(file) for file in failed], form)
        else:
            found = missing_sources(archive, is_there) if is_missing else listed_sources(archive)
            write_in_rows(_COLUMNS, list(_rows(found)), form)


def _acknowledge(path: "Path", *, is_failed: bool) -> None:
    if not is_failed:
        raise typer.BadParameter("goes with --failed", param_hint="--acknowledge")
    from newsarc.store.ingest.file_registry import acknowledge_failures

    number = acknowledge_failures(path)
    tell(f"{counted(number, 'broken file')} acknowledged: imports tell of a file again when it changes")


def _rows(found: "Iterator[ListedSource]") -> Iterator[tuple[str | int, ...]]:
    for source in found:
        state = "replaced" if source.is_replaced else "current"
        when = source.imported_at.isoformat()
        yield source.path, source.sha256, source.encoding, source.articles, when, state


def _failed_row(file: "FailedFile") -> tuple[str, str, str]:
    return file.path, file.failed_at.isoformat(), file.error
