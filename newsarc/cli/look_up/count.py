"""`newsarc count`: how many articles a query finds, in all or by what they have in common."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from newsarc.cli.options.arguments import QueryWords, read_query
from newsarc.cli.options.filters import Filters, apply_filters
from newsarc.cli.options.groups import with_groups
from newsarc.cli.options.opened import open_named
from newsarc.cli.options.saved_queries import SavedName, with_saved
from newsarc.cli.output.row_output import (
    RowForm,
    chosen_form,
    hint_at_nothing,
    write_for_programs,
)
from newsarc.cli.output.streams import is_drawn, write, write_long
from newsarc.errors import UsageError
from newsarc.exporters.answers.flat_rows import RowFormat
from newsarc.language import tr, word
from newsarc.results.counts import Facet
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from newsarc.query.nodes import Node
    from newsarc.results.counts import CrossTable, FacetCount
    from newsarc.store.asked_archive import AskedArchive

_IN_TIME = frozenset((Facet.YEAR, Facet.MONTH, Facet.DAY))
_NOT_KNOWN = "not known"
Greatest = Annotated[
    int,
    typer.Option(
        "--limit", "-n", min=0, metavar="N", help="Show the N rows with most articles; 0 shows all."
    ),
]


@with_groups
def count(  # noqa: PLR0913 - a command has a parameter for each option
    context: typer.Context,
    query: QueryWords = None,
    *,
    by: Annotated[
        list[Facet] | None,
        typer.Option(
            "--by",
            metavar="FACET",
            show_default=False,
            help="A row for each newspaper, year, month, day, page, author, section, agency, tag or language;"
            " given twice, one against the other.",
        ),
    ] = None,
    has_gaps: Annotated[
        bool,
        typer.Option("--gaps", help="Also show the years, months or days in between that have no articles."),
    ] = False,
    limit: Greatest = 0,
    form: RowForm = None,
    saved: SavedName = None,
    filters: Filters,
) -> None:
    """Count articles, in all or by newspaper, date, page, author, section, agency, tag or language."""
    facets = _checked(by or [], has_gaps=has_gaps, is_of_rows=bool(limit or form))
    wanted = apply_filters(read_query(query), filters)
    with open_named(context) as archive:
        wanted = with_saved(archive, wanted, saved)
        if facets:
            _write(archive, wanted, facets, ShownCounts(limit, form, has_gaps))
        else:
            number = archive.count(wanted)
            write([f"{number}\n"])
            if not number:
                from newsarc.cli.output.nothing_found import tell_of_nothing

                tell_of_nothing(archive, wanted)


class ShownCounts(NamedTuple):
    """How counts are shown."""

    limit: int
    form: RowFormat | None
    has_gaps: bool


def _checked(by: list[Facet], *, has_gaps: bool, is_of_rows: bool) -> tuple[Facet, ...]:
    """Return by what to count; raises UsageError for what would not count."""
    if not by and is_of_rows:
        raise UsageError(tr("--limit and --format are for rows: say with --by what to count by"))
    if len(by) > 2 or len(set(by)) < len(by):
        raise UsageError(tr("--by names one facet, or two that differ"))
    if has_gaps and not _IN_TIME.intersection(by[:1]):
        raise UsageError(tr("--gaps is for time: let the first --by be year, month or day"))
    return tuple(by)


def _write(archive: "AskedArchive", wanted: "Node | None", by: tuple[Facet, ...], shown: ShownCounts) -> None:
    from newsarc.store.reports.facets import fill_gaps, keep_greatest

    table = archive.count_by_two(wanted, *by) if len(by) > 1 else None
    counts = table.rows if table else archive.count_by(wanted, by[0])
    counts = keep_greatest(fill_gaps(counts, by[0]) if shown.has_gaps else counts, shown.limit)
    if table:
        _write_table(table._replace(rows=counts), by, chosen_form(shown.form, in_a_pipe=RowFormat.CSV))
    else:
        _write_counts(counts, by[0], chosen_form(shown.form))


def _write_table(table: "CrossTable", by: tuple[Facet, ...], form: RowFormat) -> None:
    """Write a column for each value of the second facet; a form without names a row for each number."""
    values = [column.value for column in table.columns]
    if form in {RowFormat.TABLE, RowFormat.CSV}:
        is_table = form is RowFormat.TABLE  # what programs read is in no language
        unknown, name = (tr(_NOT_KNOWN), word(by[0].value)) if is_table else (_NOT_KNOWN, by[0].value)
        columns = (name, *(one_line(value or unknown) for value in values))
        rows = [
            (
                unknown if is_table and row.value is None else row.value,
                *(table.cells.get((row.value, one), 0) for one in values),
            )
            for row in table.rows
        ]
        if is_table:
            _draw_table(columns, rows, across=word(by[1].value))
        else:
            write_for_programs(columns, rows, form)
    else:
        cells = [
            (row.value, value, table.cells[row.value, value])
            for row in table.rows
            for value in values
            if (row.value, value) in table.cells
        ]
        write_for_programs((by[0].value, by[1].value, "articles"), cells, form)


def _draw_table(columns: Sequence[str], rows: Sequence[Sequence[str | int | None]], *, across: str) -> None:
    from newsarc.render.results.cross_table import draw_cross_table

    write_long([draw_cross_table(columns, rows, across=across, is_terminal=is_drawn())])
    hint_at_nothing(rows)


def _write_counts(counts: Sequence["FacetCount"], by: Facet, form: RowFormat) -> None:
    if form is not RowFormat.TABLE:
        write_for_programs((by.value, "articles"), [(count.value, count.articles) for count in counts], form)
        return
    from newsarc.render.results.counts import draw_counts

    write_long([draw_counts(counts, by.value, is_terminal=is_drawn())])
    hint_at_nothing(counts)
