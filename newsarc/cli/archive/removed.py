"""`newsarc archive removed`: the articles that were removed and can be brought back."""

from dataclasses import astuple, fields

import typer

from newsarc.cli.options.arguments import Limit, archive_path
from newsarc.cli.output.limits import DEFAULT_LIMIT, tell_of_more
from newsarc.cli.output.row_output import RowForm, write_in_rows


def removed(context: typer.Context, limit: Limit = DEFAULT_LIMIT, form: RowForm = None) -> None:
    """List the removed articles, the latest first; `remove --undo ID` brings them back."""
    from newsarc.store.database.archive import open_archive
    from newsarc.store.reports.removed_articles import RemovedArticle, removed_articles

    with open_archive(archive_path(context)) as archive:
        found = [astuple(one) for one in removed_articles(archive)]
    columns = [field.name for field in fields(RemovedArticle)]
    write_in_rows(columns, found[: limit or None], form)
    if limit and len(found) > limit:
        tell_of_more(limit, lambda: len(found))
