"""The archive that an import writes to, or makes."""

import os
from pathlib import Path

import typer

from newsarc.cli.options.arguments import archive_path
from newsarc.cli.options.settings import setting
from newsarc.cli.output.streams import tell
from newsarc.errors import ArchiveUnusable


def archive_to_write(context: typer.Context) -> Path:
    """Return the archive that an import may make, and tell if it will: its name may be mistyped.

    No folder is made for one that is named; raises ArchiveUnusable where it is missing.
    """
    path = archive_path(context)
    if context.obj is None and setting("archive") is None:
        return path
    if not os.path.isdir(path.parent):  # unlike Path's, it raises nothing, whatever the name
        raise ArchiveUnusable(str(path), f"there is no folder {path.parent}: make it, or name another")
    if not os.path.exists(path):
        tell(f"{path}: a new archive")
    return path
