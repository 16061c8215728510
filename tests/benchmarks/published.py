"""Measure the look-ups of a published archive beside those of the archive file, each query on both in turn.

    python -m tests.benchmarks.published ARCHIVE URL [--rounds 3]

The archive is one of `tests.benchmarks.search`, published to the database already. What the two find is
compared, too. Times are those of the processor, here and in the server's process, on Linux: what else the
machine does is not in them, nor what other processes of the server do (max_parallel_workers_per_gather).
"""

from __future__ import annotations

import argparse
import statistics
from contextlib import ExitStack
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from newsarc.postgresql.archive import open_published
from newsarc.query.parser import parse_query
from newsarc.results.orders import Sort
from newsarc.store.database.archive import open_archive
from newsarc.store.look_ups import FileArchive
from tests.benchmarks.corpus import invent
from tests.benchmarks.queries import query_classes
from tests.benchmarks.search import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsarc.postgresql.archive import PublishedArchive
    from newsarc.query.nodes import Node

    Archives = Sequence[FileArchive | PublishedArchive]
    Question = Callable[[FileArchive | PublishedArchive, Node | None], object]

_SAMPLE = 2_000


def main() -> None:
    """Read the options and print a line for each class of queries."""
    parser = argparse.ArgumentParser(description="Measure look-ups on a server beside those in the file.")
    parser.add_argument("archive", type=Path)
    parser.add_argument("url")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with ExitStack() as open_:
        archive = open_.enter_context(open_archive(options.archive))
        published = open_.enter_context(open_published(options.url, print))
        classes = query_classes(archive, list(invent(_SAMPLE)))
        heads = ("first 20: file", "published", "count: file", "published")
        print(f"{'milliseconds':26}" + "".join(f"{head:>20}" for head in heads))
        print(f"{'':26}" + f"{'p50     p95':>20}" * 4)
        for name, queries in classes.items():
            _report(name, queries, (FileArchive(archive), published), options.rounds)


def _report(name: str, queries: Sequence[str], archives: Archives, rounds: int) -> None:
    nodes = [parse_query(query, today=TODAY) for query in queries]
    columns = []
    for ask in (first_finds, count):
        times, differing = take_turns(ask, nodes, archives, rounds)
        for node in differing:
            print(f"{name}: {node}: the answers differ")
        columns += [_quantiles(one) for one in times]
    print(f"{name:26}" + "".join(f"{one:>20}" for one in columns), flush=True)


def take_turns(
    ask: Question, nodes: Sequence[Node | None], archives: Archives, rounds: int
) -> tuple[list[list[float]], list[Node | None]]:
    """Ask each archive each question in turn; return the milliseconds of each, and what they differ in."""
    times: list[list[float]] = [[] for _ in archives]
    differing: list[Node | None] = []
    for node in [*nodes] * rounds:
        answers = [_timed(ask, archive, node, times[place]) for place, archive in enumerate(archives)]
        if any(answer != answers[0] for answer in answers):
            differing.append(node)
    return times, differing


def first_finds(archive: FileArchive | PublishedArchive, node: Node | None) -> list[int]:
    """Return the ids of the best finds."""
    return [entry.id for entry in archive.find(node, limit=20, sort=Sort.RELEVANCE)]


def count(archive: FileArchive | PublishedArchive, node: Node | None) -> int:
    """Count the finds."""
    return archive.count(node)


def _timed(
    ask: Question, archive: FileArchive | PublishedArchive, node: Node | None, times: list[float]
) -> object:
    begun = _spent(archive)
    answer = ask(archive, node)
    times.append((_spent(archive) - begun) * 1e3)
    return answer


def _spent(archive: FileArchive | PublishedArchive) -> float:
    """Return the seconds of the processor that this process has taken, and the one that serves it."""
    if isinstance(archive, FileArchive):
        return process_time()
    serving = archive._session.connection.info.backend_pid
    nanoseconds, _, _ = Path(f"/proc/{serving}/schedstat").read_text(encoding="ascii").split()
    return process_time() + int(nanoseconds) / 1e9


def _quantiles(times: list[float]) -> str:
    if not times:
        return "none"
    last = sorted(times)[min(len(times) - 1, int(len(times) * 0.95))]
    return f"{statistics.median(times):.1f}  {last:6.1f}"


if __name__ == "__main__":
    main()
