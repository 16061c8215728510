"""`newsarc open`: what articles were read from, in the program that the system has for it."""

import subprocess
import sys
from typing import Annotated

import typer

from newsarc.cli.options.arguments import archive_path, read_names
from newsarc.cli.output.streams import tell
from newsarc.errors import PlaceNotOpened
from newsarc.language import tr

_MOMENT = 1.0  # seconds, in which a program that cannot open a place has given up


def open_(
    context: typer.Context,
    ids: Annotated[
        list[str],
        typer.Argument(metavar="ID...", help="Ids or refs, or @3 for the third of the last list."),
    ],
) -> None:
    """Open the files that articles were read from or, where they are gone, their web addresses."""
    from newsarc.store.articles.lookup import entry_named
    from newsarc.store.articles.source_place import source_place
    from newsarc.store.database.archive import open_archive

    with open_archive(archive_path(context)) as archive:
        entries = [entry_named(archive, name) for name in read_names(ids, archive.path)]
    for place in dict.fromkeys(source_place(entry) for entry in entries):
        tell(tr("newsarc: opens {place}", place=place))
        _launch(place)


def _launch(place: str) -> None:
    try:
        code = typer.launch(place)
    except OSError:
        code = 1
    if code:
        raise PlaceNotOpened(place)


def open_quietly(place: str) -> None:
    """Open a place while the screen is in use; raises PlaceNotOpened if no program does within a moment."""
    if sys.platform in {"win32", "cygwin"}:
        typer.launch(place)
        return
    opener = "open" if sys.platform == "darwin" else "xdg-open"
    nothing = subprocess.DEVNULL
    try:
        process = subprocess.Popen(  # noqa: S603 - a place of the archive, and no shell
            [opener, place], stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
        )
        failed = process.wait(_MOMENT) != 0
    except subprocess.TimeoutExpired:  # it is the program itself, and shows the place
        return
    except OSError:
        failed = True
    if failed:
        raise PlaceNotOpened(place)
