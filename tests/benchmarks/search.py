"""Measure search on a generated archive, beside what else could search the same texts.

    python -m tests.benchmarks.search [--articles 100000] [--folder DIR]

The archive is kept in the folder and used again by the next run with as many articles.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sqlite3
import statistics
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from newsarc.query.parser import parse_query
from newsarc.store.database.archive import open_archive
from newsarc.store.search.finding import count_entries, find_entries, find_hits
from tests.benchmarks.corpus import build, invent
from tests.benchmarks.peers import PEERS, Peer, bytes_of
from tests.benchmarks.queries import query_classes

if TYPE_CHECKING:
    from newsarc.store.database.archive import Archive

Clock = Callable[[], float]

TODAY = date(2026, 3, 1)  # when the archive was built, as the corpus has it
_ROUNDS = 5
_SAMPLE = 2_000


def main() -> None:
    """Read the options, build what is missing, and print the tables."""
    parser = argparse.ArgumentParser(description="Measure search on a generated archive.")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "newsarc-benchmark")
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument(
        "--cpu", action="store_true", help="time of the processor, where others use the machine too"
    )
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    archive_path = options.folder / f"{options.articles}.db"
    if not archive_path.exists():
        _report_build(archive_path, options.articles)
    _report_sizes(archive_path)
    sample = list(invent(min(options.articles, _SAMPLE)))
    with open_archive(archive_path) as archive:
        classes = query_classes(archive, sample)
        _report_classes(archive, classes, process_time if options.cpu else perf_counter)
    if not options.no_peers:
        _report_peers(options.folder, archive_path, classes)


def _report_build(path: Path, count: int) -> None:
    unfinished = path.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    seconds = _seconds(lambda: build(unfinished, invent(count)))
    unfinished.rename(path)
    print(f"built in {seconds:.0f} s, inventing the texts included: {count / seconds:,.0f} articles/s")


def _report_sizes(path: Path) -> None:
    text = _text_bytes(path)
    connection = sqlite3.connect(path)
    (index,) = connection.execute(
        "SELECT (SELECT sum(length(block)) FROM search_data)"
        " + (SELECT sum(length(block)) FROM search_character_data)"
    ).fetchone()
    connection.close()
    size = path.stat().st_size
    print(f"text {text / 1e6:,.0f} MB, index {index / text:.2f} of it, archive {size / text:.2f} of it\n")


def _text_bytes(path: Path) -> int:
    connection = sqlite3.connect(path)
    (text,) = connection.execute(
        "SELECT sum(length(CAST(headline AS BLOB)) + length(CAST(body AS BLOB))) FROM article"
    ).fetchone()
    connection.close()
    return int(text)


def _report_classes(archive: Archive, classes: dict[str, list[str]], clock: Clock) -> None:
    print(f"{'milliseconds, in process':26}{'finds':>11}{'first 20':>18}{'newest 20':>18}{'count':>18}")
    print(f"{'':26}{'median':>11}{'p50     p95':>18}{'p50     p95':>18}{'p50     p95':>18}")
    for name, queries in classes.items():
        if not queries:
            print(f"{name:26}{'none of this kind':>20}")
            continue
        finds = statistics.median(
            count_entries(archive, parse_query(query, today=TODAY)) for query in queries
        )
        ranked = _times(
            clock, queries, lambda query: list(find_hits(archive, parse_query(query, today=TODAY), limit=20))
        )
        newest = _times(
            clock,
            queries,
            lambda query: list(find_entries(archive, parse_query(query, today=TODAY), limit=20)),
        )
        counted = _times(
            clock, queries, lambda query: count_entries(archive, parse_query(query, today=TODAY))
        )
        print(f"{name:26}{finds:>11,.0f}{ranked:>18}{newest:>18}{counted:>18}")
    print()


def _report_peers(folder: Path, archive_path: Path, classes: dict[str, list[str]]) -> None:
    """Print how long counting takes, and how much is missed, or found where the string is not.

    The truth is what newsarc finds, which a plain scan confirms in the tests; it folds variant characters,
    which no peer does.
    """
    words = {name: queries for name, queries in classes.items() if queries and "character" in name}
    print(f"{'':26}{'made in':>9}{'of text':>9}{'missed':>9}{'wrong':>9}  median ms to count")
    print(f"{'':65}" + "".join(f"{name.split()[0]:>3}{name.rsplit(' ', 1)[1]:>7}" for name in words))
    text = _text_bytes(archive_path)
    with open_archive(archive_path) as archive:
        truth = {
            query: count_entries(archive, parse_query(query, today=TODAY))
            for queries in words.values()
            for query in queries
        }
        own = [
            _median(queries, lambda query: count_entries(archive, parse_query(query)))
            for queries in words.values()
        ]
    print(f"{'newsarc':26}{'':18}{0:9.0%}{0:9.0%}" + "".join(f"{median:10.1f}" for median in own))
    for name, peer in PEERS.items():
        if not peer.is_there():
            print(f"{name:26}not installed")
            continue
        place = folder / f"{archive_path.stem}-{re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-')}"
        seconds = _make(peer, archive_path, place)
        count = peer.open(place)
        found = {query: count(query) for query in truth}
        missed = statistics.mean(max(0, 1 - found[query] / truth[query]) for query in truth)
        wrong = statistics.mean(max(0, 1 - truth[query] / (found[query] or 1)) for query in truth)
        made = f"{seconds:,.0f} s" if seconds else "before"
        print(
            f"{name:26}{made:>9}{bytes_of(place) / text:9.2f}{missed:9.0%}{wrong:9.0%}"
            + "".join(f"{_median(queries, count):10.1f}" for queries in words.values())
        )


def _make(peer: Peer, archive_path: Path, place: Path) -> float | None:
    """Make a peer ready unless it is; return how long that took."""
    if place.exists():
        return None
    unfinished = place.with_name(f"{place.name}.part")
    if unfinished.is_dir():
        shutil.rmtree(unfinished)
    unfinished.unlink(missing_ok=True)
    seconds = _seconds(lambda: peer.make(archive_path, unfinished))
    unfinished.rename(place)
    return seconds


def _times(clock: Clock, queries: list[str], look_up: Callable[[str], object]) -> str:
    seconds = sorted(_seconds(lambda: look_up(query), clock) for query in queries for _ in range(_ROUNDS))  # noqa: B023 - called at once
    return f"{seconds[len(seconds) // 2] * 1e3:.1f}  {seconds[int(len(seconds) * 0.95)] * 1e3:6.1f}"


def _median(queries: list[str], look_up: Callable[[str], object]) -> float:
    return statistics.median(_seconds(lambda: look_up(query)) for query in queries) * 1e3  # noqa: B023 - called at once


def _seconds(work: Callable[[], object], clock: Clock = perf_counter) -> float:
    start = clock()
    work()
    return clock() - start


if __name__ == "__main__":
    main()
