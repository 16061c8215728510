"""`newsarc archive compact`: forget what was removed, and make the file small."""

from typing import Annotated

import typer

from newsarc.cli.options.arguments import archive_path
from newsarc.cli.output.streams import tell
from newsarc.text.plural import counted


def compact(
    context: typer.Context,
    is_forgetting: Annotated[
        bool,
        typer.Option("--forget", help="Also what removed articles say in the kept bytes of their files."),
    ] = False,
) -> None:
    """Forget what was removed, for good, and give unused room back."""
    from newsarc.store.maintenance.compacting import compact as compact_archive

    path = archive_path(context)
    done = compact_archive(path, is_forgetting=is_forgetting)
    forgotten = f"{counted(done.forgotten, 'removed article')} forgotten"
    tell(f"{path}: {done.before:,} bytes before, {done.after:,} now; {forgotten}")
    if done.emptied:
        tell(f"{counted(done.emptied, 'kept file')} emptied of what was removed")
    if done.holders:
        tell(
            f"{counted(done.holders, 'kept file')} still with the bytes of removed articles:"
            " `newsarc archive compact --forget` replaces them"
        )
