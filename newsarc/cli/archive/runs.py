"""`newsarc archive runs`: the imports that were, and how they ended."""

from dataclasses import astuple, fields
from typing import TYPE_CHECKING

import typer

from newsarc.cli.options.arguments import Limit, archive_path
from newsarc.cli.output.limits import DEFAULT_LIMIT, tell_of_more
from newsarc.cli.output.row_output import RowForm, write_in_rows
from newsarc.import_runs import Totals

if TYPE_CHECKING:
    from newsarc.import_runs import Run

_COLUMNS = ("run", "started_at", "ended_at", *(field.name for field in fields(Totals)))


def runs(context: typer.Context, limit: Limit = DEFAULT_LIMIT, form: RowForm = None) -> None:
    """List past imports, the latest first; one without an end was broken off."""
    from newsarc.store.database.archive import open_archive
    from newsarc.store.reports.import_runs import past_runs

    with open_archive(archive_path(context)) as archive:
        found = list(past_runs(archive))
    write_in_rows(_COLUMNS, [_row(run) for run in found[: limit or None]], form)
    if limit and len(found) > limit:
        tell_of_more(limit, lambda: len(found))


def _row(run: "Run") -> tuple[str | int | None, ...]:
    ended_at = run.ended_at.isoformat() if run.ended_at else None
    return (run.id, run.started_at.isoformat(), ended_at, *astuple(run.totals))
