"""`newsarc export`: the articles of the archive, or of a query, as a file for other programs."""

from itertools import chain
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.export.archive_file import write_archive
from newsarc.cli.export.destination import (
    STANDARD_OUTPUT,
    Destination,
    check_place,
    deliver,
    read_destination,
)
from newsarc.cli.export.options import RowShape, SelectionOptions, SinceLast
from newsarc.cli.export.selection import Chosen, select
from newsarc.cli.export.standing import News
from newsarc.cli.options.arguments import QueryWords, archive_path, refuse_empty
from newsarc.cli.options.filters import Filters
from newsarc.cli.options.groups import with_groups
from newsarc.cli.options.opened import open_named
from newsarc.cli.options.references import known_reference
from newsarc.cli.options.saved_queries import SavedName
from newsarc.errors import UsageError
from newsarc.exporters.forms import Exporter, ExportFormat, exporter
from newsarc.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsarc.model.records import Entry
    from newsarc.query.nodes import Node

_KWIC_CONTEXT = 60  # characters on each side: two lines of a printed concordance

FileForm = Annotated[
    ExportFormat | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORM",
        show_default=False,
        help="jsonl, json, csv, tsv, parquet, sqlite, ninjs, markdown, txt, html, docx, epub or atom;"
        " by default what the file's name says, else jsonl.",
    ),
]


@with_groups
def export(  # noqa: PLR0913 - a command has a parameter for each option
    context: typer.Context,
    query: QueryWords = None,
    *,
    form: FileForm = None,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to this file, whole or not at all, or to a folder (`DIR/`) a file for each article;"
            " `-` is standard output.",
        ),
    ] = STANDARD_OUTPUT,
    is_forced: Annotated[bool, typer.Option("--force", help="Overwrite what is there already.")] = False,
    selection: SelectionOptions,
    shape: RowShape,
    saved: SavedName = None,
    since_last: SinceLast = None,
    filters: Filters,
) -> None:
    """Export articles for other programs and for readers: those of a query, in a stable order, or by ids."""
    destination = _destination(output, form, shape, since_last)
    writer = _writer(destination, shape)
    check_place(destination, is_forced=is_forced)
    # What is remembered, and what makes another archive, is of a file.
    news = News(since_last, archive_path(context)) if since_last is not None else None
    with open_named(context) as archive:
        found, node = select(archive, Chosen(query, filters, selection, saved), news)
        _write(context, found, writer and writer(node), destination)
    if news:
        news.remember()


def _destination(
    output: str, form: ExportFormat | None, shape: RowShape, since_last: str | None
) -> Destination:
    refuse_empty("--since-last", since_last)
    usual = ExportFormat.CSV if shape.is_kwic else ExportFormat.JSONL
    return read_destination(output, form, usual=usual, is_news=since_last is not None)


def _write(
    context: typer.Context, found: "Iterable[Entry]", export_as: Exporter | None, destination: Destination
) -> None:
    if export_as is None:
        write_archive(archive_path(context), found, destination)
    else:
        deliver(found, export_as, destination)


def _writer(destination: Destination, shape: RowShape) -> "Callable[[Node | None], Exporter] | None":
    """Return how the finds of a query are written; None for an archive, which only the store can make."""
    form, columns = destination.form, _columns(shape.fields)
    if shape.is_kwic and columns:
        raise UsageError(tr("--kwic has columns of its own: leave out --fields"))
    if shape.has_mark and form is not ExportFormat.CSV:
        raise UsageError(tr("--bom goes with --format csv: {form} needs none", form=form))
    if shape.is_kwic:
        return _marked(_kwic(form), has_mark=shape.has_mark)
    if destination.is_archive and columns:
        raise UsageError(tr("an archive has all fields: leave out --fields"))
    if destination.is_archive:
        return None
    export_as = exporter(form, columns, known_reference)
    return _marked(lambda _: export_as, has_mark=shape.has_mark)


def _columns(fields: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in fields.split(",")) if fields is not None else ()


def _marked(
    writer: "Callable[[Node | None], Exporter]", *, has_mark: bool
) -> "Callable[[Node | None], Exporter]":
    mark = "\N{BYTE ORDER MARK}" if has_mark else ""
    return lambda query: lambda entries: chain(mark, writer(query)(entries))


def _kwic(form: ExportFormat) -> "Callable[[Node | None], Exporter]":
    from newsarc.exporters.answers.kwic_rows import KwicFormat, write_kwic_rows
    from newsarc.store.search.concordance import occurrences

    try:
        rows_as = KwicFormat(form)
    except ValueError as error:
        raise UsageError(
            tr(
                "--kwic is not written as {form}: name {known}",
                form=form,
                known=", ".join(KwicFormat),
            )
        ) from error
    return lambda query: (
        lambda entries: write_kwic_rows(occurrences(entries, query, context=_KWIC_CONTEXT), rows_as)
    )
