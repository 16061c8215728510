"""`newsarc archive restore`: a backup becomes the archive."""

from pathlib import Path
from typing import Annotated

import typer

from newsarc.cli.options.arguments import archive_path, output_path
from newsarc.cli.output.streams import tell
from newsarc.language import tr


def restore(
    context: typer.Context,
    backup: Annotated[
        Path, typer.Argument(metavar="BACKUP", parser=output_path, help="What `archive backup` wrote.")
    ],
    is_forced: Annotated[bool, typer.Option("--force", help="Replace the archive that is there.")] = False,
) -> None:
    """Put a backup in the archive's place; it is checked first, and stays as it is."""
    from newsarc.store.maintenance import restoring

    path = archive_path(context)
    size = restoring.restore(path, backup, is_forced=is_forced)
    tell(
        tr("{path}: restored from {backup} and checked, {size:,} bytes", path=path, backup=backup, size=size)
    )
