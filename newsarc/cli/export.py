"""`newsarc export`: the articles of the archive, or of a query, as a file for other programs."""

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.options.arguments import QueryWords, archive_path, output_path, read_query
from newsarc.cli.options.filters import NO_FILTERS, Filters, apply_filters, with_filters
from newsarc.cli.output.output_file import refuse_archive, write_file
from newsarc.cli.output.streams import tell, write
from newsarc.errors import UsageError
from newsarc.exporters import ExportFormat, exporter
from newsarc.model.parts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.model.records import Entry
    from newsarc.store.database.archive import Archive

_ALL = "all"
_FORMS = {
    ".jsonl": ExportFormat.JSONL,
    ".ndjson": ExportFormat.JSONL,
    ".csv": ExportFormat.CSV,
    ".md": ExportFormat.MARKDOWN,
    ".markdown": ExportFormat.MARKDOWN,
    "": ExportFormat.JSONL,
}


@with_filters
def export(  # noqa: PLR0913, PLR0917 - a command has a parameter for each option
    context: typer.Context,
    query: QueryWords = None,
    filters: Filters = NO_FILTERS,
    form: Annotated[
        ExportFormat | None,
        typer.Option(
            "--format", show_default=False, help="As the file's name says, else jsonl, unless named here."
        ),
    ] = None,
    output: Annotated[
        Path,
        typer.Option(
            metavar="FILE",
            parser=output_path,
            help="Write to this file, whole or not at all; `-` is standard output.",
        ),
    ] = Path("-"),
    kind: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND", help="article, notice, caption … or all; may be given again.  [default: article]"
        ),
    ] = None,
    is_whole: Annotated[
        bool, typer.Option("--whole", help="Write an article that goes on on other pages as one.")
    ] = False,
    has_mark: Annotated[
        bool, typer.Option("--bom", help="Begin CSV with a byte order mark, by which Excel knows UTF-8.")
    ] = False,
) -> None:
    """Export articles for other programs, in a stable order."""
    from newsarc.store.database.archive import open_archive
    from newsarc.store.search.finding import find_entries

    form = form or _form_of(output)
    mark = _mark(form) if has_mark else ""
    export_as = exporter(form)
    kinds, wanted = _kinds(kind or [Kind.ARTICLE]), apply_filters(read_query(query), filters)
    with open_archive(archive_path(context)) as archive:
        found = find_entries(archive, wanted, limit=None, kinds=kinds, sort=None)
        found = _whole(archive, found) if is_whole else found
        found = found if output == Path("-") else _telling_of_nothing(found)
        pieces = chain(mark, export_as(found))
        write(pieces) if output == Path("-") else write_file(output, pieces)


def _form_of(output: Path) -> ExportFormat:
    """Return the format that a file's ending names; a pipe has none."""
    form = _FORMS.get(output.suffix.lower())
    if form is None:
        refuse_archive(output)
        known = ", ".join(ending for ending in _FORMS if ending)
        raise UsageError(f"no format for {output.suffix} (known are {known}): name one with --format")
    return form


def _mark(form: ExportFormat) -> str:
    if form is not ExportFormat.CSV:
        raise UsageError(f"--bom goes with --format csv: {form} needs none")
    return "\N{BYTE ORDER MARK}"


def _telling_of_nothing(entries: "Iterable[Entry]") -> "Iterator[Entry]":
    """Pass entries on; where there are none, say so, as the file looks like any other."""
    is_empty = True
    for entry in entries:
        is_empty = False
        yield entry
    if is_empty:
        tell("nothing found, no article exported")


def _whole(archive: "Archive", entries: "Iterable[Entry]") -> "Iterator[Entry]":
    from newsarc.store.articles.continuations import continued_articles, join_segments

    return map(join_segments, continued_articles(archive, entries))


def _kinds(names: list[str]) -> tuple[Kind, ...]:
    if _ALL in names:
        return tuple(Kind)
    try:
        return tuple(Kind(name) for name in dict.fromkeys(names))
    except ValueError as error:
        raise UsageError(f"{error}: known are {', '.join(Kind)} and {_ALL}") from error
