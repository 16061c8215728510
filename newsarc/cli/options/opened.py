"""Open the archive that a look-up asks, be it a file or on a server."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import typer

from newsarc.cli.options.arguments import archive_named

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from newsarc.store.asked_archive import AskedArchive


def open_named(context: typer.Context) -> AbstractContextManager[AskedArchive]:
    """Open the archive to use, as it is now."""
    named = archive_named(context)
    if isinstance(named, str):
        from newsarc.postgresql.archive import open_published

        return open_published(named, partial(typer.echo, err=True))
    from newsarc.store.look_ups import open_file

    return open_file(named)
