"""`newsarc search`: the articles that hold the words, best first, with the passage."""

from enum import StrEnum
from typing import Annotated

import typer

from newsarc.answers import Sort
from newsarc.cli.arguments import DEFAULT_LIMIT, Limit, QueryWords, SortOption, archive_path, read_query
from newsarc.cli.filters import NO_FILTERS, Filters, apply_filters, with_filters
from newsarc.cli.listing import write_hits, write_kwic
from newsarc.exporters.listing import ListingFormat


class SearchFormat(StrEnum):
    """The forms of a listing, and keyword in context."""

    TABLE = "table"
    TSV = "tsv"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    IDS = "ids"
    KWIC = "kwic"


@with_filters
def search(  # noqa: PLR0913, PLR0917 - a command has a parameter for each option
    context: typer.Context,
    query: QueryWords = None,
    filters: Filters = NO_FILTERS,
    sort: SortOption = Sort.RELEVANCE,
    limit: Limit = DEFAULT_LIMIT,
    characters: Annotated[
        int | None,
        typer.Option(
            "--context", "-C", min=0, metavar="N", help="Show N characters on each side of what was found."
        ),
    ] = None,
    form: Annotated[
        SearchFormat | None,
        typer.Option(
            "--format",
            show_default=False,
            help="On a terminal a table, else tsv, unless named here; kwic is a line for each find.",
        ),
    ] = None,
) -> None:
    """Find articles by their words, best first, and show the passage."""
    from newsarc.store.archive import open_archive

    wanted = apply_filters(read_query(query), filters)
    if wanted is None:
        raise typer.BadParameter("say what to search for, or use `newsarc list`", param_hint="QUERY")
    most = limit + 1 if limit else None
    with open_archive(archive_path(context)) as archive:
        if form is SearchFormat.KWIC:
            found = archive.entries(wanted, limit=most, sort=sort)
            write_kwic(found, wanted, limit=limit, context=characters)
        else:
            hits = archive.search(wanted, limit=most, sort=sort, context=characters)
            write_hits(hits, limit=limit, form=ListingFormat(form) if form else None)
