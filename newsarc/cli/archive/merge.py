"""`newsarc archive merge`: another archive goes into this one."""

from pathlib import Path
from typing import Annotated

import typer

from newsarc.cli.options.arguments import archive_path, output_path
from newsarc.cli.output.streams import tell
from newsarc.text.plural import counted


def merge(
    context: typer.Context,
    other: Annotated[
        Path, typer.Argument(metavar="OTHER", parser=output_path, help="An archive; it stays as it is.")
    ],
) -> None:
    """Take the articles of another archive into this one, with their sources, corrections, tags and notes."""
    from newsarc.store.maintenance import merging

    merged = merging.merge(archive_path(context), other)
    for conflict in merged.conflicts:
        tell(f"{other}: {conflict}: what is here stays")
    tell(
        f"{other}: {counted(merged.articles, 'article')} and {counted(merged.sources, 'source')} added,"
        f" {counted(merged.met, 'part')} here already, {counted(merged.marks, 'mark')} taken over"
    )
    if merged.removed:
        tell(f"{other}: {counted(merged.removed, 'part')} left out that were removed here")
