"""What commands share that answer in rows: their forms, and who the form is for."""

from collections.abc import Sequence
from typing import Annotated

import typer

from newsarc.cli.output.streams import hint, is_drawn, is_terminal, write, write_long
from newsarc.exporters.answers.flat_rows import Cell, RowFormat, write_rows
from newsarc.language import tr

RowForm = Annotated[
    RowFormat | None,
    typer.Option("--format", "-f", show_default=False, help="By default a table on a terminal, else tsv."),
]


def chosen_form(asked: RowFormat | None, *, in_a_pipe: RowFormat = RowFormat.TSV) -> RowFormat:
    """Return the form asked for, else the one that suits who reads it."""
    return asked or (RowFormat.TABLE if is_terminal() else in_a_pipe)


def write_in_rows(
    columns: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    asked: RowFormat | None,
    *,
    are_named: bool = False,
    spare: Sequence[str] = (),
) -> None:
    """Write rows to standard output in the form asked for, else the one that suits who reads it.

    In a table for people the columns are called as people call them, unless a user has named them, and
    those to `spare` are left out where a terminal has no room.
    """
    form = chosen_form(asked)
    if form is not RowFormat.TABLE:
        write_for_programs(columns, rows, form)
        return
    from newsarc.render.results.rows import draw_rows

    write_long([draw_rows(columns, rows, is_terminal=is_drawn(), are_named=are_named, spare=spare)])
    hint_at_nothing(rows)


def write_for_programs(columns: Sequence[str], rows: Sequence[Sequence[Cell]], form: RowFormat) -> None:
    """Write rows to standard output; a person is told when there are none."""
    write(write_rows(columns, rows, form))
    hint_at_nothing(rows)


def hint_at_nothing(found: Sequence[object]) -> None:
    """Tell a person that nothing was found, which looks like nothing done."""
    if not found:
        hint(tr("newsarc: nothing found"))
