"""`newsarc count`: how many articles a query finds, in all or by what they have in common."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.options.arguments import QueryWords, archive_path, read_query
from newsarc.cli.options.filters import NO_FILTERS, Filters, apply_filters, with_filters
from newsarc.cli.options.saved_queries import SavedName, with_saved
from newsarc.cli.output.row_output import RowForm, chosen_form, hint_at_nothing, write_for_programs
from newsarc.cli.output.streams import is_terminal, write
from newsarc.errors import UsageError
from newsarc.exporters.flat_rows import RowFormat
from newsarc.results.counts import Facet

if TYPE_CHECKING:
    from newsarc.results.counts import FacetCount

Greatest = Annotated[
    int, typer.Option(min=0, metavar="N", help="Show the N rows with most articles; 0 shows all.")
]


@with_filters
def count(  # noqa: PLR0913, PLR0917 - a command has a parameter for each option
    context: typer.Context,
    query: QueryWords = None,
    filters: Filters = NO_FILTERS,
    by: Annotated[
        Facet | None, typer.Option("--by", show_default=False, help="A row for each; without it, a number.")
    ] = None,
    limit: Greatest = 0,
    form: RowForm = None,
    saved: SavedName = None,
) -> None:
    """Count articles, in all or by newspaper, date, page, author, section, agency or tag."""
    from newsarc.store.database.archive import open_archive
    from newsarc.store.reports.facets import count_by, keep_greatest
    from newsarc.store.search.finding import count_entries

    if by is None and (limit or form):
        raise UsageError("--limit and --format are of rows: name with --by what to count by")
    wanted = apply_filters(read_query(query), filters)
    with open_archive(archive_path(context)) as archive:
        wanted = with_saved(archive, wanted, saved)
        if by is None:
            write([f"{count_entries(archive, wanted)}\n"])
        else:
            counts = keep_greatest(count_by(archive, wanted, by), limit)
            _write_counts(counts, by, chosen_form(form))


def _write_counts(counts: Sequence["FacetCount"], by: Facet, form: RowFormat) -> None:
    if form is not RowFormat.TABLE:
        write_for_programs((by.value, "articles"), [(count.value, count.articles) for count in counts], form)
        return
    from newsarc.render.results.counts import draw_counts

    write([draw_counts(counts, by.value, is_terminal=is_terminal())])
    hint_at_nothing(counts)
