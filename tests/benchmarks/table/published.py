"""A published archive: look-ups on a PostgreSQL of its own beside those of the archive file, and its size."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.query.parser import parse_query
from newsarc.store.database.archive import open_archive
from newsarc.store.look_ups import FileArchive
from tests.benchmarks.corpus import invent
from tests.benchmarks.queries import query_classes
from tests.benchmarks.table.figures import Figure, archive_in
from tests.postgresql.server import running_server, why_not

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.table.figures import Scale
    from tests.postgresql.server import Server

_SAMPLE = 2_000
_CLASSES = ("2 characters, rare", "2 characters, common", "4 characters, common", "8 characters, common")
_OPTIONS = (
    "-c fsync=off -c full_page_writes=off -c shared_buffers=1GB -c jit=off"
    " -c max_parallel_workers_per_gather=0"
)
_SIZE = (
    "SELECT sum(pg_total_relation_size(oid)) FROM pg_class"
    " WHERE relnamespace = 'newsarc'::regnamespace AND relkind = 'r'"
)
_PEER = "the archive file"


def figures(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Yield look-ups of each class, and the megabytes; nothing where no PostgreSQL is installed."""
    if find_spec("psycopg") is None or why_not() is not None:
        return
    with (
        tempfile.TemporaryDirectory(prefix="newsarc-pg-") as place,
        running_server(Path(place), _OPTIONS) as server,
    ):
        yield from _compared(archive_in(folder, scale.articles), server, scale)


def _compared(path: Path, server: Server, scale: Scale) -> Iterator[Figure]:
    from newsarc.postgresql.archive import open_published  # noqa: PLC0415 - an extra
    from newsarc.postgresql.publishing import publish  # noqa: PLC0415 - likewise
    from tests.benchmarks.published import count, first_finds, take_turns  # noqa: PLC0415 - likewise

    url = server.create("papers")
    publish(path, url, datetime.now(UTC), lambda _: None)
    megabytes = int(server.sql("papers", _SIZE)) / 1e6
    yield Figure(
        "postgresql",
        "in PostgreSQL: size",
        "MB",
        (megabytes,),
        _PEER,
        (path.stat().st_size / 1e6,),
        "no sources",
    )
    with ExitStack() as open_:
        archive = open_.enter_context(open_archive(path))
        published = open_.enter_context(open_published(url, print))
        drawn = query_classes(archive, list(invent(min(scale.articles, _SAMPLE))))
        for name in (one for one in _CLASSES if drawn[one]):
            nodes = [parse_query(query) for query in drawn[name]]
            for what, ask in (("first 20", first_finds), ("count", count)):
                (mine, other), differing = take_turns(
                    ask, nodes, (published, FileArchive(archive)), scale.rounds
                )
                why = f"{len(differing)} answers differ" if differing else "the same answers"
                yield Figure(
                    "postgresql",
                    f"in PostgreSQL: {what}, {name}",
                    "ms",
                    tuple(mine),
                    _PEER,
                    tuple(other),
                    why,
                )
