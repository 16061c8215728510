"""Size: the archive on the disk, beside the text and beside what peers make of the same text."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from tests.benchmarks.peers import PEERS, bytes_of
from tests.benchmarks.table.figures import Figure, archive_in
from tests.benchmarks.table.searches import made_peers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.benchmarks.table.figures import Scale

_TEXT = "SELECT sum(length(CAST(headline AS BLOB)) + length(CAST(body AS BLOB))) FROM article"
_INDEX = (
    "SELECT (SELECT sum(length(block)) FROM search_data)"
    " + (SELECT sum(length(block)) FROM search_character_data)"
)


def figures(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Yield the megabytes of the archive and of its index, of the text, and of the peers' files."""
    archive = archive_in(folder, scale.articles)
    whole, text, index = bytes_of(archive), _asked(archive, _TEXT), _asked(archive, _INDEX)
    yield _size("archive", whole, "the text", text, "sources, articles, versions, index")
    yield _size("index", index, "the text", text, "")
    for peer, place in made_peers(folder, archive):
        yield _size("archive", whole, peer, bytes_of(place), PEERS[peer].keeps)


def _size(what: str, ours: int, peer: str, theirs: int, why: str) -> Figure:
    return Figure("size", what, "MB", (ours / 1e6,), peer, (theirs / 1e6,), why)


def _asked(archive: Path, sql: str) -> int:
    connection = sqlite3.connect(archive)
    (found,) = connection.execute(sql).fetchone()
    connection.close()
    return int(found)
