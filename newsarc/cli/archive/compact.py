"""`newsarc archive compact`: forget what was removed, and make the file small."""

from typing import Annotated

import typer

from newsarc.cli.options.arguments import archive_path
from newsarc.cli.output.streams import tell
from newsarc.language import counted, tr


def compact(
    context: typer.Context,
    is_forgetting: Annotated[
        bool,
        typer.Option(
            "--forget", help="Also blank the text of removed articles in the kept bytes of their files."
        ),
    ] = False,
) -> None:
    """Forget for good what was removed, and give unused space back."""
    from newsarc.store.maintenance.compacting import compact as compact_archive

    path = archive_path(context)
    done = compact_archive(path, is_forgetting=is_forgetting)
    tell(
        tr(
            "{path}: {before:,} bytes before, {after:,} now; {articles} forgotten",
            path=path,
            before=done.before,
            after=done.after,
            articles=counted(done.forgotten, "removed article"),
        )
    )
    if done.emptied:
        tell(tr("{files} emptied of what was removed", files=counted(done.emptied, "kept file")))
    if done.holders:
        tell(
            tr(
                "{files} still with the bytes of removed articles: `newsarc archive compact --forget`"
                " replaces them",
                files=counted(done.holders, "kept file"),
            )
        )
