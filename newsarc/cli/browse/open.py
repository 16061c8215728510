"""`newsarc open`: what articles were read from, in the program that the system has for it."""

import os
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.options.arguments import archive_path, read_names
from newsarc.cli.output.streams import tell
from newsarc.errors import SourceNotOpened

if TYPE_CHECKING:
    from newsarc.model.records import Entry


def open_(
    context: typer.Context,
    ids: Annotated[
        list[str],
        typer.Argument(metavar="ID...", help="Ids or refs, or @3 for the third of the last list."),
    ],
) -> None:
    """Open the files that articles were read from or, where they are gone, their web addresses."""
    from newsarc.store.articles.lookup import entry_named
    from newsarc.store.database.archive import open_archive

    with open_archive(archive_path(context)) as archive:
        entries = [entry_named(archive, name) for name in read_names(ids, archive.path)]
    for place in dict.fromkeys(_place(entry) for entry in entries):
        tell(f"newsarc: opens {place}")
        _launch(place)


def _place(entry: "Entry") -> str:
    """Return the file, the archive that holds it, or the address; raises SourceNotOpened if all are gone."""
    path, url = entry.record.source.path, entry.record.part.url
    for file in (path, path.split("!")[0]):
        if os.path.isfile(file):
            return file
    if url and url.startswith(("http://", "https://")):  # no other scheme: an address came with the page
        return url
    raise SourceNotOpened(entry.id, path, "it is not there any more")


def _launch(place: str) -> None:
    try:
        code = typer.launch(place)
    except OSError:
        code = 1
    if code:
        tell(f"newsarc: no program here opens {place}")
        raise typer.Exit(1)
