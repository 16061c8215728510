"""`newsarc reread`: the kept sources through today's reader; ids and corrections stay."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.clock import now
from newsarc.cli.options.arguments import QueryWords, archive_path
from newsarc.cli.options.named_articles import read_articles_to_change
from newsarc.cli.output.exit_codes import code_of_many
from newsarc.cli.output.row_output import RowForm, chosen_form
from newsarc.cli.output.streams import complain, tell, write
from newsarc.errors import EXIT_FAILED
from newsarc.exporters.answers.flat_rows import Cell, RowFormat, write_rows
from newsarc.language import retold

if TYPE_CHECKING:
    from newsarc.model.reports import ArticleChange, RereadReport
    from newsarc.query.nodes import Node

_COLUMNS = ("id", "change", "kind", "headline", "field", "before", "after", "correction", "source")


def reread(
    context: typer.Context,
    query: QueryWords = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change; change nothing.")
    ] = False,
    form: RowForm = None,
) -> None:
    """Read the sources of articles again, and show what that changes."""
    archive = archive_path(context)
    wanted = read_articles_to_change(archive, query)
    reports = _preview(archive, wanted) if dry_run else _reread(archive, wanted)
    tally: Counter[str] = Counter()
    changes = _tallied(reports, tally)
    try:
        _write_changes(changes, chosen_form(form))
    except typer.Exit:  # the reader of the pipe has seen enough, but not all sources are read
        deque(() if dry_run else changes, maxlen=0)
    _tell_tally(tally, is_dry_run=dry_run)
    raise typer.Exit(_exit_code(tally))


def _reread(path: Path, query: "Node | None") -> Iterator["RereadReport"]:
    from newsarc.reread import reread_sources
    from newsarc.store.ingest.rereading import compare, kept_sources, open_for_rereading

    when = now()
    with open_for_rereading(path) as session:
        yield from reread_sources(
            kept_sources(session.archive, query),
            lambda source: compare(session.archive, source),
            lambda source: session.write(source, when),
        )


def _preview(path: Path, query: "Node | None") -> Iterator["RereadReport"]:
    from newsarc.reread import reread_sources
    from newsarc.store.database.archive import open_archive
    from newsarc.store.ingest.rereading import compare, kept_sources

    with open_archive(path) as archive:
        yield from reread_sources(
            kept_sources(archive, query), lambda source: compare(archive, source), write=None
        )


def _tallied(
    reports: Iterable["RereadReport"], tally: Counter[str]
) -> Iterator[tuple["ArticleChange", "RereadReport"]]:
    """Count how sources and parts end, tell of failures, and pass the changes on."""
    from newsarc.render.articles.changes import FAILED, SOURCES, UNCHANGED

    for report in reports:
        tally[SOURCES] += 1
        tally[UNCHANGED] += report.unchanged
        if report.error:
            tally[FAILED] += 1
            complain(retold(report.error), EXIT_FAILED)
        for change in report.changes:
            tally[change.fate] += 1
            yield change, report


def _write_changes(changes: Iterable[tuple["ArticleChange", "RereadReport"]], form: RowFormat) -> None:
    if form is RowFormat.TABLE:
        from newsarc.render.articles.changes import change_lines

        write(line for change, _ in changes for line in change_lines(change))
    else:
        write(write_rows(_COLUMNS, (row for one in changes for row in _rows(*one)), form))


def _rows(change: "ArticleChange", report: "RereadReport") -> Iterator[tuple[Cell, ...]]:
    """Write a row for each field, or one for an article that comes or goes as a whole."""
    head = (change.id, change.fate.value, change.kind.value, change.headline)
    if not change.fields:
        yield *head, None, None, None, None, report.path
    for field in change.fields:
        kept = "kept" if field.is_corrected else None
        yield *head, field.field, field.before, field.after, kept, report.path


def _tell_tally(tally: Counter[str], *, is_dry_run: bool) -> None:
    from newsarc.render.articles.changes import tally_line

    tell(tally_line(tally, is_dry_run=is_dry_run))


def _exit_code(tally: Counter[str]) -> int:
    from newsarc.render.articles.changes import FAILED, SOURCES

    return code_of_many(tally[SOURCES], failed=tally[FAILED])
