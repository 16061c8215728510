"""The archive that an import writes to, or makes."""

import os
from pathlib import Path

import typer

from newsarc.cli.options.arguments import archive_path
from newsarc.cli.options.settings import setting
from newsarc.cli.output.agreement import agrees, can_be_asked
from newsarc.cli.output.streams import hint, tell
from newsarc.errors import ArchiveUnusable, reason_of
from newsarc.language import tr


def archive_to_write(context: typer.Context, *, is_created: bool) -> Path:
    """Return the archive that an import may make, and tell if it will: its name may be mistyped.

    The folder of one that is named is made only where that is said, or agreed to; raises ArchiveUnusable.
    """
    path = archive_path(context)
    if context.obj is None and setting("archive") is None:
        if not path.exists():
            hint(tr("{path}: a new archive", path=path))
        return path
    if not os.path.isdir(path.parent):  # unlike Path's, it raises nothing, whatever the name
        _make_folder(path, is_created=is_created)
    if not os.path.exists(path):
        tell(tr("{path}: a new archive", path=path))
    return path


def _make_folder(path: Path, *, is_created: bool) -> None:
    try:
        path.parent.stat()
    except FileNotFoundError:
        pass
    except OSError as error:  # a name too long, a file where a folder should be: nobody is asked
        raise ArchiveUnusable(str(path), reason_of(error)) from error
    if not (is_created or _is_agreed(path.parent)):
        problem = tr("there is no folder {folder}: --create makes it, or name another", folder=path.parent)
        raise ArchiveUnusable(str(path), problem)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveUnusable(str(path), reason_of(error)) from error


def _is_agreed(folder: Path) -> bool:
    """Ask a person whether the folder is meant; nobody is asked where nobody can answer."""
    return can_be_asked() and agrees(tr("there is no folder {folder}: make it? [y/N]", folder=folder))
