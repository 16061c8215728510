"""Where the file lies that an article was read from."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.containers import is_container, open_container
from newsarc.containers.members import MARK
from newsarc.errors import SourceError, SourceNotOpened
from newsarc.language import english
from newsarc.sources import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.model.records import Entry


def source_place(entry: Entry) -> str:
    """Return the file, the archive that holds it, or the address; raises SourceNotOpened if all are gone."""
    path, url = entry.record.source.path, entry.record.part.url
    for file in (path, *_containers_named(path)):
        if os.path.isfile(file) and (file == path or _holds(file, path)):
            return file
    if url and url.startswith(("http://", "https://")):  # no other scheme: an address came with the page
        return url
    raise SourceNotOpened(entry.id, path, english("it is not there any more"))


def _containers_named(path: str) -> Iterator[str]:
    """Yield what before a mark is the name of a container; a folder may have the mark in its name too."""
    place = path.find(MARK)
    while place >= 0:
        if is_container(path[:place]):
            yield path[:place]
        place = path.find(MARK, place + 1)


def _holds(container: str, path: str) -> bool:
    try:
        file = replace(read_file(Path(container)), path=container)
        return any(found.path == path for found in open_container(file) if not isinstance(found, SourceError))
    except (OSError, SourceError):
        return False
