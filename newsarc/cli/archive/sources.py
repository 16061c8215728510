"""`newsarc archive sources`: the files that were imported, or that are gone."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.options.arguments import archive_path, current_folder
from newsarc.cli.output.row_output import RowForm, chosen_form, write_in_rows
from newsarc.exporters.answers.flat_rows import RowFormat
from newsarc.text.sizes import human_size

if TYPE_CHECKING:
    from newsarc.store.reports.source_list import ListedSource

_COLUMNS = ("path", "sha256", "encoding", "articles", "imported_at", "state", "size")
_FOR_PEOPLE = ("articles", "encoding", "imported_at", "state", "size", "sha256", "path")
_SPARE = ("sha256", "state", "encoding", "imported_at")


def sources(
    context: typer.Context,
    is_missing: Annotated[bool, typer.Option("--missing", help="Only those whose files are gone.")] = False,
    form: RowForm = None,
) -> None:
    """List the files that were imported."""
    from newsarc.sources import is_there
    from newsarc.store.database.archive import open_archive
    from newsarc.store.reports.source_list import listed_sources, missing_sources

    with open_archive(archive_path(context)) as archive:
        found = missing_sources(archive, is_there) if is_missing else listed_sources(archive)
        is_for_people = chosen_form(form) is RowFormat.TABLE
        if is_for_people:
            write_in_rows(_FOR_PEOPLE, list(_rows_for_people(found)), form, spare=_SPARE)
        else:
            write_in_rows(_COLUMNS, list(_rows(found)), form)


def _rows(found: "Iterator[ListedSource]") -> Iterator[tuple[str | int, ...]]:
    for source in found:
        when = source.imported_at.isoformat()
        yield (
            *(source.path, source.sha256, source.encoding, source.articles, when, _state(source)),
            source.size,
        )


def _rows_for_people(found: "Iterator[ListedSource]") -> Iterator[tuple[str | int, ...]]:
    from newsarc.render.paths import shorten_path

    folder = current_folder()
    for source in found:
        when, size = source.imported_at.isoformat(), human_size(source.size)
        path = shorten_path(source.path, folder)
        yield source.articles, source.encoding, when, _state(source), size, source.sha256, path


def _state(source: "ListedSource") -> str:
    return "replaced" if source.is_replaced else "current"
