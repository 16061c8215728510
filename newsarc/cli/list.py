"""`newsarc list`: the articles of the archive, newest first."""

import typer

from newsarc.cli.arguments import DEFAULT_LIMIT, Limit, QueryWords, archive_path, read_query
from newsarc.cli.listing import ListingForm, write_entries


def list_(
    context: typer.Context,
    query: QueryWords = None,
    limit: Limit = DEFAULT_LIMIT,
    form: ListingForm = None,
) -> None:
    """List articles, newest first."""
    from newsarc.store.archive import open_archive

    wanted = read_query(query)
    with open_archive(archive_path(context)) as archive:
        write_entries(archive.entries(wanted, limit=limit + 1 if limit else None), limit=limit, form=form)
