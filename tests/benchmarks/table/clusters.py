"""An import on a Dask cluster of this machine's own processes, beside one in a single process."""

from __future__ import annotations

import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.cluster import bytes_of, over_the_wire, pages_in, seconds_in_turn
from tests.benchmarks.table.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.table.figures import Scale

_FEW_PAGES = 100  # on which four workers are not worth their start
_ROUNDS = 3
_HERE, _WHY = "in one process", "the clock's time, start-up included; workers share the processors"


def figures(_: Path, scale: Scale) -> Iterator[Figure]:
    """Yield the seconds with some numbers of workers, and the bytes; nothing where Dask is not installed."""
    if find_spec("distributed") is None:
        return
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        pages = pages_in(folder, scale.pages)
        rounds = 1 if scale.pages < _FEW_PAGES else _ROUNDS
        for workers in (1, 2) if scale.pages < _FEW_PAGES else (1, 2, 4):
            here, there = seconds_in_turn(folder, pages, workers, rounds)
            work = f"import of {scale.pages} page texts, {workers} Dask workers"
            yield Figure("cluster", work, "s", there, _HERE, here, _WHY)
        size = (bytes_of(pages) / 1e6,)
        for way, sent in zip(("to", "from"), over_the_wire(folder, pages), strict=True):
            yield Figure("cluster", f"over the wire {way} Dask", "MB", (sent / 1e6,), "the pages", size)
