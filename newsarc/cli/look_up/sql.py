"""`newsarc sql`: questions that only SQL can put, for scripts."""

from typing import Annotated

import typer

from newsarc.cli.options.arguments import archive_path
from newsarc.cli.output.row_output import RowForm, write_in_rows


def sql(
    context: typer.Context,
    question: Annotated[str, typer.Argument(metavar="SQL", help="A SELECT on the archive's tables.")],
    form: RowForm = None,
) -> None:
    """Ask the archive in SQL, read-only."""
    from newsarc.store.database.archive import open_archive
    from newsarc.store.reports.answers import answer

    with open_archive(archive_path(context)) as archive:
        found = answer(archive, question)
        write_in_rows(found.columns, list(found.rows), form, are_named=True)
