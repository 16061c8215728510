"""`newsarc archive sources`: the files that were imported, or that are gone."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.options.arguments import archive_path
from newsarc.cli.output.row_output import RowForm, chosen_form, write_in_rows
from newsarc.exporters.flat_rows import RowFormat
from newsarc.text.sizes import human_size

if TYPE_CHECKING:
    from newsarc.store.reports.source_list import ListedSource

_COLUMNS = ("path", "sha256", "encoding", "articles", "imported_at", "state", "size")


def sources(
    context: typer.Context,
    is_missing: Annotated[bool, typer.Option("--missing", help="Those whose files are gone.")] = False,
    form: RowForm = None,
) -> None:
    """List the files that were imported."""
    from newsarc.sources import is_there
    from newsarc.store.database.archive import open_archive
    from newsarc.store.reports.source_list import listed_sources, missing_sources

    with open_archive(archive_path(context)) as archive:
        found = missing_sources(archive, is_there) if is_missing else listed_sources(archive)
        is_for_people = chosen_form(form) is RowFormat.TABLE
        write_in_rows(_COLUMNS, list(_rows(found, human_size if is_for_people else int)), form)


def _rows(
    found: "Iterator[ListedSource]", size: "Callable[[int], str | int]"
) -> Iterator[tuple[str | int, ...]]:
    for source in found:
        state = "replaced" if source.is_replaced else "current"
        when = source.imported_at.isoformat()
        yield source.path, source.sha256, source.encoding, source.articles, when, state, size(source.size)
