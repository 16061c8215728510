"""Where the file lies that an article was read from."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newsarc.errors import SourceNotOpened

if TYPE_CHECKING:
    from newsarc.model.records import Entry


def source_place(entry: Entry) -> str:
    """Return the file, the archive that holds it, or the address; raises SourceNotOpened if all are gone."""
    path, url = entry.record.source.path, entry.record.part.url
    for file in (path, path.split("!")[0]):
        if os.path.isfile(file):
            return file
    if url and url.startswith(("http://", "https://")):  # no other scheme: an address came with the page
        return url
    raise SourceNotOpened(entry.id, path, "it is not there any more")
