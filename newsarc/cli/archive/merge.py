"""`newsarc archive merge`: another archive goes into this one."""

from pathlib import Path
from typing import Annotated

import typer

from newsarc.cli.options.arguments import archive_path, output_path
from newsarc.cli.output.streams import tell
from newsarc.language import counted, tr


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
        tell(tr("{other}: {conflict}: what is here stays", other=other, conflict=conflict))
    tell(
        tr(
            "{other}: {articles} and {sources} added, {parts} here already, {marks} taken over",
            other=other,
            articles=counted(merged.articles, "article"),
            sources=counted(merged.sources, "source"),
            parts=counted(merged.met, "part"),
            marks=counted(merged.marks, "mark"),
        )
    )
    if merged.removed:
        tell(
            tr(
                "{other}: {parts} left out that were removed here",
                other=other,
                parts=counted(merged.removed, "part"),
            )
        )
