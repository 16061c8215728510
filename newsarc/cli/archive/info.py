"""`newsarc archive info`: what the archive holds, and by which versions it was made."""

import typer

from newsarc.cli.options.arguments import archive_path
from newsarc.cli.output.report_form import ReportForm, ReportFormat
from newsarc.cli.output.streams import is_drawn, write, write_long


def info(context: typer.Context, form: ReportForm = ReportFormat.TEXT) -> None:
    """Show what the archive holds: articles, dates, newspapers, size and versions."""
    from newsarc.store.database.archive import open_archive
    from newsarc.store.reports.summary import archive_facts

    path = archive_path(context)
    with open_archive(path) as archive:
        facts = archive_facts(archive, path)
    if form is ReportFormat.JSON:
        from newsarc.exporters.jsonl import encode

        write([encode(facts, indent=2) + "\n"])
    else:
        _write(facts)


def _write(facts: dict[str, object]) -> None:
    if is_drawn():
        from newsarc.render.results.drawn_facts import draw_facts

        write_long(draw_facts(facts))
    else:
        from newsarc.render.results.facts import fact_lines

        write(fact_lines(facts))
