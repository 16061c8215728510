"""`newsarc archive backup`: a verified copy, while the archive is in use."""

from pathlib import Path
from typing import Annotated

import typer

from newsarc.cli.options.arguments import archive_path, output_path
from newsarc.cli.output.streams import tell
from newsarc.language import tr


def backup(
    context: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", parser=output_path, help="Where to; an older backup is replaced."),
    ],
) -> None:
    """Write a verified copy of the archive; imports may run meanwhile."""
    from newsarc.store.maintenance.backup import back_up

    size = back_up(archive_path(context), file)
    tell(tr("{file}: backup written and checked, {size:,} bytes", file=file, size=size))
