"""The archive that an import writes to, or makes."""

import os
from collections.abc import Sequence
from pathlib import Path

import typer

from newsarc.cli.options.arguments import archive_path
from newsarc.cli.options.settings import setting
from newsarc.cli.output.agreement import agrees, can_be_asked
from newsarc.cli.output.streams import hint, tell
from newsarc.errors import ArchiveUnusable, SourceMissing, reason_of
from newsarc.language import tr
from newsarc.sources import is_there, path_text


def archive_to_write(context: typer.Context, sources: Sequence[Path], *, is_created: bool) -> Path:
    """Return the archive that an import may make, and tell if it will: its name may be mistyped.

    The folder of one that is named is made only where that is said, or agreed to; raises ArchiveUnusable.
    None is made for sources that are not there; raises SourceMissing.
    """
    path = archive_path(context)
    _refuse_missing(path, sources)
    is_named = context.obj is not None or setting("archive") is not None
    if is_named and not os.path.isdir(path.parent):
        _make_folder(path, is_created=is_created)
    if not os.path.exists(path):
        (tell if is_named else hint)(tr("{path}: a new archive", path=path))
    return path


def _refuse_missing(path: Path, sources: Sequence[Path]) -> None:
    names = [path_text(source) for source in sources]
    # Unlike Path's, this function raises nothing, whatever the name.
    if not os.path.exists(path) and not any(map(is_there, names)):
        raise SourceMissing(names[0])


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
