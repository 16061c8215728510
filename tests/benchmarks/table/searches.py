"""Search: how long counting takes, in the process, beside what else can search the same texts."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from newsarc.query.parser import parse_query
from newsarc.store.database.archive import open_archive
from newsarc.store.search.finding import count_entries
from tests.benchmarks.corpus import invent
from tests.benchmarks.peers import PEERS
from tests.benchmarks.queries import query_classes
from tests.benchmarks.table.figures import Figure, archive_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.benchmarks.table.figures import Scale

_SAMPLE = 2_000
_CLASSES = ("1 characters, common", "2 characters, rare", "2 characters, common", "4 characters, rare")


def figures(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Yield the times of a class's queries, each asked once a round; what a peer misses is said."""
    with open_archive(archive_in(folder, scale.articles)) as archive:
        drawn = query_classes(archive, list(invent(min(scale.articles, _SAMPLE))))
        classes = {name: drawn[name] for name in _CLASSES if drawn[name]}

        def count_here(query: str) -> int:
            return count_entries(archive, parse_query(query))

        for peer, place in made_peers(folder, archive.path):
            count_there = PEERS[peer].open(place)
            for name, queries in classes.items():
                yield _compared(name, queries, (count_here, count_there), peer, scale.rounds)


def made_peers(folder: Path, archive: Path) -> Iterator[tuple[str, Path]]:
    """Yield each peer that is installed, and where it searches; it is made ready once."""
    for number, (name, peer) in enumerate(PEERS.items()):
        place = folder / f"peer-{number}"
        if not peer.is_there():
            continue
        if not place.exists():
            peer.make(archive, place)
        yield name, place


def _compared(
    name: str,
    queries: list[str],
    counts: tuple[Callable[[str], int], Callable[[str], int]],
    peer: str,
    rounds: int,
) -> Figure:
    here, there = counts
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for query in queries:
            for count, taken in zip(counts, times, strict=True):
                begun = perf_counter()
                count(query)
                taken.append(1000 * (perf_counter() - begun))
    truth = [(here(query), there(query)) for query in queries]
    whole = sum(right for right, _ in truth) or 1
    missed = sum(max(0, right - found) for right, found in truth) / whole
    wrong = sum(max(0, found - right) for right, found in truth) / whole
    why = (
        f"misses {missed:.0%}, finds {wrong:.0%} wrongly"
        if missed >= 0.005 or wrong >= 0.005
        else "finds the same"
    )
    return Figure("search", f"count, {name}", "ms", tuple(times[0]), peer, tuple(times[1]), why)
