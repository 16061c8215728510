"""`newsarc archive runs`: the imports that were, and how they ended."""

from dataclasses import astuple, fields
from typing import TYPE_CHECKING

import typer

from newsarc.cli.options.arguments import Limit, archive_path
from newsarc.cli.output.limits import DEFAULT_LIMIT, tell_of_more
from newsarc.cli.output.row_output import RowForm, chosen_form, write_in_rows
from newsarc.exporters.answers.flat_rows import RowFormat
from newsarc.import_runs import Totals
from newsarc.language import tr
from newsarc.text.sizes import human_duration

if TYPE_CHECKING:
    from newsarc.import_runs import Run

_TOTALS = tuple(field.name for field in fields(Totals))
_COLUMNS = ("run", "started_at", "ended_at", *_TOTALS)
_FOR_PEOPLE = ("run", "started_at", "took", *_TOTALS)
_SPARE = ("others", "warnings")


def runs(context: typer.Context, limit: Limit = DEFAULT_LIMIT, form: RowForm = None) -> None:
    """List past imports, the latest first; one without an end was broken off."""
    from newsarc.store.database.archive import open_archive
    from newsarc.store.reports.import_runs import past_runs

    with open_archive(archive_path(context)) as archive:
        found = list(past_runs(archive))
    shown = found[: limit or None]
    if chosen_form(form) is RowFormat.TABLE:
        write_in_rows(_FOR_PEOPLE, [_row_for_people(run) for run in shown], form, spare=_SPARE)
    else:
        write_in_rows(_COLUMNS, [_row(run) for run in shown], form)
    if limit and len(found) > limit:
        tell_of_more(limit, lambda: len(found))


def _row(run: "Run") -> tuple[str | int | None, ...]:
    ended_at = run.ended_at.isoformat() if run.ended_at else None
    return (run.id, run.started_at.isoformat(), ended_at, *astuple(run.totals))


def _row_for_people(run: "Run") -> tuple[str | int | None, ...]:
    seconds = (run.ended_at - run.started_at).total_seconds() if run.ended_at else None
    took = tr("no end") if seconds is None else human_duration(round(seconds))
    return (run.id, run.started_at.isoformat(), took, *astuple(run.totals))
