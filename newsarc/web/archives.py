"""Which databases of a Datasette are archives, and how one is opened that is served."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from datasette.database import Database

from newsarc.store.database.connection import connect_for_reading
from newsarc.store.database.schema import is_archive_file

PLUGIN = "newsarc"
NAME = "archive"  # of the database that is served
VIEW, TABLE = "articles", "article"


class ServedArchive(Database):  # type: ignore[misc]  # its package has no types
    """An archive through the store's own connections, by which nothing can be written."""

    def connect(self, write: bool = False) -> Any:
        """Open the archive for the thread that asks; raises PermissionError for one that writes."""
        if write:
            raise PermissionError("the archive is only read here")
        connection = connect_for_reading(Path(self.path), is_of_one_thread=False)
        self._all_file_connections.append(connection)  # which `close` closes
        return connection


def archive_path(datasette: Any, database: str | None) -> Path | None:
    """Return the path of a database if it is an archive."""
    found = datasette.databases.get(database)
    if found is None or not found.path:
        return None
    path = Path(found.path)
    try:
        return path if is_archive_file(path) else None
    except OSError:  # it was taken away meanwhile
        return None


def served_options(datasette: Any) -> dict[str, Any] | None:
    """Return what `newsarc serve` arranged; None in a Datasette that somebody else started."""
    options: dict[str, Any] | None = datasette.plugin_config(PLUGIN)
    return options if options and options.get("is_served") else None
