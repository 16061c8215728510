"""`newsarc trend`: how often terms stand in the articles of each year, month or day."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.options.arguments import archive_path, output_path, read_query
from newsarc.cli.options.filters import Filters, apply_filters
from newsarc.cli.options.groups import with_groups
from newsarc.cli.options.query_text import read_query_text
from newsarc.cli.output.row_output import chosen_form, hint_at_nothing, write_for_programs
from newsarc.cli.output.streams import hint, is_drawn, tell, write_long
from newsarc.errors import UsageError
from newsarc.exporters.answers.flat_rows import Cell, RowFormat
from newsarc.language import counted, tr, word
from newsarc.results.counts import Period

if TYPE_CHECKING:
    from newsarc.query.nodes import Node
    from newsarc.results.counts import Trend

_COLUMNS = ("period", "term", "articles", "all_articles", "share")
_PLOTS = (".svg", ".png")


@with_groups
def trend(  # noqa: PLR0913 - a command has a parameter for each option
    context: typer.Context,
    terms: Annotated[
        list[str], typer.Argument(metavar="TERM...", help="Words or queries, each a series of its own.")
    ],
    *,
    by: Annotated[Period, typer.Option("--by", help="The step.")] = Period.MONTH,
    form: Annotated[
        RowFormat | None,
        typer.Option(
            "--format", "-f", show_default=False, help="By default a chart on a terminal, else csv."
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            parser=output_path,
            help="Draw into this file instead, .svg or .png (extra: plot).",
        ),
    ] = None,
    filters: Filters,
) -> None:
    """Show how often terms occur over time, as counts and as shares of all articles."""
    from newsarc.store.database.archive import open_archive
    from newsarc.store.reports.trends import trend_of

    nodes, within = _read_terms(terms), apply_filters(None, filters)
    _check_output(output, form)
    with open_archive(archive_path(context)) as archive:
        found = trend_of(archive, nodes, by, within=within)
    if output is None:
        _write(found, chosen_form(form, in_a_pipe=RowFormat.CSV))
    else:
        _draw(found, output)
    _tell_undated(found.undated, by)


def _tell_undated(number: int, by: Period) -> None:

    if number:
        tell(
            tr(
                "newsarc: {articles} left out: date not known to the {by}",
                articles=counted(number, "article"),
                by=word(by.value),
            )
        )


def _read_terms(terms: list[str]) -> dict[str, "Node"]:
    nodes = {term: read_query(["-"]) if term == "-" else read_query_text(term) for term in terms}
    read = {term: node for term, node in nodes.items() if node is not None}
    if len(read) < len(nodes):
        raise UsageError(tr("a term is empty: name what to count"))
    return read


def _check_output(output: Path | None, form: RowFormat | None) -> None:
    if output is not None and form is not None:
        raise UsageError(tr("--output draws a chart, which has no --format: name one of them"))
    if output is not None and output.suffix.lower() not in _PLOTS:
        raise UsageError(
            tr(
                "{output}: a chart is written as {plots}: name such a file",
                output=output,
                plots=tr(" or ").join(_PLOTS),
            )
        )


def _write(found: "Trend", form: RowFormat) -> None:
    if form is not RowFormat.TABLE:
        write_for_programs(_COLUMNS, list(_rows(found)), form)
        return
    from newsarc.render.results.trend_chart import draw_trend

    write_long([draw_trend(found, is_terminal=is_drawn())])
    hint_at_nothing(found.series)


def _rows(found: "Trend") -> Iterator[tuple[Cell, ...]]:
    """Write a row for each period and term; in a gap nothing was counted, which is not zero."""
    for series in found.series:
        for count in series.counts:
            share = None if count.share is None else round(count.share, 6)
            counted = count.found if count.articles else None
            yield count.period, series.term, counted, count.articles, share


def _draw(found: "Trend", output: Path) -> None:
    from newsarc.cli.output.output_file import write_file
    from newsarc.render.results.plot import plot_trend

    plot = plot_trend(found, output.suffix.lower()[1:])
    write_file(output, [plot.data])
    hint(tr("newsarc: chart drawn to {path}", path=output))
    if plot.lacks_glyphs:
        tell(tr("newsarc: no font here has all the characters of the terms: install Noto Sans CJK"))
