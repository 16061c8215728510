"""`newsarc list`: the articles of the archive, newest first."""

import typer

from newsarc.cli.look_up.listing import Asked, FailIfNone, ListingForm, write_entries
from newsarc.cli.options.arguments import (
    Limit,
    QueryWords,
    SortOption,
    read_query,
    said,
)
from newsarc.cli.options.filters import Filters, apply_filters
from newsarc.cli.options.groups import with_groups
from newsarc.cli.options.opened import open_named
from newsarc.cli.options.saved_queries import SavedName, with_saved
from newsarc.cli.options.settings import setting
from newsarc.cli.output.limits import DEFAULT_LIMIT
from newsarc.cli.output.streams import is_terminal
from newsarc.results.orders import Sort


@with_groups
def list_(  # noqa: PLR0913 - a command has a parameter for each option
    context: typer.Context,
    query: QueryWords = None,
    *,
    sort: SortOption = Sort.NEWEST,
    limit: Limit = DEFAULT_LIMIT,
    form: ListingForm = None,
    is_none_failure: FailIfNone = False,
    saved: SavedName = None,
    filters: Filters,
) -> None:
    """List articles, newest first."""
    wanted = apply_filters(read_query(query), filters)
    with open_named(context) as archive:
        asked = Asked(archive, with_saved(archive, wanted, saved), limit, is_none_failure, said(query))
        found = archive.find(asked.query, limit=asked.most, sort=sort)
        write_entries(found, asked, form, setting("columns") if is_terminal() else None)
