"""`newsarc search`: the articles that hold the words, best first, with the passage."""

import typer

from newsarc.cli.arguments import DEFAULT_LIMIT, Limit, QueryWords, archive_path, read_query
from newsarc.cli.listing import ListingForm, write_hits


def search(
    context: typer.Context,
    query: QueryWords = None,
    limit: Limit = DEFAULT_LIMIT,
    form: ListingForm = None,
) -> None:
    """Find articles by their words, best first, and show the passage."""
    from newsarc.store.archive import open_archive

    wanted = read_query(query)
    if wanted is None:
        raise typer.BadParameter("say what to search for, or use `newsarc list`", param_hint="QUERY")
    with open_archive(archive_path(context)) as archive:
        write_hits(archive.search(wanted, limit=limit + 1 if limit else None), limit=limit, form=form)
