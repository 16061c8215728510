"""`newsarc archive compact`: forget what was removed, and make the file small."""

import typer

from newsarc.cli.options.arguments import archive_path
from newsarc.cli.output.streams import tell
from newsarc.text.plural import counted


def compact(context: typer.Context) -> None:
    """Forget what was removed, for good, and give unused room back."""
    from newsarc.store.maintenance.compacting import compact as compact_archive

    path = archive_path(context)
    done = compact_archive(path)
    forgotten = f"{counted(done.forgotten, 'removed article')} forgotten"
    tell(f"{path}: {done.before:,} bytes before, {done.after:,} now; {forgotten}")
