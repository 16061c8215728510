"""Measure imports on a Dask cluster whose scheduler and workers are processes of this machine.

    python -m tests.benchmarks.cluster [--files 200] [--workers 1 2 4] [--rounds 3]

The workers have read some pages before, the start-up of the import counts. The bytes over the wire are those
between the import and the scheduler, counted by a relay in a run of its own. All processes share the
processors of this machine: more workers than these only show what the cluster costs.
"""

from __future__ import annotations

import argparse
import os
import re
import selectors
import socket
import statistics
import subprocess
import sys
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from typing import TYPE_CHECKING

from tests.benchmarks.importing import measure, write_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCHEDULER = "from distributed.cli.dask_scheduler import main; main()"
_WORKER = "from distributed.cli.dask_worker import main; main()"
_WARM = 8  # files, read before: each worker loads newsarc once
_PIECE = 1 << 16


class Relay:
    """Passes on bytes between a port of its own and another, and counts them."""

    def __init__(self, port: int) -> None:
        self.there = self.back = 0
        self._to = port
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            near, _ = self._listening.accept()
            Thread(target=self._pass_on, args=(near,), daemon=True).start()

    def _pass_on(self, near: socket.socket) -> None:
        with near, socket.create_connection(("127.0.0.1", self._to)) as far, suppress(OSError):
            waiting = selectors.DefaultSelector()
            for one in (near, far):
                waiting.register(one, selectors.EVENT_READ)
            while True:
                for key, _ in waiting.select():
                    data = key.fileobj.recv(_PIECE)  # type: ignore[union-attr]  # both are sockets
                    if not data:
                        return
                    is_there = key.fileobj is near
                    self.there += len(data) * is_there
                    self.back += len(data) * (not is_there)
                    (far if is_there else near).sendall(data)


def main() -> None:
    """Read the options, write the pages, and print a line for each number of workers."""
    parser = argparse.ArgumentParser(description="Measure imports on a cluster.")
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pages = pages_in(Path(folder), options.files)
        size = bytes_of(pages)
        print(f"{options.files} pages, {size / 1e6:.2f} MB, {os.cpu_count()} processors")
        for number in options.workers:
            here, there = seconds_in_turn(Path(folder), pages, number, options.rounds)
            report("here, 1 job", options.files, statistics.median(here))
            report(f"{number} workers", options.files, statistics.median(there))
        sent, back = over_the_wire(Path(folder), pages)
        print(
            f"over the wire: {sent / 1e6:.2f} MB there ({sent / size:.2f} of the pages),"
            f" {back / 1e6:.2f} MB back ({back / size:.2f})"
        )


_IMPORT = ("import", "--quiet")


def report(name: str, pages: int, seconds: float) -> None:
    print(f"{name:16} {seconds:7.2f} s {pages / seconds:7.1f} pages/s, start-up included", flush=True)


def pages_in(folder: Path, files: int) -> Path:
    """Write the pages to import, and beside them those that workers read before."""
    write_pages(folder / "pages", files)
    write_pages(folder / "warm", _WARM)
    return folder / "pages"


def bytes_of(pages: Path) -> int:
    """Return how many bytes the pages have."""
    return sum(page.stat().st_size for page in pages.iterdir())


def seconds_in_turn(
    folder: Path, pages: Path, workers: int, rounds: int
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return what imports take in one process, and on a cluster of so many workers, in turn."""
    here, there = [], []
    with cluster(folder, workers) as port:
        on = f"--on=dask://127.0.0.1:{port}"
        measure(folder / f"warm{workers}.db", *_IMPORT, str(folder / "warm"), on)
        for number in range(rounds):
            name = f"{workers}-{number}.db"
            here.append(measure(folder / f"here-{name}", *_IMPORT, str(pages), "--jobs=1"))
            there.append(measure(folder / f"there-{name}", *_IMPORT, str(pages), on))
    return tuple(here), tuple(there)


def over_the_wire(folder: Path, pages: Path) -> tuple[int, int]:
    """Return how many bytes go to the scheduler and come back for these pages."""
    with cluster(folder, 1) as port:
        relay = Relay(port)
        measure(folder / "wire.db", *_IMPORT, str(pages), f"--on=dask://127.0.0.1:{relay.port}")
        return relay.there, relay.back


@contextmanager
def cluster(folder: Path, workers: int) -> Iterator[int]:
    """Start a scheduler and its workers; yield the scheduler's port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    place = f"tcp://127.0.0.1:{port}"
    alone = ("--nthreads", "1", "--no-nanny", "--local-directory", str(folder))
    with (folder / "cluster.log").open("w+b") as log:
        started = [_start(log.fileno(), _SCHEDULER, "--host", "127.0.0.1", "--port", str(port))]
        started += [_start(log.fileno(), _WORKER, place, *alone) for _ in range(workers)]
        try:
            _wait_for(folder / "cluster.log", workers)
            yield port
        finally:
            for process in reversed(started):
                process.kill()
                process.wait()


def _start(log: int, code: str, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", code, *arguments, "--no-dashboard"]
    return subprocess.Popen(command, stdout=log, stderr=log)


def _wait_for(log: Path, workers: int) -> None:
    until = monotonic() + 120
    while len(re.findall("Register worker", log.read_text())) < workers:
        if monotonic() > until:
            raise SystemExit(log.read_text())
        sleep(0.2)


if __name__ == "__main__":
    main()
