"""How far an import is, on a terminal."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from newsarc.language import tr
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rich.progress import Task

    from newsarc.model.reports import FileReport


def show_progress(reports: Iterable[FileReport], files: int) -> Iterator[FileReport]:
    """Pass on reports while a bar on standard error shows how many came; it goes when all have."""
    console = Console(stderr=True, highlight=False, emoji=False, markup=False)
    if console.is_dumb_terminal:
        yield from reports
        return
    bar = Progress(
        BarColumn(20),
        MofNCompleteColumn(),
        _Rate(),
        TimeRemainingColumn(),
        TextColumn("{task.description}", markup=False),
        console=console,
        transient=True,
        redirect_stdout=False,
    )
    with bar:
        task = bar.add_task("", total=files)
        for report in reports:
            bar.update(task, advance=1, description=one_line(Path(report.path).name))
            yield report


@contextmanager
def show_steps(total: int) -> Iterator[Callable[[int], None]]:
    """Show a bar on standard error within a block, which gets what moves it on; it goes at the end."""
    console = Console(stderr=True, highlight=False, emoji=False, markup=False)
    columns = (BarColumn(20), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=console, transient=True, redirect_stdout=False)
    if console.is_dumb_terminal:
        yield lambda _: None
        return
    with bar:
        task = bar.add_task("", total=total)
        yield lambda steps: bar.update(task, advance=steps)


class _Rate(ProgressColumn):
    """Files a second."""

    def render(self, task: Task) -> Text:
        """Write the rate, once it is known."""
        return Text(tr("{speed:,.0f} files/s", speed=task.speed) if task.speed else "", style="dim")
