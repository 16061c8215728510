"""`newsarc archive check`: whether the archive is whole."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from newsarc.cli.options.arguments import archive_path
from newsarc.cli.output.report_form import ReportForm, ReportFormat
from newsarc.cli.output.streams import tell, write
from newsarc.errors import EXIT_FAILED
from newsarc.language import counted, retold, tr


def check(
    context: typer.Context,
    form: ReportForm = ReportFormat.TEXT,
    is_repairing: Annotated[
        bool, typer.Option("--repair", help="First take out triggers that newsarc did not make.")
    ] = False,
) -> None:
    """Check the archive against itself: structure, sources, articles, search index."""
    from newsarc.store.maintenance.checking import check_archive

    path = archive_path(context)
    if is_repairing:
        _repair(path)
    problems = check_archive(path)
    number = _write_object(path, list(problems)) if form is ReportFormat.JSON else _write_lines(problems)
    tell(
        tr("{path}: {problems}", path=path, problems=counted(number, "problem"))
        if number
        else tr("{path}: whole", path=path)
    )
    raise typer.Exit(EXIT_FAILED if number else 0)


def _repair(path: Path) -> None:
    from newsarc.store.maintenance.repairing import repair

    for done in repair(path):
        tell(retold(done))


def _write_lines(problems: Iterator[str]) -> int:
    """Write each problem when it is found: a check can take minutes."""
    from newsarc.text.characters.controls import one_line

    number = 0
    for problem in problems:
        number += 1
        write([one_line(retold(problem)) + "\n"])
    return number


def _write_object(path: Path, problems: list[str]) -> int:
    from newsarc.exporters.jsonl import encode

    write([encode({"path": str(path), "is_whole": not problems, "problems": problems}, indent=2) + "\n"])
    return len(problems)
